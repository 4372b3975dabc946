import type { KeyObject } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { rawPublicKey } from '../verify/keys.ts';
import { checkpointOf, noteOf } from '../verify/notes.ts';
import { findInstallation, laneHeads, latestCheckpoint, signingKeys } from './journal.reads.server.ts';

/** The process signs with a key that is no longer the one in force: it was rotated, and must be read again. */
export class StaleKeyError extends Error {}

/**
 * Signs what the journal holds now. Two that are asked for at the same time follow each other. Nothing new since the last
 * one makes none.
 * @throws StaleKeyError
 */
export async function addCheckpoint(
  tx: Tx,
  key: KeyObject,
): Promise<{ readonly number: number; readonly note: string }> {
  await lockCheckpoints(tx);
  const installation = await findInstallation(tx);
  if (installation === undefined) throw new Error('The database does not say which installation it is.');
  const inForce = (await signingKeys(tx)).at(-1)?.public_key;
  if (inForce === undefined || !rawPublicKey(key).equals(inForce)) throw new StaleKeyError();
  const before = await latestCheckpoint(tx);
  const lanes = await laneHeads(tx);
  const size = lanes.reduce((total, lane) => total + lane.size, 0);
  if (before !== undefined && Number(before.note.split('\n')[1]) === size) return before;
  const number = (before?.number ?? 0) + 1;
  const time = new Date().toISOString();
  const note = noteOf(checkpointOf({ number, time, previousNote: before?.note ?? null, lanes }), installation, key);
  await tx.insertInto('audit.checkpoint').values({ number, note }).execute();
  return { number, note };
}

/** Registers a key that signs from now on; the first has no announcement. */
export async function addSigningKey(tx: Tx, publicKey: Buffer, announcement: string | null): Promise<void> {
  await tx
    .insertInto('audit.signing_key')
    .values({
      ordinal: sql<number>`(select coalesce(max(ordinal), 0) + 1 from audit.signing_key)`,
      public_key: publicKey,
      announcement,
    })
    .execute();
}

/** Checkpoints and keys follow one another, whoever makes them. */
export async function lockCheckpoints(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('audit checkpoints'))`.execute(tx);
}

/** What a witness said it holds, or why it could not be told. */
export async function recordWitness(
  tx: Tx,
  { id, stored, failure }: { readonly id: string; readonly stored?: number; readonly failure?: string },
): Promise<void> {
  const outcome =
    stored === undefined
      ? { failed_at: new Date(), failure: failure ?? 'unknown' }
      : { stored, failed_at: null, failure: null };
  await tx
    .insertInto('audit.witness')
    .values({ id, ...outcome })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(outcome))
    .execute();
}
