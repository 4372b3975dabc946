import type { Localised } from '#lib/localised.ts';

export const CASE_STATES = ['open', 'explained', 'ruled', 'both-published'] as const;
export type CaseState = (typeof CASE_STATES)[number];

export const CASE_GROUPS = ['regularisation', 'return', 'networks', 'integration', 'framework'] as const;
export type CaseGroup = (typeof CASE_GROUPS)[number];

/** One of the things said: a figure of the register, or a statement that is not one. */
export type CaseClaim =
  | { readonly figure: string }
  | {
      readonly statement: Localised;
      readonly value: number | null;
      readonly unit: string | null;
      readonly document: string | null;
      readonly locator: string | null;
    };

/** Who preferred what, when and why. A provisional ruling is a proposal until the observatory confirms it. */
export interface Ruling {
  readonly author: Localised;
  readonly date: string;
  readonly reason: Localised;
  readonly preferred: string | null;
  readonly provisional: boolean;
}

export interface ReconciliationCase {
  readonly code: string;
  readonly group: CaseGroup;
  readonly title: Localised;
  readonly question: Localised;
  readonly claims: readonly CaseClaim[];
  readonly arithmetic: Localised | null;
  readonly explanation: Localised | null;
  readonly explanationSource: string | null;
  readonly handling: Localised;
  readonly state: CaseState;
  readonly ruling: Ruling | null;
}

/** A claim with a value, and how far it is from the first claim of the same unit. */
export interface Comparison {
  readonly position: number;
  readonly value: number;
  /** Difference from the reference, in its unit; null for the reference itself and for what cannot be compared. */
  readonly difference: number | null;
  /** The same as a part of the reference; null where the reference is zero or nothing is compared. */
  readonly ratio: number | null;
}

/**
 * Compares the claims of a case that carry a value with the first claim of their unit. A case often holds several
 * quantities (applications, and their acceptance rate): each is compared within its own.
 */
export function compareClaims(
  claims: readonly { readonly value: number | null; readonly unit: string | null }[],
): readonly Comparison[] {
  const references = new Map<string, number>();
  return claims.flatMap(({ value, unit }, position): readonly Comparison[] => {
    if (value === null) return [];
    const key = unit ?? '';
    const reference = references.get(key);
    if (reference === undefined) {
      references.set(key, value);
      return [{ position, value, difference: null, ratio: null }];
    }
    const difference = value - reference;
    return [{ position, value, difference, ratio: reference === 0 ? null : difference / reference }];
  });
}

/** A ruling in force outranks the state the case was filed with. */
export function stateInForce(filed: CaseState, hasRuling: boolean): CaseState {
  return hasRuling ? 'ruled' : filed;
}
