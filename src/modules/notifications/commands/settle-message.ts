import { z } from 'zod';
import { command } from '#platform/access/gate.ts';
import { settleMessage as settle } from '../store/messages.writes.server.ts';

/** Writes down how sending a message went. That somebody could not be told stands in the journal. */
export const settleMessage = command({
  name: 'settle-message',
  permission: 'operator',
  input: z.object({
    id: z.uuid(),
    attempt: z.int().min(1),
    state: z.enum(['sent', 'failed', 'given-up']),
    fault: z.string().nullable(),
    after: z.int().min(0),
    counts: z.boolean(),
  }),
  run: (tx, input) => settle(tx, input),
  changesContent: false,
  journal: ({ id, state, fault }, settled) =>
    settled && state === 'given-up'
      ? { objects: [{ type: 'message', id }], detail: { fault: fault ?? 'unknown' } }
      : null,
});
