import { dayNumber, dayOfNumber } from '#lib/calendar/civil-day.ts';
import { isLeap } from './years.ts';

/** Days between which thresholds are kept once they were needed; others are computed each time. */
const FIRST = dayNumber('1990-01-01');
const DAYS = dayNumber('2061-01-01') - FIRST;
const NOT_YET = -(2 ** 31);

/**
 * For each day of judgement the last day on which something may have begun to be complete: what `addYears` and `birthday`
 * say of one file, turned round so that a million files are only compared with a number.
 */
export class Thresholds {
  readonly #kept = new Int32Array(DAYS).fill(NOT_YET);
  readonly #kind: 'duration' | 'age';
  readonly #years: number;

  /** `kind`: a duration that is complete, or an age that is reached. */
  constructor(kind: 'duration' | 'age', years: number) {
    this.#kind = kind;
    this.#years = years;
  }

  of(day: number): number {
    const kept = this.#kept[day - FIRST] ?? NOT_YET;
    if (kept !== NOT_YET) return kept;
    const found = latest(this.#kind, this.#years, day);
    // Beyond the days that are kept this writes nothing.
    this.#kept[day - FIRST] = found;
    return found;
  }
}

function latest(kind: 'duration' | 'age', years: number, day: number): number {
  const text = dayOfNumber(day);
  const year = Number(text.slice(0, 4));
  const before = String(year - years).padStart(4, '0');
  const rest = text.slice(5);
  if (rest === '02-29' && !isLeap(year - years)) return dayNumber(`${before}-02-28`);
  // On 28 February of a year without a 29th, a duration that began on a 29th is complete; an age is not yet reached.
  if (kind === 'duration' && rest === '02-28' && !isLeap(year) && isLeap(year - years)) {
    return dayNumber(`${before}-02-29`);
  }
  return dayNumber(`${before}-${rest}`);
}
