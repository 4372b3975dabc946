import { listOrganisations, listTerritories, staffOf, unitsOf } from '#identity';
import { ANYONE } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { countryOf } from './campaign-rule.ts';
import type { CampaignDraft } from './definition/campaign.ts';
import type { World } from './definition/checklist.ts';
import { calendarOf, holidayPack } from './definition/holidays.ts';

/** The organisation whose units in prefectures and provinces receive files (000:96-98; ccme.org.ma). */
export const OFFICES = 'interior-ministry';

interface Unit {
  readonly id: string;
  readonly territory: string;
}

/** Who is there to carry a campaign out. */
export interface Means {
  readonly world: World;
  /** The territories of the campaign's offices that the country has. */
  readonly places: readonly string[];
  readonly country: string | undefined;
  /** By territory: of several units the one that was made first. */
  readonly offices: ReadonlyMap<string, string>;
  readonly commissions: ReadonlyMap<string, string>;
  readonly national: string | undefined;
}

/** Asked in the transaction of an administrator of the whole system, who sees every appointment. */
export async function meansFor(db: Database, draft: CampaignDraft, calendar: unknown): Promise<Means> {
  const territories = await listTerritories.execute(db, ANYONE, undefined);
  const organisations = await listOrganisations.execute(db, ANYONE, undefined);
  const all = territories.filter(({ is_office }) => is_office).map(({ code }) => code);
  const country = countryOf(territories);
  const [localUnits, nationalUnits] = [
    draft.local === null ? [] : await unitsOf(db, draft.local.organisation),
    draft.national === null ? [] : await unitsOf(db, draft.national.organisation),
  ];
  const commissions = byTerritory(localUnits);
  const national = nationalUnits.find(({ territory }) => territory === country)?.id;
  const staff = await staffOf(db, [...commissions.values(), ...(national === undefined ? [] : [national])]);
  const hasChair = (unit: string | undefined, role: string) =>
    staff.some((one) => one.unit === unit && one.role === role);
  const offices = byTerritory(await unitsOf(db, OFFICES));
  const days = holidayPack.safeParse(calendar);
  const known = days.success ? calendarOf(days.data) : null;
  return {
    ...{ country, offices, commissions, national },
    places: all.filter((code) => draft.offices?.list === 'all-offices' || draft.offices?.list.includes(code)),
    world: {
      offices: new Set(all),
      officesWithUnit: new Set(offices.keys()),
      commissionsWithChair: new Set(all.filter((code) => hasChair(commissions.get(code), 'local-commission-chair'))),
      nationalCommissionHasChair: hasChair(national, 'appeals-commission-chair'),
      organisations: new Set(organisations.map(({ id }) => id)),
      isDeclared: (year) => known !== null && !known.isProvisional(`${year}-01-01`, `${year}-12-31`),
    },
  };
}

function byTerritory(units: readonly Unit[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { id, territory } of units) if (!found.has(territory)) found.set(territory, id);
  return found;
}
