import type { Localised } from '#lib/localised.ts';
import type { Database } from '#platform/db/database.ts';
import { findCampaign } from './store/campaigns.reads.server.ts';

/** What campaigns are called, by campaign. */
export async function namesOfCampaigns(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, Localised>> {
  const names = new Map<string, Localised>();
  for (const id of new Set(ids)) {
    const campaign = await findCampaign(db, id);
    if (campaign !== undefined) names.set(id, campaign.definition.name);
  }
  return names;
}
