import { isUuid } from '#lib/uuid.ts';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { href } from '#platform/ui/page-context.ts';
import type { FormRequest, PrivateAnswer, PrivateRequest } from '#platform/web/page-route.ts';
import type { Facts } from '../domain/criteria/facts.ts';
import { isLoneMinor, isMinor } from '../domain/minors.ts';
import { readOwnFile } from '../queries/read-own-file.ts';
import { filing as paths, type Space } from './filing-paths.ts';

export type OwnFile = NonNullable<Awaited<ReturnType<typeof readOwnFile.execute>>>;

/** The spaces that serve the acts which applicants, those who help them and counters all do. */
export const SPACES = ['my-files', 'files'] as const satisfies readonly Space[];

/** The file of an address, within reach of who asks in that space. */
export async function ownFile(request: PrivateRequest | FormRequest): Promise<OwnFile | null> {
  const { params, db, actor } = request;
  return isUuid(params.file) ? readOwnFile.execute(db, actor, { application: params.file }) : null;
}

/** The children among files of one filing who are alone. */
export function loneAmong<File extends Pick<OwnFile['file'], 'id' | 'birth' | 'role'>>(
  files: readonly File[],
  facts: ReadonlyMap<string, Facts>,
): readonly File[] {
  const today = todayHere();
  const family = files.map(({ birth }) => isMinor(birth, today));
  return files.filter(({ id, role }, place) =>
    isLoneMinor(
      { minor: family[place] ?? null, saysAlone: facts.get(id)?.unaccompanied?.value === true, role },
      family,
    ),
  );
}

/** Back to the file, saying what was done. */
export function backTo({ context }: PrivateRequest, space: Space, file: string, done: string): PrivateAnswer {
  return { kind: 'redirect', to: href(context, `/${space}/${file}?done=${done}`) };
}

/** Of the navigation. */
export function sectionOf(space: Space): string {
  return space === 'my-files' ? paths.mine() : '/files';
}
