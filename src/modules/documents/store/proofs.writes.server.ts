import { sql } from 'kysely';
import type { Category } from '#platform/access/roles.ts';
import { newCode } from '#platform/crypto/checked-code.ts';
import type { Tx } from '#platform/db/database.ts';
import { type ProofKind, SERIAL_LENGTH } from '../domain/signed-code.ts';
import type { PublicKey } from '../proof/signed-code.ts';

interface NewProof {
  readonly kind: ProofKind;
  readonly category: Category;
  /** Whose it is to take back; nobody's, for what is never taken back. */
  readonly place: { readonly organisation: string; readonly territory: string } | null;
  /** ISO days. */
  readonly issuedOn: string;
  readonly expiresOn: string | null;
  /** SHA-256 of what the document says. */
  readonly digest: Uint8Array;
  /** The account of the one who acts; the database refuses any other. */
  readonly by: string;
}

/** Notes that an official document is issued, inside the act that issues it; the random serial to print on it. */
export async function issueProof(tx: Tx, proof: NewProof): Promise<string> {
  const [serial] = await issueProofs(tx, [proof]);
  if (serial === undefined) throw new Error('A proof was issued without a serial.');
  return serial;
}

/** The same of many documents at once; a serial for each, in their order. */
export async function issueProofs(tx: Tx, proofs: readonly NewProof[]): Promise<readonly string[]> {
  const rows = proofs.map(({ kind, category, place, issuedOn, expiresOn, digest, by }) => ({
    serial: newCode(SERIAL_LENGTH),
    kind,
    category,
    organisation: place?.organisation ?? null,
    territory: place?.territory ?? null,
    issued_on: issuedOn,
    expires_on: expiresOn,
    digest: Buffer.from(digest),
    issued_by: by,
  }));
  if (rows.length > 0) await tx.insertInto('documents.proof').values(rows).execute();
  return rows.map(({ serial }) => serial);
}

/** Takes a document back: from now on it is no longer valid. Whether it was one within reach that still held. */
export async function revokeProof(tx: Tx, { serial, by }: { readonly serial: string; readonly by: string }) {
  const done = await tx
    .updateTable('documents.proof')
    .set({ revoked_at: new Date(), revoked_by: by })
    .where('serial', '=', serial)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Whether the key was not known yet. */
export async function addDocumentKey(tx: Tx, { id, publicKey }: PublicKey): Promise<boolean> {
  // Two servers that start at once say it one after the other.
  await sql`select pg_advisory_xact_lock(hashtextextended('documents.signing_key', 0))`.execute(tx);
  const known = await tx
    .selectFrom('documents.signing_key')
    .select('id')
    .where('public_key', '=', Buffer.from(publicKey))
    .executeTakeFirst();
  if (known !== undefined) return false;
  await tx
    .insertInto('documents.signing_key')
    .values({ id: Buffer.from(id), public_key: Buffer.from(publicKey) })
    .execute();
  return true;
}
