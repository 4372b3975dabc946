import { listCountries, listOrganisations, listTerritories, namesOfUnits } from '#identity';
import type { Choice } from '#platform/ui/form/choice-fields.tsx';
import type { PageContext } from '#platform/ui/page-context.ts';
import type { PrivateRequest } from '#platform/web/page-route.ts';

/** Who has no nationality (ICAO 9303-3 §5). */
export const STATELESS = 'XXA';

/** The names of countries, organisations, territories and units, as one page needs them. */
export interface Places {
  readonly country: (iso3: string) => string;
  readonly nationality: (iso3: string) => string;
  /** An office: its organisation and territory, and its unit where that is known. */
  readonly office: (place: Office) => string;
  readonly territory: (code: string) => string;
  readonly countries: () => readonly Choice[];
  readonly nationalities: () => readonly Choice[];
}

export interface Office {
  readonly organisation: string;
  readonly territory: string;
  readonly unit?: string;
}

/** What names the places of a page. `units`: those that it names. */
export async function placesFor(
  { context, db, actor }: Pick<PrivateRequest, 'context' | 'db' | 'actor'>,
  units: readonly string[] = [],
): Promise<Places> {
  const [countries, organisations, territories, named] = await Promise.all([
    listCountries.execute(db, actor, undefined),
    listOrganisations.execute(db, actor, undefined),
    listTerritories.execute(db, actor, undefined),
    namesOfUnits.execute(db, actor, units),
  ]);
  const { t, format } = context;
  const names = new Map(countries.map(({ iso3, name }) => [iso3, format.text(name)]));
  const nationalities = new Map(countries.map(({ iso3, nationality }) => [iso3, format.text(nationality)]));
  const organisationNames = new Map(organisations.map(({ id, name }) => [id, format.text(name)]));
  const territoryNames = new Map(territories.map(({ code, name }) => [code, format.text(name)]));
  const unitNames = new Map(named.map(({ id, name }) => [id, format.text(name)]));
  const territory = (code: string) => territoryNames.get(code) ?? code;
  // Sorting two hundred names is only for the pages that offer the choice.
  const choices = () => sorted(context, names);
  return {
    country: (iso3) => names.get(iso3) ?? iso3,
    nationality: (iso3) => (iso3 === STATELESS ? t('people.stateless') : (nationalities.get(iso3) ?? iso3)),
    office: ({ organisation, territory: code, unit }) =>
      [unit === undefined ? undefined : unitNames.get(unit), organisationNames.get(organisation), territory(code)]
        .filter((part) => part !== undefined)
        .join(' · '),
    territory,
    countries: choices,
    nationalities: () => [{ value: STATELESS, label: t('people.stateless') }, ...choices()],
  };
}

function sorted({ language }: PageContext, names: ReadonlyMap<string, string>): readonly Choice[] {
  const { compare } = new Intl.Collator(language);
  return [...names]
    .map(([value, label]) => ({ value, label }))
    .toSorted((one, other) => compare(one.label, other.label));
}
