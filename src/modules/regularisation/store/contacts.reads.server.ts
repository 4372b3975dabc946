import type { Database } from '#platform/db/database.ts';

export interface Contact {
  readonly email: string | null;
  readonly phone: string | null;
  readonly language: string;
}

/** Where those who filed want to be told of news, by filing. */
export async function readContacts(db: Database, filings: readonly string[]): Promise<ReadonlyMap<string, Contact>> {
  if (filings.length === 0) return new Map();
  const rows = await db
    .selectFrom('regularisation.filing')
    .select(['id', 'email', 'phone', 'language'])
    .where('id', 'in', filings)
    .execute();
  return new Map(rows.map(({ id, ...contact }) => [id, contact]));
}
