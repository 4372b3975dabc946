import { blocksOf, pairsByKeys, recordsOf } from './block.ts';
import { type Comparator, type Frequencies, pairFrequency, termFrequency } from './comparator.ts';
import { estimateM, normalise } from './em.ts';
import { type Comparison, NOTHING, type TermFrequency } from './model.ts';
import { countPatterns } from './patterns.ts';
import { seededRandom } from './random.ts';

/** Which pairs a pass of EM sees, and which comparisons it therefore cannot estimate. */
export interface Pass<R> {
  readonly name: string;
  keysOf(record: R): Iterable<string>;
  readonly skip: readonly string[];
}

/**
 * Comparisons whose agreement by chance is far more likely where names agree: people of one name come from the same few
 * countries. Their `u` is counted on pairs that share a key and are of different persons by all appearance.
 */
export interface Conditional<R> {
  readonly comparisons: readonly string[];
  /** How many are drawn. */
  readonly pairs: number;
  keysOf(record: R): Iterable<string>;
  apart(one: R, other: R): boolean;
}

export interface TrainingOptions<R> {
  readonly comparators: readonly Comparator<R>[];
  readonly passes: readonly Pass<R>[];
  /** Rules that hardly ever join two different persons: records that share such a key are taken for the same. */
  readonly rules: (record: R) => Iterable<string>;
  /** Which share of the true pairs the rules are guessed to find; a wrong guess moves λ by a fraction of a bit. */
  readonly rulesRecall: number;
  readonly seed: number;
  /** How many random pairs `u` is counted on. */
  readonly randomPairs: number;
  /** A block larger than this is left out of the passes and the rules. */
  readonly mostInBlock: number;
  /** Pairs that can be the same person at all: across two lists, for instance. */
  readonly allowed?: (one: R, other: R) => boolean;
  /** How many pairs are allowed, for λ; by default every two records. */
  readonly possiblePairs?: number;
  readonly conditional?: Conditional<R>;
  /** `u` of levels that no number of random pairs shows, as numbers that are given once: set by hand, by comparison. */
  readonly fixedU?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** `m` of levels that the population is known to show too rarely: at least so much. */
  readonly leastM?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Pairs that no pass looks at, as twins, whom EM cannot tell from one person recorded twice. */
  readonly leaveOut?: (one: R, other: R) => boolean;
  /** Levels whose weight depends on how frequent the value is. */
  readonly tf?: Readonly<Record<string, TfOptions>>;
  readonly frequencies?: Frequencies;
}

export interface TfOptions {
  readonly levels: readonly string[];
  readonly floor: number;
  readonly weight: number;
}

export interface Training {
  readonly lambda: number;
  readonly comparisons: readonly Comparison[];
  /** What each pass saw, for the charts and for whoever doubts. */
  readonly passes: readonly { readonly name: string; readonly pairs: number; readonly matches: number }[];
}

/** Unsupervised, as in Splink's training guide: `u` from random pairs, `m` by EM in several passes, λ from rules. */
export function train<R>(records: readonly R[], options: TrainingOptions<R>): Training {
  const { comparators, mostInBlock } = options;
  const { shares, agreed } = drawRandomPairs(records, options);
  const counted =
    options.conditional === undefined ? shares : withConditional(records, shares, options.conditional, options);
  const u = comparators.map(({ name, levels }, place) =>
    levels.map((level, at) => options.fixedU?.[name]?.[level] ?? counted[place]?.[at] ?? 1),
  );
  const start = comparators.map(({ levels }) => startingShares(levels.length));
  const estimates: (readonly number[])[][] = comparators.map(() => []);
  const passes = options.passes.map((pass) => {
    const { allowed = always, leaveOut = never } = options;
    const wanted = (one: R, other: R) => allowed(one, other) && !leaveOut(one, other);
    const pairs = pairsByKeys(records, pass.keysOf, mostInBlock, wanted);
    const skip = new Set(pass.skip.map((name) => comparators.findIndex((comparator) => comparator.name === name)));
    const patterns = countPatterns(comparators, recordsOf(records, pairs));
    const { m, lambda } = estimateM(patterns, { u, skip, start });
    for (const [place, shares] of m.entries()) if (shares !== null) estimates[place]?.push(shares);
    return { name: pass.name, pairs: pairs.ones.length, matches: Math.round(lambda * pairs.ones.length) };
  });
  const comparisons = comparators.map((comparator, place) => {
    const m = averageM(comparator, estimates[place] ?? [], start[place] ?? [], options);
    return {
      name: comparator.name,
      levels: comparator.levels.map((name, level) => {
        const share = u[place]?.[level] ?? 1;
        return {
          name,
          m: comparator.neutral?.includes(name) ? share : (m[level] ?? share),
          u: share,
          ...termFrequencyOf(records, comparator, name, agreed[place]?.[level] ?? null, options),
        };
      }),
    };
  });
  return { lambda: estimateLambda(records, options), comparisons, passes };
}

/** The mean of what the passes found; where none could look, what EM would have begun with. */
function averageM<R>(
  { name, levels }: Comparator<R>,
  estimates: readonly (readonly number[])[],
  start: readonly number[],
  { leastM }: TrainingOptions<R>,
): readonly number[] {
  const found = levels.map((level, place) =>
    Math.max(
      mean(
        estimates.map((shares) => shares[place] ?? 0),
        start[place] ?? 0,
      ),
      leastM?.[name]?.[level] ?? 0,
    ),
  );
  return normalise(found);
}

/** `u` of the conditional comparisons, from random pairs that share a key; of the others as it is. */
function withConditional<R>(
  records: readonly R[],
  shares: readonly (readonly number[])[],
  { comparisons, pairs, keysOf, apart }: Conditional<R>,
  { comparators, seed }: TrainingOptions<R>,
): readonly (readonly number[])[] {
  const random = seededRandom(seed + 1);
  const blocks = [...blocksOf(records, keysOf).values()].filter(({ length }) => length > 1);
  const counts = comparators.map(({ levels }) => levels.map(() => 0.5));
  for (let drawn = 0; drawn < pairs; drawn += 1) {
    // Every block alike, not every pair: two bearers of the commonest name are not all there is.
    const block = blocks[Math.floor(random() * blocks.length)] ?? [];
    const one = records[block[Math.floor(random() * block.length)] ?? 0];
    const other = records[block[Math.floor(random() * block.length)] ?? 0];
    if (one === undefined || other === undefined || one === other || !apart(one, other)) continue;
    for (const [place, comparator] of comparators.entries()) {
      const level = comparisons.includes(comparator.name) ? comparator.compare(one, other) : NOTHING;
      const row = counts[place];
      if (level !== NOTHING && row !== undefined) row[level] = (row[level] ?? 0) + 1;
    }
  }
  return comparators.map(({ name }, place) =>
    comparisons.includes(name) ? normalise(counts[place] ?? []) : (shares[place] ?? []),
  );
}

interface RandomPairs {
  /** Shares of the levels among random pairs: nearly all of them are of different persons. */
  readonly shares: readonly (readonly number[])[];
  /** How frequent the values are that random pairs agree on, by comparison and level: their harmonic mean. */
  readonly agreed: readonly (readonly (number | null)[])[];
}

/** Fewer agreeing pairs than this say nothing about how frequent the values are that pairs agree on. */
const ENOUGH_AGREED = 20;

function drawRandomPairs<R>(records: readonly R[], options: TrainingOptions<R>): RandomPairs {
  const random = seededRandom(options.seed);
  const { comparators, randomPairs, allowed, frequencies } = options;
  // Half an observation for every level, so that none weighs without bound because chance did not show it.
  const counts = comparators.map(({ levels }) => levels.map(() => 0.5));
  const agreed = comparators.map(({ levels }) => levels.map(() => ({ pairs: 0, inverse: 0 })));
  for (let drawn = 0; drawn < randomPairs; drawn += 1) {
    const one = records[Math.floor(random() * records.length)];
    const other = records[Math.floor(random() * records.length)];
    if (one === undefined || other === undefined || one === other || allowed?.(one, other) === false) continue;
    for (const [place, comparator] of comparators.entries()) {
      const level = comparator.compare(one, other);
      const row = counts[place];
      if (level === NOTHING || row === undefined) continue;
      row[level] = (row[level] ?? 0) + 1;
      const settings = options.tf?.[comparator.name];
      const sum = agreed[place]?.[level];
      if (settings === undefined || sum === undefined || frequencies === undefined) continue;
      if (!settings.levels.includes(comparator.levels[level] ?? '')) continue;
      const frequency = pairFrequency(comparator, one, other, frequencies);
      if (frequency === null) continue;
      sum.pairs += 1;
      sum.inverse += 1 / Math.max(frequency, settings.floor);
    }
  }
  const means = agreed.map((sums) =>
    sums.map(({ pairs, inverse }) => (pairs < ENOUGH_AGREED ? null : pairs / inverse)),
  );
  return { shares: counts.map(normalise), agreed: means };
}

/** Pairs that the rules find, over the share that they are guessed to find, over all pairs. */
export function estimateLambda<R>(records: readonly R[], options: TrainingOptions<R>): number {
  const found = pairsByKeys(records, options.rules, options.mostInBlock, options.allowed).ones.length;
  const possible = options.possiblePairs ?? (records.length * (records.length - 1)) / 2;
  return Math.min(Math.max(found, 1) / options.rulesRecall / possible, 0.5);
}

const always = () => true;
const never = () => false;

/** Where EM starts: the best level nine times as likely as all others together, these falling by halves. */
function startingShares(levels: number): number[] {
  return normalise(Array.from({ length: levels }, (_, level) => (level === 0 ? 9 : 2 ** -level)));
}

function mean(values: readonly number[], otherwise: number): number {
  return values.length === 0 ? otherwise : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * `base` is how frequent the value of an average record is: the mean over the records, which is also the harmonic mean over
 * the pairs that agree by chance, where enough of them were drawn.
 */
function termFrequencyOf<R>(
  records: readonly R[],
  comparator: Comparator<R>,
  level: string,
  agreed: number | null,
  { tf, frequencies }: TrainingOptions<R>,
): { tf?: TermFrequency } {
  const settings = tf?.[comparator.name];
  if (settings === undefined || frequencies === undefined || !settings.levels.includes(level)) return {};
  const { floor, weight } = settings;
  const known = records.flatMap((record) => termFrequency(comparator, record, frequencies) ?? []);
  const base = comparator.frequency === undefined ? mean(known, floor) : (agreed ?? floor);
  return { tf: { base: Math.min(Math.max(base, floor), 1), floor, weight } };
}
