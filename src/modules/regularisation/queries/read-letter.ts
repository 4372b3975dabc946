import { z } from 'zod';
import { query } from '#platform/access/gate.ts';
import type { Database } from '#platform/db/database.ts';
import { campaignOf } from '../acting.ts';
import { DRAFTERS } from '../filing-rule.ts';
import type { LetterAct } from '../letters.ts';
import { OFFICERS } from '../office-rule.ts';
import { readContacts } from '../store/contacts.reads.server.ts';
import { findFile } from '../store/files.reads.server.ts';
import { listActs } from '../store/histories.reads.server.ts';
import { listPermitsOf } from '../store/permits.reads.server.ts';

interface Wanted {
  readonly application: string;
  readonly act: LetterAct;
  /** Which of the permits of a file, where it has lost several; the last one otherwise. */
  readonly permit?: string;
}

/** What an act keeps for its letter. */
const kept = z.object({ proof: z.string(), body: z.string().optional(), permit: z.string().optional() });

/**
 * What a letter that follows an act says: for the office that holds the file, and for the person it is about or who helps
 * them. Commissions do not need it, and protection does not reach files: it is handed the paper.
 */
export const readLetter = query({
  name: 'read-letter',
  permission: [...DRAFTERS, ...OFFICERS],
  async run(db: Database, { application, act, permit: wanted }: Wanted) {
    const file = await findFile(db, application);
    if (file === undefined) return null;
    const acts = (await listActs(db, application)).filter((one) => one.act === act);
    const letters = acts.flatMap(({ happened_on: on, detail }) => {
      const { data } = kept.safeParse(detail);
      return data === undefined ? [] : [{ on, ...data }];
    });
    const letter = letters.find((one) => wanted === undefined || one.permit === wanted);
    if (letter === undefined) return null;
    const { on, proof, body } = letter;
    const permit = (await listPermitsOf(db, application)).find(({ id }) => id === letter.permit) ?? null;
    return {
      ...{ act, file, on, proof, permit, body: body ?? null },
      campaign: await campaignOf(db, file.campaign),
      language: (await readContacts(db, [file.filing])).get(file.filing)?.language ?? 'fr',
    };
  },
  journal: ({ application, act }, found) => ({
    objects: found === null ? [] : [{ type: 'application', id: application }],
    detail: { act, found: found !== null },
  }),
});

export type ReadLetter = NonNullable<Awaited<ReturnType<typeof readLetter.execute>>>;
