import type { Answer } from '../criteria/answer.ts';
import type { Outcome } from './tally.ts';

/**
 * Why a commission decides as it does, for letters and counts. The sources give decisions no motives: this list is what the
 * criteria can answer, and what remains to a commission beside them.
 */
export const MOTIVES = {
  favourable: ['criteria-met', 'humanitarian', 'family-unity', 'other'],
  unfavourable: ['criteria-not-met', 'evidence-missing', 'evidence-false', 'identity-not-established', 'other'],
} as const satisfies Readonly<Record<Outcome, readonly string[]>>;
export type Motive = (typeof MOTIVES)[Outcome][number];
export const ALL_MOTIVES: readonly Motive[] = [...new Set([...MOTIVES.favourable, ...MOTIVES.unfavourable])];

/** The longest motive in words, and the shortest that says something. */
export const MOTIVE_TEXT = { least: 3, most: 2000 } as const;

/** What a commission would decide by the criteria alone. A person who proved nothing yet is not admitted by them. */
export function proposalBy(answer: Answer): Outcome {
  return answer === 'yes' ? 'favourable' : 'unfavourable';
}

/** The motive that the answer of the criteria itself gives; none where the commission decides otherwise than it. */
export function motiveBy(answer: Answer, outcome: Outcome): Motive | null {
  if (outcome === 'favourable') return answer === 'yes' ? 'criteria-met' : null;
  return answer === 'no' ? 'criteria-not-met' : answer === 'unknown' ? 'evidence-missing' : null;
}

/**
 * The motives with which a decision may stand; null when it needs words of its own: against the criteria, or against what
 * the office proposed.
 */
export function motivesOf(
  said: { readonly outcome: Outcome; readonly motives: readonly Motive[]; readonly text: string | null },
  { answer, proposal }: { readonly answer: Answer; readonly proposal: Outcome | null },
): readonly Motive[] | null {
  const { outcome, motives, text } = said;
  const fitting: readonly Motive[] = MOTIVES[outcome];
  if (motives.some((motive) => !fitting.includes(motive))) return null;
  const own = motiveBy(answer, outcome);
  const against = own === null || (proposal !== null && proposal !== outcome);
  if (against && (text === null || text.trim().length < MOTIVE_TEXT.least)) return null;
  if (motives.includes('other') && text === null) return null;
  if (motives.length > 0) return motives;
  return own === null ? ['other'] : [own];
}
