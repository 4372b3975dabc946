import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { added, decimalsOf, number, percent, roundTo, sign, truncateTo } from './arithmetic.ts';

describe('the decimals a value was printed with', () => {
  it.each([
    [0, 0],
    [23_096, 0],
    [-4, 0],
    [48.11, 2],
    [58.18, 2],
    [0.5, 1],
    [-0.5, 1],
    [0.000001, 6],
    [1_000_000.25, 2],
  ])('%d has %d', (value, decimals) => {
    expect(decimalsOf(value)).toBe(decimals);
  });

  it('are counted up to six, no further', () => {
    expect(decimalsOf(1 / 3)).toBe(6);
  });

  it('are never more than were printed', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.nat({ max: 4 }), (digits, decimals) => {
        const value = digits / 10 ** decimals;
        expect(decimalsOf(value)).toBeLessThanOrEqual(decimals);
        expect(Number(value.toFixed(decimalsOf(value)))).toBe(value);
      }),
    );
  });
});

describe('rounding', () => {
  it.each([
    [0.5, 0, 1],
    [1.5, 0, 2],
    [2.5, 0, 3],
    [-0.5, 0, -1],
    [-2.5, 0, -3],
    [1.005, 2, 1.01],
    [2.675, 2, 2.68],
    [-2.675, 2, -2.68],
    [48.1045, 2, 48.1],
    [0, 3, 0],
    [92.5925925, 1, 92.6],
  ])('takes the half of %d at %d decimals away from zero, to %d', (value, decimals, rounded) => {
    expect(roundTo(value, decimals)).toBe(rounded);
  });

  it('changes nothing that already has so few decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.nat({ max: 4 }), (digits, decimals) => {
        const value = digits / 10 ** decimals;
        expect(roundTo(value, decimals)).toBe(value);
      }),
    );
  });

  it('moves a value by half a unit at most; cutting off moves it towards zero by less than one', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1_000_000, max: 1_000_000, noNaN: true }),
        fc.nat({ max: 3 }),
        (value, decimals) => {
          const unit = 10 ** -decimals;
          const noise = 1e-8;
          expect(Math.abs(roundTo(value, decimals) - value)).toBeLessThanOrEqual(unit / 2 + noise);
          const cut = truncateTo(value, decimals);
          expect(Math.abs(cut)).toBeLessThanOrEqual(Math.abs(value) + noise);
          expect(Math.abs(value - cut)).toBeLessThan(unit + noise);
        },
      ),
    );
  });

  it('is the same on both sides of zero', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1_000_000, noNaN: true }),
        fc.nat({ max: 3 }),
        (value, decimals) =>
          roundTo(-value, decimals) === -roundTo(value, decimals) &&
          truncateTo(-value, decimals) === -truncateTo(value, decimals),
      ),
    );
  });
});

describe('cutting off', () => {
  it('changes nothing in a percentage that already has so few decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), fc.nat({ max: 4 }), (digits, decimals) => {
        const value = digits / 10 ** decimals;
        expect(truncateTo(value, decimals)).toBe(value);
      }),
    );
  });

  it.each([
    [83.53, 0, 83],
    [48.1185, 2, 48.11],
    [-48.1185, 2, -48.11],
    [(29 / 100) * 100, 0, 29],
    [0.29 * 100, 0, 29],
    [0.999, 0, 0],
  ])('leaves of %d at %d decimals %d', (value, decimals, cut) => {
    expect(truncateTo(value, decimals)).toBe(cut);
  });
});

describe('a line of arithmetic', () => {
  it('writes a number with the decimals it was printed with', () => {
    expect(number(48.11)).toEqual({ kind: 'number', value: 48.11, decimals: 2, percent: false });
    expect(number(64, 2)).toMatchObject({ value: 64, decimals: 2 });
  });

  it('writes a percentage with two decimals unless told otherwise', () => {
    expect(percent(75)).toEqual({ kind: 'number', value: 75, decimals: 2, percent: true });
    expect(percent(48.1045, 4)).toMatchObject({ decimals: 4 });
  });

  it('puts a plus between terms, and none around a single one', () => {
    expect(added([number(1)])).toEqual([number(1)]);
    expect(added([number(1), number(2), number(3)])).toEqual([number(1), sign('+'), number(2), sign('+'), number(3)]);
    expect(added([])).toEqual([]);
  });
});
