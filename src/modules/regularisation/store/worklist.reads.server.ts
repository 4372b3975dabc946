import { type RawBuilder, sql } from 'kysely';
import type { Database } from '#platform/db/database.ts';
import type { State, Turn } from '../domain/states.ts';
import { MOST_COUNTED } from '../office-input.ts';
import { FILE_COLUMNS, type FileRow, readFileRow } from './files.reads.server.ts';

/** Whose files: those of the places that one covers, or those that came before the national commission. */
export type Breadth = 'places' | 'national';

export interface WorkFilter {
  /** Those on whom somebody is awaited, the most urgent first; or those in a state, the oldest first. */
  readonly by: { readonly turn: Turn } | { readonly state: State };
  readonly due: 'overdue' | 'week' | null;
  readonly territory: string | null;
  readonly campaign: string | null;
  readonly sex: string | null;
  readonly nationality: string | null;
  readonly filedFrom: string | null;
  readonly filedUntil: string | null;
}

/** Where a page of the list goes on: after this file. The day is that of the order, null where a file has no last day. */
export interface Cursor {
  readonly day: string | null;
  readonly id: string;
}

type Row = Parameters<typeof readFileRow>[0];

interface Wanted {
  readonly filter: WorkFilter;
  readonly breadth: Breadth;
  readonly today: string;
  readonly after: Cursor | null;
  readonly limit: number;
}

/**
 * A page of a work list. Each place (or campaign) is read in the order of its index and no further than the page, so that
 * the list of an office costs the same however many others there are.
 */
export async function listWork(db: Database, wanted: Wanted): Promise<readonly FileRow[]> {
  const { after, limit, filter } = wanted;
  const isByTurn = 'turn' in filter.by;
  if (!isByTurn || after === null || after.day === null) return pageOf(db, wanted, after);
  // Those without a last day come after all that have one.
  const first = await pageOf(db, wanted, after);
  if (first.length >= limit || filter.due !== null) return first;
  const rest = await pageOf(db, { ...wanted, limit: limit - first.length }, { day: null, id: LOWEST });
  return [...first, ...rest];
}

const LOWEST = '00000000-0000-0000-0000-000000000000';

const columns = sql.join(FILE_COLUMNS.map((column) => sql`a.${sql.ref(column)}`));

async function pageOf(
  db: Database,
  { filter, breadth, today, limit }: Wanted,
  after: Cursor | null,
): Promise<readonly FileRow[]> {
  const day = sql.ref('turn' in filter.by ? 'due_on' : 'filed_on');
  const conditions = [
    ...conditionsOf(filter, today),
    ...(after === null
      ? []
      : after.day === null
        ? [sql`a.${day} is null and a.id > ${after.id}`]
        : [sql`(a.${day}, a.id) > (${after.day}::date, ${after.id}::uuid)`]),
  ];
  const { rows } = await sql<Row>`
    select f.* from ${groupsOf(filter, breadth)} cross join lateral (
      select ${columns} from regularisation.application a
      where ${groupOf(filter, breadth)} and ${sql.join(conditions, sql` and `)}
      order by a.${day}, a.id limit ${limit}
    ) f order by f.${day}, f.id limit ${limit}`.execute(db);
  return rows.map(readFileRow);
}

/** What the list is read by, one after the other: its places, or its campaigns. */
function groupsOf({ territory, campaign, by }: WorkFilter, breadth: Breadth): RawBuilder<unknown> {
  if (breadth === 'places') {
    return territory === null
      ? sql`unnest((select access.territories())::text[]) as g (key)`
      : sql`(select ${territory}::text as key) as g`;
  }
  if ('turn' in by) return sql`(select 1) as g`;
  return campaign === null
    ? sql`(select id as key from regularisation.campaign where state <> 'draft') as g`
    : sql`(select ${campaign}::text as key) as g`;
}

function groupOf({ by }: WorkFilter, breadth: Breadth): RawBuilder<unknown> {
  if (breadth === 'places') return sql`a.territory = g.key`;
  return 'turn' in by
    ? sql`a.appeals_commission is not null`
    : sql`a.appeals_commission is not null and a.campaign = g.key`;
}

function conditionsOf(filter: WorkFilter, today: string): readonly RawBuilder<unknown>[] {
  const { by, due, campaign, sex, nationality, filedFrom, filedUntil } = filter;
  return [
    'turn' in by ? sql`a.turn = ${by.turn}` : sql`a.state = ${by.state}`,
    ...(due === 'overdue' ? [sql`a.due_on < ${today}::date`] : []),
    ...(due === 'week' ? [sql`a.due_on between ${today}::date and ${today}::date + 6`] : []),
    ...(campaign === null ? [] : [sql`a.campaign = ${campaign}`]),
    ...(sex === null ? [] : [sql`a.sex = ${sex}`]),
    ...(nationality === null ? [] : [sql`a.nationality = ${nationality}`]),
    ...(filedFrom === null ? [] : [sql`a.filed_on >= ${filedFrom}::date`]),
    ...(filedUntil === null ? [] : [sql`a.filed_on <= ${filedUntil}::date`]),
  ];
}

export interface WorkCount {
  readonly filter: WorkFilter;
  readonly breadth: Breadth;
  readonly today: string;
  readonly most?: number;
}

/** How many files answer a filter, up to a number. */
export async function countWork(
  db: Database,
  { filter, breadth, today, most = MOST_COUNTED }: WorkCount,
): Promise<number> {
  const { rows } = await sql<{ files: string }>`
    select count(*) as files from (
      select from ${groupsOf(filter, breadth)} cross join lateral (
        select from regularisation.application a
        where ${groupOf(filter, breadth)} and ${sql.join(conditionsOf(filter, today), sql` and `)}
        limit ${most}
      ) f limit ${most}
    ) counted`.execute(db);
  return Number(rows[0]?.files ?? 0);
}

/** Where the offices are that one covers. */
export async function listCoveredOffices(db: Database): Promise<readonly string[]> {
  const { rows } = await sql<{ territory: string }>`
    select distinct territory from regularisation.office
    where territory = any((select access.territories())::text[]) order by territory`.execute(db);
  return rows.map(({ territory }) => territory);
}

export interface OfficeLoad {
  readonly territory: string;
  readonly waiting: number;
  readonly overdue: number;
}

/** How many files wait in each place that one covers, and how many of them are late; places without any are left out. */
export async function loadOfPlaces(
  db: Database,
  { turn, today, most = MOST_COUNTED }: { readonly turn: Turn; readonly today: string; readonly most?: number },
): Promise<readonly OfficeLoad[]> {
  const { rows } = await sql<{ territory: string; waiting: string; overdue: string }>`
    select g.territory, w.waiting, o.overdue
    from unnest((select access.territories())::text[]) as g (territory)
    cross join lateral (select count(*) as waiting from (
      select from regularisation.application a where a.territory = g.territory and a.turn = ${turn} limit ${most}) x) w
    cross join lateral (select count(*) as overdue from (
      select from regularisation.application a
      where a.territory = g.territory and a.turn = ${turn} and a.due_on < ${today}::date limit ${most}) x) o
    where w.waiting > 0 order by o.overdue desc, w.waiting desc, g.territory`.execute(db);
  return rows.map(({ territory, waiting, overdue }) => ({
    territory,
    waiting: Number(waiting),
    overdue: Number(overdue),
  }));
}
