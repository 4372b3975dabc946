import { query } from '#platform/access/gate.ts';
import type { Database } from '#platform/db/database.ts';
import { listCriteriaVersions } from '../store/criteria.reads.server.ts';

/** Every version of the criteria of every campaign, with the act that made it law. */
export const criteriaVersions = query({
  name: 'criteria-versions',
  permission: 'public',
  run: (db: Database, _: undefined) => listCriteriaVersions(db),
});

export type CriteriaVersion = Awaited<ReturnType<typeof criteriaVersions.execute>>[number];
