import type { Tx } from './database.ts';

/** Marks, in the act's own transaction, that what the public reads has changed. */
export async function markContentChanged(tx: Tx): Promise<void> {
  await tx
    .updateTable('platform.content')
    .set(({ eb }) => ({ generation: eb('generation', '+', 1) }))
    .execute();
}
