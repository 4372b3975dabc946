import { z } from 'zod';
import { ConflictError, command, NotFoundError } from '#platform/access/gate.ts';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { MANAGE_CAMPAIGNS, wholeCountry } from '../campaign-rule.ts';
import { changingAct } from '../definition/changing-act.ts';
import { readDraft } from '../definition/read-definition.ts';
import { holdCampaign } from '../store/campaign-list.reads.server.ts';
import { changeDefinition, markClosed } from '../store/campaigns.writes.server.ts';

/**
 * Ends the filing of a campaign for good. Its files go on to their decisions, appeals and permits. What ends before the day that
 * its own text laid down is ended by an act that is named; the act stands with the campaign from then on.
 */
export const closeCampaign = command({
  name: 'close-campaign',
  permission: MANAGE_CAMPAIGNS,
  input: z.strictObject({
    campaign: z.string().min(1).max(60),
    on: z.iso.date(),
    by: changingAct.nullable().default(null),
  }),
  changesContent: true,
  target: (tx) => wholeCountry(tx),
  async run(tx, { campaign, on, by }) {
    const stored = await holdCampaign(tx, campaign);
    if (stored === undefined) throw new NotFoundError('close-campaign');
    const before = stored.opened_on ?? stored.opens_on;
    if (stored.state !== 'open' || on < before || on > todayHere()) throw new ConflictError('close-campaign');
    if (by === null && on < stored.closes_on) throw new ConflictError('close-campaign');
    if (by !== null) {
      if (by.date > on) throw new ConflictError('close-campaign');
      const definition = readDraft(stored.definition);
      await changeDefinition(tx, {
        ...{ id: campaign, opensOn: stored.opens_on, closesOn: stored.closes_on },
        definition: {
          ...definition,
          changes: [...definition.changes, { what: 'closed' as const, closesOn: on, ...by }],
        },
      });
    }
    await markClosed(tx, campaign, on);
  },
  journal: ({ campaign, on, by }) => ({
    objects: [{ type: 'campaign', id: campaign }],
    detail: { on },
    ...(by === null ? {} : { changed: { by: JSON.stringify(by) } }),
  }),
});
