import type { Database } from '#platform/db/database.ts';
import { wholeSet } from '../criteria-set.ts';
import type { CriteriaSet } from '../domain/criteria/set.ts';

/** The sets of some versions of criteria. */
export async function readSets(db: Database, versions: Iterable<string>): Promise<ReadonlyMap<string, CriteriaSet>> {
  const wanted = [...new Set(versions)];
  if (wanted.length === 0) return new Map();
  const rows = await db
    .selectFrom('regularisation.criteria_version')
    .select(['id', 'set'])
    .where('id', 'in', wanted)
    .execute();
  return new Map(rows.map(({ id, set }) => [id, wholeSet.parse(set)]));
}
