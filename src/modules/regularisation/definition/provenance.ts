import { z } from 'zod';
import type { Localised } from '#lib/localised.ts';
import { sourceReference, text } from '#platform/pack/schema.ts';

/** A text in three languages that may still be partly unwritten: the checklist says which, and a draft is kept all the same. */
export const unfinished = z.strictObject({ fr: text, ar: text, en: text }) satisfies z.ZodType<Localised>;

const provenance = {
  /** The document and its lines, as in the country pack; null when no document that we hold says it. */
  source: sourceReference.nullable(),
  /** No source gives it: it was set so that the campaign can run, until the legal text replaces it. */
  assumed: z.boolean(),
  note: unfinished.nullable().default(null),
};

/** Something that a text said or that was assumed; it is never neither. */
export const sourced = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject({ ...shape, ...provenance }).refine(hasProvenance, {
    error: 'names its source, or says that it is assumed',
  });

function hasProvenance(value: unknown): boolean {
  const { source, assumed } = z.looseObject({ source: z.unknown(), assumed: z.unknown() }).parse(value);
  return source !== null || assumed === true;
}
