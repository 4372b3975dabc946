import { query } from '#platform/access/gate.ts';
import type { Database } from '#platform/db/database.ts';
import { type CampaignRow, isPublic, rowOf } from '../campaign-row.ts';
import { SEE_CAMPAIGNS, wholeCountry } from '../campaign-rule.ts';
import { meansFor } from '../campaign-world.ts';
import { type Checked, checklist } from '../definition/checklist.ts';
import { criteriaSet } from '../definition/criteria-shape.ts';
import { findStoredCampaign, listCommissions, listOffices, listVersions } from '../store/campaign-list.reads.server.ts';

/** What is there of an open campaign: where files are received, who decides them, which criteria were adopted. */
async function establishedOf(db: Database, campaign: string) {
  const versions = await listVersions(db, campaign);
  return {
    offices: await listOffices(db, campaign),
    commissions: await listCommissions(db, campaign),
    versions: versions.map((version) => ({ ...version, set: criteriaSet.parse(version.set) })),
  };
}

export type EstablishedCampaign = CampaignRow & Awaited<ReturnType<typeof establishedOf>>;

/** A campaign that anybody may read; undefined when there is none, or it is being prepared. */
export const readCampaign = query({
  name: 'read-campaign',
  permission: 'public',
  async run(db: Database, id: string): Promise<EstablishedCampaign | undefined> {
    const stored = await findStoredCampaign(db, id);
    const row = stored && rowOf(stored);
    return row === undefined || !isPublic(row) ? undefined : { ...row, ...(await establishedOf(db, id)) };
  },
});

/** The same for who prepares it, with what is still missing. */
export const checkCampaign = query({
  name: 'check-campaign',
  permission: SEE_CAMPAIGNS,
  target: (tx: Database) => wholeCountry(tx),
  async run(
    tx: Database,
    id: string,
  ): Promise<(EstablishedCampaign & { readonly checks: readonly Checked[] }) | undefined> {
    const stored = await findStoredCampaign(tx, id);
    if (stored === undefined) return undefined;
    const row = rowOf(stored);
    const { world } = await meansFor(tx, row.definition, row.calendar);
    return { ...row, ...(await establishedOf(tx, id)), checks: checklist(row.definition, world) };
  },
  journal: (id) => ({ objects: [{ type: 'campaign', id }] }),
});
