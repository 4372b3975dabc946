import { addYears, type CivilDay } from '#lib/calendar/civil-day.ts';

/** The birthday: who was born on 29 February has it on 1 March of other years, so that nobody is of age a day early. */
export function birthday(birth: CivilDay, years: number): CivilDay {
  const year = Number(birth.slice(0, 4)) + years;
  return birth.endsWith('-02-29') && !isLeap(year) ? `${year}-03-01` : addYears(birth, years);
}

export function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Whole years between two days, as durations are counted: on the last day of a month that lacks the day. */
export function yearsBetween(since: CivilDay, until: CivilDay): number {
  const years = Number(until.slice(0, 4)) - Number(since.slice(0, 4));
  return addYears(since, years) <= until ? years : years - 1;
}

/** Years of age on a day. */
export function ageOn(birth: CivilDay, on: CivilDay): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  return birthday(birth, years) <= on ? years : years - 1;
}
