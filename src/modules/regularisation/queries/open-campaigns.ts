import { query } from '#platform/access/gate.ts';
import type { Database } from '#platform/db/database.ts';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { type Campaign, findCampaign } from '../store/campaigns.reads.server.ts';
import { findCriteriaInForce } from '../store/filings.reads.server.ts';
import { listOfficesOf, listOpenCampaigns } from '../store/own-files.reads.server.ts';

/** The campaigns that receive files today. */
export const openCampaigns = query({
  name: 'open-campaigns',
  permission: 'public',
  run: async (db: Database, _: undefined): Promise<readonly Campaign[]> => {
    const found: Campaign[] = [];
    for (const id of await listOpenCampaigns(db, todayHere())) {
      const campaign = await findCampaign(db, id);
      if (campaign !== undefined) found.push(campaign);
    }
    return found;
  },
});

/** What a campaign lays down for who files: its words, documents and deadlines, its offices, the criteria of today. */
export const readCampaignForFiling = query({
  name: 'read-campaign-for-filing',
  permission: 'public',
  run: async (db: Database, { campaign: id }: { readonly campaign: string }) => {
    const campaign = await findCampaign(db, id);
    if (campaign === undefined) return null;
    const version = await findCriteriaInForce(db, id, 'first', todayHere());
    const criteria = campaign.definition.criteria.find((one) => one.id === version) ?? campaign.definition.criteria[0];
    return {
      campaign,
      offices: await listOfficesOf(db, id),
      categories: criteria?.set.criteria.map((criterion) => criterion.id) ?? [],
    };
  },
});
