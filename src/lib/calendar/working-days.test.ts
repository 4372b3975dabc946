import { describe, expect, it } from 'vitest';
import { dayOfNumber } from './civil-day.ts';
import { makeCalendar } from './working-days.ts';

const calendar = makeCalendar({
  weekend: [6, 7],
  fixed: [
    { id: 'labour-day', month: 5, day: 1, from: null, until: null },
    { id: 'amazigh-new-year', month: 1, day: 14, from: 2024, until: null },
    { id: 'former-throne-day', month: 3, day: 3, from: 1961, until: 1999 },
  ],
  declared: [
    { id: 'aid-al-fitr', on: '2014-07-29', days: 2 },
    { id: 'aid-al-fitr', on: '2015-07-18', days: 2 },
  ],
});

describe('a working day', () => {
  it('is neither of the weekend nor a holiday', () => {
    expect(calendar.isWorkingDay('2014-04-30')).toBe(true);
    expect(calendar.isWorkingDay('2014-05-01')).toBe(false);
    expect(calendar.isWorkingDay('2014-05-02')).toBe(true);
    expect(calendar.isWorkingDay('2014-05-03')).toBe(false);
    expect(calendar.isWorkingDay('2014-05-04')).toBe(false);
  });

  it('became a holiday in the year that said so, and not before', () => {
    expect(calendar.holidayOn('2023-01-14')).toBeNull();
    expect(calendar.holidayOn('2024-01-14')).toBe('amazigh-new-year');
  });

  it('is one again from the year after the last holiday', () => {
    expect(calendar.holidayOn('1960-03-03')).toBeNull();
    expect(calendar.holidayOn('1999-03-03')).toBe('former-throne-day');
    expect(calendar.holidayOn('2000-03-03')).toBeNull();
  });

  it('is none on every day of a feast that was declared', () => {
    expect(['2014-07-28', '2014-07-29', '2014-07-30', '2014-07-31'].map((day) => calendar.holidayOn(day))).toEqual([
      null,
      'aid-al-fitr',
      'aid-al-fitr',
      null,
    ]);
  });

  it('is certain only in years whose feasts were declared', () => {
    expect(calendar.isProvisional('2014-01-01', '2015-12-31')).toBe(false);
    expect(calendar.isProvisional('2015-12-31', '2016-01-01')).toBe(true);
    expect(calendar.isProvisional('2013-12-31', '2014-01-01')).toBe(true);
  });

  it('happens in every week, or the calendar is refused', () => {
    expect(() => makeCalendar({ weekend: [1, 2, 3, 4, 5, 6, 7], fixed: [], declared: [] })).toThrow(RangeError);
  });

  it('comes five times a week where no holiday is, from 1970 to 2100', () => {
    const plain = makeCalendar({ weekend: [6, 7], fixed: [], declared: [] });
    let worked = 0;
    for (let number = 4; number < 4 + 6835 * 7; number += 1) if (plain.isWorkingDay(dayOfNumber(number))) worked += 1;
    expect(worked).toBe(6835 * 5);
  });
});
