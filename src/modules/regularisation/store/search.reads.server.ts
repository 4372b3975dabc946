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

/** Rarer than this, a word is looked up first; how much more often others stand in files does not matter then. */
const RARE = 300;

/**
 * At most so many of those that have the rarest word are looked at for the others: a search costs the same however many bear
 * two frequent names. No office is as large; who covers the country types another word.
 */
const MOST_LOOKED_AT = 3000;

/** A name has several codes of one word, rarely more than these: rows of one file among those of the page. */
const ROWS_OF_FILE = 6;

/** Files within reach whose name has one of the codes of each word, a few of them; whether there may be others. */
export async function findFilesByName(
  db: Database,
  words: readonly (readonly bigint[])[],
  limit: number,
): Promise<{ readonly files: readonly FileRow[]; readonly more: boolean }> {
  const [first, ...others] = await rarestFirst(db, words);
  if (first === undefined) return { files: [], more: false };
  const alsoHas = others.map(
    (codes) => sql`exists (select from regularisation.search_code o
      where o.application = s.application and o.territory = s.territory and o.code = any(${texts(codes)}::bigint[]))`,
  );
  const { rows: found } = await sql<{ application: string }>`
    select s.application from (
      select application, territory from regularisation.search_code
      where code = any(${texts(first)}::bigint[]) and territory = any((select access.territories())::text[])
      limit ${MOST_LOOKED_AT}
    ) s where ${sql.join([sql`true`, ...alsoHas], sql` and `)}
    limit ${limit * ROWS_OF_FILE}`.execute(db);
  const ids = [...new Set(found.map(({ application }) => application))];
  const isCut = found.length === limit * ROWS_OF_FILE;
  const files = await pickFiles(db, ids.slice(0, limit));
  return { files, more: ids.length > limit || isCut };
}

async function rarestFirst(
  db: Database,
  words: readonly (readonly bigint[])[],
): Promise<readonly (readonly bigint[])[]> {
  if (words.length < 2) return words;
  const counted = await Promise.all(
    words.map(async (codes) => {
      const { rows } = await sql<{ found: string }>`
        select count(*) as found from (
          select from regularisation.search_code s
          where s.code = any(${texts(codes)}::bigint[]) and s.territory = any((select access.territories())::text[])
          limit ${RARE}) few`.execute(db);
      return { codes, found: Number(rows[0]?.found ?? 0) };
    }),
  );
  return counted.toSorted((one, other) => one.found - other.found).map(({ codes }) => codes);
}

function texts(codes: readonly bigint[]): readonly string[] {
  return codes.map(String);
}
