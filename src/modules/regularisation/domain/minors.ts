import { addYears, type CivilDay } from '#lib/calendar/civil-day.ts';

/** The age of majority (Family Code, article 209). */
const MAJORITY = 18;

/** Whether somebody is not of age on a day; null where the day of birth is not known. */
export function isMinor(birth: CivilDay | null, on: CivilDay): boolean | null {
  return birth === null ? null : on < addYears(birth, MAJORITY);
}
