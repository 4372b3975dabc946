import { forEachKey } from '../domain/keys/keys.ts';
import { type Frequencies, termFrequency } from '../domain/linkage/comparator.ts';
import { nameComparator } from '../domain/linkage/compare/name.ts';
import type { Model } from '../domain/linkage/model.ts';
import { ColumnarScorer } from './columnar-scorer.ts';
import type { Columns } from './columns.ts';
import { KeyEntries, type SortedKeys, sortKeys } from './key-entries.ts';
import type { KeyIndex } from './key-index.ts';
import { RecordReader } from './record-reader.ts';
import { soundsOfWords } from './sounds.ts';
import type { SharedTexts } from './strings.ts';
import { frequenciesOf, type TermCounts } from './terms.ts';

/** What every hand is given first. */
export interface Job {
  readonly columns: Columns;
  /** What the analysis found in each word. */
  readonly sounds: SharedTexts;
  readonly model: Model;
  readonly counts: TermCounts | null;
  /** Filled by the hands, a record each; null where nothing was counted. */
  readonly nameFrequencies: Float64Array | null;
  /** In an incremental run, a bit for each key that a new or changed record has, by its hash; null in a full run. */
  readonly wanted: Int32Array | null;
  /** Bits; pairs below it are not told. */
  readonly threshold: number;
}

export type Task =
  /** Analyses words, before there is a job. */
  | { readonly kind: 'words'; readonly words: SharedTexts; readonly from: number; readonly to: number }
  | { readonly kind: 'open'; readonly job: Job }
  /** Marks the keys of new and changed records among these. */
  | { readonly kind: 'want'; readonly from: number; readonly to: number }
  | { readonly kind: 'keys'; readonly from: number; readonly to: number }
  | { readonly kind: 'entries' }
  | { readonly kind: 'sort'; readonly inputs: readonly Uint32Array[]; readonly most: number }
  | { readonly kind: 'index'; readonly index: KeyIndex }
  | { readonly kind: 'score'; readonly from: number; readonly to: number };

export type Answer =
  | { readonly kind: 'done' }
  | { readonly kind: 'words'; readonly sounds: readonly string[] }
  | { readonly kind: 'entries'; readonly parts: readonly Uint32Array[] }
  | { readonly kind: 'sorted'; readonly keys: SortedKeys }
  | { readonly kind: 'scored'; readonly pairs: RangePairs };

/** The pairs at or above the threshold whose later record is in a range, in the order of that record, then of the other. */
export interface RangePairs {
  readonly ones: Uint32Array<ArrayBuffer>;
  readonly others: Uint32Array<ArrayBuffer>;
  readonly weights: Float64Array<ArrayBuffer>;
  /** Pairs that were compared. */
  readonly compared: number;
}

const DONE: Answer = { kind: 'done' };

/** What one thread does of a run; a run without threads has one hand of its own. */
export class Hand {
  #work: Work | null = null;

  do(task: Task): Answer {
    if (task.kind === 'open') {
      this.#work = new Work(task.job);
      return DONE;
    }
    if (task.kind === 'words') return { kind: 'words', sounds: soundsOfWords(task.words, task.from, task.to) };
    if (task.kind === 'sort') return { kind: 'sorted', keys: sortKeys(task.inputs, task.most) };
    if (this.#work === null) throw new Error('A hand is given its job first.');
    switch (task.kind) {
      case 'want':
        this.#work.want(task.from, task.to);
        return DONE;
      case 'keys':
        this.#work.keys(task.from, task.to);
        return DONE;
      case 'entries':
        return { kind: 'entries', parts: this.#work.takeEntries() };
      case 'index':
        this.#work.open(task.index);
        return DONE;
      case 'score':
        return { kind: 'scored', pairs: this.#work.score(task.from, task.to) };
    }
  }
}

class Work {
  readonly #job: Job;
  readonly #reader: RecordReader;
  readonly #frequencies: Frequencies;
  #entries: KeyEntries | null;
  #scoring: Scoring | null = null;

  constructor(job: Job) {
    this.#job = job;
    this.#reader = new RecordReader(job.columns, job.sounds);
    this.#frequencies = frequenciesOf(job.counts);
    this.#entries = new KeyEntries(job.columns.count);
  }

  want(from: number, to: number): void {
    const { columns, wanted } = this.#job;
    if (wanted === null) return;
    const mask = wanted.length * 32 - 1;
    for (let record = from; record < to; record += 1) {
      if (columns.changed?.[record] !== 1) continue;
      forEachKey(this.#reader.profile(record), (_, lo) => {
        const bit = lo & mask;
        Atomics.or(wanted, bit >>> 5, 1 << (bit & 31));
      });
    }
  }

  keys(from: number, to: number): void {
    const { wanted, nameFrequencies } = this.#job;
    const entries = this.#entries;
    const mask = wanted === null ? 0 : wanted.length * 32 - 1;
    for (let record = from; record < to; record += 1) {
      const profile = this.#reader.profile(record);
      if (nameFrequencies !== null) {
        nameFrequencies[record] = termFrequency(nameComparator, profile, this.#frequencies) ?? Number.NaN;
      }
      forEachKey(profile, (hi, lo) => {
        if (wanted !== null && ((wanted[(lo & mask) >>> 5] ?? 0) & (1 << (lo & mask & 31))) === 0) return;
        entries?.add(hi, lo, record);
      });
    }
  }

  takeEntries(): readonly Uint32Array[] {
    const parts = this.#entries?.parts() ?? [];
    this.#entries = null;
    return parts;
  }

  open(index: KeyIndex): void {
    const { model, nameFrequencies, columns, threshold } = this.#job;
    const scorer = new ColumnarScorer(model, this.#reader, nameFrequencies, this.#frequencies);
    this.#scoring = new Scoring(columns, index, scorer, threshold);
  }

  score(from: number, to: number): RangePairs {
    if (this.#scoring === null) throw new Error('A hand is given the index before it scores.');
    return this.#scoring.range(from, to);
  }
}

interface Found {
  readonly one: number;
  readonly other: number;
  readonly weight: number;
}

class Scoring {
  readonly #columns: Columns;
  readonly #index: KeyIndex;
  readonly #scorer: ColumnarScorer;
  readonly #threshold: number;
  /** For each record one more than the last one that it was compared with. */
  readonly #seen: Uint32Array;

  constructor(columns: Columns, index: KeyIndex, scorer: ColumnarScorer, threshold: number) {
    this.#columns = columns;
    this.#index = index;
    this.#scorer = scorer;
    this.#threshold = threshold;
    this.#seen = new Uint32Array(columns.count);
  }

  range(from: number, to: number): RangePairs {
    const found: Found[] = [];
    let compared = 0;
    for (let record = from; record < to; record += 1) {
      const before = found.length;
      compared += this.#columns.changed === null ? this.#full(record, found) : this.#incremental(record, found);
      if (found.length > before + 1) {
        const own = found.splice(before).sort((one, other) => one.one - other.one || one.other - other.other);
        for (const pair of own) found.push(pair);
      }
    }
    return {
      ones: Uint32Array.from(found, ({ one }) => one),
      others: Uint32Array.from(found, ({ other }) => other),
      weights: Float64Array.from(found, ({ weight }) => weight),
      compared,
    };
  }

  /** Against every record before it that shares a key. */
  #full(record: number, found: Found[]): number {
    const { keyStarts, keyRecords, recordStarts, recordKeys } = this.#index;
    const seen = this.#seen;
    let compared = 0;
    const end = recordStarts[record + 1] ?? 0;
    for (let at = recordStarts[record] ?? 0; at < end; at += 1) {
      const key = recordKeys[at] ?? 0;
      for (let place = keyStarts[key] ?? 0; ; place += 1) {
        const other = keyRecords[place] ?? record;
        if (other >= record) break;
        if (seen[other] === record + 1) continue;
        seen[other] = record + 1;
        compared += 1;
        this.#compare(other, record, found);
      }
    }
    return compared;
  }

  /** A new or changed one against every record that shares a key; another changed one only once. */
  #incremental(record: number, found: Found[]): number {
    const { changed } = this.#columns;
    if (changed?.[record] !== 1) return 0;
    const { keyStarts, keyRecords, recordStarts, recordKeys } = this.#index;
    const seen = this.#seen;
    let compared = 0;
    const end = recordStarts[record + 1] ?? 0;
    for (let at = recordStarts[record] ?? 0; at < end; at += 1) {
      const key = recordKeys[at] ?? 0;
      const last = keyStarts[key + 1] ?? 0;
      for (let place = keyStarts[key] ?? 0; place < last; place += 1) {
        const other = keyRecords[place] ?? record;
        if (other === record || seen[other] === record + 1 || (other > record && changed[other] === 1)) continue;
        seen[other] = record + 1;
        compared += 1;
        this.#compare(Math.min(other, record), Math.max(other, record), found);
      }
    }
    return compared;
  }

  #compare(one: number, other: number, found: Found[]): void {
    const weight = this.#scorer.weigh(one, other, this.#threshold);
    if (weight >= this.#threshold) found.push({ one, other, weight });
  }
}
