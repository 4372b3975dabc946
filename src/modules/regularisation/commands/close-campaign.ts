import { z } from 'zod';
import { ConflictError, command, NotFoundError } from '#platform/access/gate.ts';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { MANAGE_CAMPAIGNS, wholeCountry } from '../campaign-rule.ts';
import { holdCampaign } from '../store/campaign-list.reads.server.ts';
import { markClosed } from '../store/campaigns.writes.server.ts';

/** Ends the filing of a campaign for good. Its files go on to their decisions, appeals and permits. */
export const closeCampaign = command({
  name: 'close-campaign',
  permission: MANAGE_CAMPAIGNS,
  input: z.strictObject({ campaign: z.string().min(1).max(60), on: z.iso.date() }),
  changesContent: true,
  target: (tx) => wholeCountry(tx),
  async run(tx, { campaign, on }) {
    const stored = await holdCampaign(tx, campaign);
    if (stored === undefined) throw new NotFoundError('close-campaign');
    const before = stored.opened_on ?? stored.opens_on;
    if (stored.state !== 'open' || on < before || on > todayHere()) throw new ConflictError('close-campaign');
    await markClosed(tx, campaign, on);
  },
  journal: ({ campaign, on }) => ({ objects: [{ type: 'campaign', id: campaign }], detail: { on } }),
});
