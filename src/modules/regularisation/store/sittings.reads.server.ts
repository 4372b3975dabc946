import { sql } from 'kysely';
import { z } from 'zod';
import type { Database, Tx } from '#platform/db/database.ts';
import type { Member } from '../domain/sitting/members.ts';
import { OUTCOMES, type Outcome, VOTES, type Vote } from '../domain/sitting/tally.ts';

export const SITTING_STATES = ['planned', 'open', 'closed', 'signed', 'cancelled'] as const;
export type SittingState = (typeof SITTING_STATES)[number];

/** A sitting with the commission that sits. */
export interface SittingRow {
  readonly id: string;
  readonly commission: string;
  readonly campaign: string;
  readonly instance: 'first' | 'appeal';
  readonly organisation: string;
  readonly territory: string;
  readonly unit: string;
  readonly state: SittingState;
  readonly planned_on: string;
  readonly place: string | null;
  readonly seats: number | null;
  readonly quorum: number | null;
  readonly opened_on: string | null;
  readonly chaired_by: string | null;
  readonly remarks: string | null;
  readonly proof: string | null;
  readonly closed_at: Date | null;
  readonly signed_by: string | null;
  readonly signed_at: Date | null;
}

function sittings(db: Database) {
  return db
    .selectFrom('regularisation.sitting as s')
    .innerJoin('regularisation.commission as c', 'c.id', 's.commission')
    .select(['s.id', 's.commission', 's.state', 's.planned_on', 's.place', 's.seats', 's.quorum', 's.opened_on'])
    .select(['s.chaired_by', 's.remarks', 's.proof', 's.closed_at', 's.signed_by', 's.signed_at'])
    .select(['c.campaign', 'c.instance', 'c.organisation', 'c.territory', 'c.unit']);
}

type Raw = Omit<SittingRow, 'state' | 'instance'> & { readonly state: string; readonly instance: string };

function readSitting(row: Raw): SittingRow {
  const state = SITTING_STATES.find((one) => one === row.state);
  if (state === undefined) throw new Error(`No sitting is ${row.state}.`);
  return { ...row, state, instance: row.instance === 'appeal' ? 'appeal' : 'first' };
}

/** A sitting within reach; undefined when there is none. */
export async function findSitting(db: Database, id: string): Promise<SittingRow | undefined> {
  const row = await sittings(db).where('s.id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : readSitting(row);
}

/** The same, held until the end of the transaction: what happens in a sitting happens one after the other. */
export async function holdSitting(tx: Tx, id: string): Promise<SittingRow | undefined> {
  const row = await sittings(tx).where('s.id', '=', id).forNoKeyUpdate('s').executeTakeFirst();
  return row === undefined ? undefined : readSitting(row);
}

interface Wanted {
  /** Those to come and those that sit, the next first; or those that are over, the last first. */
  readonly over: boolean;
  readonly offset: number;
  readonly limit: number;
}

export interface ListedSitting extends SittingRow {
  readonly files: number;
  readonly settled: number;
}

/** The sittings within reach, with the size of their agendas. */
export async function listSittings(db: Database, { over, offset, limit }: Wanted): Promise<readonly ListedSitting[]> {
  const rows = await sittings(db)
    .select(({ selectFrom }) => [
      selectFrom('regularisation.agenda_item as i')
        .whereRef('i.sitting', '=', 's.id')
        .select(sql<number>`count(*)::integer`.as('files'))
        .as('files'),
      selectFrom('regularisation.agenda_item as i')
        .whereRef('i.sitting', '=', 's.id')
        .where('i.outcome', 'is not', null)
        .select(sql<number>`count(*)::integer`.as('settled'))
        .as('settled'),
    ])
    .where('s.state', 'in', over ? ['closed', 'signed', 'cancelled'] : ['planned', 'open'])
    .orderBy('s.planned_on', over ? 'desc' : 'asc')
    .orderBy('s.id')
    .offset(offset)
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...readSitting(row), files: row.files ?? 0, settled: row.settled ?? 0 }));
}

export interface CommissionRow {
  readonly id: string;
  readonly campaign: string;
  readonly instance: string;
  readonly organisation: string;
  readonly territory: string;
  readonly unit: string;
  readonly mandate_from: string;
  readonly mandate_until: string | null;
}

const COMMISSION = [
  'id',
  'campaign',
  'instance',
  'organisation',
  'territory',
  'unit',
  'mandate_from',
  'mandate_until',
] as const;

/** Which commission of a campaign decides somewhere, or in appeal. */
export function findCommission(db: Database, id: string): Promise<CommissionRow | undefined> {
  return db.selectFrom('regularisation.commission').select(COMMISSION).where('id', '=', id).executeTakeFirst();
}

/** The commission that judges the appeals of a campaign, even when its mandate has ended: files wait for it. */
export function findAppealsCommission(db: Database, campaign: string): Promise<CommissionRow | undefined> {
  return db
    .selectFrom('regularisation.commission')
    .select(COMMISSION)
    .where('campaign', '=', campaign)
    .where('instance', '=', 'appeal')
    .orderBy('mandate_from', 'desc')
    .executeTakeFirst();
}

/** A version of the criteria of appeals. */
export function findAppealVersion(db: Database, id: string) {
  return db
    .selectFrom('regularisation.criteria_version')
    .select(['id', 'campaign', 'in_force_from'])
    .where('id', '=', id)
    .where('instance', '=', 'appeal')
    .executeTakeFirst();
}

/** The commissions that a unit is, in its campaigns, the last campaign first. */
export function listCommissionsOf(db: Database, unit: string): Promise<readonly CommissionRow[]> {
  return db
    .selectFrom('regularisation.commission as c')
    .innerJoin('regularisation.campaign as k', 'k.id', 'c.campaign')
    .select(COMMISSION.map((column) => `c.${column}` as const))
    .where('c.unit', '=', unit)
    .orderBy('k.ordinal', 'desc')
    .execute();
}

export interface NamedMember extends Member {
  /** As the directory writes it. */
  readonly name: string;
  /** Who sent them, when they do not sit for the State. */
  readonly body: string | null;
}

/** Who sits in a commission, whoever ever did, with their names: presence and minutes name them. */
export async function listMembers(db: Database, commission: string): Promise<readonly NamedMember[]> {
  const rows = await db
    .selectFrom('regularisation.commission_member')
    .select(['id', 'account', 'capacity', 'seat', 'substitute_of', 'body', 'starts_on', 'ends_on'])
    .where('commission', '=', commission)
    .orderBy('seat')
    .orderBy('capacity')
    .orderBy('id')
    .execute();
  const { rows: names } = await sql<{ member: string; name: string }>`
    select member, name from regularisation.names_of_members(${commission})`.execute(db);
  const nameOf = new Map(names.map(({ member, name }) => [member, name]));
  return rows.map((row) => ({
    id: row.id,
    account: row.account,
    capacity: row.capacity === 'civil-society' ? 'civil-society' : 'authority',
    seat: row.seat === 'chair' ? 'chair' : 'member',
    substituteOf: row.substitute_of,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    body: row.body,
    name: nameOf.get(row.id) ?? '',
  }));
}

/** The members who are there. */
export async function listPresent(db: Database, sitting: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('regularisation.attendance')
    .select('member')
    .where('sitting', '=', sitting)
    .where('present', '=', true)
    .execute();
  return rows.map(({ member }) => member);
}

/** Whether anybody's presence was noted: the list of a sitting that opened has every member of that day. */
export async function listAttendance(
  db: Database,
  sitting: string,
): Promise<readonly { readonly member: string; readonly present: boolean }[]> {
  return db
    .selectFrom('regularisation.attendance')
    .select(['member', 'present'])
    .where('sitting', '=', sitting)
    .execute();
}

export interface ItemRow {
  readonly application: string;
  readonly ordinal: number;
  readonly proposal: Outcome | null;
  readonly outcome: string | null;
}

/** What stands on the agenda of a sitting of some files, or of all. */
export async function listItems(db: Database, sitting: string, of?: readonly string[]): Promise<readonly ItemRow[]> {
  const rows = await db
    .selectFrom('regularisation.agenda_item')
    .select(['application', 'ordinal', 'proposal', 'outcome'])
    .where('sitting', '=', sitting)
    .$if(of !== undefined, (query) => query.where('application', '=', sql<string>`any(${of ?? []}::uuid[])`))
    .orderBy('ordinal')
    .execute();
  return rows.map((row) => ({ ...row, proposal: outcomeOf(row.proposal) }));
}

export function outcomeOf(text: string | null): Outcome | null {
  return OUTCOMES.find((outcome) => outcome === text) ?? null;
}

export interface RecusalRow {
  readonly application: string;
  readonly member: string;
  readonly reason: string;
  readonly note: string | null;
}

export function listRecusals(db: Database, sitting: string, of: readonly string[]): Promise<readonly RecusalRow[]> {
  return db
    .selectFrom('regularisation.recusal')
    .select(['application', 'member', 'reason', 'note'])
    .where('sitting', '=', sitting)
    .where('application', '=', sql<string>`any(${of}::uuid[])`)
    .execute();
}

export interface VoteRow {
  readonly application: string;
  readonly member: string;
  readonly vote: Vote;
  readonly opinion: string | null;
}

export async function listVotes(db: Database, sitting: string, of: readonly string[]): Promise<readonly VoteRow[]> {
  const rows = await db
    .selectFrom('regularisation.vote')
    .select(['application', 'member', 'vote', 'opinion'])
    .where('sitting', '=', sitting)
    .where('application', '=', sql<string>`any(${of}::uuid[])`)
    .execute();
  return rows.map((row) => ({ ...row, vote: VOTES.find((one) => one === row.vote) ?? 'abstain' }));
}

const frozen = z.record(z.string(), z.unknown()).nullable();

/** The minutes as they were frozen when the sitting closed: for its commission, and once they are signed for its offices. */
export async function findMinutes(db: Database, sitting: string): Promise<Record<string, unknown> | null> {
  const { rows } = await sql<{ minutes: unknown }>`select regularisation.minutes_of(${sitting}) as minutes`.execute(db);
  return frozen.parse(rows[0]?.minutes ?? null);
}
