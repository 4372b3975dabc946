import { sql } from 'kysely';
import type { Database } from '#platform/db/database.ts';
import type { Said } from '../domain/register/assertions.ts';
import { readSaid } from '../register-input.ts';
import { REGISTER_CATEGORIES, type RegisterCategory } from '../register-rule.ts';

/** What is said of a record and was not withdrawn, in the order in which it was recorded. */
export async function listSaid(db: Database, record: string): Promise<readonly Said[]> {
  const rows = await db
    .selectFrom('people.assertion')
    .select(['kind', 'value'])
    .where('record', '=', record)
    .where('ended_at', 'is', null)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
  return rows.map(readSaid);
}

/** The same, each with its number and who said it. */
export async function listInForce(db: Database, record: string) {
  const rows = await db
    .selectFrom('people.assertion')
    .select(['id', 'kind', 'value', 'said_by'])
    .where('record', '=', record)
    .where('ended_at', 'is', null)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
  return rows.map(({ id, said_by, kind, value }) => ({ id, saidBy: said_by, said: readSaid({ kind, value }) }));
}

/** The same of several records, by record. */
export async function listSaidOf(
  db: Database,
  records: readonly string[],
): Promise<ReadonlyMap<string, readonly Said[]>> {
  if (records.length === 0) return new Map();
  const rows = await db
    .selectFrom('people.assertion')
    .select(['record', 'kind', 'value'])
    .where('record', 'in', records)
    .where('ended_at', 'is', null)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
  const found = new Map<string, Said[]>(records.map((record) => [record, []]));
  for (const row of rows) found.get(row.record)?.push(readSaid(row));
  return found;
}

export interface RecordRow {
  readonly id: string;
  readonly reference: string;
  readonly category: RegisterCategory;
  readonly organisation: string;
  readonly territory: string;
  readonly unit: string;
  readonly person: string;
  readonly digest: Buffer;
  readonly recorded_at: Date;
  readonly recorded_by: string;
}

function readCategory(text: string): RegisterCategory {
  const category = REGISTER_CATEGORIES.find((one) => one === text);
  if (category === undefined) throw new Error(`There are no records of the category ${text}.`);
  return category;
}

/** Records within reach, by number. */
export async function findRecords(db: Database, ids: readonly string[]): Promise<readonly RecordRow[]> {
  if (ids.length === 0) return [];
  const rows = await recordsOf(db).where('id', 'in', ids).execute();
  return rows.map(asRecord);
}

/** A record within reach; undefined when there is none. */
export async function findRecord(db: Database, id: string): Promise<RecordRow | undefined> {
  return (await findRecords(db, [id]))[0];
}

/** A record by what is printed of it. */
export async function findByReference(db: Database, reference: string): Promise<RecordRow | undefined> {
  const row = await recordsOf(db).where('reference', '=', reference).executeTakeFirst();
  return row && asRecord(row);
}

/** The records of a person that are within reach, the oldest first. */
export async function listRecordsOf(db: Database, persons: readonly string[]): Promise<readonly RecordRow[]> {
  if (persons.length === 0) return [];
  const rows = await recordsOf(db).where('person', 'in', persons).orderBy('recorded_at').orderBy('id').execute();
  return rows.map(asRecord);
}

function recordsOf(db: Database) {
  return db
    .selectFrom('people.record')
    .select(['id', 'reference', 'category', 'organisation', 'territory', 'unit', 'person', 'digest'])
    .select(['recorded_at', 'recorded_by']);
}

function asRecord(row: Awaited<ReturnType<ReturnType<typeof recordsOf>['execute']>>[number]): RecordRow {
  return { ...row, category: readCategory(row.category), digest: row.digest ?? Buffer.alloc(32) };
}

/** A record as the object of an act: where it stands. */
export async function findPlace(db: Database, id: string) {
  const row = await db
    .selectFrom('people.record')
    .select(['id', 'category', 'organisation', 'territory'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { ...row, category: readCategory(row.category) };
}

/** The record that an assertion is about. */
export async function findRecordOfAssertion(db: Database, assertion: string) {
  const row = await db
    .selectFrom('people.assertion as a')
    .innerJoin('people.record as r', 'r.id', 'a.record')
    .select(['r.id', 'r.category', 'r.organisation', 'r.territory', 'a.ended_at', 'a.kind'])
    .where('a.id', '=', assertion)
    .executeTakeFirst();
  return row && { ...row, category: readCategory(row.category), state: row.ended_at === null ? 'in-force' : 'ended' };
}

/** Everything that was ever said of records, withdrawn or not, with who said and who wrote it. */
export async function listHistory(db: Database, records: readonly string[]) {
  if (records.length === 0) return [];
  const rows = await db
    .selectFrom('people.assertion')
    .selectAll()
    .where('record', 'in', records)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
  return rows.map(({ kind, value, ...row }) => ({ ...row, said: readSaid({ kind, value }) }));
}

/** Offices out of reach that hold records of the same person: whom to ask. */
export async function listElsewhere(db: Database, record: string) {
  const { rows } = await sql<{ organisation: string; territory: string; unit: string; records: number }>`
    select organisation, territory, unit, records from people.elsewhere(${record})
    order by organisation, territory, unit`.execute(db);
  return rows;
}
