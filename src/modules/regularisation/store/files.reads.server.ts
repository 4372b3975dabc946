import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/database.ts';
import { isState, type State, TURNS, type Turn } from '../domain/states.ts';

/** What acts look at of a file. */
export interface FileRow {
  readonly id: string;
  readonly reference: string;
  readonly campaign: string;
  readonly filing: string;
  readonly role: string;
  readonly record: string | null;
  readonly account: string | null;
  readonly representative: string | null;
  readonly organisation: string;
  readonly territory: string;
  readonly commission: string | null;
  readonly appeals_commission: string | null;
  readonly state: State;
  readonly filed_on: string;
  readonly name: string;
  /** Whether the person said otherwise who they are since an office recorded them. */
  readonly register_behind: boolean;
  readonly sex: string | null;
  readonly birth: string | null;
  readonly nationality: string | null;
  readonly criteria: string;
  readonly appeal_criteria: string | null;
  readonly turn: Turn | null;
  readonly turn_since: string;
  readonly due_on: string | null;
  readonly suspended_since: string | null;
  readonly suspended_days: number;
  readonly proposal: string | null;
  readonly proposal_motive: string | null;
  readonly instructed_by: string | null;
  readonly decision: string | null;
  readonly appeal_decision: string | null;
  readonly permit: string | null;
  readonly minor_referred_on: string | null;
  readonly acts: number;
  readonly last_on: string;
}

export const FILE_COLUMNS = [
  'id',
  'reference',
  'campaign',
  'filing',
  'role',
  'record',
  'account',
  'representative',
  'organisation',
  'territory',
  'commission',
  'appeals_commission',
  'state',
  'filed_on',
  'name',
  'register_behind',
  'sex',
  'birth',
  'nationality',
  'criteria',
  'appeal_criteria',
  'turn',
  'turn_since',
  'due_on',
  'suspended_since',
  'suspended_days',
  'proposal',
  'proposal_motive',
  'instructed_by',
  'decision',
  'appeal_decision',
  'permit',
  'minor_referred_on',
  'acts',
  'last_on',
] as const;

type Raw = Omit<FileRow, 'state' | 'turn'> & { readonly state: string; readonly turn: string | null };

export function readFileRow(row: Raw): FileRow {
  if (!isState(row.state)) throw new Error(`There is no state ${row.state}.`);
  return { ...row, state: row.state, turn: TURNS.find((turn) => turn === row.turn) ?? null };
}

/** A file within reach; undefined when there is none. */
export async function findFile(db: Database, id: string): Promise<FileRow | undefined> {
  const row = await db
    .selectFrom('regularisation.application')
    .select(FILE_COLUMNS)
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? undefined : readFileRow(row);
}

/** Some files within reach, in the order of their filing. */
export async function pickFiles(db: Database, ids: readonly string[]): Promise<readonly FileRow[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('regularisation.application')
    .select(FILE_COLUMNS)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('filed_on')
    .orderBy('id')
    .execute();
  return rows.map(readFileRow);
}

/** Files within reach, held until the end of the transaction, in one order so that no two acts wait for each other. */
export async function holdFiles(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, FileRow>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('regularisation.application')
    .select(FILE_COLUMNS)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  return new Map(rows.map((row) => [row.id, readFileRow(row)]));
}

/** Where the file lies besides its office: the commissions that have it before them. */
export async function placesOfFile(
  db: Database,
  file: Pick<FileRow, 'commission' | 'appeals_commission'>,
): Promise<readonly { readonly organisation: string; readonly territory: string }[]> {
  const ids = [file.commission, file.appeals_commission].filter((id) => id !== null);
  if (ids.length === 0) return [];
  return db
    .selectFrom('regularisation.commission')
    .select(['organisation', 'territory'])
    .where('id', 'in', ids)
    .execute();
}
