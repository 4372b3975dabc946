import fc from 'fast-check';
import { expect, it } from 'vitest';
import { birthComparator } from '../domain/linkage/compare/birth.ts';
import { packProfile, unpackProfile } from '../domain/packed-profile.ts';
import { type Birth, type MatchProfile, PRECISIONS } from '../domain/profile.ts';
import { levelOfBirths } from './birth-levels.ts';

const NOBODY: MatchProfile = {
  names: [],
  birth: null,
  sex: null,
  nationalities: [],
  birthCountry: null,
  birthPlace: null,
  documents: [],
  phones: [],
  mother: null,
  father: null,
};

const full = fc.record({
  year: fc.integer({ min: 1985, max: 1992 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
});

/** Dates a slip apart, years apart, exchanged, cut: what chance seldom puts side by side. */
const pair = fc
  .tuple(full, full, fc.constantFrom(...PRECISIONS), fc.constantFrom(...PRECISIONS), fc.integer({ min: 0, max: 6 }))
  .map(([one, two, precision, otherPrecision, how]): readonly [Birth, Birth] => {
    const { year, month, day } = one;
    const other = [
      two,
      one,
      { year: year + 1, month, day },
      { year, month: Math.min(day, 12), day: month },
      { year, month, day: two.day },
      { year: two.year, month: 1, day: 1 },
      { year: year - 2, month, day },
    ][how];
    return [known(one, precision), known(other ?? two, otherPrecision)];
  });

function known(date: { year: number; month: number; day: number }, precision: Birth['precision']): Birth {
  const month = precision === 'year' ? null : date.month;
  return { year: date.year, month, day: precision === 'day' ? date.day : null, precision };
}

it('two dates of birth reach the same level by columns as by records, whatever differs', () => {
  fc.assert(
    fc.property(pair, ([birth, otherBirth]) => {
      const [one, other] = [
        { ...NOBODY, birth },
        { ...NOBODY, birth: otherBirth },
      ];
      const [packed, otherPacked] = [packProfile(one), packProfile(other)];
      const level = levelOfBirths(
        packed.birth ?? -1,
        PRECISIONS.indexOf(birth.precision),
        otherPacked.birth ?? -1,
        PRECISIONS.indexOf(otherBirth.precision),
      );
      expect(level).toBe(birthComparator.compare(unpackProfile(packed), unpackProfile(otherPacked)));
    }),
    { numRuns: 20_000 },
  );
});
