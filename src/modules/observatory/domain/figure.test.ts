import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueFault } from './figure.ts';

const persons = { minimum: 0, maximum: null, integer: true };
const share = { minimum: 0, maximum: 100, integer: false };
const free = { minimum: null, maximum: null, integer: false };

describe('a value of a unit', () => {
  it.each([
    ['a count', 23_096, persons],
    ['nobody at all', 0, persons],
    ['a share with decimals', 48.11, share],
    ['a share of nothing', 0, share],
    ['a share of everything', 100, share],
    ['a negative number where the unit allows one', -12.5, free],
    ['a very large number where the unit allows one', 1e15, free],
  ])('may be %s', (_, value, unit) => {
    expect(valueFault(value, unit)).toBeNull();
  });

  it.each([
    ['a negative count', -1, persons, 'below-minimum'],
    ['half a person', 0.5, persons, 'not-whole'],
    ['less than nothing of a share', -0.01, share, 'below-minimum'],
    ['more than everything', 100.01, share, 'above-maximum'],
    ['no number', Number.NaN, persons, 'not-a-number'],
    ['no number, even where anything goes', Number.NaN, free, 'not-a-number'],
    ['endless', Number.POSITIVE_INFINITY, free, 'not-a-number'],
    ['endless below', Number.NEGATIVE_INFINITY, share, 'not-a-number'],
  ])('may not be %s', (_, value, unit, fault) => {
    expect(valueFault(value, unit)).toBe(fault);
  });

  it('is accepted if and only if it is within the bounds, and whole where it must be', () => {
    const bound = fc.option(fc.integer({ min: -100, max: 100 }));
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000, max: 1_000 }),
        bound,
        bound,
        fc.boolean(),
        (tenths, minimum, maximum, integer) => {
          const value = tenths / 10;
          const fits =
            (minimum === null || value >= minimum) &&
            (maximum === null || value <= maximum) &&
            (!integer || tenths % 10 === 0);
          expect(valueFault(value, { minimum, maximum, integer }) === null).toBe(fits);
        },
      ),
    );
  });
});
