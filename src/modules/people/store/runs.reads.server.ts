import { sql } from 'kysely';
import type { Database } from '#platform/db/database.ts';
import type { PackedProfile } from '../domain/packed-profile.ts';

/** A record as a run reads it. */
export interface ProfileRow extends PackedProfile {
  readonly ordinal: number;
  readonly record: string;
  readonly organisation: string;
  readonly territory: string;
}

/** Profiles after an ordinal number, in their order: a page of them. */
export async function listProfilesAfter(
  db: Database,
  {
    category,
    after,
    upTo,
    limit,
  }: { readonly category: string; readonly after: number; readonly upTo: number; readonly limit: number },
): Promise<readonly ProfileRow[]> {
  const { rows } = await sql<ProfileRow>`
    select ordinal, record, organisation, territory, names, birth, birth_precision, sex, birth_country, birth_place,
      nationalities, documents, phones, mother, father
    from people.match_profile where ordinal > ${after} and ordinal <= ${upTo} and category = ${category}
    order by ordinal limit ${limit}`.execute(db);
  return rows;
}

/** Where the records of these ordinal numbers lie. */
export async function listSides(db: Database, ordinals: readonly number[]) {
  if (ordinals.length === 0) return [];
  const { rows } = await sql<{ ordinal: number; record: string; organisation: string; territory: string }>`
    select ordinal, record, organisation, territory from people.match_profile
    where ordinal = any (${[...ordinals]}::bigint[])`.execute(db);
  return rows;
}

/** Records that were never compared with the others, or changed since. */
export async function listUnchecked(db: Database, category: string, upTo: number): Promise<readonly number[]> {
  const { rows } = await sql<{ ordinal: number }>`
    select ordinal from people.record where checked_at is null and category = ${category} and ordinal <= ${upTo}
    order by ordinal`.execute(db);
  return rows.map(({ ordinal }) => ordinal);
}

/** The runs, the latest first. */
export async function listRuns(db: Database) {
  const { rows } = await sql<{
    id: string;
    kind: string;
    category: string;
    model: string;
    started_at: Date;
    finished_at: Date | null;
    done_to: number;
    up_to: number;
    found: number;
  }>`select id, kind, category, model, started_at, finished_at, done_to, up_to, found from people.matching_run
     order by started_at desc limit 20`.execute(db);
  return rows;
}

export async function countRecords(db: Database): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from people.match_profile`.execute(db);
  return rows[0]?.count ?? 0;
}

/** Records whose names and keys another version of the normaliser made. */
export async function listOutdated(db: Database, normaliser: number, limit: number): Promise<readonly string[]> {
  const { rows } = await sql<{ record: string }>`
    select record from people.match_profile where normaliser <> ${normaliser} order by ordinal limit ${limit}`.execute(
    db,
  );
  return rows.map(({ record }) => record);
}
