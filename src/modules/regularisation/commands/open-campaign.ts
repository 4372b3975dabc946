import { z } from 'zod';
import { command, NotFoundError } from '#platform/access/gate.ts';
import type { Tx } from '#platform/db/database.ts';
import { placesFor } from '../campaign-places.ts';
import { MANAGE_CAMPAIGNS, wholeCountry } from '../campaign-rule.ts';
import { type Means, meansFor } from '../campaign-world.ts';
import type { CampaignDefinition } from '../definition/campaign.ts';
import { type Checked, checklist, isOpenable } from '../definition/checklist.ts';
import { completeOrNull, readDraft } from '../definition/read-definition.ts';
import { holdCampaign } from '../store/campaign-list.reads.server.ts';
import { addVersions, establish, markOpened } from '../store/campaigns.writes.server.ts';

export type Opened =
  | { readonly ok: true; readonly offices: number; readonly commissions: number; readonly versions: number }
  | {
      readonly ok: false;
      readonly fault: 'not-a-draft' | 'incomplete' | 'in-the-future';
      readonly checks: readonly Checked[];
    };

/**
 * Opens a campaign that lacks nothing: its offices, its commissions and the criteria in force then are there from now on. What
 * blocks is said with its place. A version that is to come into force later is adopted later, by an act of its own.
 */
export const openCampaign = command({
  name: 'open-campaign',
  permission: MANAGE_CAMPAIGNS,
  input: z.strictObject({
    campaign: z.string().min(1).max(60),
    /** The civil day: earlier than today when an operation is led again that took place before. */
    on: z.iso.date(),
  }),
  changesContent: ({ ok }: Opened) => ok,
  target: (tx) => wholeCountry(tx),
  async run(tx, { campaign, on }): Promise<Opened> {
    const stored = await holdCampaign(tx, campaign);
    if (stored === undefined) throw new NotFoundError('open-campaign');
    if (stored.state !== 'draft') return { ok: false, fault: 'not-a-draft', checks: [] };
    const draft = readDraft(stored.definition);
    const means = await meansFor(tx, draft, stored.calendar);
    const checks = checklist(draft, means.world);
    const definition = completeOrNull(draft);
    if (!isOpenable(checks) || definition === null) return { ok: false, fault: 'incomplete', checks };
    return { ok: true, ...(await open(tx, definition, means, on)) };
  },
  journal: ({ campaign }, done) => ({
    objects: [{ type: 'campaign', id: campaign }],
    detail: done.ok
      ? { offices: done.offices, commissions: done.commissions, versions: done.versions }
      : { fault: done.fault },
  }),
});

async function open(tx: Tx, definition: CampaignDefinition, means: Means, on: string) {
  const { id, window, criteria } = definition;
  const first = on > window.opensOn ? on : window.opensOn;
  const versions = criteria.filter(({ inForceFrom }) => inForceFrom <= first);
  await addVersions(
    tx,
    id,
    versions.map((version) => ({ ...version, adoptedOn: version.adoptedOn ?? version.inForceFrom })),
  );
  const established = await establish(tx, id, placesFor(definition, means));
  await markOpened(tx, id, on);
  return { ...established, versions: versions.length };
}
