import { query } from '#platform/access/gate.ts';
import type { Database } from '#platform/db/database.ts';
import { isPublic, rowOf } from '../campaign-row.ts';
import { SEE_CAMPAIGNS, wholeCountry } from '../campaign-rule.ts';
import { listStoredCampaigns } from '../store/campaign-list.reads.server.ts';

/** Campaigns are law: anybody may read them. */
export const listCampaigns = query({
  name: 'list-campaigns',
  permission: 'public',
  kept: true,
  run: async (db: Database) => (await listStoredCampaigns(db)).map(rowOf).filter(isPublic),
});

/** All of them, with those that are being prepared. */
export const listAllCampaigns = query({
  name: 'list-all-campaigns',
  permission: SEE_CAMPAIGNS,
  target: (tx: Database) => wholeCountry(tx),
  run: async (tx: Database, _: undefined) => (await listStoredCampaigns(tx)).map(rowOf),
  journal: () => ({ objects: [] }),
});
