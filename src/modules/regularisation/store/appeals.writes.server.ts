import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Answer } from '../domain/criteria/answer.ts';
import type { Restatement } from '../domain/filing/restate.ts';

interface NewAppeal {
  readonly application: string;
  readonly filedOn: string;
  readonly filedBy: string;
  readonly grounds: readonly string[];
  readonly statement: string | null;
  readonly late: boolean;
  /** What is said otherwise since the decision, each fact with what it was. */
  readonly changed: readonly Restatement[];
}

export async function addAppeal(tx: Tx, appeal: NewAppeal): Promise<void> {
  const { application, filedOn, filedBy, grounds, statement, late, changed } = appeal;
  await tx
    .insertInto('regularisation.appeal')
    .values({
      ...{ application, kind: 'appeal', filed_on: filedOn, filed_by: filedBy },
      ...{ grounds: [...grounds], statement, late, changed: JSON.stringify(changed) },
    })
    .execute();
}

interface Reexamined {
  readonly application: string;
  readonly before: Answer;
  readonly after: Answer;
}

/** What comes of a re-examination, file by file. */
export async function addReexaminedFiles(
  tx: Tx,
  { reexamination, on, by }: { readonly reexamination: string; readonly on: string; readonly by: string },
  files: readonly Reexamined[],
): Promise<void> {
  if (files.length === 0) return;
  await sql`
    insert into regularisation.appeal (application, kind, filed_on, filed_by, reexamination, answer_before, answer_after)
    select v.application, 'reexamination', ${on}, ${by}, ${reexamination}, v.before, v.after
    from jsonb_to_recordset(${JSON.stringify(files)}::jsonb) as v (application uuid, before text, after text)`.execute(
    tx,
  );
}

interface NewReexamination {
  readonly id: string;
  readonly campaign: string;
  readonly criteria: string;
  readonly basis: object;
  readonly on: string;
  readonly by: string;
  readonly filter: object;
}

export async function addReexamination(tx: Tx, wanted: NewReexamination): Promise<void> {
  const { id, campaign, criteria, basis, on, by, filter } = wanted;
  await tx
    .insertInto('regularisation.reexamination')
    .values({
      ...{ id, campaign, criteria, ordered_on: on, ordered_by: by },
      ...{ basis: JSON.stringify(basis), filter: JSON.stringify(filter) },
    })
    .execute();
}

interface Progress {
  readonly reached: string | null;
  readonly lookedAt: number;
  readonly files: number;
  /** The day on which there was nothing left to look at; null while there may be. */
  readonly finishedOn: string | null;
}

/** How far a re-examination has come. */
export async function noteProgress(
  tx: Tx,
  id: string,
  { reached, lookedAt, files, finishedOn }: Progress,
): Promise<void> {
  await sql`
    update regularisation.reexamination set reached = coalesce(${reached}::uuid, reached),
      looked_at = looked_at + ${lookedAt}, files = files + ${files}, finished_on = ${finishedOn}
    where id = ${id}`.execute(tx);
}
