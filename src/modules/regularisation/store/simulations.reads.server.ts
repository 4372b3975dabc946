import type { Database } from '#platform/db/database.ts';
import type { CriteriaSet } from '../domain/criteria/set.ts';
import type { Comparison } from '../domain/simulation/tally.ts';
import { type Draft, keptBase, keptDrafts, keptTally } from '../simulation-shape.ts';

/** A simulation without what it counted. */
interface SimulationRow {
  readonly id: string;
  /** Null for all campaigns. */
  readonly campaigns: readonly string[] | null;
  readonly base: { readonly version: string; readonly set: CriteriaSet };
  readonly drafts: readonly Draft[];
  readonly instance: 'first' | 'appeal';
  readonly small: number;
  readonly files: number;
  readonly doneTo: number;
  readonly doneFiles: number;
  readonly milliseconds: number;
  readonly runBy: string;
  readonly runByRole: string;
  readonly runAt: Date;
  readonly finishedAt: Date | null;
}

/** With what it counted so far: one comparison for each pair of sets. */
interface SimulationFound extends SimulationRow {
  readonly comparisons: readonly Comparison[];
}

function rows(db: Database) {
  return db
    .selectFrom('regularisation.simulation')
    .select(['id', 'campaigns', 'base', 'drafts', 'instance', 'small', 'files', 'done_to', 'done_files'])
    .select(['milliseconds', 'run_by', 'run_by_role', 'run_at', 'finished_at']);
}

function asSimulation(row: Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number]): SimulationRow {
  return {
    ...{ id: row.id, campaigns: row.campaigns, small: row.small, files: row.files },
    base: keptBase.parse(row.base),
    drafts: keptDrafts.parse(row.drafts),
    instance: row.instance === 'appeal' ? 'appeal' : 'first',
    ...{ doneTo: row.done_to, doneFiles: row.done_files, milliseconds: row.milliseconds },
    ...{ runBy: row.run_by, runByRole: row.run_by_role, runAt: row.run_at, finishedAt: row.finished_at },
  };
}

/** The latest simulations. */
export async function listSimulations(db: Database, most: number): Promise<readonly SimulationRow[]> {
  const found = await rows(db).orderBy('run_at', 'desc').orderBy('id').limit(most).execute();
  return found.map(asSimulation);
}

export async function findSimulation(db: Database, id: string): Promise<SimulationFound | undefined> {
  const row = await rows(db).select('tally').where('id', '=', id).executeTakeFirst();
  return row && { ...asSimulation(row), comparisons: row.tally === null ? [] : keptTally.parse(row.tally) };
}
