import { query } from '#platform/access/gate.ts';
import type { Database } from '#platform/db/database.ts';
import { campaignOf } from '../acting.ts';
import { decisionDigest } from '../decision-digest.ts';
import { DRAFTERS } from '../filing-rule.ts';
import { hasMandate } from '../mandate.ts';
import { WORKERS } from '../office-rule.ts';
import { readContacts } from '../store/contacts.reads.server.ts';
import { listAppealsOf, listDecisionsOf } from '../store/decisions.reads.server.ts';
import { readFacts } from '../store/facts.reads.server.ts';
import { findFile } from '../store/files.reads.server.ts';
import { findAppealsCommission, findCommission } from '../store/sittings.reads.server.ts';

/** What was decided of a file and what may be done against it: for who it is about, and for those who work on it. */
export const readDecision = query({
  name: 'read-decision',
  permission: [...DRAFTERS, ...WORKERS],
  async run(db: Database, { application }: { readonly application: string }) {
    const file = await findFile(db, application);
    if (file === undefined) return null;
    const { definition, demo } = await campaignOf(db, file.campaign);
    const decisions = await listDecisionsOf(db, application);
    const appeals = await findAppealsCommission(db, file.campaign);
    return {
      ...{ file, definition, demo },
      decisions: decisions.map((decision) => ({
        ...decision,
        digest: decisionDigest(file.reference, { ...decision, application }),
      })),
      appeals: await listAppealsOf(db, application),
      commissions: {
        first: file.commission === null ? undefined : await findCommission(db, file.commission),
        appeal: appeals,
      },
      /** Whether the commission of appeals sits now. */
      sits: appeals !== undefined && hasMandate(appeals),
      facts: (await readFacts(db, [application])).get(application) ?? null,
      language: (await readContacts(db, [file.filing])).get(file.filing)?.language ?? 'fr',
    };
  },
  journal: ({ application }, found) => ({
    objects: found === null ? [] : [{ type: 'application', id: application }],
  }),
});

export type { FileDecision, FiledAppeal, FiledItem } from '../store/decisions.reads.server.ts';
export type ReadDecision = NonNullable<Awaited<ReturnType<typeof readDecision.execute>>>;
