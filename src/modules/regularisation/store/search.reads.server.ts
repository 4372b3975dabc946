import { sql } from 'kysely';
import type { Database } from '#platform/db/database.ts';
import { FILE_COLUMNS, type FileRow, pickFiles, readFileRow } from './files.reads.server.ts';

/** A file within reach, by the number on its receipt. */
export async function findFileByReference(db: Database, reference: string): Promise<FileRow | undefined> {
  const row = await db
    .selectFrom('regularisation.application')
    .select(FILE_COLUMNS)
    .where('reference', '=', reference)
    .executeTakeFirst();
  return row === undefined ? undefined : readFileRow(row);
}

export interface NamedFiles {
  readonly files: readonly FileRow[];
  /** Whether there are others. */
  readonly more: boolean;
}

/**
 * Files within reach whose name has one of the codes of each word, a few of them. One word is read until the page is full;
 * several are met in the index of the codes, so that none is left out however frequent each of them is.
 */
export async function findFilesByName(
  db: Database,
  words: readonly (readonly bigint[])[],
  limit: number,
): Promise<NamedFiles> {
  const [only] = words;
  if (only === undefined) return { files: [], more: false };
  const ids = words.length === 1 ? await bearingOne(db, only, limit) : await bearingAll(db, words, limit);
  return { files: await pickFiles(db, ids.slice(0, limit)), more: ids.length > limit };
}

async function bearingAll(
  db: Database,
  words: readonly (readonly bigint[])[],
  limit: number,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from regularisation.application
    where id = any(array(select regularisation.files_bearing(${words.map(asArray)}::text[])))
    limit ${limit + 1}`.execute(db);
  return rows.map(({ id }) => id);
}

/** A name has several codes of one word: rows of one file among those of the page, read on until it is full. */
async function bearingOne(db: Database, codes: readonly bigint[], limit: number): Promise<readonly string[]> {
  const { rows } = await sql<{ application: string }>`
    select distinct s.application from (
      select application from regularisation.search_code
      where code = any(${asArray(codes)}::bigint[]) and territory = any((select access.territories())::text[])
      limit ${(limit + 1) * codes.length}
    ) s`.execute(db);
  return rows.map(({ application }) => application);
}

/** A word as the database writes an array. */
function asArray(codes: readonly bigint[]): string {
  return `{${codes.join(',')}}`;
}
