import { type Means, OFFICES } from './campaign-world.ts';
import type { CampaignDefinition } from './definition/campaign.ts';
import type { Places } from './store/campaigns.writes.server.ts';

/** The offices and the commissions of a campaign: one in each place that has a unit for it. */
export function placesFor(
  { local, national, window }: CampaignDefinition,
  { places, country, offices, commissions, national: nationalUnit }: Means,
): Places {
  const at = (units: ReadonlyMap<string, string>) =>
    places.flatMap((territory) => {
      const unit = units.get(territory);
      return unit === undefined ? [] : { territory, unit };
    });
  const appeals =
    country === undefined || nationalUnit === undefined ? [] : [{ territory: country, unit: nationalUnit }];
  return {
    offices: at(offices).map((place) => ({ ...place, organisation: OFFICES })),
    commissions: [
      ...at(commissions).map((place) => ({
        ...place,
        ...mandateOf(local, window.opensOn),
        instance: 'first' as const,
      })),
      ...appeals.map((place) => ({ ...place, ...mandateOf(national, window.opensOn), instance: 'appeal' as const })),
    ],
  };
}

/** From the first of its mandates to the end of the last: what lies between them, an administrator changes. */
function mandateOf({ organisation, mandates }: CampaignDefinition['local'], opensOn: string) {
  const from = mandates.map((mandate) => mandate.from ?? opensOn).toSorted()[0] ?? opensOn;
  const last = mandates.at(-1)?.until ?? null;
  return { organisation, mandateFrom: from, mandateUntil: last };
}
