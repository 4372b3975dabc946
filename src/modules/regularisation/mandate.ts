import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { isWithinMandate } from './domain/sitting/mandate.ts';

/** Whether anybody sits now: a mandate ends, and files wait (2018). */
export function hasMandate(commission: {
  readonly mandate_from: string;
  readonly mandate_until: string | null;
}): boolean {
  return isWithinMandate(commission, todayHere());
}
