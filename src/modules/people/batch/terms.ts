import { type Frequencies, NO_FREQUENCIES } from '../domain/linkage/comparator.ts';

/** Relative frequencies by comparison and term, as they go to the threads. Terms too rare to be counted are left out. */
export type TermCounts = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** A term that was not counted is rarer than every floor; a comparison that was not counted is not known at all. */
export function frequenciesOf(counts: TermCounts | null): Frequencies {
  if (counts === null) return NO_FREQUENCIES;
  return {
    of(comparison, term) {
      const terms = counts.get(comparison);
      return terms === undefined ? undefined : (terms.get(term) ?? 0);
    },
  };
}
