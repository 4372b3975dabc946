export const VERDICTS = ['same', 'not-same', 'unsure'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** States of a pair: to be judged, judged as unsure, judged, or no longer alike since the data changed. */
export const PAIR_STATES = ['open', 'unsure', 'settled', 'gone'] as const;
export type PairState = (typeof PAIR_STATES)[number];

/** Two records in the order in which pairs name them, so that a pair has one name. */
export function ordered(one: string, other: string): { readonly low: string; readonly high: string } {
  return one < other ? { low: one, high: other } : { low: other, high: one };
}

interface Judged {
  readonly verdict: Verdict;
  readonly low_digest: Buffer;
  readonly high_digest: Buffer;
}

/**
 * Whether a verdict still stands. A link stands until it is undone; that two are not the same, or that nobody knows, only
 * as long as both records say what they said then.
 */
export function stands(judged: Judged, low: { readonly digest: Buffer }, high: { readonly digest: Buffer }): boolean {
  return judged.verdict === 'same' || (judged.low_digest.equals(low.digest) && judged.high_digest.equals(high.digest));
}
