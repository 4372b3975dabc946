import { InvalidInputError } from '#platform/access/gate.ts';

/** The fields that an act refused, by name; undefined when it was refused for another reason. */
export function refusedFields(error: unknown): ReadonlySet<string> | undefined {
  if (!(error instanceof InvalidInputError)) return undefined;
  return new Set(error.issues.map(({ path }) => path.join('-')));
}
