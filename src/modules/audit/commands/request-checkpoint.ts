import { z } from 'zod';
import { command } from '#platform/access/gate.ts';
import { signingKey } from '../signing-key.ts';
import { addCheckpoint } from '../store/checkpoints.writes.server.ts';

/** An auditor has what the journal holds signed now, without waiting for the hour. */
export const requestCheckpoint = command({
  name: 'request-checkpoint',
  permission: [{ roles: ['auditor'], purpose: 'oversight', scope: 'all' }],
  input: z.object({ key: signingKey }),
  run: (tx, { key }) => addCheckpoint(tx, key),
  changesContent: false,
  journal: (_input, { number }) => ({ objects: [{ type: 'checkpoint', id: String(number) }] }),
});
