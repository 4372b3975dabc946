import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded, SMALL, told } from './disclosure.ts';

const counts = fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 12 });

describe('counts that are told', () => {
  it('stay as they are when none is small', () => {
    expect(told([12, 0, 30])).toEqual([12, 0, 30]);
  });

  it('leave no hidden one to be worked out from the sum', () => {
    expect(told([3, 12, 30])).toEqual([null, null, 30]);
    expect(told([1, 2, 30, 40])).toEqual([null, null, null, 40]);
    expect(told([3])).toEqual([null]);
  });

  it('hide what would tell by difference how few the others are', () => {
    expect(told([29, 20], [30, 40])).toEqual([null, null]);
  });

  it('never show a small one, and hide none alone nor few together as long as others can join them', () => {
    fc.assert(
      fc.property(counts, (all) => {
        const shown = told(all);
        shown.forEach((count, place) => {
          expect(count === null || count === all[place]).toBe(true);
          expect(count !== null && count > 0 && count < SMALL).toBe(false);
        });
        const hidden = all.filter((_, place) => shown[place] === null);
        const isAllHidden = shown.every((count) => count === null || count === 0);
        const sum = hidden.reduce((total, count) => total + count, 0);
        expect(hidden.length === 0 || isAllHidden || (hidden.length > 1 && sum >= SMALL)).toBe(true);
      }),
    );
  });
});

describe('groups', () => {
  const sized = (...files: readonly number[]) => files.map((one) => ({ files: one }));

  it('that are small stand together, with as many more as it takes for them not to be few', () => {
    expect(folded(sized(3, 50, 20), 9)).toEqual({ kept: sized(50), rest: sized(20, 3) });
    expect(folded(sized(5, 6, 50, 20), 9)).toEqual({ kept: sized(50, 20), rest: sized(6, 5) });
    expect(folded(sized(50, 20), 9)).toEqual({ kept: sized(50, 20), rest: [] });
    expect(folded(sized(50, 40, 30, 20), 2)).toEqual({ kept: sized(50, 40), rest: sized(30, 20) });
    expect(folded(sized(4), 9)).toEqual({ kept: [], rest: sized(4) });
  });
});
