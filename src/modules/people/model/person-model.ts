import { z } from 'zod';
import type { Model } from '../domain/linkage/model.ts';
import json from './person.model.json' with { type: 'json' };

const share = z.number().gt(0).lte(1);

const modelSchema = z.object({
  name: z.string(),
  version: z.string(),
  normaliser: z.int(),
  trainedOn: z.object({ population: z.string(), synthetic: z.boolean(), records: z.int(), seed: z.int() }),
  lambda: share,
  comparisons: z
    .array(
      z.object({
        name: z.string(),
        levels: z
          .array(
            z.object({
              name: z.string(),
              m: share,
              u: share,
              tf: z.object({ base: share, floor: share, weight: z.number().min(0).max(1) }).exactOptional(),
            }),
          )
          .min(2),
      }),
    )
    .min(1),
  thresholds: z.object({ review: z.number(), likely: z.number() }),
});

/** Parses a model from its JSON; throws on anything that is not one. */
export function parseModel(data: unknown): Model {
  return modelSchema.parse(data);
}

/** The model that the register scores with. */
export const PERSON_MODEL: Model = parseModel(json);
