import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '#lib/calendar/civil-day.ts';
import { filingDay, someFacts, someSet } from '../../criteria.support.ts';
import { evaluate } from '../criteria/evaluate.ts';
import { type Facts, NO_FACTS } from '../criteria/facts.ts';
import { PACKED_BYTES, packFacts } from '../criteria/packed.ts';
import { type CriteriaSet, DEFAULTS } from '../criteria/set.ts';
import { ageOn } from '../criteria/years.ts';
import { groupsOf, summaryOf, whyOf } from './disparity.ts';
import { Simulation } from './simulate.ts';
import { together } from './tally.ts';

interface File {
  readonly facts: Facts;
  readonly filed: string;
}

const FACTS = PACKED_BYTES / 4;
const NAMES = { regions: new Map([[7, '04']]), states: new Map([[2, 'filed']]) };

/** Files of one nationality, one territory, one state. */
function batchOf(files: readonly File[]) {
  const stride = FACTS + 3;
  const words = new Int32Array(stride * files.length);
  files.forEach(({ facts, filed }, place) => {
    const packed = packFacts(facts);
    for (let word = 0; word < FACTS; word += 1) words[place * stride + word] = packed.readInt32BE(4 * word);
    words.set([dayNumber(filed), (19 * 32 + 5) * 32 + 14, (7 << 12) | 2], place * stride + FACTS);
  });
  return { words, stride, filed: FACTS, files: files.length };
}

function compared(base: CriteriaSet, draft: CriteriaSet, ...batches: readonly (readonly File[])[]) {
  const simulation = new Simulation({ base, drafts: [draft] }, NAMES, FACTS + 1);
  for (const batch of batches) simulation.add(batchOf(batch));
  const [comparison] = simulation.read();
  if (comparison === undefined) throw new Error('nothing was compared');
  return comparison;
}

const files = fc.array(fc.record({ facts: someFacts, filed: filingDay }), { minLength: 1, maxLength: 30 });

describe('a simulation', () => {
  it('counts every file once in every dimension, as the evaluator that explains answers it', () => {
    fc.assert(
      fc.property(files, someSet, someSet, (some, base, draft) => {
        const comparison = compared(base, draft, some);
        const { files: all, before, after } = summaryOf(comparison);
        expect(all).toBe(some.length);
        for (const answer of ['yes', 'no', 'unknown'] as const) {
          const by = (set: CriteriaSet) =>
            some.filter(({ facts, filed }) => evaluate(set, facts, { filed }).answer === answer).length;
          expect([before[answer], after[answer]]).toEqual([by(base), by(draft)]);
        }
        for (const dimension of ['sex', 'age', 'sex-age', 'nationality', 'region', 'state'] as const) {
          const groups = groupsOf(comparison, dimension, 1);
          expect(groups.reduce((sum, group) => sum + group.files, 0)).toBe(some.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('finds the same in pieces, in one go, and when it is stopped and goes on', () => {
    fc.assert(
      fc.property(files, files, someSet, someSet, (first, second, base, draft) => {
        const whole = compared(base, draft, [...first, ...second]);
        expect(compared(base, draft, first, second)).toEqual(whole);
        const joined = together(compared(base, draft, first), compared(base, draft, second));
        expect(summaryOf(joined)).toEqual(summaryOf(whole));
        expect(groupsOf(joined, 'sex-age', 1)).toEqual(groupsOf(whole, 'sex-age', 1));
        expect([joined.gained, joined.lost]).toEqual([whole.gained, whole.lost]);
      }),
      { numRuns: 100 },
    );
  });

  it('names the groups: sex, age on the day of filing, nationality, region, state', () => {
    const facts = { ...NO_FACTS, sex: 'female', birth: '1996-02-29', identityProof: 'proven' } as const;
    const { groups } = compared(SET, SET, [{ facts, filed: '2014-02-28' }]);
    expect(Object.keys(groups.age)).toEqual(['0-17']);
    expect(Object.keys(groups['sex-age'])).toEqual(['female 0-17']);
    expect([groups.nationality, groups.region, groups.state].flatMap((group) => Object.keys(group))).toEqual([
      'SEN',
      '04',
      'filed',
    ]);
  });

  it('puts everybody into the band of their age on the day of filing', () => {
    fc.assert(
      fc.property(files, (some) => {
        const { groups } = compared(SET, SET, some);
        const expected = new Map<string, number>();
        for (const { facts, filed } of some) {
          const band = facts.birth === null ? 'unknown' : bandOf(ageOn(facts.birth, filed));
          expected.set(band, (expected.get(band) ?? 0) + 1);
        }
        const found = Object.entries(groups.age).map(([band, moves]): [string, number] => [
          band,
          Object.values(moves).reduce((sum, count) => sum + count, 0),
        ]);
        expect(new Map(found)).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  function bandOf(age: number): string {
    const bands = ['0-17', '18-24', '25-34', '35-44', '45-59', '60+'] as const;
    return bands[[18, 25, 35, 45, 60].filter((first) => age >= first).length] ?? '60+';
  }
});

const SET: CriteriaSet = { asOf: 'filing', criteria: [DEFAULTS.K5] };
const married = (sex: 'female' | 'male', spouse: 'moroccan' | 'none'): File => ({
  facts: {
    ...NO_FACTS,
    ...{ sex, identityProof: 'proven', spouseOf: { value: spouse, proof: 'proven' } },
    residenceSince: { value: '2014-01-01', proof: 'proven' },
  },
  filed: '2014-06-27',
});
const times = (count: number, file: File) => Array.from({ length: count }, () => file);

describe('what a simulation says', () => {
  const draft: CriteriaSet = { asOf: 'filing', criteria: [DEFAULTS.K5, DEFAULTS.W4, DEFAULTS.W1] };
  const comparison = compared(SET, draft, [
    ...times(30, married('female', 'moroccan')),
    ...times(20, married('male', 'moroccan')),
    ...times(45, married('male', 'none')),
    ...times(5, { facts: NO_FACTS, filed: '2014-06-27' }),
  ]);

  it('is who changes side, and by which criterion, alone or among others', () => {
    expect(summaryOf(comparison).moves.filter(({ files: moved }) => moved > 0)).toEqual([
      { from: 'no', to: 'unknown', files: 45 },
      { from: 'no', to: 'yes', files: 50 },
    ]);
    expect(whyOf(comparison.gained, draft)).toEqual([
      { criterion: 'W4', files: 50, alone: 20 },
      { criterion: 'W1', files: 30, alone: 0 },
    ]);
  });

  it('sets each group beside all others, with its counts', () => {
    const [men, women] = groupsOf(comparison, 'sex', 10);
    expect(men).toMatchObject({ group: 'male', files: 65, gained: 20, lost: 0 });
    expect(women).toMatchObject({ group: 'female', files: 30, gained: 30 });
    expect(women?.shares?.after).toBe(1);
    expect(women?.shares?.differenceAfter).toBeCloseTo(1 - 20 / 70, 12);
    expect(women?.shares?.ratioAfter).toBeCloseTo(70 / 20, 12);
    // Nobody met the criteria before: there is nothing to divide by.
    expect(women?.shares?.ratioBefore).toBeNull();
  });

  it('tells no share of a small group, nor of one beside which there are too few others', () => {
    const unknown = groupsOf(comparison, 'sex', 10).find(({ group }) => group === 'unknown');
    expect(unknown).toMatchObject({ files: 5, small: true, shares: null });
    const [everybody] = groupsOf(comparison, 'nationality', 10);
    expect(everybody?.shares).toMatchObject({ differenceAfter: null, ratioAfter: null });
  });
});
