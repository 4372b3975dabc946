import { typedDigits } from '#lib/written.ts';
import type { TypedDate } from './date-fields.tsx';

/** The three fields of a date, as they were typed. */
export function typedDate(form: Readonly<Record<string, string>>, name: string): TypedDate {
  return { day: form[`${name}-day`], month: form[`${name}-month`], year: form[`${name}-year`] };
}

/** The ISO date that was typed; what is no date stays a text that no rule takes for one. */
export function isoOf({ day = '', month = '', year = '' }: TypedDate): string {
  const [d, m, y] = [day, month, year].map((part) => typedDigits(part).slice(0, 8));
  return `${y}-${m?.padStart(2, '0')}-${d?.padStart(2, '0')}`;
}

/** The fields that hold an ISO date. */
export function fieldsOf(iso: string): TypedDate {
  return { day: String(Number(iso.slice(8, 10))), month: String(Number(iso.slice(5, 7))), year: iso.slice(0, 4) };
}

/** Made once: acts on hundreds of files ask for the day of each. */
const HERE = new Intl.DateTimeFormat('en-CA', { timeZone: 'Africa/Casablanca' });

/** This day where the offices are, for what a form proposes; what counts is the day of the database. */
export function todayHere(): string {
  return HERE.format(new Date());
}
