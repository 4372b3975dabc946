import { type Comparator, type Frequencies, pairFrequency } from './comparator.ts';
import { levelWeight, type Model, NOTHING, priorWeight, probabilityOf, termAdjustment } from './model.ts';

export interface Score {
  /** Bits: log2 of the odds that both records are one person. */
  readonly weight: number;
  readonly probability: number;
}

/** What one comparison contributed. The weights and adjustments of all, and the prior, add up to the pair's weight. */
export interface Contribution {
  readonly comparison: string;
  /** Null where there was nothing to compare: `weight` is 0 and the rest says nothing. */
  readonly level: string | null;
  readonly m: number | null;
  readonly u: number | null;
  /** Bits, the adjustment not included. */
  readonly weight: number;
  /** Bits, for a value rarer or more frequent than an average one. */
  readonly tfAdjustment: number;
  /** Relative frequency of the value, where it is known. */
  readonly frequency: number | null;
}

export interface Explanation extends Score {
  /** Bits, before anything is compared. */
  readonly prior: number;
  readonly contributions: readonly Contribution[];
}

/** The executor of one pair: a model bound to the comparators that it names. */
export interface Scorer<R> {
  score(one: R, other: R, frequencies: Frequencies): Score;
  explain(one: R, other: R, frequencies: Frequencies): Explanation;
}

interface Part<R> {
  readonly comparator: Comparator<R>;
  readonly comparison: Model['comparisons'][number];
  readonly weights: readonly number[];
}

/** Binds a model to its comparators; throws where it names one that does not exist or whose levels are others. */
export function bindModel<R>(model: Model, comparators: readonly Comparator<R>[]): Scorer<R> {
  const parts = model.comparisons.map((comparison): Part<R> => {
    const comparator = comparators.find(({ name }) => name === comparison.name);
    const levels = comparison.levels.map(({ name }) => name);
    if (comparator === undefined || comparator.levels.join() !== levels.join())
      throw new Error(`The model ${model.name} ${model.version} compares “${comparison.name}” by other levels.`);
    return { comparator, comparison, weights: comparison.levels.map(levelWeight) };
  });
  const prior = priorWeight(model.lambda);

  function score(one: R, other: R, frequencies: Frequencies): Score {
    let weight = prior;
    for (const part of parts) {
      const place = part.comparator.compare(one, other);
      if (place !== NOTHING) weight += (part.weights[place] ?? 0) + adjust(part, place, one, other, frequencies).bits;
    }
    return { weight, probability: probabilityOf(weight) };
  }

  function explain(one: R, other: R, frequencies: Frequencies): Explanation {
    const contributions = parts.map((part): Contribution => {
      const comparison = part.comparison.name;
      const place = part.comparator.compare(one, other);
      const level = part.comparison.levels[place];
      if (level === undefined)
        return { comparison, level: null, m: null, u: null, weight: 0, tfAdjustment: 0, frequency: null };
      const { bits, frequency } = adjust(part, place, one, other, frequencies);
      const { name, m, u } = level;
      return { comparison, level: name, m, u, weight: part.weights[place] ?? 0, tfAdjustment: bits, frequency };
    });
    const weight = contributions.reduce((sum, part) => sum + (part.weight + part.tfAdjustment), prior);
    return { weight, probability: probabilityOf(weight), prior, contributions };
  }

  return { score, explain };
}

function adjust<R>(part: Part<R>, place: number, one: R, other: R, frequencies: Frequencies) {
  const level = part.comparison.levels[place];
  if (level?.tf === undefined) return { bits: 0, frequency: null };
  const frequency = pairFrequency(part.comparator, one, other, frequencies);
  return { bits: termAdjustment(level, frequency), frequency };
}
