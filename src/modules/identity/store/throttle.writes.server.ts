import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import {
  type Admission,
  admit,
  type Count,
  type Counted,
  type Tally,
  withFailure,
  withSuccess,
} from '../domain/throttle.ts';

/** Where a count stands in the table: nobody who reads it learns which account or network it is of. */
function bucketOf(pepper: Buffer, { count, key }: Counted): Buffer {
  return createHmac('sha256', pepper).update(`rihla.throttle\n${count}\n${key}`).digest();
}

/**
 * Admits an attempt and counts it as a failure at once, or says how long to wait. The counts are held from the first look
 * until the end of the transaction, so that of a hundred attempts that arrive together each sees those before it.
 */
export async function reserveAttempt(tx: Tx, pepper: Buffer, counts: readonly Counted[]): Promise<Admission> {
  const buckets = inOrder(pepper, counts);
  const now = new Date();
  const held = await tx
    .insertInto('identity.throttle')
    .values(buckets.map(({ bucket }) => ({ bucket, failures: 0, last_failure_at: now })))
    .onConflict((conflict) => conflict.column('bucket').doUpdateSet({ failures: sql`throttle.failures` }))
    .returningAll()
    .execute();
  const tallies: Partial<Record<Count, Tally>> = {};
  for (const { count, bucket } of buckets) {
    const row = held.find((candidate) => bucket.equals(candidate.bucket));
    if (row !== undefined && row.failures > 0) tallies[count] = { failures: row.failures, at: row.last_failure_at };
  }
  const admission = admit(tallies, now);
  if (!admission.allowed) return admission;
  for (const { count, bucket } of buckets) {
    await write(tx, bucket, withFailure(count, tallies[count], now));
  }
  return admission;
}

/**
 * Says what came of an attempt that was counted in advance: it succeeded, or it was withdrawn before anybody looked at it.
 * One that failed is counted already.
 */
export async function settleAttempt(
  tx: Tx,
  pepper: Buffer,
  counts: readonly Counted[],
  outcome: 'succeeded' | 'withdrawn',
): Promise<void> {
  for (const { count, bucket } of inOrder(pepper, counts)) {
    const row = await tx
      .selectFrom('identity.throttle')
      .selectAll()
      .where('bucket', '=', bucket)
      .forUpdate()
      .executeTakeFirst();
    if (row === undefined) continue;
    const tally = { failures: row.failures, at: row.last_failure_at };
    const left =
      outcome === 'succeeded' ? withSuccess(count, tally) : { ...tally, failures: Math.max(0, tally.failures - 1) };
    if (left === null) await tx.deleteFrom('identity.throttle').where('bucket', '=', bucket).execute();
    else await write(tx, bucket, left);
  }
}

/** Everybody takes them in the same order: two attempts never wait for each other in a circle. */
function inOrder(pepper: Buffer, counts: readonly Counted[]): readonly (Counted & { readonly bucket: Buffer })[] {
  return counts
    .map((counted) => ({ ...counted, bucket: bucketOf(pepper, counted) }))
    .toSorted((one, other) => Buffer.compare(one.bucket, other.bucket));
}

async function write(tx: Tx, bucket: Buffer, { failures, at }: Tally): Promise<void> {
  await tx
    .updateTable('identity.throttle')
    .set({ failures, last_failure_at: at })
    .where('bucket', '=', bucket)
    .execute();
}
