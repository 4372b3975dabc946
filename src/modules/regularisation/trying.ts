import { isDeepStrictEqual } from 'node:util';
import type { Database } from '#platform/db/database.ts';
import type { CriteriaSet } from './domain/criteria/set.ts';
import { findSimulation } from './store/simulations.reads.server.ts';
import { readSets } from './store/versions.reads.server.ts';

/** Whether two sets ask the same, in whatever order they list it. */
export function isSameSet(one: CriteriaSet, other: CriteriaSet): boolean {
  const byId = ({ asOf, criteria }: CriteriaSet) => ({
    asOf,
    criteria: criteria.toSorted((first, second) => (first.id < second.id ? -1 : 1)),
  });
  return isDeepStrictEqual(byId(one), byId(other));
}

/** Whether a simulation tried what a version made law. */
export async function hasTried(db: Database, simulation: string, version: string): Promise<boolean> {
  const found = await findSimulation(db, simulation);
  const set = (await readSets(db, [version])).get(version);
  return found !== undefined && set !== undefined && found.drafts.some((draft) => isSameSet(draft.set, set));
}
