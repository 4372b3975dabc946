import { z } from 'zod';
import { fullDate } from '#platform/pack/schema.ts';
import { CRITERION_IDS, type CriteriaSet } from '../domain/criteria/set.ts';

export const criterionId = z.enum(CRITERION_IDS);

const years = z.int().min(0).max(50);
const age = z.int().min(1).max(30);
const none = z.strictObject({});

const criterion = z.discriminatedUnion('id', [
  z.strictObject({ id: z.literal('K1'), parameters: z.strictObject({ years }) }),
  z.strictObject({ id: z.literal('K2'), parameters: z.strictObject({ years }) }),
  z.strictObject({
    id: z.literal('K3'),
    parameters: z.strictObject({ age, moroccanYears: years, foreignerYears: years }),
  }),
  z.strictObject({ id: z.literal('K4'), parameters: z.strictObject({ months: z.int().min(1).max(120) }) }),
  z.strictObject({ id: z.literal('K5'), parameters: z.strictObject({ years }) }),
  z.strictObject({ id: z.literal('K6'), parameters: z.strictObject({ before: fullDate }) }),
  z.strictObject({ id: z.literal('W1'), parameters: z.strictObject({ age }) }),
  z.strictObject({ id: z.literal('W2'), parameters: z.strictObject({ age }) }),
  z.strictObject({ id: z.literal('W3'), parameters: none }),
  z.strictObject({ id: z.literal('W4'), parameters: none }),
  z.strictObject({
    id: z.literal('W5'),
    parameters: z.strictObject({ schooling: z.enum(['primary', 'college', 'lycee', 'higher']) }),
  }),
]);

export const criteriaSet = z.strictObject({
  asOf: z.union([z.literal('filing'), fullDate]),
  criteria: z.array(criterion),
}) satisfies z.ZodType<CriteriaSet>;
