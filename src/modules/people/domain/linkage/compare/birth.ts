import { editDistance } from '../../names/distance.ts';
import type { Birth, MatchProfile } from '../../profile.ts';
import type { Comparator } from '../comparator.ts';
import { NOTHING } from '../model.ts';

export const BIRTH_LEVELS = [
  'same-day',
  'same-1-january',
  'same-year-imprecise',
  'day-month-flipped',
  'one-digit',
  'year-near',
  'same-year',
  'different',
] as const;

export type BirthLevel = (typeof BIRTH_LEVELS)[number];

export const birthComparator: Comparator<MatchProfile> = {
  name: 'birth',
  levels: BIRTH_LEVELS,
  compare: ({ birth: one }, { birth: other }) =>
    one === null || other === null ? NOTHING : BIRTH_LEVELS.indexOf(birthLevel(one, other)),
};

/**
 * 1 January stands in papers for "in that year": two of them say less than any other day, and one of them against a day
 * of the same year contradicts nothing. Dates are compared by their digits, never by a likeness of texts: half of all
 * birth dates are alike as texts.
 */
export function birthLevel(one: Birth, other: Birth): BirthLevel {
  const years = Math.abs(one.year - other.year);
  if (isOnlyYear(one) || isOnlyYear(other)) {
    if (years === 0) return isFirstOfJanuary(one) && isFirstOfJanuary(other) ? 'same-1-january' : imprecise(one, other);
    return years <= (isEstimated(one) || isEstimated(other) ? 2 : 1) ? 'year-near' : 'different';
  }
  if (years === 0 && one.month === other.month && one.day === other.day) return 'same-day';
  if (years === 0 && one.day !== null && one.month === other.day && one.day === other.month) return 'day-month-flipped';
  // From 1989 to 1990 two digits change, and it is one slip.
  const yearSlips = years === 1 && one.month === other.month && one.day === other.day;
  if (yearSlips || editDistance(digits(one), digits(other), 1) === 1) return 'one-digit';
  return years === 0 ? 'same-year' : 'different';
}

/** Both name a month, and not the same one: no longer compatible, merely the same year. */
function imprecise(one: Birth, other: Birth): BirthLevel {
  const months = one.precision === 'month' || other.precision === 'month';
  const real = !isFirstOfJanuary(one) && !isFirstOfJanuary(other) && one.month !== null && other.month !== null;
  return months && real && one.month !== other.month ? 'same-year' : 'same-year-imprecise';
}

function isFirstOfJanuary({ precision, month, day }: Birth): boolean {
  return precision === 'day' && month === 1 && day === 1;
}

function isEstimated({ precision }: Birth): boolean {
  return precision === 'estimated';
}

function isOnlyYear(birth: Birth): boolean {
  return birth.precision !== 'day' || birth.month === null || birth.day === null || isFirstOfJanuary(birth);
}

function digits({ year, month, day }: Birth): string {
  return `${year}`.padStart(4, '0') + `${month ?? 0}`.padStart(2, '0') + `${day ?? 0}`.padStart(2, '0');
}
