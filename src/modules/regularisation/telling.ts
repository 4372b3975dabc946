import { LANGUAGES } from '#lib/localised.ts';
import { notifyAccounts, notifyAll, type Params, type Template } from '#notifications';
import type { Actor } from '#platform/access/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import { printedFileReference } from './file-reference.ts';
import { readContacts } from './store/contacts.reads.server.ts';
import type { FileRow } from './store/files.reads.server.ts';

type Told = Pick<FileRow, 'id' | 'reference' | 'filing' | 'account' | 'representative'>;

/** A file whose news are told, with where and how. */
export interface ToldFile {
  readonly application: string;
  readonly reference: string;
  readonly account: string | null;
  readonly representative: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly language: string;
}

/**
 * Tells those who filed that there is news in their files, in the transaction of the act, in their language: and the
 * association that filed for them, unless it is the one that acts. Who left no address learns it in their space, or at the
 * counter.
 */
export async function tellApplicants<Name extends Template>(
  tx: Tx,
  actor: Actor,
  files: readonly Told[],
  template: Name,
  paramsOf: (file: Told, reference: string) => Params<Name>,
): Promise<void> {
  const contacts = await readContacts(tx, [...new Set(files.map(({ filing }) => filing))]);
  const nowhere = { email: null, phone: null, language: 'fr' };
  await tellOfFiles(
    tx,
    actor,
    template,
    files.map((file) => ({
      ...{
        application: file.id,
        reference: file.reference,
        account: file.account,
        representative: file.representative,
      },
      ...(contacts.get(file.filing) ?? nowhere),
      params: paramsOf(file, printedFileReference(file.reference)),
    })),
  );
}

/** The same of files whose contacts were read with them. */
export async function tellOfFiles<Name extends Template>(
  tx: Tx,
  actor: Actor,
  template: Name,
  files: readonly (ToldFile & { readonly params: Params<Name> })[],
): Promise<void> {
  const by = actor.kind === 'person' ? actor.account : null;
  const about = ({ application }: ToldFile) => ({ type: 'application', id: application });
  await notifyAll(
    tx,
    files.map((file) => {
      const { account, email, phone, params } = file;
      const language = LANGUAGES.find((one) => one === file.language) ?? 'fr';
      return { account, email, phone, language, template, params, about: about(file), by };
    }),
  );
  const acting = actor.kind === 'person' ? actor.unit : null;
  await notifyAccounts(
    tx,
    files.flatMap((file) => {
      const { representative: unit, params } = file;
      if (unit === null || unit === acting) return [];
      return [{ to: { unit, role: 'association-manager' as const }, template, params, about: about(file) }];
    }),
  );
}
