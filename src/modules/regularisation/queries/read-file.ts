import { describeDocuments } from '#documents';
import { messagesAbout } from '#notifications';
import { query } from '#platform/access/gate.ts';
import type { Database } from '#platform/db/database.ts';
import { campaignOf } from '../acting.ts';
import { evaluateFiles } from '../evaluating.ts';
import { WORKERS } from '../office-rule.ts';
import { listCompletionRequests } from '../store/completion.reads.server.ts';
import { readProceedings } from '../store/decisions.reads.server.ts';
import { readFacts } from '../store/facts.reads.server.ts';
import { findFile } from '../store/files.reads.server.ts';
import { findChannel, listActs, listAttachments, listFamily } from '../store/histories.reads.server.ts';
import { listOpinions } from '../store/opinions.reads.server.ts';
import { listPermitsOf } from '../store/permits.reads.server.ts';

/** A file with all that is known of it, for those who work on it; null when it is out of reach. */
export const readFile = query({
  name: 'read-file',
  permission: WORKERS,
  async run(db: Database, { application }: { readonly application: string }) {
    const file = await findFile(db, application);
    if (file === undefined) return null;
    const campaign = await campaignOf(db, file.campaign);
    const inAppeal = file.appeal_criteria !== null;
    const first = (await evaluateFiles(db, [file], 'first')).get(application) ?? null;
    const appeal = inAppeal ? ((await evaluateFiles(db, [file], 'appeal')).get(application) ?? null) : null;
    const attachments = await listAttachments(db, file);
    return {
      ...{ file, campaign, first, appeal, attachments },
      filing: (await findChannel(db, file.filing)) ?? null,
      facts: (await readFacts(db, [application])).get(application) ?? null,
      family: await listFamily(db, file.filing),
      acts: await listActs(db, application),
      requests: await listCompletionRequests(db, application),
      proceedings: await readProceedings(db, application),
      opinions: await listOpinions(db, application),
      permits: await listPermitsOf(db, application),
      messages: await messagesAbout(db, 'application', [application]),
      documents: await describeDocuments(
        db,
        attachments.map(({ document }) => document),
      ),
    };
  },
  journal: ({ application }, found) => ({
    objects: found === null ? [] : [{ type: 'application', id: application }],
  }),
});

export type WholeFile = NonNullable<Awaited<ReturnType<typeof readFile.execute>>>;
