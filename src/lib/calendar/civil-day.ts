/** A day of the civil calendar, `2016-12-15`: no hour and no time zone, so that nothing shifts it. */
export type CivilDay = string;

const DAY = 86_400_000;

/** Whether a text names a day that exists, written in full. */
export function isCivilDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Days since 1 January 1970, which is 0. */
export function dayNumber(day: CivilDay): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY;
}

/** The day of a number of `dayNumber`. */
export function dayOfNumber(number: number): CivilDay {
  return new Date(number * DAY).toISOString().slice(0, 10);
}

/** As many days later, or earlier if negative. */
export function addDays(day: CivilDay, count: number): CivilDay {
  return dayOfNumber(dayNumber(day) + count);
}

/**
 * As many months later, on the same day of the month; where that month is too short, on its last day. Counted from the
 * day given and never step by step: two months after 31 December is 28 or 29 February, three are 31 March.
 */
export function addMonths(day: CivilDay, count: number): CivilDay {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  const [year, month] = [Math.floor(months / 12), months % 12];
  const date = Math.min(Number(day.slice(8)), new Date(Date.UTC(year, month + 1, 0)).getUTCDate());
  return new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);
}

/** As many years later: 29 February becomes the 28th where there is none. */
export function addYears(day: CivilDay, count: number): CivilDay {
  return addMonths(day, 12 * count);
}

/** How many days lie between two; negative when the second is the earlier. */
export function daysBetween(from: CivilDay, until: CivilDay): number {
  return dayNumber(until) - dayNumber(from);
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: CivilDay): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Which day it is somewhere at an instant: a country may change its clock for a month of fasting, and its day with it. */
export function civilDayAt(instant: Date, timeZone: string): CivilDay {
  const known = clocks.get(timeZone);
  const clock = known ?? new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  if (known === undefined) clocks.set(timeZone, clock);
  const part = new Map(clock.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${part.get('year')?.padStart(4, '0')}-${part.get('month')}-${part.get('day')}`;
}
