import { query } from '#platform/access/gate.ts';
import type { Database } from '#platform/db/database.ts';
import { readTotals } from '../store/totals.reads.server.ts';

/** What a campaign came to, in totals that name nobody. */
export const countCampaign = query({
  name: 'count-campaign',
  permission: [{ roles: ['analyst'], purpose: 'statistics', scope: 'all' }],
  run: (tx: Database, campaign: string) => readTotals(tx, campaign),
  journal: (campaign, { files }) => ({ objects: [{ type: 'campaign', id: campaign }], detail: { files } }),
});
