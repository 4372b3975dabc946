import { z } from 'zod';
import { localised, partialDate, slug, sourceReference, text } from '#platform/pack/schema.ts';

/** A mandate; an open end means that no source says when it ended. */
export const mandateRecord = z.strictObject({
  start: partialDate.nullable(),
  end: partialDate.nullable(),
  note: localised.nullable(),
});

/** The shape of `bodies.json` of a country pack. */
export const bodyRecord = z.strictObject({
  code: text.min(1),
  id: slug,
  name: localised,
  aliases: z.array(localised),
  tier: z.enum(['1', '2', '3', 'carrier', 'regularisation', 'asylum', 'trafficking', 'review', 'regional']),
  parent: text.nullable(),
  members: localised.nullable(),
  chair: localised.nullable(),
  secretariat: localised.nullable(),
  cadenceMonths: z.int().positive().nullable(),
  cadence: localised.nullable(),
  inputs: localised.nullable(),
  outputs: localised.nullable(),
  escalatesTo: text.nullable(),
  programmes: z.array(z.int().positive()),
  mandate: mandateRecord.nullable(),
  sources: z.array(sourceReference),
});

export const governancePack = z.object({ bodies: z.array(bodyRecord) });

export type GovernancePack = z.infer<typeof governancePack>;
