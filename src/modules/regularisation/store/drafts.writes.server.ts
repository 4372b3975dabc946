import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Draft } from '../domain/filing/draft.ts';

/** What a filing says, after somebody changed it; of a draft, and of one that was handed in. */
export async function writeAnswers(tx: Tx, filing: string, draft: Draft): Promise<void> {
  await tx
    .updateTable('regularisation.filing')
    .set({ answers: JSON.stringify(draft), updated_at: sql`now()` })
    .where('id', '=', filing)
    .execute();
}

interface NewAttachment {
  readonly filing: string;
  readonly application: string | null;
  readonly document: string;
  readonly requirement: string;
  readonly by: string;
}

export async function addAttachment(tx: Tx, { by, ...attachment }: NewAttachment): Promise<string> {
  const id = randomUUID();
  await tx
    .insertInto('regularisation.attachment')
    .values({ id, ...attachment, added_by: by })
    .execute();
  return id;
}

/** Ends an attachment of one's own; false when it ended before, or is another's. */
export async function endAttachment(tx: Tx, id: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('regularisation.attachment')
    .set({ ended_at: sql`now()` })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function endAttachmentsOf(tx: Tx, filing: string): Promise<void> {
  await tx
    .updateTable('regularisation.attachment')
    .set({ ended_at: sql`now()` })
    .where('filing', '=', filing)
    .where('ended_at', 'is', null)
    .execute();
}

/** Gives the documents of a draft to the files that its persons got. */
export async function fileAttachments(
  tx: Tx,
  filing: string,
  given: readonly { readonly application: string; readonly attachments: readonly string[] }[],
): Promise<void> {
  for (const { application, attachments } of given) {
    if (attachments.length === 0) continue;
    await tx
      .updateTable('regularisation.attachment')
      .set({ application })
      .where('filing', '=', filing)
      .where('id', 'in', attachments)
      .where('application', 'is', null)
      .where('ended_at', 'is', null)
      .execute();
  }
}

interface Contact {
  readonly language: string;
  readonly email: string | null;
  readonly phone: string | null;
}

export async function writeContact(tx: Tx, filing: string, contact: Contact): Promise<void> {
  await tx
    .updateTable('regularisation.filing')
    .set({ ...contact, updated_at: sql`now()` })
    .where('id', '=', filing)
    .execute();
}

/** Only of what nobody follows in an account yet. */
export async function writeFollowCode(tx: Tx, filing: string, hash: Buffer): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('regularisation.filing')
    .set({ follow_code_hash: hash, updated_at: sql`now()` })
    .where('id', '=', filing)
    .where('account', 'is', null)
    .where('state', '=', 'submitted')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Takes a filing into the account of the one who acts, by the code of its receipt. */
export async function claimFiling(
  tx: Tx,
  reference: string,
  hash: Buffer,
): Promise<{ readonly filing: string | null; readonly waits: boolean }> {
  const { rows } = await sql<{ filing: string | null; waits: boolean }>`
    select filing, waits from regularisation.claim_filing(${reference}, ${hash})`.execute(tx);
  return rows[0] ?? { filing: null, waits: false };
}

/** What was asked of a file is answered, in the words of who answers. */
export async function answerRequest(
  tx: Tx,
  answered: { readonly application: string; readonly on: string; readonly by: string; readonly answer: string | null },
): Promise<void> {
  const { application, on, by, answer } = answered;
  await tx
    .updateTable('regularisation.completion_request')
    .set({ answered_on: on, answered_by: by, answer })
    .where('application', '=', application)
    .where('answered_on', 'is', null)
    .execute();
}
