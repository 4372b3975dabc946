import type { Actor } from '#platform/access/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import { printedFileReference } from './file-reference.ts';
import { type ToldFile, tellOfFiles } from './telling.ts';

/** So many in one transaction; whoever has more to do comes again. */
export const MOST_REMINDERS = 500;

/** Tells of files that a day is near: they were marked as reminded of in the same transaction. */
export async function remindOf(
  tx: Tx,
  actor: Actor,
  template: 'permit-expires-soon' | 'completion-reminder',
  due: readonly (ToldFile & { readonly until: string })[],
) {
  const files = due.map((file) => ({
    ...file,
    params: { reference: printedFileReference(file.reference), until: file.until },
  }));
  await tellOfFiles(tx, actor, template, files);
  return { reminded: due.length, more: due.length === MOST_REMINDERS };
}
