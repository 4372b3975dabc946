import type { Database, Tx } from '#platform/db/database.ts';
import type { Draft } from '../domain/filing/draft.ts';
import { readAnswers } from '../draft-answers.ts';
import type { FileRole } from '../filing-input.ts';

export interface DraftRow {
  readonly id: string;
  readonly campaign: string;
  readonly channel: string;
  readonly state: string;
  readonly language: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly created_at: Date;
  readonly updated_at: Date;
  readonly draft: Draft<FileRole>;
}

const COLUMNS = [
  'id',
  'campaign',
  'channel',
  'state',
  'language',
  'email',
  'phone',
  'created_at',
  'updated_at',
  'answers',
] as const;

/** What somebody is writing, or wrote; undefined out of reach. */
export async function findDraft(db: Database, id: string): Promise<DraftRow | undefined> {
  const row = await db.selectFrom('regularisation.filing').select(COLUMNS).where('id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : withDraft(row);
}

/** The same, held until the end of the transaction: two pages that save at once do not lose each other's words. */
export async function holdDraft(tx: Tx, id: string): Promise<DraftRow | undefined> {
  const row = await tx
    .selectFrom('regularisation.filing')
    .select(COLUMNS)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row === undefined ? undefined : withDraft(row);
}

/** Filings that are not handed in yet, the last written first. */
export async function listDrafts(db: Database): Promise<readonly DraftRow[]> {
  const rows = await db
    .selectFrom('regularisation.filing')
    .select(COLUMNS)
    .where('state', '=', 'draft')
    .orderBy('updated_at', 'desc')
    .limit(200)
    .execute();
  return rows.map(withDraft);
}

function withDraft<Row extends { readonly answers: unknown }>({ answers, ...row }: Row) {
  return { ...row, draft: readAnswers(answers) };
}

export interface AttachmentRow {
  readonly id: string;
  readonly filing: string;
  readonly application: string | null;
  readonly document: string;
  readonly requirement: string;
  readonly added_at: Date;
  readonly added_by: string;
}

/** The documents of a filing, in the order in which they came. */
export function listAttachments(db: Database, filing: string): Promise<readonly AttachmentRow[]> {
  return db
    .selectFrom('regularisation.attachment')
    .select(['id', 'filing', 'application', 'document', 'requirement', 'added_at', 'added_by'])
    .where('filing', '=', filing)
    .where('ended_at', 'is', null)
    .orderBy('added_at')
    .orderBy('id')
    .execute();
}

export function findAttachment(db: Database, id: string): Promise<AttachmentRow | undefined> {
  return db
    .selectFrom('regularisation.attachment')
    .select(['id', 'filing', 'application', 'document', 'requirement', 'added_at', 'added_by'])
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
}
