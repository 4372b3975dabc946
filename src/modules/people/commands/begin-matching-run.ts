import { z } from 'zod';
import { command } from '#platform/access/gate.ts';
import { REGISTER_CATEGORIES } from '../register-rule.ts';
import { openRun } from '../store/runs.writes.server.ts';

/** Begins a run of the matching over the register, or carries on with one that was interrupted. */
export const beginMatchingRun = command({
  name: 'begin-matching-run',
  permission: 'operator',
  input: z.object({
    kind: z.enum(['full', 'incremental']),
    category: z.enum(REGISTER_CATEGORIES),
    model: z.string().min(1).max(80),
  }),
  changesContent: false,
  run: (tx, input) => openRun(tx, input),
  journal: ({ kind, category, model }, { id, resumed }) => ({
    objects: [{ type: 'matching-run', id }],
    detail: { kind, category, model, resumed },
  }),
});
