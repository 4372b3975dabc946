import { all, any, type Condition } from './condition.ts';
import { VALUES, type ValueOf } from './facts.ts';
import type { Criterion } from './set.ts';

/**
 * What each criterion asks. The one place: evaluators, letters and the legal act all read it from here.
 * Initial criteria K1 to K6: public reports of the circular of 2013; widened ones W1 to W5: decision of 27 March 2018.
 */
export function conditionOf({ id, parameters }: Criterion): Condition {
  switch (id) {
    case 'K1':
      return couple('spouseOf', 'commonLifeSince', 'moroccan', parameters.years);
    case 'K2':
      return couple('spouseOf', 'commonLifeSince', 'regular-foreigner', parameters.years);
    case 'K3':
      return all(
        { kind: 'younger', fact: 'birth', years: parameters.age },
        any(
          couple('parentSpouseOf', 'parentCommonLifeSince', 'moroccan', parameters.moroccanYears),
          couple('parentSpouseOf', 'parentCommonLifeSince', 'regular-foreigner', parameters.foreignerYears),
        ),
      );
    case 'K4':
      return { kind: 'at-least', fact: 'contractMonths', months: parameters.months };
    case 'K5':
      return { kind: 'lasted', fact: 'residenceSince', years: parameters.years };
    case 'K6':
      return all(
        { kind: 'among', fact: 'seriousIllness', values: [true] },
        { kind: 'before', fact: 'presentSince', day: parameters.before },
      );
    case 'W1':
      return any(
        { kind: 'among', fact: 'sex', values: ['female'] },
        all(
          { kind: 'younger', fact: 'birth', years: parameters.age },
          { kind: 'among', fact: 'motherApplies', values: [true] },
        ),
      );
    case 'W2':
      return all(
        { kind: 'younger', fact: 'birth', years: parameters.age },
        { kind: 'among', fact: 'unaccompanied', values: [true] },
      );
    case 'W3':
      return { kind: 'among', fact: 'activity', values: [true] };
    case 'W4':
      return { kind: 'among', fact: 'spouseOf', values: ['moroccan', 'regular-foreigner'] };
    case 'W5':
      return { kind: 'among', fact: 'schooling', values: levelsFrom(parameters.schooling) };
  }
}

function couple(
  spouse: 'spouseOf' | 'parentSpouseOf',
  since: 'commonLifeSince' | 'parentCommonLifeSince',
  whose: 'moroccan' | 'regular-foreigner',
  years: number,
): Condition {
  const married: Condition = { kind: 'among', fact: spouse, values: [whose] };
  return years === 0 ? married : all(married, { kind: 'lasted', fact: since, years });
}

function levelsFrom(level: ValueOf<'schooling'>): readonly ValueOf<'schooling'>[] {
  return VALUES.schooling.slice(VALUES.schooling.indexOf(level));
}
