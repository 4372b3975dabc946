import { type CivilDay, dayNumber, dayOfNumber, weekdayOf } from './civil-day.ts';

/** A holiday on the same day of every year, from a year and until a year, both included; null where there is no end. */
export interface FixedHoliday {
  readonly id: string;
  readonly month: number;
  readonly day: number;
  readonly from: number | null;
  readonly until: number | null;
}

/** A holiday of the moon's calendar. It is announced when the moon was seen, and so declared year by year: never computed. */
export interface DeclaredHoliday {
  readonly id: string;
  readonly on: CivilDay;
  /** How many days it lasts. */
  readonly days: number;
}

export interface CalendarData {
  /** Days of the week without work, 1 for Monday to 7 for Sunday. */
  readonly weekend: readonly number[];
  readonly fixed: readonly FixedHoliday[];
  readonly declared: readonly DeclaredHoliday[];
}

export interface Calendar {
  isWorkingDay(day: CivilDay): boolean;
  /** The identifier of the holiday of a day; null when it is none. */
  holidayOn(day: CivilDay): string | null;
  /** Whether a deadline between two days may still move, since a year between them has no declared holiday yet. */
  isProvisional(from: CivilDay, until: CivilDay): boolean;
}

const yearOf = (day: CivilDay): number => Number(day.slice(0, 4));

/** @throws RangeError when no day of the week is left to work on */
export function makeCalendar({ weekend, fixed, declared }: CalendarData): Calendar {
  const free = new Set(weekend);
  if ([1, 2, 3, 4, 5, 6, 7].every((day) => free.has(day))) throw new RangeError('A week without a working day.');
  const ofTheMoon = new Map<CivilDay, string>();
  for (const { id, on, days } of declared) {
    for (let day = 0; day < days; day += 1) ofTheMoon.set(dayOfNumber(dayNumber(on) + day), id);
  }
  const declaredYears = new Set(declared.map(({ on }) => yearOf(on)));
  const ofTheSun = new Map<string, FixedHoliday[]>();
  for (const holiday of fixed) {
    const key = `${String(holiday.month).padStart(2, '0')}-${String(holiday.day).padStart(2, '0')}`;
    ofTheSun.set(key, [...(ofTheSun.get(key) ?? []), holiday]);
  }

  const holidayOn = (day: CivilDay): string | null => {
    const year = yearOf(day);
    const sameDay = ofTheSun.get(day.slice(5))?.find(({ from, until }) => {
      return year >= (from ?? year) && year <= (until ?? year);
    });
    return sameDay?.id ?? ofTheMoon.get(day) ?? null;
  };
  return {
    holidayOn,
    isWorkingDay: (day) => !free.has(weekdayOf(day)) && holidayOn(day) === null,
    isProvisional(from, until) {
      for (let year = yearOf(from); year <= yearOf(until); year += 1) if (!declaredYears.has(year)) return true;
      return false;
    },
  };
}
