import { describe, expect, it } from 'vitest';
import { numbersIn } from './search-number.ts';

describe('numbersIn', () => {
  it.each([
    ['27649', [27649]],
    ['27 649', [27649]],
    ['27\u202f649', [27649]],
    ['27.649', [27649, 27.649]],
    ['27,649', [27649, 27.649]],
    ['48,11', [48.11]],
    ['48.11 %', [48.11]],
    ['٢٧٦٤٩', [27649]],
    ['1.000.000', [1000000]],
  ])('reads %s', (query, values) => {
    expect(numbersIn(query)).toEqual(values);
  });

  it.each(['', 'N1', '8.5.1', '2013/2014', 'deux', '27 649 demandes'])('finds no number in %j', (query) => {
    expect(numbersIn(query)).toEqual([]);
  });
});
