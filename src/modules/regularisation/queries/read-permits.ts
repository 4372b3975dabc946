import { query } from '#platform/access/gate.ts';
import type { Database } from '#platform/db/database.ts';
import { campaignOf } from '../acting.ts';
import { OFFICERS } from '../office-rule.ts';
import { pickFiles } from '../store/files.reads.server.ts';
import { findPermit, findPhotographs, findValidPermits } from '../store/permits.reads.server.ts';

/** A permit with its file, for printing: the one asked for, in whatever state; null when it is out of reach. */
export const readPermit = query({
  name: 'read-permit',
  permission: OFFICERS,
  async run(db: Database, { permit: id }: { readonly permit: string }) {
    const permit = await findPermit(db, id);
    if (permit === undefined) return null;
    const [file] = await pickFiles(db, [permit.application]);
    if (file === undefined) return null;
    const photograph = (await findPhotographs(db, [file.id])).get(file.id) ?? null;
    return { permit, file, photograph, campaign: await campaignOf(db, file.campaign) };
  },
  journal: (_, found) => ({ objects: found === null ? [] : [{ type: 'permit', id: found.permit.id }] }),
});

/** The permits that hold of some files, for a sheet of cards. */
export const readCards = query({
  name: 'read-cards',
  permission: OFFICERS,
  async run(db: Database, { applications }: { readonly applications: readonly string[] }) {
    const files = await pickFiles(db, applications);
    const permits = await findValidPermits(
      db,
      files.map(({ id }) => id),
    );
    const photographs = await findPhotographs(
      db,
      files.map(({ id }) => id),
    );
    const cards = [];
    for (const file of files) {
      const permit = permits.get(file.id);
      if (permit === undefined) continue;
      const photograph = photographs.get(file.id) ?? null;
      cards.push({ permit, file, photograph, campaign: await campaignOf(db, file.campaign) });
    }
    return cards;
  },
  journal: (_, cards) => ({ objects: cards.map(({ permit }) => ({ type: 'permit', id: permit.id })) }),
});
export type PrintedPermit = Awaited<ReturnType<typeof readCards.execute>>[number];
