import { sql } from 'kysely';
import type { Database } from '#platform/db/database.ts';
import { FILE_COLUMNS, type FileRow, readFileRow } from './files.reads.server.ts';

/** Files of who follows them or helps with them, the last filed first. */
export async function listOwn(db: Database): Promise<readonly FileRow[]> {
  const rows = await db
    .selectFrom('regularisation.application')
    .select(FILE_COLUMNS)
    .orderBy('filed_on', 'desc')
    .orderBy('filing')
    .orderBy('place_in_filing')
    .limit(200)
    .execute();
  return rows.map(readFileRow);
}

/** The files of one filing, in the order in which its persons were named. */
export async function listOfFiling(db: Database, filing: string): Promise<readonly FileRow[]> {
  const rows = await db
    .selectFrom('regularisation.application')
    .select(FILE_COLUMNS)
    .where('filing', '=', filing)
    .orderBy('place_in_filing')
    .execute();
  return rows.map(readFileRow);
}

/** The place of a file in its filing, and the parts of the name in it. */
export async function findNamed(db: Database, application: string) {
  const row = await db
    .selectFrom('regularisation.application')
    .select(['place_in_filing', 'given', 'family'])
    .where('id', '=', application)
    .executeTakeFirst();
  return { place: row?.place_in_filing ?? -1, given: row?.given ?? null, family: row?.family ?? null };
}

/** The places of files in their filing: of a family, some may lie out of reach. */
export async function placesInFiling(db: Database, filing: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('regularisation.application')
    .select(['id', 'place_in_filing'])
    .where('filing', '=', filing)
    .execute();
  return new Map(rows.map(({ id, place_in_filing }) => [id, place_in_filing]));
}

export interface OwnActRow {
  readonly ordinal: number;
  readonly act: string;
  readonly to_state: string;
  readonly happened_on: string;
  readonly recorded_at: Date;
}

/** The history of a file as the person it is about may read it: what was done and when, not by whom. */
export function listOwnActs(db: Database, application: string): Promise<readonly OwnActRow[]> {
  return db
    .selectFrom('regularisation.act')
    .select(['ordinal', 'act', 'to_state', 'happened_on', 'recorded_at'])
    .where('application', '=', application)
    .orderBy('ordinal', 'desc')
    .execute();
}

export interface RequestRow {
  readonly id: string;
  readonly asked_on: string;
  readonly items: readonly string[];
  readonly message: string | null;
  readonly due_on: string;
  readonly answered_on: string | null;
  readonly answer: string | null;
}

/** What the office asked for, the last request first. */
export function listRequests(db: Database, application: string): Promise<readonly RequestRow[]> {
  return db
    .selectFrom('regularisation.completion_request')
    .select(['id', 'asked_on', 'items', 'message', 'due_on', 'answered_on', 'answer'])
    .where('application', '=', application)
    .orderBy('asked_on', 'desc')
    .orderBy('id')
    .execute();
}

/** The campaigns that receive files on a day, by the day they close. */
export async function listOpenCampaigns(db: Database, on: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('regularisation.campaign')
    .select('id')
    .where('state', '=', 'open')
    .where('opens_on', '<=', on)
    .where('closes_on', '>=', on)
    .orderBy('closes_on')
    .orderBy('ordinal')
    .execute();
  return rows.map(({ id }) => id);
}

/** Where a campaign receives files. */
export async function listOfficesOf(db: Database, campaign: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('regularisation.office')
    .select('territory')
    .where('campaign', '=', campaign)
    .orderBy('territory')
    .execute();
  return rows.map(({ territory }) => territory);
}

/** What proves the receipt that was issued with a filing, as it was issued: whoever reprints it may reach fewer of its files. */
export async function findReceipt(
  db: Database,
  application: string,
): Promise<{ readonly serial: string; readonly digest: Uint8Array } | null> {
  const row = await db
    .selectFrom('regularisation.act')
    .select(sql<string | null>`detail ->> 'receipt'`.as('serial'))
    .select(sql<string | null>`detail ->> 'receiptDigest'`.as('digest'))
    .where('application', '=', application)
    .where('ordinal', '=', 1)
    .executeTakeFirst();
  if (row?.serial == null || row.digest === null) return null;
  return { serial: row.serial, digest: Buffer.from(row.digest, 'hex') };
}
