import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Verdict } from '../domain/register/verdicts.ts';
import type { RecordRow } from './records.reads.server.ts';

/** Where a record lies, as a pair keeps it. */
export interface PairSide {
  readonly record: string;
  readonly organisation: string;
  readonly territory: string;
}

interface FoundPair {
  readonly low: PairSide;
  readonly high: PairSide;
  readonly category: string;
  readonly weight: number;
  readonly model: string;
}

/**
 * Notes pairs that the matching found. A pair that was judged stays judged while its records say what they said
 * then; one that is known gets the new weight.
 */
export async function notePairs(tx: Tx, found: readonly FoundPair[], foundBy: 'check' | 'run'): Promise<void> {
  if (found.length === 0) return;
  // In one order, so that two comparisons at once do not wait for each other.
  const inOrder = found.toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
  const rows = inOrder.map(({ low, high, category, weight, model }) => ({
    low: low.record,
    high: high.record,
    category,
    low_organisation: low.organisation,
    low_territory: low.territory,
    high_organisation: high.organisation,
    high_territory: high.territory,
    weight,
    model,
    found_by: foundBy,
    state: sql<string>`people.pair_state(${low.record}, ${high.record})`,
  }));
  await tx
    .insertInto('people.pair')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['low', 'high']).doUpdateSet((update) => ({
        weight: update.ref('excluded.weight'),
        model: update.ref('excluded.model'),
        state: update.ref('excluded.state'),
      })),
    )
    .execute();
}

function nameOf({ low, high }: FoundPair): string {
  return `${low.record} ${high.record}`;
}

/** A pair that a human named. */
export async function proposePair(tx: Tx, low: RecordRow, high: RecordRow): Promise<void> {
  await tx
    .insertInto('people.pair')
    .values({
      low: low.id,
      high: high.id,
      category: low.category,
      low_organisation: low.organisation,
      low_territory: low.territory,
      high_organisation: high.organisation,
      high_territory: high.territory,
      found_by: 'person',
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/**
 * Pairs of a record with others that the latest comparison no longer found; what was judged stays. They are named: a pair that
 * another office notes while this one compares is none that was looked for in vain.
 */
export async function closePairs(tx: Tx, record: string, others: readonly string[]): Promise<void> {
  await sql`
    update people.pair set state = 'gone'
    where (low = ${record} or high = ${record}) and state = 'open' and found_by <> 'person'
      and case when low = ${record} then high else low end = any (${[...others]}::uuid[])`.execute(tx);
}

interface NewJudgement {
  readonly low: RecordRow;
  readonly high: RecordRow;
  readonly verdict: Verdict;
  readonly motive: string;
  readonly weight: number | null;
  readonly model: string | null;
  /** The judgement of the same pair that was ended for it. */
  readonly replaces: string | null;
  /** The matching did not find the pair alike. */
  readonly wasGone: boolean;
  readonly by: string;
}

/** Raised by the trigger `regroup` where something speaks against what is judged. */
const SPOKEN_AGAINST = 'RH011';

/**
 * Keeps what somebody judged, with what both records said at that moment. The trigger `regroup` makes one person of what is
 * linked, refuses a link that something speaks against, and says whether the pair is still to be judged. Null when
 * something came to speak against it since that was looked at: the transaction can then only be undone.
 */
export async function addJudgement(
  tx: Tx,
  { low, high, wasGone, by, ...judged }: NewJudgement,
): Promise<string | null> {
  try {
    const { id } = await tx
      .insertInto('people.judgement')
      .values({
        ...judged,
        low: low.id,
        high: high.id,
        low_digest: low.digest,
        high_digest: high.digest,
        was_gone: wasGone,
        judged_by: by,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === SPOKEN_AGAINST) return null;
    throw error;
  }
}

/** Ends a judgement; of a link, the records are again whose they were without it. False when it had ended before. */
export async function endJudgement(
  tx: Tx,
  { judgement, motive, by }: { readonly judgement: string; readonly motive: string; readonly by: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('people.judgement')
    .set({ ended_at: sql`clock_timestamp()`, ended_by: by, end_motive: motive })
    .where('id', '=', judgement)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Holds the pairs of a record, in the one order in which everybody takes them; the other records of them. */
export async function holdPairsOf(tx: Tx, record: string): Promise<readonly string[]> {
  const { rows } = await sql<{ other: string }>`
    select case when low = ${record} then high else low end as other
    from people.pair where low = ${record} or high = ${record} order by low, high for update`.execute(tx);
  return rows.map(({ other }) => other);
}

/** Judgements wait for each other: one of other records may link those of this one. */
export async function holdPairs(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('people.regroup'))`.execute(tx);
}
