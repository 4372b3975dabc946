import { LANGUAGES } from '#lib/localised.ts';
import { notifyAll, type Params, type Template } from '#notifications';
import type { Actor } from '#platform/access/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import { printedFileReference } from './file-reference.ts';
import { readContacts } from './store/contacts.reads.server.ts';
import type { FileRow } from './store/files.reads.server.ts';

type Told = Pick<FileRow, 'id' | 'reference' | 'filing' | 'account'>;

/**
 * Tells those who filed that there is news in their files, in the transaction of the act, in their language. Who left no
 * address learns it in their space, or at the counter.
 */
export async function tellApplicants<Name extends Template>(
  tx: Tx,
  actor: Actor,
  files: readonly Told[],
  template: Name,
  paramsOf: (file: Told, reference: string) => Params<Name>,
): Promise<void> {
  const contacts = await readContacts(tx, [...new Set(files.map(({ filing }) => filing))]);
  const by = actor.kind === 'person' ? actor.account : null;
  await notifyAll(
    tx,
    files.flatMap((file) => {
      const contact = contacts.get(file.filing);
      if (contact === undefined || (contact.email === null && contact.phone === null)) return [];
      const { email, phone } = contact;
      const language = LANGUAGES.find((one) => one === contact.language) ?? 'fr';
      const params = paramsOf(file, printedFileReference(file.reference));
      const about = { type: 'application', id: file.id };
      return [{ account: file.account, email, phone, language, template, params, about, by }];
    }),
  );
}
