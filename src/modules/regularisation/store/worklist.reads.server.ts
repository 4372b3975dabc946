import { type RawBuilder, sql } from 'kysely';
import type { Database } from '#platform/db/database.ts';
import type { State, Turn } from '../domain/states.ts';
import type { Cursor, Part } from '../keyset-page.ts';
import { MOST_COUNTED } from '../office-input.ts';
import { FILE_COLUMNS, type FileRow, readFileRow } from './files.reads.server.ts';

/** Whose files: those of the places that one covers, or those that came before the national commission. */
export type Breadth = 'places' | 'national';

export interface WorkFilter {
  /** Those on whom somebody is awaited or that wait on an agenda, the most urgent first; or those in a state, the oldest first. */
  readonly by: { readonly turn: Turn } | { readonly state: State } | { readonly sitting: string };
  readonly due: 'overdue' | 'week' | null;
  readonly territory: string | null;
  readonly campaign: string | null;
  readonly sex: string | null;
  readonly nationality: string | null;
  readonly filedFrom: string | null;
  readonly filedUntil: string | null;
}

/** The place of a file in a list. */
export function cursorAt({ by }: WorkFilter, { due_on, filed_on, id }: FileRow): Cursor {
  return { day: dayOf(by) === 'due_on' ? due_on : filed_on, id };
}

function dayOf(by: WorkFilter['by']): 'due_on' | 'filed_on' {
  return 'state' in by ? 'filed_on' : 'due_on';
}

type Row = Parameters<typeof readFileRow>[0];

interface Wanted extends Part {
  readonly filter: WorkFilter;
  readonly breadth: Breadth;
  readonly today: string;
}

/**
 * A page of a work list, in its order. Each place (or campaign) is read in the order of its index and no further than the
 * page, in either direction, so that the list of an office costs the same however many others there are, and its last page
 * the same as its first.
 */
export async function listWork(db: Database, wanted: Wanted): Promise<readonly FileRow[]> {
  const { after, back = false, limit, filter } = wanted;
  const rows = [...(await pageOf(db, wanted, after === null ? sql`true` : beyond(filter, after, back)))];
  // Those without a last day come after all that have one: a page may begin among the ones and end among the others.
  const goesOver = after !== null && dayOf(filter.by) === 'due_on' && (after.day === null) === back;
  if (goesOver && filter.due === null && rows.length < limit) {
    const others = back ? sql`a.due_on is not null` : sql`a.due_on is null`;
    rows.push(...(await pageOf(db, { ...wanted, limit: limit - rows.length }, others)));
  }
  return back ? rows.toReversed() : rows;
}

/** What lies on one side of a file, among those with a last day or among those without. */
function beyond({ by }: WorkFilter, { day, id }: Cursor, back: boolean): RawBuilder<unknown> {
  const column = sql.ref(dayOf(by));
  const side = back ? sql`<` : sql`>`;
  if (day === null) return sql`a.${column} is null and a.id ${side} ${id}::uuid`;
  return sql`(a.${column}, a.id) ${side} (${day}::date, ${id}::uuid)`;
}

const columns = sql.join(FILE_COLUMNS.map((column) => sql`a.${sql.ref(column)}`));

async function pageOf(
  db: Database,
  { filter, breadth, today, limit, back = false }: Wanted,
  part: RawBuilder<unknown>,
): Promise<readonly FileRow[]> {
  const day = sql.ref(dayOf(filter.by));
  const way = back ? sql`desc` : sql`asc`;
  const conditions = [groupOf(filter, breadth), ...conditionsOf(filter, today), part];
  const { rows } = await sql<Row>`
    select f.* from ${groupsOf(filter, breadth)} cross join lateral (
      select ${columns} from regularisation.application a
      where ${sql.join(conditions, sql` and `)}
      order by a.${day} ${way}, a.id ${way} limit ${limit}
    ) f order by f.${day} ${way}, f.id ${way} limit ${limit}`.execute(db);
  return rows.map(readFileRow);
}

/** What the list is read by, one after the other: the files of an agenda, its places, or its campaigns. */
function groupsOf({ territory, campaign, by }: WorkFilter, breadth: Breadth): RawBuilder<unknown> {
  if ('sitting' in by) {
    return sql`(select application as key from regularisation.agenda_item where sitting = ${by.sitting} and outcome is null) as g`;
  }
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
  if ('sitting' in by) return sql`a.id = g.key`;
  if (breadth === 'places') return sql`a.territory = g.key`;
  return 'turn' in by
    ? sql`a.appeals_commission is not null`
    : sql`a.appeals_commission is not null and a.campaign = g.key`;
}

function conditionsOf(filter: WorkFilter, today: string): readonly RawBuilder<unknown>[] {
  const { by, due, territory, campaign, sex, nationality, filedFrom, filedUntil } = filter;
  return [
    ...('turn' in by ? [sql`a.turn = ${by.turn}`] : []),
    ...('state' in by ? [sql`a.state = ${by.state}`] : []),
    ...('sitting' in by && territory !== null ? [sql`a.territory = ${territory}`] : []),
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
        where ${sql.join([groupOf(filter, breadth), ...conditionsOf(filter, today)], sql` and `)}
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
  readonly week: number;
}

/**
 * How many files wait in each place that one covers, how many of them are late, and how many are due within a week; places
 * without any are left out. The late ones come first in the index: they are counted in passing.
 */
export async function loadOfPlaces(
  db: Database,
  { turn, today, most = MOST_COUNTED }: { readonly turn: Turn; readonly today: string; readonly most?: number },
): Promise<readonly OfficeLoad[]> {
  const { rows } = await sql<Record<keyof OfficeLoad, string>>`
    select g.territory, w.waiting, w.overdue, d.week
    from unnest((select access.territories())::text[]) as g (territory)
    cross join lateral (
      select count(*) as waiting, count(*) filter (where x.due_on < ${today}::date) as overdue from (
        select a.due_on from regularisation.application a where a.territory = g.territory and a.turn = ${turn}
        order by a.due_on limit ${most}) x) w
    cross join lateral (select count(*) as week from (
      select from regularisation.application a
      where a.territory = g.territory and a.turn = ${turn} and a.due_on between ${today}::date and ${today}::date + 6
      limit ${most}) x) d
    where w.waiting > 0 order by w.overdue desc, d.week desc, w.waiting desc, g.territory`.execute(db);
  return rows.map(({ territory, waiting, overdue, week }) => ({
    territory,
    waiting: Number(waiting),
    overdue: Number(overdue),
    week: Number(week),
  }));
}

export interface ComingSitting {
  readonly id: string;
  readonly planned_on: string;
  readonly place: string | null;
  readonly territory: string;
}

/** The next sittings within reach: each has an agenda to list. */
export function listComingSittings(db: Database, limit: number): Promise<readonly ComingSitting[]> {
  return db
    .selectFrom('regularisation.sitting as s')
    .innerJoin('regularisation.commission as c', 'c.id', 's.commission')
    .select(['s.id', 's.planned_on', 's.place', 'c.territory'])
    .where('s.state', 'in', ['planned', 'open'])
    .orderBy('s.planned_on')
    .orderBy('s.id')
    .limit(limit)
    .execute();
}
