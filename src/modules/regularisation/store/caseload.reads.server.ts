import { sql } from 'kysely';
import type { Database } from '#platform/db/database.ts';
import type { GroupNames } from '../domain/simulation/grouping.ts';

/** Words of four bytes that each file takes, and where in them the day of filing stands. */
export const STRIDE = 11;
export const FILED = 8;
/** Words before the nationality: the facts and the day of filing. */
export const FACT_WORDS = 9;

export interface Piece {
  /** Where the next piece begins; null after the last one. */
  readonly last: number | null;
  readonly files: number;
  readonly words: Int32Array;
}

/** The next files of a caseload, as numbers without identity: the database refuses whoever may not try criteria on them. */
export async function readPiece(
  db: Database,
  campaigns: readonly string[] | null,
  after: number,
  wanted: number,
): Promise<Piece> {
  const { rows } = await sql<{ last: number | null; files: number; words: string }>`
    select last, files, words from regularisation.caseload(${campaigns}::text[], ${after}, ${wanted})`.execute(db);
  const { last = null, files = 0, words = '' } = rows[0] ?? {};
  return { last, files, words: asWords(words) };
}

/** Big-endian bytes as numbers: copied, since a view of four bytes each must begin at a multiple of four. */
function asWords(base64: string): Int32Array {
  const bytes = Buffer.from(new Uint8Array(Buffer.from(base64, 'base64')).buffer);
  bytes.swap32();
  return new Int32Array(bytes.buffer, 0, bytes.length / 4);
}

export async function countCaseload(db: Database, campaigns: readonly string[] | null): Promise<number> {
  const { rows } = await sql<{ files: number }>`
    select regularisation.caseload_size(${campaigns}::text[]) as files`.execute(db);
  return rows[0]?.files ?? 0;
}

/** What the numbers of territories and states stand for. */
export async function caseloadNames(db: Database): Promise<GroupNames> {
  const { rows } = await sql<{ number: number; kind: string; code: string; region: string | null }>`
    select number, kind, code, region from regularisation.caseload_names()`.execute(db);
  const regions = new Map<number, string>();
  const states = new Map<number, string>();
  for (const { number, kind, code, region } of rows) {
    if (kind === 'state') states.set(number, code);
    else if (region !== null) regions.set(number, region);
  }
  return { regions, states };
}
