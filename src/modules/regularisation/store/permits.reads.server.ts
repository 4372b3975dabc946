import type { Database } from '#platform/db/database.ts';
import { PHOTOGRAPH } from '../filing-rule.ts';

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
  'name',
  'birth',
  'nationality',
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

/** The photographs handed in for cards, by file: the last one given of each, its own and not its family's. */
export async function findPhotographs(
  db: Database,
  applications: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (applications.length === 0) return new Map();
  const rows = await db
    .selectFrom('regularisation.attachment')
    .select(['application', 'document'])
    .where('application', 'in', applications)
    .where('requirement', '=', PHOTOGRAPH)
    .where('ended_at', 'is', null)
    .orderBy('added_at')
    .orderBy('id')
    .execute();
  return new Map(rows.flatMap(({ application, document }) => (application === null ? [] : [[application, document]])));
}

/** A permit within reach; undefined when there is none. */
export function findPermit(db: Database, id: string): Promise<PermitRow | undefined> {
  return db.selectFrom('regularisation.permit').select(COLUMNS).where('id', '=', id).executeTakeFirst();
}
