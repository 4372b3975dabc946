/** How two records are compared in one respect. Pure: the same two records always reach the same level. */
export interface Comparator<R> {
  readonly name: string;
  /** As in the model, best first, "all else" last. */
  readonly levels: readonly string[];
  /** The place of the first level that holds, or `NOTHING`. The order of the two records changes nothing. */
  compare(one: R, other: R): number;
  /** Levels that weigh nothing by design, whatever the training finds. */
  readonly neutral?: readonly string[];
  /** What a record is counted under: its values, of which the rarest counts. */
  terms?(record: R): readonly string[];
  /** Instead of `terms`, where a level rests on a part of the values: the relative frequency of what two records share. */
  frequency?(one: R, other: R): number | null;
}

/** Relative frequencies of values in the register, by comparison and term; undefined where it does not know. */
export interface Frequencies {
  of(comparison: string, term: string): number | undefined;
}

/** For a register that has not counted anything: every value is an average one. */
export const NO_FREQUENCIES: Frequencies = { of: () => undefined };

/** The relative frequency of a record's value: of its rarest term; null if it says nothing or the register does not know. */
export function termFrequency<R>(comparator: Comparator<R>, record: R, frequencies: Frequencies): number | null {
  let rarest: number | null = null;
  for (const term of comparator.terms?.(record) ?? []) {
    const frequency = frequencies.of(comparator.name, term);
    if (frequency === undefined) return null;
    rarest = Math.min(rarest ?? 1, frequency);
  }
  return rarest;
}

/** Of two records the more frequent value counts: a misspelling is rare, what it was misspelt from may not be. */
export function sharedFrequency(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : Math.max(one, other);
}

/** The relative frequency of what two records agree on. */
export function pairFrequency<R>(comparator: Comparator<R>, one: R, other: R, frequencies: Frequencies): number | null {
  if (comparator.frequency !== undefined) return comparator.frequency(one, other);
  return sharedFrequency(termFrequency(comparator, one, frequencies), termFrequency(comparator, other, frequencies));
}
