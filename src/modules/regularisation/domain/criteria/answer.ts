import type { Proof } from './facts.ts';

/** Worst first: of all that is asked the least answer counts, of alternatives the greatest. */
export const ANSWERS = ['no', 'unknown', 'yes'] as const;
export type Answer = (typeof ANSWERS)[number];

/** How an answer came about. */
export type Found =
  /** Proven, and what is asked. */
  | 'proven'
  /** Said, what is asked, and not proven yet. */
  | 'unproven'
  /** Nobody said anything. */
  | 'unsaid'
  /** What was said proves wrong. */
  | 'refuted'
  /** Proven, and not what is asked. */
  | 'proven-otherwise'
  /** Not what is asked, by what is said itself. */
  | 'said-otherwise'
  /** What was said proves wrong, and it was not what is asked either: nothing is known. */
  | 'in-doubt';

interface Outcome {
  readonly answer: Answer;
  readonly found: Found;
}

/** Of what is said and would do. */
const DOES: Readonly<Record<Exclude<Proof, 'unsaid'>, Outcome>> = {
  claimed: { answer: 'unknown', found: 'unproven' },
  proven: { answer: 'yes', found: 'proven' },
  refuted: { answer: 'no', found: 'refuted' },
};

/** Of what is said and would not. */
const DOES_NOT: Readonly<Record<Exclude<Proof, 'unsaid'>, Outcome>> = {
  claimed: { answer: 'no', found: 'said-otherwise' },
  proven: { answer: 'no', found: 'proven-otherwise' },
  refuted: { answer: 'unknown', found: 'in-doubt' },
};

/**
 * What follows from a fact: evidence that is missing is never a no. A no needs a proof, or the person's own word that it is
 * not so.
 */
export function outcomeOf(proof: Proof, does: boolean): Outcome {
  if (proof === 'unsaid') return { answer: 'unknown', found: 'unsaid' };
  return (does ? DOES : DOES_NOT)[proof];
}

export function worst(answers: readonly Answer[]): Answer {
  return answers.includes('no') ? 'no' : answers.includes('unknown') ? 'unknown' : 'yes';
}

export function best(answers: readonly Answer[]): Answer {
  return answers.includes('yes') ? 'yes' : answers.includes('unknown') ? 'unknown' : 'no';
}
