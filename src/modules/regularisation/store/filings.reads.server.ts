import { sql } from 'kysely';
import type { Database } from '#platform/db/database.ts';

export interface FilingRow {
  readonly id: string;
  readonly campaign: string;
  readonly channel: string;
  readonly account: string | null;
  readonly representative: string | null;
  readonly organisation: string | null;
  readonly territory: string | null;
  readonly state: string;
  readonly answers: unknown;
  readonly language: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly created_at: Date;
  readonly updated_at: Date;
  readonly submitted_at: Date | null;
}

const COLUMNS = [
  'id',
  'campaign',
  'channel',
  'account',
  'representative',
  'organisation',
  'territory',
  'state',
  'answers',
  'language',
  'email',
  'phone',
  'created_at',
  'updated_at',
  'submitted_at',
] as const;

/** A filing within reach; undefined when there is none. */
export function findFiling(db: Database, id: string): Promise<FilingRow | undefined> {
  return db.selectFrom('regularisation.filing').select(COLUMNS).where('id', '=', id).executeTakeFirst();
}

/** The office of a campaign in a place; undefined where files are not received. */
export function findOffice(
  db: Database,
  campaign: string,
  territory: string,
): Promise<{ readonly organisation: string; readonly territory: string } | undefined> {
  return db
    .selectFrom('regularisation.office')
    .select(['organisation', 'territory'])
    .where('campaign', '=', campaign)
    .where('territory', '=', territory)
    .executeTakeFirst();
}

/** The version of the criteria by which what is filed on a day is decided: the last one in force then. */
export async function findCriteriaInForce(
  db: Database,
  campaign: string,
  instance: 'first' | 'appeal',
  on: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('regularisation.criteria_version')
    .select('id')
    .where('campaign', '=', campaign)
    .where('instance', '=', instance)
    .where('in_force_from', '<=', on)
    .orderBy('in_force_from', 'desc')
    .orderBy('number', 'desc')
    .executeTakeFirst();
  return row?.id;
}

/** Whether files of a campaign are received where the one who acts is appointed. */
export async function isOfficeHere(db: Database, campaign: string): Promise<boolean> {
  const row = await db
    .selectFrom('regularisation.office')
    .select('territory')
    .where('campaign', '=', campaign)
    .where('organisation', '=', sql<string>`access.organisation()`)
    .where('territory', '=', sql<string>`access.territory()`)
    .executeTakeFirst();
  return row !== undefined;
}

export interface FileOfFiling {
  readonly id: string;
  readonly reference: string;
  readonly record: string | null;
  readonly role: string;
}

/** The files of a submission, in the order in which it names them. */
export function listFilesOf(db: Database, filing: string): Promise<readonly FileOfFiling[]> {
  return db
    .selectFrom('regularisation.application')
    .select(['id', 'reference', 'record', 'role'])
    .where('filing', '=', filing)
    .orderBy('place_in_filing')
    .execute();
}
