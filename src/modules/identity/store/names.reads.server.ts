import type { Database } from '#platform/db/database.ts';

/** Names of the accounts that the context lets one see; the others are left out. */
export async function namesOfAccounts(db: Database, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return db
    .selectFrom('identity.account')
    .select(['id', 'name'])
    .where('id', '=', ({ fn, val }) => fn.any(val([...ids])))
    .execute();
}
