import type { Database, Tx } from './database.ts';

/** Runs one act in one transaction. Only the gate opens one: the dependency rules forbid any other importer. */
export function inTransaction<T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(work);
}
