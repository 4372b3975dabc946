import { describe, expect, it } from 'vitest';
import { makeCalendar } from '#lib/calendar/working-days.ts';
import { evaluate } from '../domain/criteria/evaluate.ts';
import { type CriteriaSet, DEFAULTS } from '../domain/criteria/set.ts';
import { type PlannedFiling, type PlannedPerson, planOf } from './plan.ts';
import { SCENARIOS, type Scenario, scaled } from './scenario.ts';

const { K1, K2, K3, K4, K5, K6, W1, W2, W3, W4, W5 } = DEFAULTS;
const CIRCULAR: CriteriaSet = { asOf: 'filing', criteria: [K1, K2, K3, K4, K5, K6] };
const WITH_WOMEN: CriteriaSet = { asOf: 'filing', criteria: [...CIRCULAR.criteria, W1] };
const WIDENED: CriteriaSet = { asOf: 'filing', criteria: [...CIRCULAR.criteria, W1, W2, W3, W4, W5] };

const world = {
  offices: Array.from({ length: 83 }, (_, place) => `office-${place}`),
  nationalities: Array.from({ length: 240 }, (_, place) => `X${String(place).padStart(3, '0')}`.slice(0, 4)),
  calendar: makeCalendar({ weekend: [6, 7], fixed: [], declared: [] }),
};

function scenario(label: string): Scenario {
  const found = SCENARIOS.find((one) => one.label === label);
  if (found === undefined) throw new Error(`There is no ${label}.`);
  return found;
}

interface One extends PlannedPerson {
  readonly filing: PlannedFiling;
}

const persons = (plan: readonly PlannedFiling[]): readonly One[] =>
  plan.flatMap((filing) => filing.persons.map((person) => ({ ...person, filing })));
const isWoman = ({ facts }: PlannedPerson) => facts.sex === 'female';

describe('what the criteria answer of the people drawn for 2014', () => {
  const of2014 = scenario('2014');
  const plan = planOf(of2014, 2014, { ...world, opensOn: '2014-01-01' });
  const all = persons(plan);
  const inTime = all.filter(({ filing }) => filing.period < of2014.periods.length);
  const isYes = ({ facts, filing }: One) =>
    evaluate(filing.filedOn >= '2014-06-27' ? WITH_WOMEN : CIRCULAR, facts, { filed: filing.filedOn }).answer === 'yes';

  it('is what was published of the first instance', () => {
    const favourable = inTime.filter(isYes);
    expect([inTime.length, favourable.length, favourable.filter(isWoman).length]).toEqual([27_463, 18_694, 10_201]);
  });

  it('is what was published after the appeals, once their proofs are there', () => {
    const proven = all.map((one): One => {
      const { residenceSince } = one.facts;
      if (one.appeal !== 'with-proof' || residenceSince === null) return one;
      return { ...one, facts: { ...one.facts, residenceSince: { ...residenceSince, proof: 'proven' } } };
    });
    const favourable = proven.filter(isYes);
    expect([all.length, favourable.length]).toEqual([27_649, 23_096]);
    expect(favourable.filter(isWoman).length / favourable.length).toBeCloseTo(0.44, 2);
    expect(Math.round((favourable.filter(isWoman).length / favourable.length) * 100)).toBe(44);
  });

  it('leaves no office and no nationality out', () => {
    expect(new Set(plan.map(({ office }) => office)).size).toBe(83);
    const nationality = ({ said }: One) => said.find(({ kind }) => kind === 'nationality');
    expect(new Set(all.map((one) => JSON.stringify(nationality(one)))).size).toBe(of2014.nationalities);
  });

  it('is the same again from the same seed, and of other people from another', () => {
    const small = scaled(of2014, 0.01);
    const again = () => planOf(small, 7, { ...world, opensOn: '2014-01-01' });
    expect(again()).toEqual(again());
    expect(planOf(small, 8, { ...world, opensOn: '2014-01-01' })).not.toEqual(again());
  });
});

describe('what the criteria answer of the people drawn for 2017', () => {
  const all = persons(planOf(scenario('2017'), 2014, { ...world, opensOn: '2016-12-15' }));
  const by = (set: CriteriaSet) =>
    all.filter(({ facts, filing }) => evaluate(set, facts, { filed: filing.filedOn }).answer === 'yes');

  it('leaves what was not admitted at first instance to the national commission, whose criteria admit most of it', () => {
    expect(all).toHaveLength(28_400);
    const first = by(CIRCULAR);
    expect([first.length, first.filter(isWoman).length]).toEqual([17_900, 7_565]);
    const women = all.filter(isWoman);
    const widened = new Set(by(WIDENED).map(({ index }) => index));
    expect(women.every(({ index }) => widened.has(index))).toBe(true);
    expect(widened.size).toBeGreaterThan(20_500);
  });
});
