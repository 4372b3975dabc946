import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

interface Wanted {
  readonly kind: 'full' | 'incremental';
  readonly category: string;
  readonly model: string;
}

/** A run to carry on with: the one of the same kind and model that did not end, or a new one over what there is now. */
export async function openRun(tx: Tx, { kind, category, model }: Wanted) {
  const { rows: begun } = await sql<{ id: string; up_to: number; done_to: number }>`
    select id, up_to, done_to from people.matching_run
    where kind = ${kind} and category = ${category} and model = ${model} and finished_at is null
    order by started_at desc limit 1`.execute(tx);
  const [open] = begun;
  if (open !== undefined) return { ...open, resumed: true };
  const { rows } = await sql<{ id: string; up_to: number; done_to: number }>`
    insert into people.matching_run (kind, category, model, up_to)
    select ${kind}, ${category}, ${model}, coalesce(max(ordinal), 0) from people.match_profile where category = ${category}
    returning id, up_to, done_to`.execute(tx);
  const [made] = rows;
  if (made === undefined) throw new Error('A run was not written.');
  return { ...made, resumed: false };
}

interface Range {
  readonly run: string;
  readonly from: number;
  readonly to: number;
  readonly records: number;
  readonly compared: number;
  readonly found: number;
}

/** Notes that a range is done; false when somebody else did it. */
export async function noteRange(tx: Tx, { run, from, to, records, compared, found }: Range): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update people.matching_run set done_to = ${to}, records = records + ${records}, pairs = pairs + ${compared},
      found = found + ${found}
    where id = ${run} and done_to = ${from} and finished_at is null`.execute(tx);
  return numAffectedRows === 1n;
}

/** Ends a run: what it went over and what did not change meanwhile is compared with everybody. */
export async function closeRun(tx: Tx, run: string): Promise<void> {
  await sql`set local statement_timeout = 0`.execute(tx);
  await sql`select people.note_run_checked(${run})`.execute(tx);
  await sql`update people.matching_run set finished_at = clock_timestamp() where id = ${run}`.execute(tx);
}

/** Keys that more records share than this are counted; the others are all looked up. */
const COUNTED = 100;

/** Until the end of the transaction nobody else counts anew: two that replace the same counts at once would write them twice. */
export async function holdFrequencies(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('people.frequencies'))`.execute(tx);
}

/** Counts anew how many records share each frequent key, and how many records there are. */
export async function countKeys(tx: Tx): Promise<{ readonly records: number; readonly frequent: number }> {
  // A register of ten million has some hundred million keys to count.
  await sql`set local statement_timeout = 0`.execute(tx);
  await sql`delete from people.match_key_frequency`.execute(tx);
  const { numAffectedRows } = await sql`
    insert into people.match_key_frequency (k, df)
    select k, count(*) from people.match_key group by k having count(*) > ${COUNTED}`.execute(tx);
  const { rows } = await sql<{ records: number }>`
    insert into people.matching_state (one_row, records, refreshed_at)
    select true, count(*), clock_timestamp() from people.match_profile
    on conflict (one_row) do update set records = excluded.records, refreshed_at = excluded.refreshed_at
    returning records`.execute(tx);
  return { records: rows[0]?.records ?? 0, frequent: Number(numAffectedRows ?? 0n) };
}

interface TermFrequency {
  readonly comparison: string;
  readonly term: string;
  readonly frequency: number;
}

/** Replaces what is known of how frequent names and nationalities are in a category. */
export async function replaceTerms(tx: Tx, category: string, terms: readonly TermFrequency[]): Promise<void> {
  await sql`delete from people.term_frequency where category = ${category}`.execute(tx);
  await sql`
    insert into people.term_frequency (category, comparison, term, frequency)
    select ${category}, comparison, term, frequency
    from unnest(${terms.map(({ comparison }) => comparison)}::text[], ${terms.map(({ term }) => term)}::text[],
      ${terms.map(({ frequency }) => frequency)}::float8[]) as counted (comparison, term, frequency)`.execute(tx);
}
