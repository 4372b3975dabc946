import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CASE_STATES, compareClaims, stateInForce } from './reconciliation.ts';

const claim = (value: number | null, unit: string | null = 'persons') => ({ value, unit });

describe('comparing the claims of a case', () => {
  it('measures each further claim from the first of its unit', () => {
    expect(compareClaims([claim(18_694), claim(23_096), claim(9_347)])).toEqual([
      { position: 0, value: 18_694, difference: null, ratio: null },
      { position: 1, value: 23_096, difference: 4_402, ratio: 4_402 / 18_694 },
      { position: 2, value: 9_347, difference: -9_347, ratio: -0.5 },
    ]);
  });

  it('compares each quantity of a case within its own unit', () => {
    expect(
      compareClaims([
        claim(27_463, 'applications'),
        claim(68, 'percent'),
        claim(27_649, 'applications'),
        claim(83, 'percent'),
      ]).map(({ position, difference }) => [position, difference]),
    ).toEqual([
      [0, null],
      [1, null],
      [2, 186],
      [3, 15],
    ]);
  });

  it('passes over a statement without a value, and keeps the places of the others', () => {
    expect(compareClaims([claim(null), claim(41), claim(null), claim(42)]).map(({ position }) => position)).toEqual([
      1, 3,
    ]);
  });

  it('gives no ratio to a reference of zero', () => {
    expect(compareClaims([claim(0), claim(5)])[1]).toEqual({ position: 1, value: 5, difference: 5, ratio: null });
  });

  it('sets claims without a unit against each other, never against those with one', () => {
    expect(
      compareClaims([claim(3, null), claim(3, 'committees'), claim(6, null)]).map(({ difference }) => difference),
    ).toEqual([null, null, 3]);
  });

  it('says that claims which agree differ by nothing', () => {
    expect(compareClaims([claim(1_158), claim(1_158)])[1]).toMatchObject({ difference: 0, ratio: 0 });
  });

  it('says nothing of a case without values', () => {
    expect(compareClaims([])).toEqual([]);
    expect(compareClaims([claim(null), claim(null, null)])).toEqual([]);
  });

  it('adding the difference to the reference gives the claim back, and one claim a unit has no difference', () => {
    const claims = fc.array(
      fc.record({
        value: fc.option(fc.integer({ min: -1_000_000, max: 1_000_000 })),
        unit: fc.constantFrom('persons', 'percent', null),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(claims, (given) => {
        const compared = compareClaims(given);
        expect(compared.map(({ position }) => position)).toEqual(
          given.flatMap(({ value }, position) => (value === null ? [] : [position])),
        );
        for (const { position, value, difference } of compared) {
          const unit = given[position]?.unit;
          const reference = given.find((other) => other.unit === unit && other.value !== null)?.value ?? Number.NaN;
          expect(difference === null ? value : reference + difference).toBe(value);
        }
        const references = compared.filter(({ difference }) => difference === null);
        const units = new Set(given.filter(({ value }) => value !== null).map(({ unit }) => unit));
        expect(references).toHaveLength(units.size);
      }),
    );
  });
});

describe('the state of a case', () => {
  it.each(CASE_STATES)('filed as %s is ruled once it has a ruling', (filed) => {
    expect(stateInForce(filed, true)).toBe('ruled');
  });

  it.each(CASE_STATES)('filed as %s stays so without a ruling', (filed) => {
    expect(stateInForce(filed, false)).toBe(filed);
  });
});
