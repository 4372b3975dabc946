import type { Model } from '../domain/linkage/model.ts';
import type { Columns } from './columns.ts';
import type { Answer } from './hand.ts';
import { type Hands, openHands } from './hands.ts';
import type { SortedKeys } from './key-entries.ts';
import { PARTITIONS } from './key-entries.ts';
import { buildIndex, chooseCap } from './key-index.ts';
import { type BatchRow, ColumnBuilder } from './load.ts';
import { type SharedTexts, TextList } from './strings.ts';
import type { TermCounts } from './terms.ts';

export type { BatchRow } from './load.ts';
export type { TermCounts } from './terms.ts';

export interface BatchOptions {
  readonly model: Model;
  /** Frequencies of the model's terms in the register; null where none were counted. */
  readonly counts: TermCounts | null;
  /** Bits; the model's review threshold unless told otherwise. */
  readonly threshold?: number;
  /** Only pairs with a record that is marked as changed; otherwise every pair. */
  readonly incremental?: boolean;
  /** Threads besides this one; 0 for none. */
  readonly threads?: number;
  /** Pairs that keys may bring together, for each record: frequent keys are left out until they bring no more. */
  readonly meetingsPerRecord?: number;
  /** Keys of more records than this are left out, instead of what `meetingsPerRecord` comes to. */
  readonly cap?: number;
  /** The last ordinal of the last range that an earlier run of the same records finished: up to it nothing is done again. */
  readonly doneTo?: number;
  readonly onProgress?: (progress: Progress) => void;
}

export interface Progress {
  readonly phase: 'load' | 'words' | 'keys' | 'index' | 'score';
  readonly done: number;
  /** Null while the records are still coming. */
  readonly total: number | null;
}

/** Pairs found at or above the threshold by comparing the records of one range with those before them. */
export interface BatchRange {
  /** Ordinals of its first and last record: once its pairs are kept, the range is finished. */
  readonly from: number;
  readonly to: number;
  /** Ordinals; the smaller one first. */
  readonly pairs: readonly BatchPair[];
  readonly compared: number;
  readonly records: number;
}

export interface BatchPair {
  readonly one: number;
  readonly other: number;
  /** Bits. */
  readonly weight: number;
}

/** Records whose pairs are one unit of work, of memory for its result and of resuming. */
const RANGE = 8_192;
/**
 * Measured on 400,000 records of the synthetic population: of the duplicates 5 meetings a record find 94.7 %, 20 find
 * 95.3 %, 80 find 95.4 % at three times the comparisons.
 */
const MEETINGS_PER_RECORD = 20;
/** A key of more records is never of use: sorting drops it at once. */
const MOST_OF_KEY = 1_000;
/** Bits of the filter of wanted keys, 32 in a word: a few thousand records want a few ten thousand keys. */
const WANTED_WORDS = 2 ** 22;

/**
 * Finds the pairs of a whole register. The records come sorted by ordinal; ranges come in order, the same pairs in the
 * same order whatever the number of threads. Memory: about 200 bytes a record in all (measured, see the scale benchmark).
 */
export async function* findPairs(
  rows: AsyncIterable<BatchRow> | Iterable<BatchRow>,
  options: BatchOptions,
): AsyncGenerator<BatchRange> {
  const { model, counts, incremental = false, threads = 2, onProgress = () => undefined } = options;
  const hands = openHands(threads);
  try {
    const { columns, sounds } = await load(hands, rows, incremental, onProgress);
    const job = {
      ...{ columns, model, counts, sounds },
      nameFrequencies: counts === null ? null : new Float64Array(new SharedArrayBuffer(columns.count * 8)),
      wanted: incremental ? new Int32Array(new SharedArrayBuffer(WANTED_WORDS * 4)) : null,
      threshold: options.threshold ?? model.thresholds.review,
    };
    await hands.all({ kind: 'open', job });
    const ranges = rangesOf(columns.count);
    const steps = incremental ? 2 : 1;
    let done = 0;
    for (const kind of incremental ? (['want', 'keys'] as const) : (['keys'] as const)) {
      for await (const _ of hands.each(ranges.map((range) => ({ kind, ...range })))) {
        done += 1;
        onProgress({
          phase: 'keys',
          done: Math.min(done * RANGE, columns.count * steps),
          total: columns.count * steps,
        });
      }
    }
    const parts = await sortParts(hands, onProgress);
    const budget = (options.meetingsPerRecord ?? MEETINGS_PER_RECORD) * columns.count;
    const cap = Math.min(options.cap ?? chooseCap(parts, MOST_OF_KEY, budget), MOST_OF_KEY);
    await hands.all({ kind: 'index', index: buildIndex(parts, columns.count, cap) });
    const ordinal = (record: number) => columns.ordinals[record] ?? 0;
    const left = ranges.filter(({ to }) => ordinal(to - 1) > (options.doneTo ?? -1));
    let told = 0;
    for await (const answer of hands.each(left.map((range) => ({ kind: 'score', ...range }) as const))) {
      const range = left[told];
      told += 1;
      if (range === undefined) continue;
      const { pairs, compared } = ordinalPairs(answer, ordinal);
      onProgress({ phase: 'score', done: range.to, total: columns.count });
      const records = range.to - range.from;
      yield { from: ordinal(range.from), to: ordinal(range.to - 1), records, pairs, compared };
    }
  } finally {
    await hands.close();
  }
}

/** Told of the reading of records so often. */
const LOAD_STEP = 50_000;
/** Words that a thread analyses at a time. */
const WORDS = 512;

/** Reads the records; meanwhile the hands analyse the words that they bring. */
async function load(
  hands: Hands,
  rows: AsyncIterable<BatchRow> | Iterable<BatchRow>,
  incremental: boolean,
  onProgress: (progress: Progress) => void,
): Promise<{ readonly columns: Columns; readonly sounds: SharedTexts }> {
  const builder = new ColumnBuilder(incremental);
  const analysed: Promise<Answer>[] = [];
  let begun = 0;
  const analyse = (least: number) => {
    while (builder.words.count - begun >= least) {
      const to = Math.min(begun + WORDS, builder.words.count);
      const answer = hands.begin({ kind: 'words', words: builder.words.shared(), from: begun, to });
      // A failure is told where the answers are awaited, after the last record.
      answer.catch(() => undefined);
      analysed.push(answer);
      begun = to;
    }
  };
  const tell = () => onProgress({ phase: 'load', done: builder.count, total: null });
  const add = (row: BatchRow) => {
    builder.add(row);
    analyse(WORDS);
    if (builder.count % LOAD_STEP === 0) tell();
  };
  // What is at hand is read without waiting once a record.
  if (Symbol.iterator in rows) for (const row of rows) add(row);
  else for await (const row of rows) add(row);
  tell();
  analyse(1);
  const sounds = new TextList();
  for (const [place, answer] of analysed.entries()) {
    const found = await answer;
    if (found.kind === 'words') for (const text of found.sounds) sounds.push(text);
    onProgress({ phase: 'words', done: Math.min((place + 1) * WORDS, begun), total: begun });
  }
  return { columns: builder.columns(), sounds: sounds.shared() };
}

async function sortParts(hands: Hands, onProgress: (progress: Progress) => void): Promise<(SortedKeys | null)[]> {
  const inputs: Uint32Array[][] = Array.from({ length: PARTITIONS }, () => []);
  for (const answer of await hands.all({ kind: 'entries' })) {
    if (answer.kind === 'entries') for (const [part, words] of answer.parts.entries()) inputs[part]?.push(words);
  }
  const parts: (SortedKeys | null)[] = [];
  const tasks = inputs.map((words) => ({ kind: 'sort', inputs: words, most: MOST_OF_KEY }) as const);
  for await (const answer of hands.each(tasks)) {
    if (answer.kind === 'sorted') parts.push(answer.keys);
    onProgress({ phase: 'index', done: parts.length, total: PARTITIONS });
  }
  return parts;
}

function rangesOf(count: number): { readonly from: number; readonly to: number }[] {
  const ranges = [];
  for (let from = 0; from < count; from += RANGE) ranges.push({ from, to: Math.min(from + RANGE, count) });
  return ranges;
}

function ordinalPairs(answer: Answer, ordinal: (record: number) => number) {
  if (answer.kind !== 'scored') return { pairs: [], compared: 0 };
  const { ones, others, weights, compared } = answer.pairs;
  const pairs = Array.from(ones, (one, at) => ({
    one: ordinal(one),
    other: ordinal(others[at] ?? 0),
    weight: weights[at] ?? 0,
  }));
  return { pairs, compared };
}
