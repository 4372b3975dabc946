import { describeDocuments } from '#documents';
import { query } from '#platform/access/gate.ts';
import type { Database } from '#platform/db/database.ts';
import { DRAFTERS } from '../filing-rule.ts';
import { findDraft, listAttachments } from '../store/drafts.reads.server.ts';

/** A filing that is being written, with its documents; null where there is none within reach. */
export const readDraft = query({
  name: 'read-draft',
  permission: DRAFTERS,
  run: async (db: Database, { filing }: { readonly filing: string }) => {
    const row = await findDraft(db, filing);
    if (row === undefined) return null;
    const attachments = await listAttachments(db, filing);
    const documents = await describeDocuments(
      db,
      attachments.map(({ document }) => document),
    );
    return { ...row, attachments, documents };
  },
  journal: ({ filing }, found) => ({
    objects: [{ type: 'filing', id: filing }],
    detail: { found: found !== null },
  }),
});
