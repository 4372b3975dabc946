import { describeDocuments } from '#documents';
import { query } from '#platform/access/gate.ts';
import type { Database } from '#platform/db/database.ts';
import { NO_FACTS } from '../domain/criteria/facts.ts';
import { COUNTER, DRAFTERS } from '../filing-rule.ts';
import { findDraft, listAttachments } from '../store/drafts.reads.server.ts';
import { readFacts } from '../store/facts.reads.server.ts';
import { findFile } from '../store/files.reads.server.ts';
import { findNamed, listOfFiling, listOwnActs, listRequests } from '../store/own-files.reads.server.ts';

/**
 * A file as the person it is about reads it, or who helps them: where it stands, what was done, what was asked for, what was
 * handed in. Of who might be the same person nothing, ever.
 */
export const readOwnFile = query({
  name: 'read-own-file',
  permission: [...DRAFTERS, ...COUNTER],
  run: async (db: Database, { application }: { readonly application: string }) => {
    const file = await findFile(db, application);
    if (file === undefined) return null;
    const filing = await findDraft(db, file.filing);
    if (filing === undefined) return null;
    const [acts, requests, attached, family, facts, named] = [
      await listOwnActs(db, application),
      await listRequests(db, application),
      await listAttachments(db, file.filing),
      await listOfFiling(db, file.filing),
      (await readFacts(db, [application])).get(application) ?? NO_FACTS,
      await findNamed(db, application),
    ];
    const attachments = attached.filter((one) => one.application === application || one.application === null);
    const documents = await describeDocuments(
      db,
      attachments.map(({ document }) => document),
    );
    const typed = filing.draft.persons[named.place]?.fields ?? null;
    return { file, filing, acts, requests, attachments, documents, family, facts, named, typed };
  },
  journal: ({ application }, found) => ({
    objects: [{ type: 'application', id: application }],
    detail: { found: found !== null },
  }),
});
