import type { Database } from './database.ts';

/** How many acts have changed what the public reads. */
export async function contentGeneration(db: Database): Promise<number> {
  const { generation } = await db.selectFrom('platform.content').select('generation').executeTakeFirstOrThrow();
  return generation;
}
