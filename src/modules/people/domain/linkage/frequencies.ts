import type { Comparator, Frequencies } from './comparator.ts';

/** How many records have a term. */
export interface TermCount {
  readonly comparison: string;
  readonly term: string;
  readonly records: number;
}

/**
 * Counts the terms of every comparator that has some. Only what at least `least` records share is kept: what is rarer
 * counts as rare as that, and names are countless.
 */
export function countTerms<R>(
  records: Iterable<R>,
  comparators: readonly Comparator<R>[],
  least: number,
): readonly TermCount[] {
  const counts = comparators.map(() => new Map<string, number>());
  for (const record of records)
    for (const [place, { terms }] of comparators.entries()) {
      const count = counts[place];
      if (terms !== undefined && count !== undefined)
        for (const term of terms(record)) count.set(term, (count.get(term) ?? 0) + 1);
    }
  return comparators.flatMap(({ name }, place) =>
    [...(counts[place] ?? [])].flatMap(([term, found]) =>
      found < least ? [] : { comparison: name, term, records: found },
    ),
  );
}

/** The relative frequencies of a register of so many records; a term that was not kept is as rare as the rarest kept. */
export function frequenciesFrom(counts: Iterable<TermCount>, records: number): Frequencies {
  const shares = new Map<string, Map<string, number>>();
  let rarest = 1;
  for (const { comparison, term, records: found } of counts) {
    const terms = shares.get(comparison) ?? new Map<string, number>();
    terms.set(term, found / Math.max(records, 1));
    shares.set(comparison, terms);
    rarest = Math.min(rarest, found / Math.max(records, 1));
  }
  return { of: (comparison, term) => shares.get(comparison)?.get(term) ?? rarest };
}
