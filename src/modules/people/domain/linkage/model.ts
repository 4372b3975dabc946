/**
 * A Fellegi–Sunter model as data: what is compared, which levels of agreement there are, and how often each occurs among
 * pairs of records of one person (`m`) and among pairs of different persons (`u`). It is written as JSON, signed and
 * versioned; both executors, of one pair and of sets, read nothing else.
 */
export interface Model {
  readonly name: string;
  readonly version: string;
  /** The normaliser whose names it was trained on: another one gives other levels. */
  readonly normaliser: number;
  readonly trainedOn: TrainedOn;
  /** How likely two records drawn at random are the same person, in the population it was trained on. */
  readonly lambda: number;
  readonly comparisons: readonly Comparison[];
  readonly thresholds: Thresholds;
}

export interface TrainedOn {
  /** In words: where the records came from. */
  readonly population: string;
  /** Made up by a generator: it proves the machinery, and must be trained again on a real register. */
  readonly synthetic: boolean;
  readonly records: number;
  readonly seed: number;
}

/** Match weights, in bits: below `review` nothing is shown, from `likely` on a pair is said to be likely one person. */
export interface Thresholds {
  readonly review: number;
  readonly likely: number;
}

export interface Comparison {
  readonly name: string;
  /** Best first; the first that holds counts; the last is "all else". Nothing to compare is no level: weight 0. */
  readonly levels: readonly Level[];
}

export interface Level {
  readonly name: string;
  /** Share of the pairs of one person that reach it, of those with something to compare. */
  readonly m: number;
  /** The same share among pairs of different persons. */
  readonly u: number;
  readonly tf?: TermFrequency;
}

/** How much agreement on a rare value says more, and on a frequent value less, than agreement on an average one. */
export interface TermFrequency {
  /** The relative frequency of the value of an average record: at it the adjustment is 0. */
  readonly base: number;
  /** Rarer values count as this frequent: a typing error is rare too. */
  readonly floor: number;
  /** 1 is the whole adjustment, 0 none. */
  readonly weight: number;
}

/** No level: one of the two records, or both, say nothing. */
export const NOTHING = -1;

export function levelWeight({ m, u }: Level): number {
  return Math.log2(m / u);
}

/** Bits to add for a value of that relative frequency; 0 where the level has none or the frequency is not known. */
export function termAdjustment({ tf }: Level, frequency: number | null): number {
  if (tf === undefined || frequency === null) return 0;
  return tf.weight * Math.log2(tf.base / Math.max(frequency, tf.floor));
}

export function priorWeight(lambda: number): number {
  return Math.log2(lambda / (1 - lambda));
}

/** Without the powers that overflow: 1 for large weights, 0 for very negative ones. */
export function probabilityOf(weight: number): number {
  return 1 / (1 + 2 ** -weight);
}

/**
 * The model for a register of another size: the duplicates that one record has stay as many, the other records that it
 * could be confused with become more, so that λ falls with the size.
 */
export function forRegisterOf(records: number, model: Model): Model {
  const lambda = Math.min(0.5, (model.lambda * model.trainedOn.records) / Math.max(records, 1));
  return { ...model, lambda };
}
