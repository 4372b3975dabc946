import type { Database } from '#platform/db/database.ts';

const COLUMNS = [
  'id',
  'application',
  'territory',
  'number',
  'kind',
  'months',
  'valid_from',
  'valid_until',
  'state',
  'motive',
  'proof',
  'issued_on',
  'issued_by',
  'handed_over_on',
  'follows',
  'ended_on',
] as const;

/** The permits of a file, the latest first. */
export function listPermitsOf(db: Database, application: string) {
  return db
    .selectFrom('regularisation.permit')
    .select(COLUMNS)
    .where('application', '=', application)
    .orderBy('valid_from', 'desc')
    .orderBy('issued_on', 'desc')
    .orderBy('id')
    .execute();
}
export type PermitRow = Awaited<ReturnType<typeof listPermitsOf>>[number];

/** The permits that hold now, of some files, by file. */
export async function findValidPermits(
  db: Database,
  applications: readonly string[],
): Promise<ReadonlyMap<string, PermitRow>> {
  if (applications.length === 0) return new Map();
  const rows = await db
    .selectFrom('regularisation.permit')
    .select(COLUMNS)
    .where('application', 'in', applications)
    .where('state', '=', 'valid')
    .execute();
  return new Map(rows.map((row) => [row.application, row]));
}

/** A permit within reach; undefined when there is none. */
export function findPermit(db: Database, id: string): Promise<PermitRow | undefined> {
  return db.selectFrom('regularisation.permit').select(COLUMNS).where('id', '=', id).executeTakeFirst();
}
