import type { Birth } from '../profile.ts';

/** The oldest that somebody in the register may be, in years: beyond the longest life known (122 years). */
const OLDEST = 125;

/** A birth date as typed: empty texts where it is not known. */
export interface TypedBirth {
  readonly day: string;
  readonly month: string;
  readonly year: string;
  /** Somebody judged the age. */
  readonly estimated: boolean;
}

export type BirthFault =
  | 'not-a-number'
  | 'year-missing'
  | 'month-missing'
  | 'no-such-month'
  | 'no-such-day'
  | 'too-old'
  | 'future'
  | 'hijri';

export type ReadBirth =
  | { readonly ok: true; readonly birth: Birth | null }
  | {
      readonly ok: false;
      readonly fault: BirthFault;
      readonly part: 'day' | 'month' | 'year';
      readonly about?: number;
    };

/**
 * Reads a birth date as far as it is known: a year alone, a year and a month, or a whole date. `today` is an ISO date.
 * A year between 1300 and 1470 is one of the Hijri calendar: it is refused with the Gregorian year in which it began, since
 * nobody can know the rest from the year alone.
 */
export function readBirth({ day, month, year, estimated }: TypedBirth, today: string): ReadBirth {
  if (day === '' && month === '' && year === '') return { ok: true, birth: null };
  for (const [part, text] of [
    ['year', year],
    ['month', month],
    ['day', day],
  ] as const) {
    if (!/^\d{0,4}$/.test(text)) return { ok: false, fault: 'not-a-number', part };
  }
  if (year === '') return { ok: false, fault: 'year-missing', part: 'year' };
  if (day !== '' && month === '') return { ok: false, fault: 'month-missing', part: 'month' };
  const [y, m, d] = [Number(year), month === '' ? null : Number(month), day === '' ? null : Number(day)];
  const thisYear = Number(today.slice(0, 4));
  if (y >= 1300 && y <= 1470) return { ok: false, fault: 'hijri', part: 'year', about: gregorianOf(y) };
  if (y < thisYear - OLDEST) return { ok: false, fault: 'too-old', part: 'year' };
  if (m !== null && (m < 1 || m > 12)) return { ok: false, fault: 'no-such-month', part: 'month' };
  if (m !== null && d !== null && (d < 1 || d > daysIn(y, m))) return { ok: false, fault: 'no-such-day', part: 'day' };
  const written = [y, m ?? 1, d ?? 1].map((part) => String(part).padStart(2, '0')).join('-');
  if (written > today) return { ok: false, fault: 'future', part: 'year' };
  const precision = estimated ? 'estimated' : d !== null ? 'day' : m !== null ? 'month' : 'year';
  return { ok: true, birth: { year: y, month: m, day: d, precision } };
}

/** Whether a birth date is one that may be, for what comes not from a form. */
export function isBirth({ year, month, day }: Pick<Birth, 'year' | 'month' | 'day'>, today: string): boolean {
  const typed = [day, month, year].map((part) => (part === null ? '' : String(part)));
  return readBirth({ day: typed[0] ?? '', month: typed[1] ?? '', year: typed[2] ?? '', estimated: false }, today).ok;
}

/** Days of a month of the Gregorian calendar. */
function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** The Gregorian year in which a Hijri year began: the Hijri year has 354.367 days, and year 1 began in July 622. */
function gregorianOf(hijri: number): number {
  return Math.floor(622.54 + (hijri - 1) * (354.36667 / 365.2425));
}
