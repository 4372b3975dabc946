import { sql } from 'kysely';
import type { Database } from '#platform/db/database.ts';

/**
 * Who of some people ever instructed some files, or acted on them for those they are about; by file. The database knows the
 * same acts and refuses the same people, whatever is read here.
 */
export async function listHands(
  db: Database,
  files: readonly string[],
  people: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const { rows } = await sql<{ application: string; account: string }>`
    select application, account from regularisation.hands_in(${files}::uuid[], ${people}::uuid[])`.execute(db);
  const found = new Map<string, Set<string>>();
  for (const { application, account } of rows)
    found.set(application, (found.get(application) ?? new Set()).add(account));
  return found;
}
