import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atMost, count, find, notBelow, rate, same, share, sum } from './check.support.ts';
import type { RelationOperands } from './relation.ts';

/** Exact decimals, as integers of a hundredth. */
const hundredths = fc.integer({ min: 0, max: 1_000_000_000 });
const named = (values: readonly number[]) => values.map((value, position) => count(`p${position}`, value / 100));

describe('properties of checks', () => {
  it('a complete sum passes if and only if the parts add up, in whatever order they are given', () => {
    fc.assert(
      fc.property(
        fc.array(hundredths, { minLength: 1, maxLength: 30 }),
        fc.constantFrom(0, 0, 1, -1, 7, -12_345),
        (values, error) => {
          const total = values.reduce((all, value) => all + value, error);
          const parts = named(values);
          const ids = parts.map((part) => part.id);
          const figures = [count('t', total / 100), ...parts];
          const found = find(sum(['t'], ids), figures);
          expect(found.result).toBe(error === 0 ? 'pass' : 'fail');
          expect(found.difference).toBeCloseTo(error / 100, 6);
          expect(find(sum(['t'], ids.toReversed()), figures).result).toBe(found.result);
        },
      ),
    );
  });

  it('an incomplete sum passes if and only if the parts do not exceed the total', () => {
    fc.assert(
      fc.property(fc.array(hundredths, { minLength: 1, maxLength: 10 }), hundredths, (values, total) => {
        const parts = named(values);
        const found = find(
          sum(
            ['t'],
            parts.map((part) => part.id),
            false,
          ),
          [count('t', total / 100), ...parts],
        );
        const whole = values.reduce((all, value) => all + value, 0);
        expect(found.result).toBe(whole <= total ? 'pass' : 'fail');
      }),
    );
  });

  it('claims of one quantity differ by as much in either order, and are as compatible', () => {
    const claim = fc.record({
      value: hundredths,
      qualifier: fc.constantFrom('exact' as const, 'about' as const, 'at-least' as const),
    });
    fc.assert(
      fc.property(claim, claim, (one, other) => {
        const figures = [count('a', one.value / 100, one.qualifier), count('b', other.value / 100, other.qualifier)];
        const [there, back] = [find(same('a', 'b'), figures), find(same('b', 'a'), figures)];
        expect(back.result).toBe(there.result);
        expect(back.remarks).toEqual(there.remarks);
        expect(Math.abs(back.difference ?? Number.NaN)).toBe(Math.abs(there.difference ?? Number.NaN));
        expect(there.result === 'pass').toBe(one.value === other.value);
      }),
    );
  });

  /** A share of whole numbers, printed with some decimals; worked out without fractions. */
  const printedShare = fc
    .record({
      base: fc.integer({ min: 1, max: 2_000_000 }),
      fraction: fc.integer({ min: 0, max: 2_000_000 }),
      decimals: fc.integer({ min: 0, max: 2 }),
    })
    .map(({ base, fraction, decimals }) => {
      const part = fraction % (base + 1);
      const scale = 10 ** decimals;
      const hundredfold = BigInt(part) * 100n * BigInt(scale);
      return {
        part,
        base,
        scale,
        rounded: Number((2n * hundredfold + BigInt(base)) / (2n * BigInt(base))),
        truncated: Number(hundredfold / BigInt(base)),
      };
    });

  it('a share rounded as schools teach passes as rounded; cut off, as one or the other; anything else fails', () => {
    fc.assert(
      fc.property(printedShare, fc.integer({ min: 2, max: 50 }), ({ part, base, scale, rounded, truncated }, away) => {
        const printed = (value: number) =>
          find(share(['part'], ['base']), [rate('rate', value / scale), count('part', part), count('base', base)]);
        expect(printed(rounded).remarks).toEqual(['share-rounded']);
        expect(printed(truncated).remarks).toEqual(
          // A last zero is not printed: 48.10 is read as 48.1, which the rounded share may well be.
          rounded === truncated || (scale > 1 && truncated % 10 === 0)
            ? [expect.stringMatching(/^share-(rounded|truncated)$/)]
            : ['share-truncated'],
        );
        if (scale === 1 || (rounded + away) % 10 !== 0) {
          expect(printed(rounded + away)).toMatchObject({ result: 'fail', remarks: ['share-differs'] });
        }
      }),
      { numRuns: 500 },
    );
  });

  it('a floor is kept by a part that reaches it to the unit, and not by one that is one short', () => {
    const reaches = (part: number, base: number, floor: number) =>
      find(share(['part'], ['base']), [rate('rate', floor, 'at-least'), count('part', part), count('base', base)])
        .result;
    const wrong: string[] = [];
    for (let floor = 1; floor <= 100; floor += 1) {
      for (let times = 1; times <= 40; times += 1) {
        const [part, base] = [floor * times, 100 * times];
        if (reaches(part, base, floor) !== 'pass') wrong.push(`${part} of ${base} is at least ${floor} %`);
        if (reaches(part - 1, base, floor) !== 'fail') wrong.push(`${part - 1} of ${base} is less than ${floor} %`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('a percentage without its part passes if and only if counting through the base finds one that was printed so', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 120 }),
        fc.integer({ min: 0, max: 1_000 }),
        fc.constantFrom(1, 10),
        (base, tenths, scale) => {
          const printed = scale === 1 ? Math.floor(tenths / 10) : tenths;
          const counts = Array.from({ length: base + 1 }, (_, counted) => counted * 100 * scale);
          // A last zero is not printed: 50.0 is 50, and then it is to be compared without decimals.
          const whole = printed % scale === 0;
          const [value, unit] = whole ? [printed / scale, scale] : [printed, 1];
          const rounds = counts.some((hundredfold) => Math.floor((2 * hundredfold) / unit / base + 1) >> 1 === value);
          const cuts = counts.some((hundredfold) => Math.floor(hundredfold / unit / base) === value);
          const found = find(share(null, ['base']), [rate('rate', printed / scale), count('base', base)]);
          expect(found.remarks).toEqual([
            rounds ? 'whole-number' : cuts ? 'whole-number-truncated' : 'no-whole-number',
          ]);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('a later count and a part are judged by their order alone', () => {
    fc.assert(
      fc.property(hundredths, hundredths, (one, other) => {
        const pair = (first: string, second: string) => [count(first, one), count(second, other)];
        expect(find(notBelow, pair('later', 'earlier')).result).toBe(one >= other ? 'pass' : 'fail');
        expect(find(atMost, pair('part', 'whole')).result).toBe(one <= other ? 'pass' : 'fail');
      }),
    );
  });

  it('a finding holds only numbers that JSON can carry, up to the largest that a count keeps exactly', () => {
    const value = fc.tuple(fc.maxSafeInteger(), fc.constantFrom(1, 10, 100)).map(([digits, scale]) => digits / scale);
    const kinds: readonly RelationOperands[] = [
      same('a', 'b'),
      sum(['a'], ['b', 'c']),
      sum(['a', 'b'], ['c'], false),
      { kind: 'share', percent: 'p', part: ['a'], base: ['b', 'c'] },
      { kind: 'share', percent: 'p', part: null, base: ['b'] },
      { kind: 'not-below', later: 'a', earlier: 'b' },
      { kind: 'at-most', part: 'a', whole: 'b' },
    ];
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.tuple(value, value, value, value), (operands, [a, b, c, p]) => {
        const found = find(operands, [count('a', a), count('b', b), count('c', c), rate('p', p)]);
        const numbers = [
          found.difference ?? 0,
          ...found.lines.flat().flatMap((token) => (token.kind === 'sign' ? [] : [token.value])),
        ];
        expect(numbers.filter((number) => !Number.isFinite(number))).toEqual([]);
      }),
    );
  });
});
