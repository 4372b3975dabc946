import { z } from 'zod';
import { ConflictError, command, NotFoundError } from '#platform/access/gate.ts';
import { placesFor } from '../campaign-places.ts';
import { MANAGE_CAMPAIGNS, wholeCountry } from '../campaign-rule.ts';
import { meansFor } from '../campaign-world.ts';
import { completeOrNull, readDraft } from '../definition/read-definition.ts';
import { holdCampaign } from '../store/campaign-list.reads.server.ts';
import { type Established, establish } from '../store/campaigns.writes.server.ts';

/** Adds to an open campaign the offices and commissions whose units were made since it was opened. */
export const extendCampaign = command({
  name: 'extend-campaign',
  permission: MANAGE_CAMPAIGNS,
  input: z.strictObject({ campaign: z.string().min(1).max(60) }),
  changesContent: ({ offices, commissions }: Established) => offices + commissions > 0,
  target: (tx) => wholeCountry(tx),
  async run(tx, { campaign }): Promise<Established> {
    const stored = await holdCampaign(tx, campaign);
    if (stored === undefined) throw new NotFoundError('extend-campaign');
    const definition = completeOrNull(readDraft(stored.definition));
    if (stored.state === 'draft' || definition === null) throw new ConflictError('extend-campaign');
    return establish(tx, campaign, placesFor(definition, await meansFor(tx, definition, stored.calendar)));
  },
  journal: ({ campaign }, added) => ({
    objects: [{ type: 'campaign', id: campaign }],
    detail: { offices: added.offices, commissions: added.commissions },
  }),
});
