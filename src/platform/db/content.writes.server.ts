import { sql } from 'kysely';
import type { Tx } from './database.ts';

/** Renews the mark of what the public reads, in the act's own transaction. */
export async function markContentChanged(tx: Tx): Promise<void> {
  await tx.updateTable('platform.content').set({ mark: sql`gen_random_uuid()` }).execute();
}
