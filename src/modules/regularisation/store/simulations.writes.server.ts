import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { CriteriaSet } from '../domain/criteria/set.ts';
import type { Comparison } from '../domain/simulation/tally.ts';
import type { Draft } from '../simulation-shape.ts';

interface NewSimulation {
  readonly campaigns: readonly string[] | null;
  readonly base: { readonly version: string; readonly set: CriteriaSet };
  readonly drafts: readonly Draft[];
  readonly instance: 'first' | 'appeal';
  readonly small: number;
  readonly files: number;
  readonly by: string;
  readonly role: string;
}

export async function addSimulation(tx: Tx, simulation: NewSimulation): Promise<string> {
  const { campaigns, base, drafts, instance, small, files, by, role } = simulation;
  const { id } = await tx
    .insertInto('regularisation.simulation')
    .values({
      campaigns: campaigns === null ? null : [...campaigns],
      base: JSON.stringify(base),
      drafts: JSON.stringify(drafts),
      ...{ instance, small, files, run_by: by, run_by_role: role },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

interface Progress {
  readonly doneTo: number;
  readonly doneFiles: number;
  readonly milliseconds: number;
  readonly comparisons: readonly Comparison[];
  readonly finished: boolean;
}

/** Keeps what was counted so far. */
export async function noteProgress(tx: Tx, id: string, progress: Progress): Promise<void> {
  const { doneTo, doneFiles, milliseconds, comparisons, finished } = progress;
  await tx
    .updateTable('regularisation.simulation')
    .set({
      done_to: doneTo,
      done_files: doneFiles,
      milliseconds,
      tally: JSON.stringify(comparisons),
      finished_at: finished ? sql<Date>`now()` : null,
    })
    .where('id', '=', id)
    .execute();
}
