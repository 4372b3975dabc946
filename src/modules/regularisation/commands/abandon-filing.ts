import { z } from 'zod';
import { ConflictError, command, NotFoundError } from '#platform/access/gate.ts';
import { DRAFTERS } from '../filing-rule.ts';
import { holdDraft } from '../store/drafts.reads.server.ts';
import { endAttachmentsOf } from '../store/drafts.writes.server.ts';
import { abandonDraft } from '../store/filings.writes.server.ts';

/** Gives a draft up: what was typed is erased, and its documents are nobody's any more. */
export const abandonFiling = command({
  name: 'abandon-filing',
  permission: DRAFTERS,
  input: z.strictObject({ filing: z.uuid() }),
  changesContent: false,
  async run(tx, { filing }) {
    const row = await holdDraft(tx, filing);
    if (row === undefined) throw new NotFoundError('abandon-filing');
    if (row.state !== 'draft') throw new ConflictError('abandon-filing');
    await endAttachmentsOf(tx, filing);
    await abandonDraft(tx, filing);
    return null;
  },
  journal: ({ filing }) => ({ objects: [{ type: 'filing', id: filing }], detail: {} }),
});
