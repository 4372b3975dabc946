import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_FREQUENCIES } from './comparator.ts';
import { byLevels, same, within } from './compare/generic.ts';
import { frequenciesFrom } from './frequencies.ts';
import { forRegisterOf, type Model, priorWeight } from './model.ts';
import { bindModel } from './scorer.ts';

interface Row {
  readonly name: string | null;
  readonly birth: string | null;
}

const comparators = [
  byLevels<Row, string>(
    'name',
    ({ name }) => name,
    [same, within(1)],
    (name) => [name],
  ),
  byLevels<Row, string>('birth', ({ birth }) => birth, [same]),
];

const model: Model = {
  name: 'rows',
  version: '1',
  normaliser: 1,
  trainedOn: { population: 'none', synthetic: true, records: 1000, seed: 1 },
  lambda: 0.001,
  comparisons: [
    {
      name: 'name',
      levels: [
        { name: 'same', m: 0.8, u: 0.01, tf: { base: 0.01, floor: 0.001, weight: 1 } },
        { name: 'edits-1', m: 0.15, u: 0.02 },
        { name: 'else', m: 0.05, u: 0.97 },
      ],
    },
    {
      name: 'birth',
      levels: [
        { name: 'same', m: 0.9, u: 0.001 },
        { name: 'else', m: 0.1, u: 0.999 },
      ],
    },
  ],
  thresholds: { review: 0, likely: 5 },
};

const scorer = bindModel(model, comparators);
const frequencies = frequenciesFrom(
  [
    { comparison: 'name', term: 'frequent', records: 100 },
    { comparison: 'name', term: 'average', records: 10 },
    { comparison: 'name', term: 'rare', records: 2 },
  ],
  1000,
);
const row = fc.record<Row>({
  name: fc.option(fc.constantFrom('frequent', 'average', 'rare', 'raree', 'unheard')),
  birth: fc.option(fc.constantFrom('1990-01-01', '1991-02-03')),
});

describe('the score of a pair', () => {
  it('is the sum of what its explanation says, to the last bit but rounding', () => {
    fc.assert(
      fc.property(row, row, (one, other) => {
        const { weight, prior, contributions, probability } = scorer.explain(one, other, frequencies);
        const sum = contributions.reduce((bits, part) => bits + part.weight + part.tfAdjustment, prior);
        expect(sum).toBeCloseTo(weight, 9);
        expect(scorer.score(one, other, frequencies)).toEqual({ weight, probability });
      }),
    );
  });

  it('does not depend on which record is named first', () => {
    fc.assert(
      fc.property(row, row, (one, other) => {
        expect(scorer.score(one, other, frequencies)).toEqual(scorer.score(other, one, frequencies));
      }),
    );
  });

  it('is the prior alone where neither record says anything', () => {
    const { weight } = scorer.score({ name: null, birth: null }, { name: 'rare', birth: null }, frequencies);
    expect(weight).toBe(priorWeight(model.lambda));
  });

  it('rises with the rarity of a shared name, down to the floor', () => {
    const of = (name: string) => scorer.score({ name, birth: null }, { name, birth: null }, frequencies).weight;
    expect(of('frequent')).toBeLessThan(of('average'));
    expect(of('average')).toBeLessThan(of('rare'));
    expect(of('unheard')).toBe(of('rare'));
    const without = scorer.score({ name: 'average', birth: null }, { name: 'average', birth: null }, NO_FREQUENCIES);
    expect(of('average')).toBeCloseTo(without.weight, 9);
  });

  it('falls as the register grows: there are more others to be confused with', () => {
    const pair = [
      { name: 'rare', birth: '1990-01-01' },
      { name: 'rare', birth: '1990-01-01' },
    ] as const;
    const larger = bindModel(forRegisterOf(1_000_000, model), comparators);
    const difference = scorer.score(...pair, frequencies).weight - larger.score(...pair, frequencies).weight;
    expect(difference).toBeCloseTo(Math.log2(1000), 1);
  });

  it('refuses a model whose levels the comparators do not have', () => {
    expect(() => bindModel(model, comparators.slice(1))).toThrow('compares “name” by other levels');
  });
});
