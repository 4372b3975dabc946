import type { CivilDay } from '#lib/calendar/civil-day.ts';
import type { DayFact, ListedFact, ValueOf } from './facts.ts';

type Is<Fact extends ListedFact> = {
  readonly kind: 'among';
  readonly fact: Fact;
  readonly values: readonly ValueOf<Fact>[];
};

/** What is asked of one fact. */
export type Asked =
  | { readonly [Fact in ListedFact]: Is<Fact> }[ListedFact]
  /** It began so many whole years before the day on which facts are judged, or earlier. */
  | { readonly kind: 'lasted'; readonly fact: Exclude<DayFact, 'presentSince'>; readonly years: number }
  | { readonly kind: 'before'; readonly fact: 'presentSince'; readonly day: CivilDay }
  | { readonly kind: 'younger'; readonly fact: 'birth'; readonly years: number }
  | { readonly kind: 'at-least'; readonly fact: 'contractMonths'; readonly months: number };

/** What a criterion asks: read by the evaluator that explains, by the one that counts, and by the one that writes it down. */
export type Condition = Asked | { readonly join: 'all' | 'any'; readonly of: readonly Condition[] };

export function all(...of: readonly Condition[]): Condition {
  return { join: 'all', of };
}

export function any(...of: readonly Condition[]): Condition {
  return { join: 'any', of };
}
