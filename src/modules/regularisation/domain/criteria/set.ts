import type { CivilDay } from '#lib/calendar/civil-day.ts';
import type { ValueOf } from './facts.ts';

/** What may be set of each criterion. Zero years of common life: its length is not asked. */
export interface Parameters {
  readonly K1: { readonly years: number };
  readonly K2: { readonly years: number };
  readonly K3: { readonly age: number; readonly moroccanYears: number; readonly foreignerYears: number };
  readonly K4: { readonly months: number };
  readonly K5: { readonly years: number };
  readonly K6: { readonly before: CivilDay };
  readonly W1: { readonly age: number };
  readonly W2: { readonly age: number };
  readonly W3: Readonly<Record<never, never>>;
  readonly W4: Readonly<Record<never, never>>;
  readonly W5: { readonly schooling: Exclude<ValueOf<'schooling'>, 'none'> };
}

/** The six initial criteria and the five widened ones, in the order of the texts. */
export const CRITERION_IDS = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'W1', 'W2', 'W3', 'W4', 'W5'] as const;
export type CriterionId = (typeof CRITERION_IDS)[number];

export type Criterion = {
  readonly [Id in CriterionId]: { readonly id: Id; readonly parameters: Parameters[Id] };
}[CriterionId];

/** Alternatives: who meets one of them is eligible. */
export interface CriteriaSet {
  /** The day on which facts are judged: that of filing, or one day for all. */
  readonly asOf: 'filing' | CivilDay;
  readonly criteria: readonly Criterion[];
}

/** As the public sources of 2014 and 2018 give them; the age of majority is that of the Family Code (article 209). */
export const DEFAULTS: { readonly [Id in CriterionId]: Extract<Criterion, { readonly id: Id }> } = {
  K1: { id: 'K1', parameters: { years: 2 } },
  K2: { id: 'K2', parameters: { years: 4 } },
  K3: { id: 'K3', parameters: { age: 18, moroccanYears: 2, foreignerYears: 4 } },
  K4: { id: 'K4', parameters: { months: 24 } },
  K5: { id: 'K5', parameters: { years: 5 } },
  K6: { id: 'K6', parameters: { before: '2013-12-31' } },
  W1: { id: 'W1', parameters: { age: 18 } },
  W2: { id: 'W2', parameters: { age: 18 } },
  W3: { id: 'W3', parameters: {} },
  W4: { id: 'W4', parameters: {} },
  W5: { id: 'W5', parameters: { schooling: 'college' } },
};
