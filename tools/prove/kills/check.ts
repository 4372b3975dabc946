import type pg from 'pg';
import { ACTS, type ActName, TRACES } from './acts.ts';
import { faultsOf } from './judge.ts';
import type { Wanted } from './ledger.ts';

/** The row that an act left. */
export interface Row {
  readonly act: ActName;
  readonly key: string;
  readonly id: string;
  /** The transaction that wrote it. */
  readonly xid: string;
  /** The hash of the link that was shown, in hexadecimal. */
  readonly link?: string;
}

export interface Entry {
  readonly act: ActName;
  readonly object: string;
  readonly xid: string;
  readonly request: string | null;
}

export interface Kept {
  readonly act: ActName;
  readonly account: string;
  readonly key: string;
  readonly xid: string;
  readonly answer: string | null;
}

/** What the database holds of the acts, at one moment. */
export interface Held {
  readonly rows: readonly Row[];
  readonly entries: readonly Entry[];
  readonly kept: readonly Kept[];
}

export type FaultKind = 'lost' | 'torn' | 'twice' | 'answer' | 'refused';

export interface Fault {
  readonly kind: FaultKind;
  readonly act: string;
  readonly key: string;
  readonly what: string;
}

/**
 * Reads, as the superuser and in one moment, what the acts left, and compares it with what was answered. With `since` only
 * what was written from that moment of the database on, so that a check after each kill costs little.
 */
export async function check(client: pg.Client, wanted: readonly Wanted[], since: string | null): Promise<Fault[]> {
  return faultsOf(wanted, await readHeld(client, wanted, since));
}

export async function readHeld(client: pg.Client, wanted: readonly Wanted[], since: string | null): Promise<Held> {
  const keys = since === null ? null : wanted.map(({ form }) => form.key);
  const rows = ACTS.map(
    (act) => `select jsonb_build_object('act', '${act}') || to_jsonb(r) as held from (${TRACES[act].rows}) as r
      where $1::text[] is null or r.key = any ($1)`,
  ).join(' union all ');
  const entries = ACTS.map(
    (act) => `select act, o ->> 'id' as object, xmin::text as xid, body::jsonb ->> 'request' as request
      from audit.entry, jsonb_array_elements(body::jsonb -> 'objects') as o
      where act = '${act}' and kind = 'act' and o ->> 'type' = '${TRACES[act].type}' and at >= coalesce($2::text, '')`,
  ).join(' union all ');
  const { rows: found } = await client.query<{ held: Held }>(
    // One statement, so one moment: an act that is being done is there with all it leaves, or not at all.
    `select jsonb_build_object(
       'rows', (select coalesce(jsonb_agg(held), '[]') from (${rows}) as r),
       'entries', (select coalesce(jsonb_agg(e), '[]') from (${entries}) as e),
       'kept', (select coalesce(jsonb_agg(k), '[]') from (
         select act, account, key, xmin::text as xid, answer::text as answer from platform.kept_answer
         where act = any ($3) and ($1::text[] is null or key::text = any ($1))) as k)) as held`,
    [keys, since, [...ACTS]],
  );
  const [first] = found;
  if (first === undefined) throw new Error('The database does not answer the check.');
  return first.held;
}

/** The database's own time, as the journal writes it. */
export async function momentOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ at: string }>(
    `select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`,
  );
  return rows[0]?.at ?? '';
}

/** Lanes whose size or head is not that of their last entry, and what the killed left open. */
export async function checkRemains(client: pg.Client): Promise<Fault[]> {
  const { rows } = await client.query<{ what: string }>(
    `select 'lane ' || l.lane || ' says ' || l.size || ' entries and holds ' || coalesce(e.count, 0) as what
     from audit.lane l left join (select lane, count(*), max(seq) as last from audit.entry group by lane) e using (lane)
     left join audit.entry last on last.lane = l.lane and last.seq = e.last
     where l.size <> coalesce(e.count, 0) or l.size <> coalesce(e.last, 0) or (l.size > 0 and l.head <> last.hash)
     union all
     select 'a transaction of process ' || pid || ' is left open: ' || state from pg_stat_activity
     where datname = current_database() and usename in ('rihla_app', 'rihla_gatekeeper', 'rihla_matcher')
       and xact_start < clock_timestamp() - interval '5 s'
     union all
     select 'a prepared transaction ' || gid || ' is left' from pg_prepared_xacts`,
  );
  return rows.map(({ what }) => ({ kind: 'torn', act: 'none', key: 'none', what }));
}
