import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '#platform/db/database.ts';
import { PROOF_KINDS } from '../domain/signed-code.ts';
import type { PublicKey } from '../proof/signed-code.ts';

const found = z.object({ kind: z.enum(PROOF_KINDS), holds: z.boolean() });

/** What anyone may learn of a serial. */
export async function findProof(db: Database, serial: string) {
  const { rows } = await sql`select kind, holds from documents.find_proof(${serial})`.execute(db);
  return rows[0] === undefined ? undefined : found.parse(rows[0]);
}

/** Every key that ever signed, the latest first. */
export async function listDocumentKeys(db: Database): Promise<readonly (PublicKey & { readonly since: Date })[]> {
  const rows = await db
    .selectFrom('documents.signing_key')
    .select(['id', 'public_key', 'since'])
    .orderBy('since', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(({ id, public_key: publicKey, since }) => ({ id, publicKey, since }));
}
