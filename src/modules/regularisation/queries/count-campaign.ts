import { query } from '#platform/access/gate.ts';
import type { Database } from '#platform/db/database.ts';
import { FOLLOW_CAMPAIGNS, wholeCountry } from '../campaign-rule.ts';
import { findCampaign } from '../store/campaigns.reads.server.ts';
import { type CampaignCount, readTotals } from '../store/totals.reads.server.ts';

export type { CampaignCount, ProgressDimension, ProgressGroup } from '../store/totals.reads.server.ts';

interface Counted extends CampaignCount {
  readonly at: Date;
}

/** Counting so many takes most of a second: who asks again within a minute is told what was counted then. */
const MANY = 50_000;
const KEPT_FOR = 60_000;
const kept = new Map<string, Counted>();

/** What a campaign has come to, in totals that name nobody; null when there is no such campaign, or it is being prepared. */
export const countCampaign = query({
  name: 'count-campaign',
  permission: FOLLOW_CAMPAIGNS,
  target: (tx: Database) => wholeCountry(tx),
  async run(tx: Database, campaign: string) {
    const found = await findCampaign(tx, campaign);
    return found === undefined ? null : { campaign: found, ...(await counted(tx, campaign)) };
  },
  journal: (campaign, found) => ({
    objects: [{ type: 'campaign', id: campaign }],
    detail: { files: found?.totals.files ?? 0 },
  }),
});

async function counted(tx: Database, campaign: string): Promise<Counted> {
  const before = kept.get(campaign);
  if (before !== undefined && Date.now() - before.at.getTime() < KEPT_FOR) return before;
  const now = { ...(await readTotals(tx, campaign)), at: new Date() };
  if (now.totals.files >= MANY) kept.set(campaign, now);
  return now;
}
