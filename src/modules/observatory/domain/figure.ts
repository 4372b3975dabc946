import type { Localised } from '#lib/localised.ts';

/** How firmly a source states a value. */
export const QUALIFIERS = ['exact', 'about', 'at-least', 'cumulative', 'target', 'forecast', 'not-stated'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** What kind of number it is; only `result` and `target` speak of what the policy achieved or plans. */
export const NATURES = ['result', 'target', 'rule', 'framework', 'cadence', 'calendar', 'ordinal', 'name'] as const;
export type Nature = (typeof NATURES)[number];

export const PERIOD_KINDS = ['year', 'school-year', 'month', 'day', 'range', 'as-of'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

export interface Period {
  readonly kind: PeriodKind;
  /** ISO date, or null where the count has no known beginning. */
  readonly start: string | null;
  /** ISO date, inside the period. */
  readonly end: string;
  /** As the source writes it. */
  readonly printed: string;
}

/** Coded dimensions; a list where a value covers several codes (six cities). */
export type Dimensions = Readonly<Record<string, string | readonly string[]>>;

/** A value that somebody published, somewhere. */
export interface FigureClaim {
  readonly id: string;
  readonly label: Localised;
  readonly value: number;
  readonly unit: string;
  readonly qualifier: Qualifier;
  readonly nature: Nature;
  readonly period: Period;
  /** Year, month or day at which the value was taken, where the source says. */
  readonly cutOff: string | null;
  readonly programme: number | null;
  readonly objective: number | null;
  readonly dimensions: Dimensions;
  readonly note: Localised | null;
  readonly attributedTo: string | null;
  readonly document: string;
  readonly locator: string;
}

export interface Unit {
  readonly id: string;
  readonly kind: 'count' | 'percent' | 'currency' | 'duration' | 'calendar' | 'ratio' | 'ordinal' | 'age';
  readonly name: Localised;
  readonly forms: Readonly<Record<'fr' | 'ar' | 'en', Readonly<Record<string, string>>>>;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly integer: boolean;
}

/** Why a value cannot be one of its unit; null when it can. */
export type ValueFault = 'not-a-number' | 'below-minimum' | 'above-maximum' | 'not-whole';

export function valueFault(value: number, unit: Pick<Unit, 'minimum' | 'maximum' | 'integer'>): ValueFault | null {
  if (!Number.isFinite(value)) return 'not-a-number';
  if (unit.minimum !== null && value < unit.minimum) return 'below-minimum';
  if (unit.maximum !== null && value > unit.maximum) return 'above-maximum';
  if (unit.integer && !Number.isInteger(value)) return 'not-whole';
  return null;
}
