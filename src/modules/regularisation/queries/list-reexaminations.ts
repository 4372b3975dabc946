import type { Actor } from '#platform/access/actor.ts';
import { query } from '#platform/access/gate.ts';
import type { Database } from '#platform/db/database.ts';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { namesOfCampaigns } from '../campaign-names.ts';
import { WORKERS } from '../office-rule.ts';
import {
  countReexaminedFiles,
  findReexamination,
  listReexaminedFiles,
  listReexaminations as readAll,
} from '../store/appeals.reads.server.ts';
import { listCriteriaVersions } from '../store/criteria.reads.server.ts';
import { listCommissionsOf } from '../store/sittings.reads.server.ts';

/** The acts that had refused files looked at again, and under which versions another one may be ordered. */
export const listReexaminations = query({
  name: 'list-reexaminations',
  permission: WORKERS,
  async run(db: Database, _: undefined, actor: Actor) {
    const items = await readAll(db);
    const own = actor.kind === 'person' && actor.unit !== null ? await listCommissionsOf(db, actor.unit) : [];
    const campaigns = own.filter(({ instance }) => instance === 'appeal').map(({ campaign }) => campaign);
    const versions = await listCriteriaVersions(db);
    const today = todayHere();
    return {
      items,
      campaigns: await namesOfCampaigns(db, [...campaigns, ...items.map(({ campaign }) => campaign)]),
      versions: versions.filter(
        ({ instance, campaign, inForceFrom }) =>
          instance === 'appeal' && inForceFrom <= today && campaigns.includes(campaign),
      ),
    };
  },
  journal: (_, { items }) => ({ objects: items.map(({ id }) => ({ type: 'reexamination', id })) }),
});

/** One such act with what came of it, file by file; null when there is none. */
export const readReexamination = query({
  name: 'read-reexamination',
  permission: WORKERS,
  async run(
    db: Database,
    {
      reexamination,
      offset,
      limit,
    }: { readonly reexamination: string; readonly offset: number; readonly limit: number },
    actor: Actor,
  ) {
    const order = await findReexamination(db, reexamination);
    if (order === undefined) return null;
    return {
      order,
      campaigns: await namesOfCampaigns(db, [order.campaign]),
      counts: await countReexaminedFiles(db, reexamination),
      files: await listReexaminedFiles(db, reexamination, { offset, limit }),
      goesOn: order.finishedOn === null && actor.kind === 'person' && actor.account === order.orderedBy,
    };
  },
  journal: ({ reexamination }, found) => ({
    objects:
      found === null
        ? []
        : [
            { type: 'reexamination', id: reexamination },
            ...found.files.map(({ application }) => ({ type: 'application', id: application })),
          ],
  }),
});
