import { isCivilDay } from '#lib/calendar/civil-day.ts';
import { typedDigits } from '#lib/written.ts';
import type { Form } from '#people';
import type { MessageKey } from '#platform/i18n/keys.generated.ts';

/** Nobody who files lives longer, and no stay began earlier. */
const OLDEST = '1900-01-01';

type ReadDay =
  | { readonly day: string | null; readonly fault?: never }
  | { readonly day?: never; readonly fault: MessageKey };

/**
 * A day as far as it is remembered. Of a month or a year alone its last day is taken: whoever lived here since then at the
 * latest surely lived here since that day.
 */
export function readDay(form: Form, name: string, today: string): ReadDay {
  const part = (one: string) => typedDigits(form[`${name}-${one}`] ?? '');
  const [day, month, year] = [part('day'), part('month'), part('year')];
  if (day === '' && month === '' && year === '') return { day: null };
  if (![day, month, year].every((text) => /^\d{0,4}$/.test(text))) return { fault: 'filing.fault.day' };
  if (year === '' || (day !== '' && month === '')) return { fault: 'filing.fault.day-parts' };
  const m = month === '' ? 12 : Number(month);
  const two = (value: number) => String(value).padStart(2, '0');
  const monthEnd = new Date(Date.UTC(Number(year), m, 0)).getUTCDate();
  const iso = `${year.padStart(4, '0')}-${two(m)}-${two(day === '' ? monthEnd : Number(day))}`;
  if (m < 1 || m > 12 || !isCivilDay(iso) || iso < OLDEST) return { fault: 'filing.fault.day' };
  if (iso <= today) return { day: iso };
  // The month or the year that runs is not over.
  return day === '' && iso.slice(0, month === '' ? 4 : 7) === today.slice(0, month === '' ? 4 : 7)
    ? { day: today }
    : { fault: 'filing.fault.future' };
}
