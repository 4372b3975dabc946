import { describe, expect, it } from 'vitest';
import type { Answer, Found } from './answer.ts';
import { evaluate, type Finding, type Reason } from './evaluate.ts';
import { type Facts, NO_FACTS } from './facts.ts';
import { type CriteriaSet, type Criterion, DEFAULTS } from './set.ts';

const FILED = '2014-06-27';

const proven = <const Value>(value: Value) => ({ value, proof: 'proven' as const });
const claimed = <const Value>(value: Value) => ({ value, proof: 'claimed' as const });
const refuted = <const Value>(value: Value) => ({ value, proof: 'refuted' as const });

function answer(criterion: Criterion, facts: Partial<Facts>, { filed = FILED, asOf = 'filing' } = {}): Answer {
  const set: CriteriaSet = { asOf, criteria: [criterion] };
  return evaluate(set, { ...NO_FACTS, ...facts }, { filed }).answer;
}

type Case = readonly [sentence: string, facts: Partial<Facts>, expected: Answer];

const child = (birth: string): Partial<Facts> => ({ birth, identityProof: 'proven' });

const CASES: Readonly<Record<Criterion['id'], readonly Case[]>> = {
  K1: [
    [
      'yes: two years of common life end on the day of filing',
      { spouseOf: proven('moroccan'), commonLifeSince: proven('2012-06-27') },
      'yes',
    ],
    [
      'no: one day is missing, by a proven date',
      { spouseOf: proven('moroccan'), commonLifeSince: proven('2012-06-28') },
      'no',
    ],
    [
      'no: the person’s own date is too late, so that proving it would not help',
      { spouseOf: proven('moroccan'), commonLifeSince: claimed('2013-01-01') },
      'no',
    ],
    [
      'unknown: the marriage is proven, the length only said',
      { spouseOf: proven('moroccan'), commonLifeSince: claimed('2010-01-01') },
      'unknown',
    ],
    ['unknown: married, and nobody said since when they live together', { spouseOf: proven('moroccan') }, 'unknown'],
    ['unknown: nothing was said', {}, 'unknown'],
    [
      'no: the marriage was checked and there is none',
      { spouseOf: refuted('moroccan'), commonLifeSince: claimed('2010-01-01') },
      'no',
    ],
    [
      'no: spouse of a foreigner in regular stay',
      { spouseOf: proven('regular-foreigner'), commonLifeSince: proven('2000-01-01') },
      'no',
    ],
    [
      'unknown: what was said of the spouse proves wrong, and was not this',
      { spouseOf: refuted('none'), commonLifeSince: proven('2000-01-01') },
      'unknown',
    ],
  ],
  K2: [
    [
      'yes: four years of common life end on the day of filing',
      { spouseOf: proven('regular-foreigner'), commonLifeSince: proven('2010-06-27') },
      'yes',
    ],
    [
      'no: three years and 364 days',
      { spouseOf: proven('regular-foreigner'), commonLifeSince: proven('2010-06-28') },
      'no',
    ],
    [
      'no: the spouse is a foreigner without regular stay',
      { spouseOf: proven('other'), commonLifeSince: proven('2000-01-01') },
      'no',
    ],
    [
      'unknown: the stay of the spouse is not proven yet',
      { spouseOf: claimed('regular-foreigner'), commonLifeSince: proven('2000-01-01') },
      'unknown',
    ],
  ],
  K3: [
    [
      'yes: a child of a couple with a Moroccan, two years together',
      {
        ...child('2004-01-01'),
        parentSpouseOf: proven('moroccan'),
        parentCommonLifeSince: proven('2012-06-27'),
      },
      'yes',
    ],
    [
      'no: two years are not the four that are asked of a couple of foreigners',
      {
        ...child('2004-01-01'),
        parentSpouseOf: proven('regular-foreigner'),
        parentCommonLifeSince: proven('2012-06-27'),
      },
      'no',
    ],
    [
      'yes: four years of a couple of foreigners, one of them in regular stay',
      {
        ...child('2004-01-01'),
        parentSpouseOf: proven('regular-foreigner'),
        parentCommonLifeSince: proven('2010-06-27'),
      },
      'yes',
    ],
    [
      'yes: of age the day after the filing',
      {
        ...child('1996-06-28'),
        parentSpouseOf: proven('moroccan'),
        parentCommonLifeSince: proven('2000-01-01'),
      },
      'yes',
    ],
    [
      'no: of age on the day of filing',
      {
        ...child('1996-06-27'),
        parentSpouseOf: proven('moroccan'),
        parentCommonLifeSince: proven('2000-01-01'),
      },
      'no',
    ],
    ['unknown: a child of whose parents nothing is known', child('2004-01-01'), 'unknown'],
  ],
  K4: [
    ['yes: an effective contract of exactly two years', { contractMonths: proven(24) }, 'yes'],
    ['no: of 23 months', { contractMonths: proven(23) }, 'no'],
    ['no: of 12 months, as the person says', { contractMonths: claimed(12) }, 'no'],
    ['unknown: of three years, not proven yet', { contractMonths: claimed(36) }, 'unknown'],
    ['no: the contract was checked and is not effective', { contractMonths: refuted(36) }, 'no'],
    ['unknown: nobody spoke of work', {}, 'unknown'],
  ],
  K5: [
    ['yes: five years of residence end on the day of filing', { residenceSince: proven('2009-06-27') }, 'yes'],
    ['no: a day is missing', { residenceSince: proven('2009-06-28') }, 'no'],
    ['unknown: said for ten years, not proven', { residenceSince: claimed('2004-01-01') }, 'unknown'],
    ['unknown: nothing is said', {}, 'unknown'],
  ],
  K6: [
    [
      'yes: seriously ill and present on 30 December 2013',
      { seriousIllness: proven(true), presentSince: proven('2013-12-30') },
      'yes',
    ],
    [
      'no: present from 31 December 2013, which is not before it',
      { seriousIllness: proven(true), presentSince: proven('2013-12-31') },
      'no',
    ],
    [
      'unknown: the medical certificate is missing',
      { seriousIllness: claimed(true), presentSince: proven('2010-01-01') },
      'unknown',
    ],
    ['no: not ill, by their own word', { seriousIllness: claimed(false) }, 'no'],
  ],
  W1: [
    ['yes: a woman', { sex: 'female', identityProof: 'proven' }, 'yes'],
    ['unknown: a woman whose identity is not proven', { sex: 'female', identityProof: 'claimed' }, 'unknown'],
    ['unknown: a false document proves no other sex', { sex: 'female', identityProof: 'refuted' }, 'unknown'],
    ['yes: a boy whose mother applies', { sex: 'male', ...child('2004-01-01'), motherApplies: proven(true) }, 'yes'],
    [
      'no: a grown man whose mother applies',
      { sex: 'male', ...child('1980-01-01'), motherApplies: proven(true) },
      'no',
    ],
    ['unknown: a boy of whose mother nothing is known', { sex: 'male', ...child('2004-01-01') }, 'unknown'],
  ],
  W2: [
    ['yes: a minor whom nobody accompanies', { ...child('2000-01-01'), unaccompanied: proven(true) }, 'yes'],
    ['no: accompanied', { ...child('2000-01-01'), unaccompanied: proven(false) }, 'no'],
    ['no: of age', { ...child('1990-01-01'), unaccompanied: proven(true) }, 'no'],
    [
      'unknown: the age is not proven',
      { birth: '2000-01-01', identityProof: 'claimed', unaccompanied: proven(true) },
      'unknown',
    ],
  ],
  W3: [
    ['yes: a proven activity, without any contract', { activity: proven(true) }, 'yes'],
    ['unknown: an activity that is only said', { activity: claimed(true) }, 'unknown'],
    ['no: none, by their own word', { activity: claimed(false) }, 'no'],
    ['unknown: a contract says nothing of it unless somebody does', { contractMonths: proven(36) }, 'unknown'],
  ],
  W4: [
    ['yes: spouse of a Moroccan since yesterday', { spouseOf: proven('moroccan') }, 'yes'],
    ['yes: spouse of a foreigner in regular stay', { spouseOf: proven('regular-foreigner') }, 'yes'],
    ['no: not married', { spouseOf: proven('none') }, 'no'],
    ['unknown: married, not proven', { spouseOf: claimed('moroccan') }, 'unknown'],
  ],
  W5: [
    ['yes: collège', { schooling: proven('college') }, 'yes'],
    ['yes: more than collège', { schooling: proven('higher') }, 'yes'],
    ['no: primary school', { schooling: proven('primary') }, 'no'],
    ['unknown: lycée, without a certificate', { schooling: claimed('lycee') }, 'unknown'],
  ],
};

describe.each(Object.values(DEFAULTS))('$id', (criterion) => {
  it.each(CASES[criterion.id])('%s', (_, facts, expected) => {
    expect(answer(criterion, facts)).toBe(expected);
  });
});

describe('a duration', () => {
  const facts = { spouseOf: proven('moroccan'), commonLifeSince: proven('2012-02-29') } as const;

  it('that began on 29 February is complete on 28 February of a year without a 29th', () => {
    expect(answer(DEFAULTS.K1, facts, { filed: '2014-02-27' })).toBe('no');
    expect(answer(DEFAULTS.K1, facts, { filed: '2014-02-28' })).toBe('yes');
  });

  it('of zero years is not asked for', () => {
    const married = { spouseOf: proven('moroccan') } as const;
    expect(answer({ id: 'K1', parameters: { years: 0 } }, married)).toBe('yes');
  });

  it('is counted to the day that the set names, when it names one', () => {
    expect(answer(DEFAULTS.K1, facts, { filed: '2013-01-01' })).toBe('no');
    expect(answer(DEFAULTS.K1, facts, { filed: '2013-01-01', asOf: '2018-03-27' })).toBe('yes');
  });
});

describe('who was born on 29 February', () => {
  it('is a minor until the end of 28 February of the eighteenth year', () => {
    const facts = { ...child('1996-02-29'), unaccompanied: proven(true) };
    expect(answer(DEFAULTS.W2, facts, { filed: '2014-02-28' })).toBe('yes');
    expect(answer(DEFAULTS.W2, facts, { filed: '2014-03-01' })).toBe('no');
  });
});

describe('a set', () => {
  const set: CriteriaSet = { asOf: 'filing', criteria: [DEFAULTS.K4, DEFAULTS.K5, DEFAULTS.W1] };

  it('is met by whoever meets one of its criteria', () => {
    const facts = { ...NO_FACTS, contractMonths: proven(2), residenceSince: proven('2000-01-01') };
    expect(evaluate(set, facts, { filed: FILED }).answer).toBe('yes');
  });

  it('refuses nobody as long as one criterion may still be met', () => {
    const facts = { ...NO_FACTS, contractMonths: proven(2), sex: 'male' as const, birth: '1980-01-01' };
    expect(evaluate(set, facts, { filed: FILED }).answer).toBe('unknown');
    expect(evaluate(set, { ...facts, residenceSince: proven('2014-01-01') }, { filed: FILED }).answer).toBe('no');
  });
});

describe('the explanation', () => {
  it('says of each criterion what was looked at, how far it is proven, and what was counted', () => {
    const facts = { ...NO_FACTS, spouseOf: proven('moroccan'), commonLifeSince: claimed('2011-03-05') } as const;
    const { criteria, asOf } = evaluate({ asOf: 'filing', criteria: [DEFAULTS.K1, DEFAULTS.K5] }, facts, {
      filed: FILED,
    });
    expect(asOf).toBe(FILED);
    expect(criteria.map(({ answer, criterion }) => [criterion.id, answer])).toEqual([
      ['K1', 'unknown'],
      ['K5', 'unknown'],
    ]);
    expect(criteria.flatMap(({ reason }) => found(reason))).toEqual([
      ['spouseOf', 'moroccan', 'proven', null],
      ['commonLifeSince', '2011-03-05', 'unproven', 3],
      ['residenceSince', null, 'unsaid', null],
    ]);
  });

  function found(reason: Reason): readonly (readonly [string, Finding['value'], Found, number | null])[] {
    if ('join' in reason) return reason.of.flatMap(found);
    return [[reason.asked.fact, reason.value, reason.found, reason.years]];
  }
});
