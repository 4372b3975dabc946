import { matchingQuery } from '#platform/access/gate.ts';
import type { Database } from '#platform/db/database.ts';
import { type Found, search } from '../matching/search.ts';
import { noteOf } from '../matching/shown.ts';
import { categoryOf, REGISTER } from '../register-rule.ts';

/** Finds records by a reference, a document's number, or a name in any script. */
export const searchRecords = matchingQuery({
  name: 'search-records',
  permission: REGISTER.map((rule) => ({ ...rule, scope: 'all' as const })),
  run: (tx: Database, { text }: { readonly text: string }, actor): Promise<Found> =>
    search(tx, categoryOf(actor), text),
  journal: (_, { items }) => noteOf(items),
});
