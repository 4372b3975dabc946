import { editDistance, jaroWinkler } from '../../names/distance.ts';
import type { Comparator } from '../comparator.ts';
import { NOTHING } from '../model.ts';

/** One level of a generic comparison: its name, and when it holds. The last level of a comparison is added: all else. */
export type LevelTest<V> = readonly [name: string, holds: (one: V, other: V) => boolean];

/** A comparison of one value of a record by levels, the first that holds; without a value on either side, nothing. */
export function byLevels<R, V>(
  name: string,
  read: (record: R) => V | null,
  tests: readonly LevelTest<V>[],
  terms?: (value: V) => readonly string[],
): Comparator<R> {
  return {
    name,
    levels: [...tests.map(([level]) => level), 'else'],
    compare(one, other) {
      const first = read(one);
      const second = read(other);
      if (first === null || second === null) return NOTHING;
      const place = tests.findIndex(([, holds]) => holds(first, second));
      return place === -1 ? tests.length : place;
    },
    ...(terms === undefined
      ? {}
      : {
          terms(record: R) {
            const value = read(record);
            return value === null ? [] : terms(value);
          },
        }),
  };
}

export const same: LevelTest<string> = ['same', (one, other) => one === other];

/** At most that many insertions, deletions, substitutions or swaps of neighbours. */
export function within(edits: number): LevelTest<string> {
  return [`edits-${edits}`, (one, other) => editDistance(one, other, edits) <= edits];
}

/** Jaro–Winkler of at least that; for names, never for dates or numbers. */
export function alike(least: number): LevelTest<string> {
  return [`alike-${least}`, (one, other) => jaroWinkler(one, other) >= least];
}
