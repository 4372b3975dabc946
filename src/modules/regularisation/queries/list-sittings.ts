import type { Actor } from '#platform/access/actor.ts';
import { query } from '#platform/access/gate.ts';
import type { Database } from '#platform/db/database.ts';
import { namesOfCampaigns } from '../campaign-names.ts';
import { WORKERS } from '../office-rule.ts';
import { listCommissionsOf, listSittings as readSittings } from '../store/sittings.reads.server.ts';

const MOST_SHOWN = 100;

/** The sittings of one's commission, or at an office those of its place: those to come, and the last ones. */
export const listSittings = query({
  name: 'list-sittings',
  permission: WORKERS,
  async run(db: Database, _: undefined, actor: Actor) {
    const coming = await readSittings(db, { over: false, offset: 0, limit: MOST_SHOWN });
    const over = await readSittings(db, { over: true, offset: 0, limit: MOST_SHOWN });
    const unit = actor.kind === 'person' ? actor.unit : null;
    const commissions = unit === null ? [] : await listCommissionsOf(db, unit);
    const campaigns = await namesOfCampaigns(
      db,
      [...coming, ...over, ...commissions].map(({ campaign }) => campaign),
    );
    return { coming, over, commissions, campaigns };
  },
  journal: (_, { coming, over }) => ({ objects: [], detail: { sittings: coming.length + over.length } }),
});
