import { sql } from 'kysely';
import type { Tx } from './database.ts';

const NOBODY = '00000000-0000-0000-0000-000000000000';

interface Asked {
  /** Null for who is not signed in. */
  readonly account: string | null;
  /** Chosen by the client, once for each act it means. */
  readonly key: string;
  readonly act: string;
  readonly inputHash: Buffer;
}

/**
 * The answer that was given to this very request before; undefined for a new one, whose key is then held by this
 * transaction: another one with the same key waits for its end.
 */
export async function findKeptAnswer(
  tx: Tx,
  { account, key, act, inputHash }: Asked,
): Promise<{ readonly answer: unknown; readonly same: boolean } | undefined> {
  const owner = account ?? NOBODY;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${owner} ${key}`}, 0))`.execute(tx);
  const row = await tx
    .selectFrom('platform.kept_answer')
    .select(['act', 'input_hash', 'answer'])
    .where('account', '=', owner)
    .where('key', '=', key)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return { answer: row.answer ?? undefined, same: row.act === act && inputHash.equals(row.input_hash) };
}

export async function keepAnswer(tx: Tx, { account, key, act, inputHash }: Asked, answer: unknown): Promise<void> {
  await tx
    .insertInto('platform.kept_answer')
    .values({ account: account ?? NOBODY, key, act, input_hash: inputHash, answer: JSON.stringify(answer ?? null) })
    .execute();
}
