import { z } from 'zod';
import { lengthOf, line } from '#lib/written.ts';
import { fullDate, partialDate, slug } from '#platform/pack/schema.ts';
import { wholeSet } from './criteria-set.ts';
import { actTitle } from './definition/act-title.ts';

const words = (least: number, most: number) =>
  z
    .string()
    .transform(line)
    .refine((text) => lengthOf(text) >= least && lengthOf(text) <= most);

const version = z.string().min(1).max(120);

/** What to try: on which files, beside which version in force, which drafts. */
export const simulationInput = z.strictObject({
  /** Null for all campaigns. */
  campaigns: z.array(slug).min(1).max(50).nullable(),
  base: version,
  drafts: z
    .array(z.strictObject({ name: words(1, 80), set: wholeSet }))
    .min(1)
    .max(2),
  /** Groups with fewer files than this are marked, and no share is told of them. */
  small: z.int().min(1).max(1000).default(10),
});

/** The kinds of acts that make criteria law, as campaigns name them. */
export const BASIS_KINDS = [
  'circular',
  'commission-decision',
  'decree',
  'law',
  'royal-guidance',
  'announcement',
] as const;

/** A set of criteria, and the act that makes it law. No version is in force before it was adopted. */
export const adoptionInput = z
  .strictObject({
    campaign: slug,
    instance: z.enum(['first', 'appeal']),
    set: wholeSet,
    basis: z.strictObject({
      kind: z.enum(BASIS_KINDS),
      title: actTitle,
      number: words(1, 80).nullable(),
      date: partialDate.nullable(),
      /** There is no such act: it stands in for one, in a trial. */
      assumed: z.boolean().default(false),
    }),
    adoptedOn: fullDate,
    inForceFrom: fullDate,
    simulation: z.uuid().nullable().default(null),
  })
  .refine(({ adoptedOn, inForceFrom }) => inForceFrom >= adoptedOn, { path: ['inForceFrom'] });
