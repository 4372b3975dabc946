import { z } from 'zod';
import { fullDate } from '#platform/pack/schema.ts';
import { actTitle } from './act-title.ts';

export const ACT_KINDS = [
  'circular',
  'commission-decision',
  'decree',
  'law',
  'royal-guidance',
  'announcement',
] as const;

/** The legal act by which an open campaign is changed. */
export const changingAct = z.strictObject({
  kind: z.enum(ACT_KINDS),
  title: actTitle,
  number: z.string().trim().min(1).max(100).nullable(),
  date: fullDate,
});
