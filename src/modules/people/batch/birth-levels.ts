import { BIRTH_LEVELS, type BirthLevel } from '../domain/linkage/compare/birth.ts';
import { NOTHING } from '../domain/linkage/model.ts';
import { PRECISIONS } from '../domain/profile.ts';

const at = (level: BirthLevel) => BIRTH_LEVELS.indexOf(level);
const SAME_DAY = at('same-day');
const FIRST_OF_JANUARY = at('same-1-january');
const IMPRECISE = at('same-year-imprecise');
const FLIPPED = at('day-month-flipped');
const ONE_DIGIT = at('one-digit');
const YEAR_NEAR = at('year-near');
const SAME_YEAR = at('same-year');
const DIFFERENT = at('different');
const DAY = PRECISIONS.indexOf('day');
const MONTH = PRECISIONS.indexOf('month');
const ESTIMATED = PRECISIONS.indexOf('estimated');

/** The level of two birth dates (yyyymmdd, −1 where unknown) with their precisions, as `birthLevel` gives it. */
export function levelOfBirths(one: number, precision: number, other: number, otherPrecision: number): number {
  if (one < 0 || other < 0) return NOTHING;
  const years = Math.abs(Math.trunc(one / 10_000) - Math.trunc(other / 10_000));
  const date = one % 10_000;
  const otherDate = other % 10_000;
  const first = precision === DAY && date === 101;
  const otherFirst = otherPrecision === DAY && otherDate === 101;
  if (isOnlyYear(date, precision, first) || isOnlyYear(otherDate, otherPrecision, otherFirst)) {
    if (years > 0) {
      const reach = precision === ESTIMATED || otherPrecision === ESTIMATED ? 2 : 1;
      return years <= reach ? YEAR_NEAR : DIFFERENT;
    }
    if (first && otherFirst) return FIRST_OF_JANUARY;
    const months = (precision === MONTH || otherPrecision === MONTH) && !first && !otherFirst;
    const month = Math.trunc(date / 100);
    const otherMonth = Math.trunc(otherDate / 100);
    return months && month > 0 && otherMonth > 0 && month !== otherMonth ? SAME_YEAR : IMPRECISE;
  }
  if (one === other) return SAME_DAY;
  if (years === 0 && Math.trunc(date / 100) === otherDate % 100 && date % 100 === Math.trunc(otherDate / 100))
    return FLIPPED;
  // From 1989 to 1990 two digits change, and it is one slip.
  if ((years === 1 && date === otherDate) || isOneSlip(one, other)) return ONE_DIGIT;
  return years === 0 ? SAME_YEAR : DIFFERENT;
}

function isOnlyYear(date: number, precision: number, first: boolean): boolean {
  return precision !== DAY || date < 100 || date % 100 === 0 || first;
}

/** One digit of eight is another, or two neighbours are exchanged. */
function isOneSlip(one: number, other: number): boolean {
  let left = one;
  let right = other;
  for (let place = 0; place < 8; place += 1) {
    if (left % 10 !== right % 10) {
      const rest = Math.trunc(left / 10);
      const otherRest = Math.trunc(right / 10);
      if (rest === otherRest) return true;
      return (
        left % 10 === otherRest % 10 && rest % 10 === right % 10 && Math.trunc(rest / 10) === Math.trunc(otherRest / 10)
      );
    }
    left = Math.trunc(left / 10);
    right = Math.trunc(right / 10);
  }
  return false;
}
