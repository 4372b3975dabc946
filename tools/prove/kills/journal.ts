import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { operator } from '#platform/access/actor.ts';
import { openOperator } from '#platform/db/database.ts';
// Not by the door, which brings the pages along: Node reads TypeScript, and no JSX.
import { announceKey } from '../../../src/modules/audit/commands/announce-key.ts';
import { makeCheckpoint } from '../../../src/modules/audit/commands/make-checkpoint.ts';
import { livingJournal } from '../../../src/modules/audit/living-journal.ts';
import { verifyJournal } from '../../../src/modules/audit/verify/verify-journal.ts';
import type { Cluster } from './cluster.ts';

export interface Verified {
  readonly entries: number;
  readonly checkpoints: number;
  /** The first fault in words; null for an intact journal. */
  readonly fault: string | null;
}

const KILLS = operator('kills');

/** Signs a checkpoint with the servers' key, as they do every hour, and verifies the journal as it stands. */
export async function signAndVerify(cluster: Cluster): Promise<Verified> {
  const handle = openOperator({ connectionString: cluster.url('operator') });
  try {
    const key = createPrivateKey(readFileSync(join(cluster.folder, 'keys', 'journal-signing.pem')));
    await announceKey.execute(handle.db, KILLS, { key });
    await makeCheckpoint.execute(handle.db, KILLS, { key });
    const { entries, checkpoints, firstFault } = await verifyJournal(livingJournal(handle.db, KILLS));
    return { entries, checkpoints, fault: firstFault?.sentence ?? null };
  } finally {
    await handle.close();
  }
}
