import { describe, expect, it } from 'vitest';
import type { Birth, Precision } from '../../profile.ts';
import { type BirthLevel, birthLevel } from './birth.ts';

describe('two birth dates', () => {
  it.each<[string, Birth, Birth, BirthLevel]>([
    ['are the same day', day(1990, 5, 3), day(1990, 5, 3), 'same-day'],
    ['say less where both are 1 January', day(1990, 1, 1), day(1990, 1, 1), 'same-1-january'],
    ['do not contradict where one is 1 January', day(1990, 1, 1), day(1990, 5, 3), 'same-year-imprecise'],
    ['do not contradict where one is a year', year(1990), day(1990, 5, 3), 'same-year-imprecise'],
    ['agree in the month that one knows', month(1990, 5), day(1990, 5, 3), 'same-year-imprecise'],
    ['share a year but not the month that both know', month(1990, 6), day(1990, 5, 3), 'same-year'],
    ['have day and month exchanged', day(1990, 5, 3), day(1990, 3, 5), 'day-month-flipped'],
    ['differ by one digit of the year', day(1990, 5, 3), day(1980, 5, 3), 'one-digit'],
    ['are a slip apart from one decade to the next', day(1989, 5, 3), day(1990, 5, 3), 'one-digit'],
    ['differ by one digit of the day', day(1990, 5, 3), day(1990, 5, 13), 'one-digit'],
    ['are a year apart where one is 1 January', day(1991, 1, 1), day(1990, 5, 3), 'year-near'],
    ['are two years apart where an age was judged', year(1992, 'estimated'), day(1990, 5, 3), 'year-near'],
    ['are too far apart even for a judged age', year(1996, 'estimated'), day(1990, 5, 3), 'different'],
    ['are of one year', day(1990, 5, 3), day(1990, 11, 27), 'same-year'],
    ['are a year apart', day(1990, 5, 3), day(1991, 11, 27), 'different'],
    ['of 1 January are not a digit apart: too many are', day(1990, 1, 1), day(1980, 1, 1), 'different'],
  ])('%s', (_, one, other, level) => {
    expect(birthLevel(one, other)).toBe(level);
    expect(birthLevel(other, one)).toBe(level);
  });
});

function day(of: number, inMonth: number, on: number): Birth {
  return { year: of, month: inMonth, day: on, precision: 'day' };
}

function month(of: number, inMonth: number): Birth {
  return { year: of, month: inMonth, day: null, precision: 'month' };
}

function year(of: number, precision: Precision = 'year'): Birth {
  return { year: of, month: null, day: null, precision };
}
