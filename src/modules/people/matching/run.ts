import type { Operator } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { type BatchRow, findPairs, type Progress } from '../batch/run.ts';
import { TermCounter } from '../batch/term-counter.ts';
import { beginMatchingRun } from '../commands/begin-matching-run.ts';
import { finishMatchingRun } from '../commands/finish-matching-run.ts';
import { noteMatchingRange } from '../commands/note-matching-range.ts';
import { refreshFrequencies } from '../commands/refresh-frequencies.ts';
import { reindexRecords } from '../commands/reindex-records.ts';
import { PERSON_COMPARATORS } from '../domain/linkage/compare/person.ts';
import { forRegisterOf } from '../domain/linkage/model.ts';
import { NORMALISER_VERSION } from '../domain/names/version.ts';
import { unpackProfile } from '../domain/packed-profile.ts';
import { PERSON_MODEL } from '../model/person-model.ts';
import { knownTerms, outdatedRecords, profilesAfter, uncheckedRecords } from '../queries/run-reads.ts';
import { REGISTER_CATEGORIES, type RegisterCategory } from '../register-rule.ts';
import { LEAST_RECORDS, MODEL_NAME } from './alike.ts';

/** Rows of one read. */
const PAGE = 20_000;
/** A name that fewer bear is not counted: it would tell who they are, and is rare all the same. */
const LEAST_BEARERS = 10;
/** Records that are read anew in one transaction. */
const REINDEXED = 200;

export interface RunOptions {
  readonly db: Database;
  readonly actor: Operator;
  /** `full` compares everybody with everybody; `incremental` what is new or changed with everybody. */
  readonly kind: 'full' | 'incremental';
  readonly threads: number;
  readonly onProgress: (progress: RunProgress) => void;
  /** Asked between ranges: what is done is kept, and the next run carries on. */
  readonly isStopping?: () => boolean;
}

export interface RunProgress extends Omit<Progress, 'phase'> {
  readonly phase: Progress['phase'] | 'reindex' | 'count';
  readonly category: RegisterCategory | null;
}

export interface RunSummary {
  readonly category: RegisterCategory;
  readonly records: number;
  readonly compared: number;
  readonly pairs: number;
  readonly resumed: boolean;
  readonly finished: boolean;
}

/**
 * Runs the matching over the register, category by category, and notes pairs for humans to judge. A run that is stopped, or
 * whose process is killed, is carried on by the next one of its kind from the last range that was noted.
 */
export async function runMatching(options: RunOptions): Promise<readonly RunSummary[]> {
  await reindexOutdated(options);
  const summaries: RunSummary[] = [];
  await countFrequencies(options);
  for (const category of REGISTER_CATEGORIES) {
    if (options.isStopping?.() !== true) summaries.push(await runCategory(options, category));
  }
  return summaries;
}

async function reindexOutdated({ db, actor, onProgress, isStopping }: RunOptions): Promise<void> {
  for (let done = 0; isStopping?.() !== true; ) {
    const records = await outdatedRecords.execute(db, actor, { normaliser: NORMALISER_VERSION, limit: REINDEXED });
    if (records.length === 0) return;
    await reindexRecords.execute(db, actor, { records: [...records] });
    done += records.length;
    onProgress({ phase: 'reindex', category: null, done, total: null });
  }
}

/** Counts how frequent names, nationalities and keys are, over what there is now. */
async function countFrequencies({ db, actor, onProgress }: RunOptions): Promise<void> {
  const terms = [];
  for (const category of REGISTER_CATEGORIES) {
    const counter = new TermCounter(PERSON_COMPARATORS);
    for await (const rows of pages(db, actor, category, Number.MAX_SAFE_INTEGER)) {
      for (const row of rows) counter.add(unpackProfile(row));
      onProgress({ phase: 'count', category, done: counter.records, total: null });
    }
    const of = counter.counts(LEAST_BEARERS).map(({ comparison, term, records }) => {
      return { comparison, term, frequency: records / counter.records };
    });
    terms.push({ category, of });
  }
  await refreshFrequencies.execute(db, actor, { terms });
}

async function runCategory(options: RunOptions, category: RegisterCategory): Promise<RunSummary> {
  const { db, actor, kind, threads, onProgress, isStopping } = options;
  const run = await beginMatchingRun.execute(db, actor, { kind, category, model: MODEL_NAME });
  const unchecked = new Set(
    kind === 'full' ? [] : await uncheckedRecords.execute(db, actor, { category, upTo: run.up_to }),
  );
  const summary = { category, records: 0, compared: 0, pairs: 0, resumed: run.resumed };
  if (run.up_to > 0 && (kind === 'full' || unchecked.size > 0)) {
    const { terms, records } = await knownTerms.execute(db, actor, category);
    const ranges = findPairs(rowsOf(), {
      model: forRegisterOf(Math.max(records, LEAST_RECORDS), PERSON_MODEL),
      counts: terms,
      incremental: kind === 'incremental',
      threads,
      doneTo: run.done_to,
      onProgress: (progress) => onProgress({ ...progress, category }),
    });
    let from = run.done_to;
    for await (const { to, records: done, compared, pairs } of ranges) {
      const range = { run: run.id, category, model: MODEL_NAME, from, to, records: done, compared, pairs: [...pairs] };
      await noteMatchingRange.execute(db, actor, range);
      from = to;
      summary.records += done;
      summary.compared += compared;
      summary.pairs += pairs.length;
      if (isStopping?.() === true) return { ...summary, finished: false };
    }
  }
  await finishMatchingRun.execute(db, actor, { run: run.id, category });
  return { ...summary, finished: true };

  async function* rowsOf(): AsyncGenerator<BatchRow> {
    for await (const rows of pages(db, actor, category, run.up_to)) {
      for (const row of rows) yield { ...row, changed: unchecked.has(row.ordinal) };
    }
  }
}

async function* pages(db: Database, actor: Operator, category: RegisterCategory, upTo: number) {
  for (let after = 0; ; ) {
    const rows = await profilesAfter.execute(db, actor, { category, after, upTo, limit: PAGE });
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    after = last.ordinal;
  }
}
