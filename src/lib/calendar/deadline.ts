import { addDays, addMonths, type CivilDay, dayNumber, dayOfNumber } from './civil-day.ts';
import type { Calendar } from './working-days.ts';

export interface Term {
  readonly kind: 'days' | 'working-days' | 'months';
  readonly count: number;
}

/** A time in which the clock stands still: the day it begins no longer counts, the day it ends counts again. */
export interface Suspension {
  readonly from: CivilDay;
  /** Null while it lasts. */
  readonly until: CivilDay | null;
}

export interface Deadline {
  /** The day the term runs from. It does not count itself: a term of one day ends on the next. */
  readonly from: CivilDay;
  readonly term: Term;
  readonly suspensions: readonly Suspension[];
  /** Whether a last day on which nobody works becomes the next day on which somebody does. */
  readonly rollForward: boolean;
}

/** From a day on, up to another that no longer belongs to it. */
interface Span {
  readonly from: number;
  readonly until: number;
}

/**
 * The last day of a term, that day included; null while the clock stands still before the term is over. What begins
 * after the last day changes nothing any more.
 */
export function deadlineOf({ from, term, suspensions, rollForward }: Deadline, calendar: Calendar): CivilDay | null {
  const start = dayNumber(from);
  const spans = standstills(suspensions, start);
  // Months are no number of days: their end is found first, then put off by as long as the clock stood still before it.
  let left = term.kind === 'months' ? dayNumber(addMonths(from, term.count)) - start : term.count;
  let last = start;
  const runs = () => spans.every((span) => last < span.from || last >= span.until);
  const isStopped = () => spans.some((span) => span.until === Number.POSITIVE_INFINITY && last >= span.from);
  const isWorked = () => calendar.isWorkingDay(dayOfNumber(last));
  while (left > 0 || !runs() || (rollForward && !isWorked())) {
    last += 1;
    if (isStopped()) return null;
    if (left > 0 && runs() && (term.kind !== 'working-days' || isWorked())) left -= 1;
  }
  return addDays(from, last - start);
}

/** Without what lies before the first day that counts. They may overlap. */
function standstills(suspensions: readonly Suspension[], start: number): readonly Span[] {
  return suspensions
    .map(({ from, until }) => ({
      from: Math.max(dayNumber(from), start + 1),
      until: until === null ? Number.POSITIVE_INFINITY : dayNumber(until),
    }))
    .filter(({ from, until }) => from < until);
}
