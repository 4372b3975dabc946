import { z } from 'zod';
import { command } from '#platform/access/gate.ts';
import { recordWitness as record } from '../store/checkpoints.writes.server.ts';

/** Notes what a witness holds of the journal, or that it could not be told. */
export const recordWitness = command({
  name: 'record-witness',
  permission: 'operator',
  input: z.object({ id: z.string().min(1), stored: z.int().positive().optional(), failure: z.string().optional() }),
  run: (tx, { id, stored, failure }) =>
    record(tx, { id, ...(stored === undefined ? { failure: failure ?? 'unknown' } : { stored }) }),
  changesContent: false,
  journal: ({ id, stored, failure }) => ({
    objects: [{ type: 'witness', id }],
    detail: stored === undefined ? { failure: failure ?? 'unknown' } : { stored },
  }),
});
