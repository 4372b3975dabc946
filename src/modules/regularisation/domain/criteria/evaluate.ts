import { addYears, type CivilDay } from '#lib/calendar/civil-day.ts';
import { type Answer, best, type Found, outcomeOf, worst } from './answer.ts';
import type { Asked, Condition } from './condition.ts';
import { conditionOf } from './definitions.ts';
import { type Facts, type FactValue, look, type Proof } from './facts.ts';
import type { CriteriaSet, Criterion } from './set.ts';
import { ageOn, birthday, yearsBetween } from './years.ts';

/** What was looked at for one thing asked, and what follows. */
export interface Finding {
  readonly asked: Asked;
  readonly value: FactValue | null;
  readonly proof: Proof;
  /** Whole years that had passed, or the age, on the day on which facts are judged; null where nothing is counted. */
  readonly years: number | null;
  readonly found: Found;
  readonly answer: Answer;
}

export type Reason =
  | Finding
  | { readonly join: 'all' | 'any'; readonly answer: Answer; readonly of: readonly Reason[] };

export interface CriterionResult {
  readonly criterion: Criterion;
  readonly answer: Answer;
  readonly reason: Reason;
}

/** Complete enough to print in a letter: nothing is to be looked up again. */
export interface Evaluation {
  readonly answer: Answer;
  /** The day on which facts were judged. */
  readonly asOf: CivilDay;
  readonly criteria: readonly CriterionResult[];
}

/** Evaluates one file, with the reasons: yes where a criterion is met, no where none can be, else unknown. */
export function evaluate(set: CriteriaSet, facts: Facts, dates: { readonly filed: CivilDay }): Evaluation {
  const asOf = set.asOf === 'filing' ? dates.filed : set.asOf;
  const criteria = set.criteria.map((criterion): CriterionResult => {
    const reason = reasonFor(conditionOf(criterion), facts, asOf);
    return { criterion, answer: reason.answer, reason };
  });
  return { answer: best(criteria.map(({ answer }) => answer)), asOf, criteria };
}

function reasonFor(condition: Condition, facts: Facts, asOf: CivilDay): Reason {
  if ('join' in condition) {
    const of = condition.of.map((part) => reasonFor(part, facts, asOf));
    const answers = of.map(({ answer }) => answer);
    return { join: condition.join, answer: condition.join === 'all' ? worst(answers) : best(answers), of };
  }
  const said = look(facts, condition.fact);
  if (said === null) {
    return { asked: condition, value: null, proof: 'unsaid', years: null, ...outcomeOf('unsaid', false) };
  }
  const { value, proof } = said;
  const years = yearsCounted(condition, value, asOf);
  return { asked: condition, value, proof, years, ...outcomeOf(proof, does(condition, value, asOf)) };
}

function does(asked: Asked, value: FactValue, asOf: CivilDay): boolean {
  switch (asked.kind) {
    case 'among':
      return asked.values.some((one) => one === value);
    case 'lasted':
      return addYears(String(value), asked.years) <= asOf;
    case 'before':
      return String(value) < asked.day;
    case 'younger':
      return asOf < birthday(String(value), asked.years);
    case 'at-least':
      return Number(value) >= asked.months;
  }
}

function yearsCounted({ kind }: Asked, value: FactValue, asOf: CivilDay): number | null {
  if (kind === 'lasted') return Math.max(0, yearsBetween(String(value), asOf));
  return kind === 'younger' ? Math.max(0, ageOn(String(value), asOf)) : null;
}
