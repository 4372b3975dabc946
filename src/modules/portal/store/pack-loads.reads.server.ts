import type { Database } from '#platform/db/database.ts';

/** The load in force: which pack, which version, when; nothing before the first load. */
export async function packInForce(db: Database) {
  return db
    .selectFrom('portal.pack_load')
    .select(['id', 'pack_id', 'pack_version', 'content_hash', 'name', 'sources', 'loaded_at'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}
