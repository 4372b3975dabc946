import { z } from 'zod';
import type { Localised } from '#lib/localised.ts';
import { text } from '#platform/pack/schema.ts';

const title = text
  .trim()
  .min(1)
  .refine((written) => written.length <= 300, { error: 'at most 300 characters' });

/** What a legal act is called, in the three languages. */
export const actTitle = z.strictObject({ fr: title, ar: title, en: title }) satisfies z.ZodType<Localised>;
