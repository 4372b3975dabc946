import { z } from 'zod';
import { keepDocument, sealedDocument } from '#documents';
import { ConflictError, command, NotFoundError, SignInNeededError } from '#platform/access/gate.ts';
import { campaignOf } from '../acting.ts';
import type { State } from '../domain/states.ts';
import { personKey } from '../draft-answers.ts';
import { COUNTER, DRAFTERS, OTHER_DOCUMENT } from '../filing-rule.ts';
import { holdDraft, listAttachments } from '../store/drafts.reads.server.ts';
import { addAttachment, writeAnswers } from '../store/drafts.writes.server.ts';
import { findFile } from '../store/files.reads.server.ts';

/** The most documents of one filing: twenty persons with six each. */
const MOST_DOCUMENTS = 120;

/** While it is not decided, and while one may still appeal, a file takes documents. */
export const TAKES_DOCUMENTS: readonly State[] = [
  'filed',
  'incomplete',
  'complete',
  'instructed',
  'scheduled',
  'unfavourable',
  'lapsed',
  'under-appeal',
  'appeal-scheduled',
];

type Attached =
  | { readonly ok: true; readonly attachment: string; readonly document: string }
  | { readonly ok: false; readonly fault: 'too-many' | 'requirement' };

/** Adds a document to a draft, for one of its persons, or to a file that was handed in. */
export const attachDocument = command({
  name: 'attach-document',
  permission: [...DRAFTERS, ...COUNTER],
  input: z.strictObject({
    filing: z.uuid(),
    /** A file that was handed in, or a person of a draft. */
    of: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('file'), application: z.uuid() }),
      z.strictObject({ kind: z.literal('person'), key: personKey }),
    ]),
    requirement: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/),
    sealed: sealedDocument,
  }),
  changesContent: false,
  async run(tx, { filing, of, requirement, sealed }, actor): Promise<Attached> {
    if (actor.kind !== 'person') throw new SignInNeededError('attach-document');
    const row = await holdDraft(tx, filing);
    if (row === undefined) throw new NotFoundError('attach-document');
    const { definition } = await campaignOf(tx, row.campaign);
    const known = [OTHER_DOCUMENT, ...definition.documents.map(({ id }) => id)];
    if (!known.includes(requirement)) return { ok: false, fault: 'requirement' };
    if ((await listAttachments(tx, filing)).length >= MOST_DOCUMENTS) return { ok: false, fault: 'too-many' };
    const application = of.kind === 'file' ? of.application : null;
    if (application !== null) {
      const file = await findFile(tx, application);
      if (file === undefined || file.filing !== filing) throw new NotFoundError('attach-document');
      if (!TAKES_DOCUMENTS.includes(file.state)) throw new ConflictError('attach-document');
    } else if (row.state !== 'draft') throw new ConflictError('attach-document');
    const by = actor.account;
    const document = await keepDocument(tx, { sealed, category: 'regularisation-file', kind: requirement, by });
    const attachment = await addAttachment(tx, { filing, application, document, requirement, by });
    if (of.kind === 'person') {
      const documents = { ...row.draft.documents, [attachment]: of.key };
      await writeAnswers(tx, filing, { ...row.draft, documents });
    }
    return { ok: true, attachment, document };
  },
  journal: ({ filing, of, requirement }, attached) => ({
    objects: [
      { type: 'filing', id: filing },
      ...(of.kind === 'file' ? [{ type: 'application', id: of.application }] : []),
      ...(attached.ok ? [{ type: 'document', id: attached.document }] : []),
    ],
    detail: attached.ok ? { requirement } : { requirement, fault: attached.fault },
  }),
});
