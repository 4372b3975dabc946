import { z } from 'zod';
import { LANGUAGES, type Language } from '#lib/localised.ts';
import { line, typedDigits } from '#lib/written.ts';
import type { Fault, Form } from '#people';

/** What a number that begins with one nought belongs to (the reference country). */
const COUNTRY_CODE = '+212';

export interface Contact {
  readonly language: Language;
  readonly email: string | null;
  readonly phone: string | null;
}

/** How somebody is reached, and in which language. Both may be empty: they come to the counter then. */
export function readContact(
  form: Form,
  language: Language,
): { readonly contact: Contact; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const email = line(form.email ?? '');
  if (email !== '' && !z.email().max(254).safeParse(email).success) {
    faults.push({ field: 'email', message: 'filing.fault.email' });
  }
  const phone = readPhone(form.phone ?? '');
  if (phone === undefined) faults.push({ field: 'phone', message: 'filing.fault.phone' });
  return {
    contact: {
      language: LANGUAGES.find((one) => one === form.language) ?? language,
      email: email === '' ? null : email,
      phone: phone ?? null,
    },
    faults,
  };
}

function readPhone(typed: string): string | null | undefined {
  const digits = typedDigits(typed).replace(/[\s().\-/\u00a0]/g, '');
  if (digits === '') return null;
  const whole = /^0[1-9]/.test(digits) ? COUNTRY_CODE + digits.slice(1) : digits.replace(/^00/, '+');
  return /^\+\d{6,15}$/.test(whole) ? whole : undefined;
}
