import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  civilDayAt,
  dayNumber,
  dayOfNumber,
  daysBetween,
  isCivilDay,
  weekdayOf,
} from './civil-day.ts';

/** 1 January 1970 to 31 December 2100. */
const anyDay = fc.integer({ min: 0, max: 47_846 }).map(dayOfNumber);

describe('a civil day', () => {
  it.each(['1970-01-01', '2000-02-29', '2014-06-27', '2100-12-31'])('may be %s', (day) => {
    expect(isCivilDay(day)).toBe(true);
  });

  it.each(['2100-02-29', '2014-2-01', '2014-13-01', '2014-04-31', '2014-06', '2014-06-27T00:00', ''])(
    'is not "%s"',
    (day) => {
      expect(isCivilDay(day)).toBe(false);
    },
  );

  it('knows the days of a week that everybody remembers', () => {
    expect(weekdayOf('1970-01-01')).toBe(4);
    expect(weekdayOf('2018-03-27')).toBe(2);
    expect(weekdayOf('2026-11-22')).toBe(7);
  });

  it('has one number, one successor and one place in the week, from 1970 to 2100', () => {
    const walk = new Date(Date.UTC(1970, 0, 1));
    for (let number = 0; number <= 47_846; number += 1) {
      const day = `${walk.getUTCFullYear()}-${String(walk.getUTCMonth() + 1).padStart(2, '0')}-${String(walk.getUTCDate()).padStart(2, '0')}`;
      if (dayOfNumber(number) !== day || dayNumber(day) !== number || weekdayOf(day) !== (walk.getUTCDay() || 7)) {
        expect.unreachable(`day ${number} is ${day}`);
      }
      walk.setUTCDate(walk.getUTCDate() + 1);
    }
    expect(walk.getUTCFullYear()).toBe(2101);
  });

  it('goes as many days back as it went forth', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
        expect(addDays(addDays(day, count), -count)).toBe(day);
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
    );
  });
});

describe('months later', () => {
  it.each([
    ['2014-01-31', 1, '2014-02-28'],
    ['2016-01-31', 1, '2016-02-29'],
    ['2014-12-31', 2, '2015-02-28'],
    ['2014-12-31', 3, '2015-03-31'],
    ['2014-05-31', 1, '2014-06-30'],
    ['2014-01-15', 2, '2014-03-15'],
    ['2014-12-15', 1, '2015-01-15'],
    ['2014-03-31', -1, '2014-02-28'],
    ['2014-01-15', -1, '2013-12-15'],
    ['2014-01-15', -13, '2012-12-15'],
  ])('%s and %i months are %s', (day, count, later) => {
    expect(addMonths(day, count)).toBe(later);
  });

  it('29 February is as old as the 28th in a year that has none', () => {
    expect(addYears('2012-02-29', 2)).toBe('2014-02-28');
    expect(addYears('2012-02-29', 4)).toBe('2016-02-29');
  });

  it('are the same day of the month or, where there is none, the last of that very month', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (day, count) => {
        const later = addMonths(day, count);
        const months = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        expect(isCivilDay(later)).toBe(true);
        expect(months(later) - months(day)).toBe(count);
        if (later.slice(8) !== day.slice(8)) {
          expect(Number(later.slice(8))).toBeLessThan(Number(day.slice(8)));
          expect(addDays(later, 1).slice(8)).toBe('01');
        }
      }),
      { numRuns: 20_000 },
    );
  });
});

describe('which day it is', () => {
  const CASABLANCA = 'Africa/Casablanca';

  it('is said by the clock of the country, not by that of the machine', () => {
    expect(civilDayAt(new Date('2016-12-14T23:59:59Z'), CASABLANCA)).toBe('2016-12-14');
    expect(civilDayAt(new Date('2019-11-22T23:30:00Z'), CASABLANCA)).toBe('2019-11-23');
  });

  it('goes on by one at a time through every change of the clock from 1970 to 2100', () => {
    // Every half hour around each midnight; on other hours no day can begin.
    let before = civilDayAt(new Date(-3_600_000), CASABLANCA);
    let changes = 0;
    for (let midnight = 0; midnight < 47_846 * 86_400_000; midnight += 86_400_000) {
      let changed = 0;
      for (const minutes of [-120, -90, -60, -30, 0, 30, 60]) {
        const day = civilDayAt(new Date(midnight + minutes * 60_000), CASABLANCA);
        if (day === before) continue;
        if (day !== addDays(before, 1)) expect.unreachable(`${before} is followed by ${day}`);
        changed += 1;
        before = day;
      }
      if (changed > 1) expect.unreachable(`${before} begins twice`);
      changes += changed;
    }
    expect(before).toBe('2100-12-30');
    expect(changes).toBeGreaterThan(47_000);
  }, 60_000);
});
