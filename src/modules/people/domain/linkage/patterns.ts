import type { Comparator } from './comparator.ts';

/** The levels that some pairs reached together, and how many pairs did: what the training reads instead of the pairs. */
export interface Pattern {
  readonly levels: readonly number[];
  readonly count: number;
}

/** Compares the pairs and counts alike outcomes. */
export function countPatterns<R>(
  comparators: readonly Comparator<R>[],
  pairs: Iterable<readonly [R, R]>,
): readonly Pattern[] {
  const counts = new Map<string, { levels: number[]; count: number }>();
  for (const [one, other] of pairs) {
    const levels = comparators.map((comparator) => comparator.compare(one, other));
    const key = levels.join();
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { levels, count: 1 });
    else known.count += 1;
  }
  return [...counts.values()];
}
