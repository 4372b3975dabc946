import { addDays, type CivilDay } from '#lib/calendar/civil-day.ts';
import { deadlineOf, type Term } from '#lib/calendar/deadline.ts';
import type { Calendar } from '#lib/calendar/working-days.ts';

interface Running {
  /** The day the state began. */
  readonly since: CivilDay;
  readonly filedOn: CivilDay;
  /** Whether the deadline runs from the filing, less the time in which the clock stood still. */
  readonly sinceFiling: boolean;
  readonly suspendedDays: number;
}

/** The last day of what is awaited; null where no deadline is set. */
export function dueOn(
  deadline: { readonly term: Term; readonly rollForward: boolean } | undefined,
  { since, filedOn, sinceFiling, suspendedDays }: Running,
  calendar: Calendar,
): CivilDay | null {
  if (deadline === undefined) return null;
  const from = sinceFiling ? filedOn : since;
  const standstill = sinceFiling && suspendedDays > 0;
  const first = addDays(from, 1);
  return deadlineOf(
    {
      ...{ from, term: deadline.term, rollForward: deadline.rollForward },
      suspensions: standstill ? [{ from: first, until: addDays(first, suspendedDays) }] : [],
    },
    calendar,
  );
}
