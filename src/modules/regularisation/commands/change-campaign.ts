import { z } from 'zod';
import { listOrganisations, listTerritories } from '#identity';
import { ANYONE } from '#platform/access/actor.ts';
import { ConflictError, command, InvalidInputError, NotFoundError } from '#platform/access/gate.ts';
import type { Tx } from '#platform/db/database.ts';
import { MANAGE_CAMPAIGNS, wholeCountry } from '../campaign-rule.ts';
import { campaignDraft } from '../definition/campaign.ts';
import { readDraft } from '../definition/read-definition.ts';
import { type Names, sectionFaults } from '../definition/section-faults.ts';
import { holdCampaign } from '../store/campaign-list.reads.server.ts';
import { changeDefinition } from '../store/campaigns.writes.server.ts';

/**
 * Changes what a campaign in preparation lays down: a section of it at a time. Once it is open it is law for the files in it,
 * and changes by legal acts alone.
 */
export const changeCampaign = command({
  name: 'change-campaign',
  permission: MANAGE_CAMPAIGNS,
  input: z.strictObject({
    campaign: z.string().min(1).max(60),
    /** What it was when it was read: of two who change it at once, the second is told. */
    mark: z.uuid(),
    section: campaignDraft.omit({ id: true, standing: true, changes: true }).partial(),
  }),
  changesContent: false,
  target: (tx) => wholeCountry(tx),
  async run(tx, { campaign, mark, section }) {
    const stored = await holdCampaign(tx, campaign);
    if (stored === undefined) throw new NotFoundError('change-campaign');
    if (stored.state !== 'draft' || stored.mark !== mark) throw new ConflictError('change-campaign');
    const before = readDraft(stored.definition);
    // What was led before this system is as its sources have it; a copy of it may be changed.
    if (before.standing === 'historical') throw new ConflictError('change-campaign');
    const faults = sectionFaults(section, await knownNames(tx));
    if (faults.length > 0) {
      const issues = faults.map(({ path, kind }) => ({
        ...{ code: 'custom' as const, message: kind, input: undefined },
        path: ['section', ...path],
      }));
      throw new InvalidInputError('change-campaign', issues);
    }
    const definition = { ...before, ...section };
    const window = definition.window ?? null;
    // The columns are for lists; a window that is missing stays a fault that the checklist names.
    await changeDefinition(tx, {
      ...{ id: campaign, definition },
      opensOn: window?.opensOn ?? stored.opens_on,
      closesOn: window?.closesOn ?? stored.closes_on,
    });
  },
  journal: ({ campaign, section }) => ({
    objects: [{ type: 'campaign', id: campaign }],
    detail: { sections: Object.keys(section).sort().join(', ') },
  }),
});

async function knownNames(tx: Tx): Promise<Names> {
  const territories = await listTerritories.execute(tx, ANYONE, undefined);
  const organisations = await listOrganisations.execute(tx, ANYONE, undefined);
  return {
    offices: new Set(territories.filter(({ is_office }) => is_office).map(({ code }) => code)),
    organisations: new Set(organisations.map(({ id }) => id)),
  };
}
