import { z } from 'zod';
import { ConflictError, command, NotFoundError } from '#platform/access/gate.ts';
import { COUNTER, DRAFTERS } from '../filing-rule.ts';
import { findAttachment, holdDraft } from '../store/drafts.reads.server.ts';
import { endAttachment, writeAnswers } from '../store/drafts.writes.server.ts';
import { findFile } from '../store/files.reads.server.ts';

/** Takes back a document that one handed in oneself, before the office has looked at the file. */
export const detachDocument = command({
  name: 'detach-document',
  permission: [...DRAFTERS, ...COUNTER],
  input: z.strictObject({ attachment: z.uuid() }),
  changesContent: false,
  async run(tx, { attachment }) {
    const known = await findAttachment(tx, attachment);
    if (known === undefined) throw new NotFoundError('detach-document');
    const row = await holdDraft(tx, known.filing);
    if (row === undefined) throw new NotFoundError('detach-document');
    if (known.application !== null) {
      const file = await findFile(tx, known.application);
      if (file?.state !== 'filed' && file?.state !== 'incomplete') throw new ConflictError('detach-document');
    }
    // Another's document stays: row-level security lets nobody end it.
    if (!(await endAttachment(tx, attachment))) throw new NotFoundError('detach-document');
    const { [attachment]: _, ...documents } = row.draft.documents;
    if (row.state === 'draft') await writeAnswers(tx, known.filing, { ...row.draft, documents });
    return { filing: known.filing, document: known.document };
  },
  journal: (_, { filing, document }) => ({
    objects: [
      { type: 'filing', id: filing },
      { type: 'document', id: document },
    ],
    detail: {},
  }),
});
