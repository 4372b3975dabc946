import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, jaroWinkler } from './distance.ts';

describe('distances of two words', () => {
  // Winkler's own examples.
  it.each([
    ['martha', 'marhta', 0.9611],
    ['dwayne', 'duane', 0.84],
    ['dixon', 'dicksonx', 0.8133],
    ['', 'a', 0],
    ['same', 'same', 1],
  ])('finds %s and %s alike by %d', (a, b, similarity) => {
    expect(jaroWinkler(a, b)).toBeCloseTo(similarity, 3);
  });

  it.each([
    ['kitten', 'sitting', 3],
    ['mohamed', 'mohaemd', 1],
    ['ca', 'abc', 3],
    ['', 'abc', 3],
  ])('counts the slips between %s and %s', (a, b, slips) => {
    expect(editDistance(a, b, 9)).toBe(slips);
    expect(editDistance(a, b, 1)).toBe(Math.min(slips, 2));
  });

  it('is the same from both sides, whatever the words', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.nat({ max: 4 }), (a, b, max) => {
        expect(editDistance(a, b, max)).toBe(editDistance(b, a, max));
        expect(editDistance(a, b, max)).toBe(Math.min(editDistance(a, b, 99), max + 1));
        expect(jaroWinkler(a, b)).toBeCloseTo(jaroWinkler(b, a), 9);
      }),
    );
  });
});
