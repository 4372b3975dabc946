import { GrowingWords } from './growing.ts';

/** Keys are sorted in so many parts, so that one part at a time needs memory for it. A power of two. */
export const PARTITIONS = 64;
const PARTITION_SHIFT = 26;
/** Words of one entry: the low half of a key, and the record that has it. */
const ENTRY = 2;
/** Keys of one record at most, and how much more than its share a part may get. */
const MOST_KEYS = 64;
const SKEW = 4;

/**
 * The keys of one thread's records, by part. Of a key its part and its low half are kept, 38 bits: two keys that meet by
 * chance bring a few records together that have nothing in common, and scoring tells them apart.
 */
export class KeyEntries {
  readonly #parts: GrowingWords[];

  constructor(records: number) {
    const most = 2 ** 20 + Math.ceil((records * MOST_KEYS * ENTRY * 4 * SKEW) / PARTITIONS);
    this.#parts = Array.from({ length: PARTITIONS }, () => new GrowingWords(1 << 10, most));
  }

  add(hi: number, lo: number, record: number): void {
    const part = this.#parts[hi >>> PARTITION_SHIFT];
    part?.push(lo >>> 0);
    part?.push(record);
  }

  parts(): Uint32Array[] {
    return this.#parts.map((part) => part.words());
  }
}

/** One part's keys that bring records together: how many records each has, and these, rising, key after key. */
export interface SortedKeys {
  readonly lengths: Uint32Array<ArrayBuffer>;
  readonly records: Uint32Array<ArrayBuffer>;
}

/** Sorts one part, given as each thread collected it with records rising; leaves out keys of fewer than 2 and more than `most`. */
export function sortKeys(inputs: readonly Uint32Array[], most: number): SortedKeys {
  const total = inputs.reduce((sum, input) => sum + input.length / ENTRY, 0);
  let keys = new Uint32Array(total);
  let records = new Uint32Array(total);
  merge(inputs, keys, records);
  let nextKeys = new Uint32Array(total);
  let nextRecords = new Uint32Array(total);
  for (const shift of [0, 11, 22]) {
    countingSort(keys, records, nextKeys, nextRecords, shift);
    [keys, nextKeys] = [nextKeys, keys];
    [records, nextRecords] = [nextRecords, records];
  }
  return compact(keys, records, most);
}

/** By record, rising: the sorts that follow keep that order. */
function merge(inputs: readonly Uint32Array[], keys: Uint32Array, records: Uint32Array): void {
  const places = inputs.map(() => 0);
  for (let at = 0; at < keys.length; at += 1) {
    let from = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let input = 0; input < inputs.length; input += 1) {
      const record = inputs[input]?.[(places[input] ?? 0) + 1] ?? Number.POSITIVE_INFINITY;
      if (record < least) {
        least = record;
        from = input;
      }
    }
    const place = places[from] ?? 0;
    keys[at] = inputs[from]?.[place] ?? 0;
    records[at] = least;
    places[from] = place + ENTRY;
  }
}

const BUCKETS = 2048;

function countingSort(
  keys: Uint32Array,
  records: Uint32Array,
  toKeys: Uint32Array,
  toRecords: Uint32Array,
  shift: number,
): void {
  const starts = new Uint32Array(BUCKETS + 1);
  for (let at = 0; at < keys.length; at += 1) {
    const bucket = (((keys[at] ?? 0) >>> shift) & (BUCKETS - 1)) + 1;
    starts[bucket] = (starts[bucket] ?? 0) + 1;
  }
  for (let bucket = 1; bucket <= BUCKETS; bucket += 1)
    starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] ?? 0;
    const bucket = (key >>> shift) & (BUCKETS - 1);
    const to = starts[bucket] ?? 0;
    toKeys[to] = key;
    toRecords[to] = records[at] ?? 0;
    starts[bucket] = to + 1;
  }
}

function compact(keys: Uint32Array, records: Uint32Array, most: number): SortedKeys {
  let kept = 0;
  let runs = 0;
  const eachRun = (visit: (from: number, to: number) => void) => {
    for (let from = 0; from < keys.length; ) {
      let to = from + 1;
      while (to < keys.length && keys[to] === keys[from]) to += 1;
      if (to - from >= 2 && to - from <= most) visit(from, to);
      from = to;
    }
  };
  eachRun((from, to) => {
    kept += to - from;
    runs += 1;
  });
  const lengths = new Uint32Array(runs);
  const postings = new Uint32Array(kept);
  let run = 0;
  let at = 0;
  eachRun((from, to) => {
    lengths[run] = to - from;
    run += 1;
    for (let place = from; place < to; place += 1, at += 1) postings[at] = records[place] ?? 0;
  });
  return { lengths, records: postings };
}
