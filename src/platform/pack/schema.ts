import { z } from 'zod';
import type { Localised } from '#lib/localised.ts';

/** A text that PostgreSQL can hold: it has no character zero. */
export const text = z.string().refine((value) => !value.includes('\0'), { error: 'U+0000' });

/** A text in the three languages, none empty. */
export const localised = z.strictObject({
  fr: text.trim().min(1),
  ar: text.trim().min(1),
  en: text.trim().min(1),
}) satisfies z.ZodType<Localised>;

/** `document#lines`, or `document` alone. */
export const sourceReference = z.string().regex(/^[a-z0-9-]+(#\d+(-\d+)?(,\d+(-\d+)?)*)?$/);

/** A calendar date as exactly as it is known: `2014`, `2014-06`, `2014-06-27`. */
export const partialDate = z.string().refine(isPartialDate, { error: 'YYYY, YYYY-MM, YYYY-MM-DD' });

/** A full calendar date that exists. */
export const fullDate = z.string().refine((text) => text.length === 10 && isPartialDate(text), { error: 'YYYY-MM-DD' });

function isPartialDate(text: string): boolean {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) return false;
  const full = `${text}${'-01-01'.slice(text.length - 4)}`;
  const date = new Date(`${full}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(full);
}

export const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,119}$/);
