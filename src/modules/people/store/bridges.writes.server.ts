import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

/** Says which pairs to be judged are the only tie between two groups, and of all others that they are not. */
export async function markBridges(
  tx: Tx,
  category: string,
  bridges: readonly { readonly low: string; readonly high: string }[],
): Promise<void> {
  await sql`
    update people.pair p set bridge = not p.bridge
    where p.category = ${category} and p.bridge <> exists (
      select from unnest(${bridges.map(({ low }) => low)}::uuid[], ${bridges.map(({ high }) => high)}::uuid[]) as b (low, high)
      where b.low = p.low and b.high = p.high)`.execute(tx);
}
