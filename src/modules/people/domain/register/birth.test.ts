import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBirth, readBirth } from './birth.ts';

const TODAY = '2026-11-22';
const typed = (day: string, month: string, year: string) => readBirth({ day, month, year, estimated: false }, TODAY);

describe('a birth date as typed', () => {
  it('may be known to the day, the month or the year only', () => {
    expect(typed('3', '4', '1990')).toEqual({ ok: true, birth: { year: 1990, month: 4, day: 3, precision: 'day' } });
    expect(typed('', '4', '1990')).toMatchObject({ birth: { month: 4, day: null, precision: 'month' } });
    expect(typed('', '', '1990')).toMatchObject({ birth: { month: null, day: null, precision: 'year' } });
    expect(readBirth({ day: '', month: '', year: '1990', estimated: true }, TODAY)).toMatchObject({
      birth: { precision: 'estimated' },
    });
    expect(typed('', '', '')).toEqual({ ok: true, birth: null });
  });

  it.each([
    ['31', '2', '1990', 'no-such-day', 'day'],
    ['29', '2', '2023', 'no-such-day', 'day'],
    ['0', '2', '1990', 'no-such-day', 'day'],
    ['1', '13', '1990', 'no-such-month', 'month'],
    ['1', '1', '0', 'too-old', 'year'],
    ['1', '1', '1899', 'too-old', 'year'],
    ['23', '11', '2026', 'future', 'year'],
    ['', '', '2027', 'future', 'year'],
    ['1', '1', '', 'year-missing', 'year'],
    ['1', '', '1990', 'month-missing', 'month'],
    ['x', '1', '1990', 'not-a-number', 'day'],
    ['1', '1', '19905', 'not-a-number', 'year'],
  ])('%s/%s/%s is refused: %s, at the %s', (day, month, year, fault, part) => {
    expect(typed(day, month, year)).toEqual({ ok: false, fault, part });
  });

  it('with a Hijri year is refused with the Gregorian year in which that year began', () => {
    expect(typed('1', '1', '1405')).toEqual({ ok: false, fault: 'hijri', part: 'year', about: 1984 });
    expect(typed('', '', '1446')).toMatchObject({ about: 2024 });
    expect(typed('', '', '1400')).toMatchObject({ about: 1979 });
  });

  it('today is a birth date, and 29 February of a leap year', () => {
    expect(typed('22', '11', '2026').ok).toBe(true);
    expect(typed('29', '2', '2024').ok).toBe(true);
    expect(typed('29', '2', '2000').ok).toBe(true);
  });

  it('is accepted exactly when the calendar has it and it is not to come', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1902, max: 2030 }),
        fc.integer({ min: 0, max: 14 }),
        fc.integer({ min: 0, max: 33 }),
        (year, month, day) => {
          const date = new Date(Date.UTC(year, month - 1, day));
          const exists =
            date.getUTCMonth() === month - 1 && date.getUTCDate() === day && date.getUTCFullYear() === year;
          const expected = exists && date.toISOString().slice(0, 10) <= TODAY;
          expect(isBirth({ year, month, day }, TODAY)).toBe(expected);
        },
      ),
    );
  });
});
