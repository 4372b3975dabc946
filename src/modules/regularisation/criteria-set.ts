import type { z } from 'zod';
import { criteriaSet } from './definition/criteria-shape.ts';
import type { CriteriaSet } from './domain/criteria/set.ts';

/** A set that may be tried or adopted: at least one criterion, none twice. A campaign in preparation may lack them. */
export const wholeSet: z.ZodType<CriteriaSet> = criteriaSet.refine(
  ({ criteria }) => criteria.length > 0 && new Set(criteria.map(({ id }) => id)).size === criteria.length,
);
