import { query } from '#platform/access/gate.ts';
import type { Database } from '#platform/db/database.ts';
import { COUNTER, DRAFTERS } from '../filing-rule.ts';
import { findDraft } from '../store/drafts.reads.server.ts';
import { readFacts } from '../store/facts.reads.server.ts';
import { findReceipt, listOfFiling, placesInFiling } from '../store/own-files.reads.server.ts';

/** What was handed in together: its files, and what was typed of each person; null where there is none within reach. */
export const readFiling = query({
  name: 'read-filing',
  permission: [...DRAFTERS, ...COUNTER],
  run: async (db: Database, { filing }: { readonly filing: string }) => {
    const row = await findDraft(db, filing);
    const files = row === undefined ? [] : await listOfFiling(db, filing);
    if (row === undefined || files.length === 0) return null;
    const facts = await readFacts(
      db,
      files.map(({ id }) => id),
    );
    const [first] = files;
    const receipt = first === undefined ? null : await findReceipt(db, first.id);
    return { ...row, files, places: await placesInFiling(db, filing), facts, receipt };
  },
  journal: ({ filing }, found) => ({
    objects: [{ type: 'filing', id: filing }, ...(found?.files ?? []).map(({ id }) => ({ type: 'application', id }))],
    detail: { found: found !== null },
  }),
});
