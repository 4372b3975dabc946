import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { command } from '#platform/access/gate.ts';
import type { CampaignDefinition } from '../definition/campaign.ts';
import type { CampaignPack } from '../definition/read-campaigns.ts';
import { findStoredCampaign } from '../store/campaign-list.reads.server.ts';
import { addCampaign, changeCalendar, changeDefinition } from '../store/campaigns.writes.server.ts';

/**
 * Puts the campaigns of a country pack there, as drafts. What was opened, or is being prepared from one of them, is its
 * administration's: of an example that nobody opened, the newer text takes the place of the older. A demonstration stays as
 * it is once it is there, since its days are counted from its first load.
 */
export const loadCampaigns = command({
  name: 'load-campaigns',
  permission: 'operator',
  input: z.object({ pack: z.custom<CampaignPack>((value) => typeof value === 'object' && value !== null) }),
  async run(tx, { pack: { campaigns, holidays } }) {
    const done = { added: 0, revised: 0 };
    for (const definition of campaigns) {
      const stored = await findStoredCampaign(tx, definition.id);
      if (stored === undefined) {
        await addCampaign(tx, { ...rowOf(definition), calendar: holidays });
        done.added += 1;
      } else if (stored.state === 'draft' && definition.standing === 'historical') {
        if (isSame(stored.definition, definition) && isSame(stored.calendar, holidays)) continue;
        await changeDefinition(tx, rowOf(definition));
        await changeCalendar(tx, definition.id, holidays);
        done.revised += 1;
      }
    }
    return done;
  },
  changesContent: ({ added, revised }) => added + revised > 0,
  journal: (_, done) => (done.added + done.revised === 0 ? null : { objects: [], detail: done }),
});

function rowOf(definition: CampaignDefinition) {
  const { id, window, standing } = definition;
  return { id, definition, opensOn: window.opensOn, closesOn: window.closesOn, demo: standing === 'demo' };
}

/** As JSON says it: what is kept has no `undefined`. */
function isSame(stored: unknown, read: unknown): boolean {
  return isDeepStrictEqual(stored, JSON.parse(JSON.stringify(read)));
}
