import { query } from '#platform/access/gate.ts';
import * as reads from '../store/journal.reads.server.ts';

/** What anyone may know of the journal: which installation, which keys, which checkpoints, which witnesses. */
export const findInstallation = query({ name: 'find-installation', permission: 'public', run: reads.findInstallation });
export const latestCheckpoint = query({ name: 'latest-checkpoint', permission: 'public', run: reads.latestCheckpoint });
export const checkpointsAfter = query({ name: 'checkpoints-after', permission: 'public', run: reads.checkpointsAfter });
export const signingKeys = query({ name: 'signing-keys', permission: 'public', run: reads.signingKeys });
export const witnesses = query({ name: 'list-witnesses', permission: 'public', run: reads.witnesses });
