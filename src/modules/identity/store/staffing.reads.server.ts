import type { Database } from '#platform/db/database.ts';
import { TODAY } from './directory.reads.server.ts';

/** The units of an organisation, by territory. Sealed ones work for nobody else. */
export function unitsOf(db: Database, organisation: string) {
  return db
    .selectFrom('identity.unit')
    .select(['id', 'territory', 'name'])
    .where('organisation', '=', organisation)
    .where('sealed', '=', false)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** Who works in units today, as far as the one who asks may know of them. */
export async function staffOf(db: Database, units: readonly string[]) {
  if (units.length === 0) return [];
  return db
    .selectFrom('identity.appointment as p')
    .innerJoin('identity.account as a', 'a.id', 'p.account')
    .select(['p.account', 'p.unit', 'p.role', 'a.name'])
    .where('p.unit', '=', ({ fn, val }) => fn.any(val([...units])))
    .where('a.state', '=', 'active')
    .where('p.ended_at', 'is', null)
    .where('p.starts_on', '<=', TODAY)
    .where('p.ends_on', '>=', TODAY)
    .orderBy('a.name')
    .execute();
}
