import { type Expression, type SqlBool, sql } from 'kysely';
import type { Database } from '#platform/db/database.ts';

/** The people who work here, as far as the one who asks may know of them: row-level security leaves the others out. */

/** This day, where the offices are. */
export const TODAY = sql<string>`(clock_timestamp() at time zone 'Africa/Casablanca')::date`;

/**
 * Whether who administers may appoint to a unit `u`, and end what was appointed there: within what they cover, from inside
 * if it is sealed. The unit that runs the system is not for who is in none themselves: else who administers one ministry
 * could make an administrator of all.
 */
export const WITHIN_REACH = sql<boolean>`(coalesce(access.covers(u.organisation, u.territory), false)
  and (not u.sealed or u.id = access.unit()) and (not u.every_organisation or access.every_organisation()))`;

/** In which state a row of the directory is. */
export const DIRECTORY_STATES = ['in-force', 'to-come', 'invited', 'disabled', 'ended'] as const;
export type DirectoryState = (typeof DIRECTORY_STATES)[number];

export interface DirectoryFilter {
  readonly states: readonly DirectoryState[];
  readonly role?: string | undefined;
  /** Codes of territories, those below included. */
  readonly territories?: readonly string[] | undefined;
  readonly unit?: string | undefined;
}

/** Appointments and open invitations, as rows of one list. */
function rowsOf(db: Database, { states, role, territories, unit }: DirectoryFilter) {
  const appointed = db
    .selectFrom('identity.appointment as p')
    .innerJoin('identity.account as a', 'a.id', 'p.account')
    // A union goes by the order of its columns: it is the same below.
    .select(['p.id', sql<string | null>`p.account`.as('account'), 'a.name', 'p.role', 'p.unit', 'p.heads_unit'])
    .select(['p.territory', 'p.starts_on'])
    .select(
      sql<DirectoryState>`case
        when p.ended_at is not null or p.ends_on < ${TODAY} then 'ended'
        when a.state = 'disabled' then 'disabled'
        when p.starts_on > ${TODAY} then 'to-come'
        else 'in-force' end`.as('state'),
    )
    .select(sql<string>`least(p.ends_on, (p.ended_at at time zone 'Africa/Casablanca')::date)`.as('until'));
  const invited = db
    .selectFrom('identity.invitation as i')
    .select([
      'i.id',
      sql<string | null>`null::uuid`.as('account'),
      'i.name',
      sql<string>`i.role`.as('role'),
      'i.unit',
      'i.heads_unit',
      'i.territory',
      sql<string>`i.starts_on`.as('starts_on'),
      sql<DirectoryState>`'invited'`.as('state'),
      sql<string>`i.ends_on`.as('until'),
    ])
    .where('i.kind', '=', 'appointment')
    .where(IS_OPEN);
  let rows = db.selectFrom(appointed.unionAll(invited).as('r')).where(among('r.state', states));
  if (role !== undefined) rows = rows.where('r.role', '=', role);
  if (territories !== undefined) rows = rows.where(among('r.territory', territories));
  if (unit !== undefined) rows = rows.where('r.unit', '=', unit);
  return rows;
}

/** An invitation that may still be accepted. */
export const IS_OPEN = sql<SqlBool>`i.accepted_at is null and i.withdrawn_at is null and i.expires_at > clock_timestamp()`;

function among(column: string, values: readonly string[]): Expression<SqlBool> {
  return sql<SqlBool>`${sql.ref(column)} = any(${[...values]})`;
}

/** The names that a filter leaves, to be searched as they are read: without accents, case, marks of direction. */
export async function listNames(db: Database, filter: DirectoryFilter) {
  return rowsOf(db, filter).select(['r.id', 'r.name']).execute();
}

interface Page {
  readonly offset: number;
  readonly limit: number;
  /** Only these rows. */
  readonly ids?: readonly string[] | undefined;
}

/** A page of the directory in the order of names, as dictionaries of any language sort them. */
export async function listDirectory(db: Database, filter: DirectoryFilter, { offset, limit, ids }: Page) {
  let rows = rowsOf(db, filter);
  if (ids !== undefined) rows = rows.where(sql<SqlBool>`r.id = any(${[...ids]}::uuid[])`);
  const found = await rows
    .innerJoin('identity.unit as u', 'u.id', 'r.unit')
    .selectAll('r')
    .select(['u.name as unit_name', 'u.sealed'])
    .select(sql<number>`count(*) over ()`.as('total'))
    .orderBy(sql`r.name collate "und-x-icu"`)
    .orderBy('r.starts_on')
    .orderBy('r.id')
    .offset(offset)
    .limit(limit)
    .execute();
  const items = found.map(({ total: _, ...item }) => item);
  const [first] = found;
  if (first !== undefined || offset === 0) return { total: first?.total ?? 0, items };
  // A page behind the last one holds no row to read the total from.
  const { total } = await rows.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return { total, items };
}

/**
 * Where a person stands towards the one who asks: the appointment that gives most reach, live ones first. Undefined for
 * who holds and held none that the one who asks may know of.
 */
export async function findReach(db: Database, account: string) {
  return db
    .selectFrom('identity.appointment as p')
    .innerJoin('identity.account as a', 'a.id', 'p.account')
    .select(['p.account', 'p.organisation', 'p.territory', 'p.unit', 'p.sealed', 'a.state', 'a.name', 'a.language'])
    .where('p.account', '=', account)
    .where('a.kind', '=', 'staff')
    .orderBy(sql`access.covers(p.organisation, p.territory)`, 'desc')
    .orderBy(sql`p.sealed and p.unit is distinct from access.unit()`)
    .orderBy(sql`p.ended_at is null and p.ends_on >= ${TODAY}`, 'desc')
    .orderBy('p.id')
    .limit(1)
    .executeTakeFirst();
}

/** A person; their address only for who gives access, who must know to whom a link goes. */
export async function findPerson(db: Database, account: string) {
  return db
    .selectFrom('identity.account')
    .select(['id', 'name', 'state', 'demo'])
    .select(sql<string | null>`case when access.acting_role() = 'administrator' then email end`.as('email'))
    .select(sql<string>`(created_at at time zone 'Africa/Casablanca')::date`.as('created_on'))
    .where('id', '=', account)
    .executeTakeFirst();
}

/** A person's appointments that the one who asks may know of, those in force first, with who made and who ended them. */
export async function listAppointments(db: Database, account: string) {
  return db
    .selectFrom('identity.appointment as p')
    .innerJoin('identity.unit as u', 'u.id', 'p.unit')
    .leftJoin('identity.account as by', 'by.id', 'p.appointed_by')
    .leftJoin('identity.account as ender', 'ender.id', 'p.ended_by')
    .select(['p.id', 'p.role', 'p.unit', 'p.heads_unit', 'p.organisation', 'p.territory', 'p.sealed'])
    .select(['p.starts_on', 'p.ends_on', 'p.basis', 'p.end_basis', 'p.appointed_by', 'p.ended_by'])
    .select(['u.name as unit_name', 'by.name as appointed_by_name', 'ender.name as ended_by_name'])
    .select(WITHIN_REACH.as('within_reach'))
    .select(sql<string>`(p.appointed_at at time zone 'Africa/Casablanca')::date`.as('appointed_on'))
    .select(sql<string | null>`(p.ended_at at time zone 'Africa/Casablanca')::date`.as('ended_on'))
    .select(
      sql<'in-force' | 'to-come' | 'expired' | 'ended'>`case
        when p.ended_at is not null then 'ended'
        when p.ends_on < ${TODAY} then 'expired'
        when p.starts_on > ${TODAY} then 'to-come'
        else 'in-force' end`.as('state'),
    )
    .where('p.account', '=', account)
    .orderBy(sql`p.ended_at is null and p.ends_on >= ${TODAY}`, 'desc')
    .orderBy('p.starts_on', 'desc')
    .orderBy('p.id')
    .execute();
}

/** This day, as the database counts it. */
export async function today(db: Database): Promise<string> {
  const { rows } = await sql<{ today: string }>`select ${TODAY} as today`.execute(db);
  return rows[0]?.today ?? '';
}
