import { query } from '#platform/access/gate.ts';
import type { Database } from '#platform/db/database.ts';
import { readTerms } from '../matching/frequencies.ts';
import type { RegisterCategory } from '../register-rule.ts';
import * as reads from '../store/runs.reads.server.ts';

/** Profiles for a run of the matching, page by page. */
export const profilesAfter = query({
  name: 'profiles-after',
  permission: 'operator',
  run: (db: Database, asked: Parameters<typeof reads.listProfilesAfter>[1]) => reads.listProfilesAfter(db, asked),
});

/** Records that wait to be compared with the others. */
export const uncheckedRecords = query({
  name: 'unchecked-records',
  permission: 'operator',
  run: (db: Database, { category, upTo }: { readonly category: string; readonly upTo: number }) =>
    reads.listUnchecked(db, category, upTo),
});

/** The last runs of the matching. */
export const matchingRuns = query({
  name: 'matching-runs',
  permission: 'operator',
  run: (db: Database) => reads.listRuns(db),
});

/** How many records there are, of whatever category. */
export const countRecords = query({
  name: 'count-records',
  permission: 'operator',
  run: (db: Database) => reads.countRecords(db),
});

/** Records that the matching must read anew before it finds them. */
export const outdatedRecords = query({
  name: 'outdated-records',
  permission: 'operator',
  run: (db: Database, { normaliser, limit }: { readonly normaliser: number; readonly limit: number }) =>
    reads.listOutdated(db, normaliser, limit),
});

/** How frequent names are, as counted last, for a run. */
export const knownTerms = query({
  name: 'known-terms',
  permission: 'operator',
  run: (db: Database, category: RegisterCategory) => readTerms(db, category),
});
