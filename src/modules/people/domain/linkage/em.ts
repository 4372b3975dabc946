import { NOTHING } from './model.ts';
import type { Pattern } from './patterns.ts';

export interface EmOptions {
  /** Shares of the levels among pairs of different persons, by comparison: fixed, from random pairs. */
  readonly u: readonly (readonly number[])[];
  /** Comparisons that this pass must not estimate: the pairs were chosen by them. */
  readonly skip: ReadonlySet<number>;
  readonly start: readonly (readonly number[])[];
  /** Splink's defaults: 25 rounds, and no share moving by more than 1e-4. */
  readonly rounds?: number;
  readonly convergence?: number;
}

export interface EmResult {
  /** By comparison; null for a skipped one. */
  readonly m: readonly (readonly number[] | null)[];
  /** Share of matches among the pairs of this pass. */
  readonly lambda: number;
  readonly rounds: number;
}

/** Half an observation for every level: no level is impossible because a training set did not show it. */
const PSEUDO_COUNT = 0.5;

/**
 * Expectation–maximisation (Dempster, Laird, Rubin 1977) for `m` and λ with `u` fixed: each pair is a match with the
 * probability that the present shares give it, and the shares are counted anew with these probabilities.
 */
export function estimateM(patterns: readonly Pattern[], options: EmOptions): EmResult {
  const { u, skip, start, rounds = 25, convergence = 1e-4 } = options;
  const total = patterns.reduce((sum, { count }) => sum + count, 0);
  let m = start.map((shares) => [...shares]);
  let lambda = 0.3;
  let round = 0;
  for (; round < rounds && total > 0; round += 1) {
    const sums = m.map((shares) => shares.map(() => PSEUDO_COUNT));
    let matches = 0;
    for (const { levels, count } of patterns) {
      const share = count * matchProbability(levels, m, u, skip, lambda);
      matches += share;
      for (const [place, level] of levels.entries()) {
        const row = sums[place];
        if (level !== NOTHING && row !== undefined) row[level] = (row[level] ?? 0) + share;
      }
    }
    const next = sums.map(normalise);
    const change = Math.max(...next.map((shares, place) => (skip.has(place) ? 0 : difference(shares, m[place] ?? []))));
    m = next.map((shares, place) => (skip.has(place) ? (m[place] ?? shares) : shares));
    lambda = Math.min(Math.max(matches / total, 1e-9), 1 - 1e-9);
    if (change < convergence) break;
  }
  return { m: m.map((shares, place) => (skip.has(place) ? null : shares)), lambda, rounds: round };
}

function matchProbability(
  levels: readonly number[],
  m: readonly (readonly number[])[],
  u: readonly (readonly number[])[],
  skip: ReadonlySet<number>,
  lambda: number,
): number {
  let odds = lambda / (1 - lambda);
  for (const [place, level] of levels.entries())
    if (level !== NOTHING && !skip.has(place)) odds *= (m[place]?.[level] ?? 1) / (u[place]?.[level] ?? 1);
  return odds === Number.POSITIVE_INFINITY ? 1 : odds / (1 + odds);
}

export function normalise(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => count / total);
}

function difference(one: readonly number[], other: readonly number[]): number {
  return Math.max(...one.map((value, place) => Math.abs(value - (other[place] ?? 0))));
}
