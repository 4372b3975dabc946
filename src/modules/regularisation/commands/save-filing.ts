import { z } from 'zod';
import { ConflictError, command, NotFoundError } from '#platform/access/gate.ts';
import { patched } from '../domain/filing/draft.ts';
import { draftPatch } from '../draft-answers.ts';
import { MOST_PERSONS } from '../filing-input.ts';
import { DRAFTERS } from '../filing-rule.ts';
import { holdDraft } from '../store/drafts.reads.server.ts';
import { endAttachment, writeAnswers } from '../store/drafts.writes.server.ts';

type Saved = { readonly ok: true } | { readonly ok: false; readonly fault: 'too-many' };

/** Keeps what a page of a draft says, right or wrong: nobody types anything twice. */
export const saveFiling = command({
  name: 'save-filing',
  permission: DRAFTERS,
  input: z.strictObject({ filing: z.uuid(), patch: draftPatch }),
  changesContent: false,
  async run(tx, { filing, patch }): Promise<Saved> {
    const row = await holdDraft(tx, filing);
    if (row === undefined) throw new NotFoundError('save-filing');
    // Handed in or given up meanwhile, in another window.
    if (row.state !== 'draft') throw new ConflictError('save-filing');
    const next = patched(row.draft, patch, MOST_PERSONS);
    if (next === null) return { ok: false, fault: 'too-many' };
    const gone = Object.keys(row.draft.documents).filter((attachment) => !(attachment in next.documents));
    for (const attachment of gone) await endAttachment(tx, attachment);
    await writeAnswers(tx, filing, next);
    return { ok: true };
  },
  journal: ({ filing, patch }, saved) => ({
    objects: [{ type: 'filing', id: filing }],
    detail: saved.ok ? { part: patch.part } : { part: patch.part, fault: saved.fault },
  }),
});
