import { z } from 'zod';
import { command } from '#platform/access/gate.ts';
import { signingKey } from '../signing-key.ts';
import { addCheckpoint } from '../store/checkpoints.writes.server.ts';

/**
 * Signs what the journal holds: hourly by the server, and before an export. It leaves no entry, since a checkpoint is
 * its own trace and must cover every entry there is.
 * @throws StaleKeyError
 */
export const makeCheckpoint = command({
  name: 'make-checkpoint',
  permission: 'operator',
  input: z.object({ key: signingKey }),
  run: (tx, { key }) => addCheckpoint(tx, key),
  changesContent: false,
  journal: () => null,
});
