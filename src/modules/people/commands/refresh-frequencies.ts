import { z } from 'zod';
import { command } from '#platform/access/gate.ts';
import { REGISTER_CATEGORIES } from '../register-rule.ts';
import { countKeys, holdFrequencies, replaceTerms } from '../store/runs.writes.server.ts';

/** Counts anew which keys and names are frequent: the check passes over the first, and the second weigh less. */
export const refreshFrequencies = command({
  name: 'refresh-frequencies',
  permission: 'operator',
  input: z.object({
    terms: z.array(
      z.object({
        category: z.enum(REGISTER_CATEGORIES),
        of: z.array(z.object({ comparison: z.string(), term: z.string(), frequency: z.number().gt(0).lte(1) })),
      }),
    ),
  }),
  changesContent: false,
  async run(tx, { terms }) {
    await holdFrequencies(tx);
    for (const { category, of } of terms) await replaceTerms(tx, category, of);
    return countKeys(tx);
  },
  journal: (_, { records, frequent }) => ({ objects: [], detail: { records, frequent } }),
});
