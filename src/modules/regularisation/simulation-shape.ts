import { z } from 'zod';
import { wholeSet } from './criteria-set.ts';
import { ANSWERS } from './domain/criteria/answer.ts';
import { DIMENSIONS } from './domain/simulation/grouping.ts';
import type { Comparison } from './domain/simulation/tally.ts';

const files = z.int().min(0);
const moves = z.partialRecord(z.templateLiteral([z.enum(ANSWERS), '-', z.enum(ANSWERS)]), files);
const comparison: z.ZodType<Comparison> = z.object({
  all: moves,
  groups: z.record(z.enum(DIMENSIONS), z.record(z.string(), moves)),
  gained: z.record(z.string(), files),
  lost: z.record(z.string(), files),
});

/** What a simulation counted so far, as the database keeps it: one comparison for each pair of sets. */
export const keptTally = z.array(comparison);
/** Of which version the base is, and what it holds. */
export const keptBase = z.object({ version: z.string(), set: wholeSet });
export const keptDrafts = z
  .array(z.object({ name: z.string(), set: wholeSet }))
  .min(1)
  .max(2);
export type Draft = z.infer<typeof keptDrafts>[number];
