import { addDays, addMonths, type CivilDay } from '#lib/calendar/civil-day.ts';

/** What a campaign lays down of its permits. */
export interface PermitTerms {
  readonly first: { readonly months: number };
  readonly renewal: { readonly afterMonths: number; readonly months: number };
  readonly reminder: { readonly days: number };
}

export interface Validity {
  readonly months: number;
  readonly from: CivilDay;
  /** The last day on which it is valid. */
  readonly until: CivilDay;
}

/** A permit of so many months ends on the day before the same day of its last month. */
function validFor(months: number, from: CivilDay): Validity {
  return { months, from, until: addDays(addMonths(from, months), -1) };
}

export function firstPermit(terms: PermitTerms, on: CivilDay): Validity {
  return validFor(terms.first.months, on);
}

interface Held {
  /** Since when the person holds permits at all. */
  readonly since: CivilDay;
  readonly until: CivilDay;
}

/**
 * What takes the place of a permit that ends: it begins the day after it, or on the day of renewal when it has ended. Three
 * years instead of one, from a year after the regularisation on (002:524-528). Null before the time of the reminder: nobody
 * renews what is far from its end (assumed: no source gives a first day).
 */
export function renewal(terms: PermitTerms, { since, until }: Held, on: CivilDay): Validity | null {
  if (on < addDays(until, -terms.reminder.days)) return null;
  const from = on <= until ? addDays(until, 1) : on;
  const isLong = addMonths(since, terms.renewal.afterMonths) <= from;
  return validFor(isLong ? terms.renewal.months : terms.first.months, from);
}

/** Why a card is replaced by another one that is valid as long. */
export const REPLACEMENTS = ['lost', 'stolen', 'damaged', 'error'] as const;

/** What somebody who holds one may be told of it. */
export const PERMIT_STATES = ['valid', 'renewed', 'replaced', 'withdrawn'] as const;
