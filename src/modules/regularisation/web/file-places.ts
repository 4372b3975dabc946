import { listCountries, listTerritories } from '#identity';
import type { Choice } from '#platform/ui/form/choice-fields.tsx';
import type { PrivateRequest } from '#platform/web/page-route.ts';

/** Who has no nationality (ICAO 9303-3 §5). */
const STATELESS = 'XXA';

/** The names of places and nationalities that a page of files needs. */
export interface FilePlaces {
  readonly territory: (code: string) => string;
  readonly nationality: (iso3: string | null) => string;
  readonly nationalities: () => readonly Choice[];
}

export async function filePlacesFor({
  context,
  db,
  actor,
}: Pick<PrivateRequest, 'context' | 'db' | 'actor'>): Promise<FilePlaces> {
  const [countries, territories] = await Promise.all([
    listCountries.execute(db, actor, undefined),
    listTerritories.execute(db, actor, undefined),
  ]);
  const { format, language, t } = context;
  const nationalities = new Map(countries.map(({ iso3, nationality }) => [iso3, format.text(nationality)]));
  const territoryNames = new Map(territories.map(({ code, name }) => [code, format.text(name)]));
  const { compare } = new Intl.Collator(language);
  return {
    territory: (code) => territoryNames.get(code) ?? code,
    nationality: (iso3) => {
      if (iso3 === null) return t('office.unknown');
      return iso3 === STATELESS ? t('office.stateless') : (nationalities.get(iso3) ?? iso3);
    },
    nationalities: () => [
      { value: STATELESS, label: t('office.stateless') },
      ...countries
        .map(({ iso3, name }) => ({ value: iso3, label: format.text(name) }))
        .toSorted((one, other) => compare(one.label, other.label)),
    ],
  };
}
