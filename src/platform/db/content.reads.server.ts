import type { Database } from './database.ts';

/** The mark of what the public reads now; every change of it has another. */
export async function contentMark(db: Database): Promise<string> {
  const { mark } = await db.selectFrom('platform.content').select('mark').executeTakeFirstOrThrow();
  return mark;
}
