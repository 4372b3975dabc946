import type { SortedKeys } from './key-entries.ts';

/** Which records each key has, and which keys each record has, in memory that threads share. Keys are numbered from 0. */
export interface KeyIndex {
  /** Where the records of each key begin in `keyRecords`, and after the last where they end. */
  readonly keyStarts: Uint32Array;
  readonly keyRecords: Uint32Array;
  readonly recordStarts: Uint32Array;
  readonly recordKeys: Uint32Array;
  /** Keys of more records than this are left out. */
  readonly cap: number;
  /** Pairs that keys bring together; those that several keys do count as often. */
  readonly meetings: number;
}

/** Builds the index from sorted parts, emptying the list: each part is let go as soon as it is read. */
export function buildIndex(parts: (SortedKeys | null)[], records: number, cap: number): KeyIndex {
  let keys = 0;
  let kept = 0;
  let meetings = 0;
  for (const part of parts) {
    for (const length of part?.lengths ?? []) {
      if (length > cap) continue;
      keys += 1;
      kept += length;
      meetings += (length * (length - 1)) / 2;
    }
  }
  const keyStarts = shared(keys + 1);
  const keyRecords = shared(kept);
  const recordStarts = shared(records + 1);
  let key = 0;
  let at = 0;
  for (const [number, part] of parts.entries()) {
    let from = 0;
    for (const length of part?.lengths ?? []) {
      if (length <= cap) {
        keyStarts[key] = at;
        key += 1;
        for (let place = from; place < from + length; place += 1, at += 1) {
          const record = part?.records[place] ?? 0;
          keyRecords[at] = record;
          recordStarts[record + 1] = (recordStarts[record + 1] ?? 0) + 1;
        }
      }
      from += length;
    }
    parts[number] = null;
  }
  keyStarts[keys] = at;
  for (let record = 1; record <= records; record += 1) {
    recordStarts[record] = (recordStarts[record] ?? 0) + (recordStarts[record - 1] ?? 0);
  }
  return {
    keyStarts,
    keyRecords,
    recordStarts,
    recordKeys: invert(keyStarts, keyRecords, recordStarts),
    cap,
    meetings,
  };
}

function invert(keyStarts: Uint32Array, keyRecords: Uint32Array, recordStarts: Uint32Array): Uint32Array {
  const recordKeys = shared(keyRecords.length);
  const next = recordStarts.slice();
  for (let key = 0; key + 1 < keyStarts.length; key += 1) {
    for (let at = keyStarts[key] ?? 0; at < (keyStarts[key + 1] ?? 0); at += 1) {
      const record = keyRecords[at] ?? 0;
      const place = next[record] ?? 0;
      recordKeys[place] = key;
      next[record] = place + 1;
    }
  }
  return recordKeys;
}

/**
 * The largest size of a key at which all keys up to it bring together no more than `budget` pairs. Pairs grow with the
 * square of a key's records, and what many share says little.
 */
export function chooseCap(parts: readonly (SortedKeys | null)[], most: number, budget: number): number {
  const counts = new Float64Array(most + 1);
  for (const part of parts) for (const length of part?.lengths ?? []) counts[length] = (counts[length] ?? 0) + 1;
  let pairs = 0;
  let cap = 1;
  for (let size = 2; size <= most; size += 1) {
    pairs += ((counts[size] ?? 0) * size * (size - 1)) / 2;
    if (pairs > budget) break;
    cap = size;
  }
  return cap;
}

function shared(length: number): Uint32Array {
  return new Uint32Array(new SharedArrayBuffer(length * 4));
}
