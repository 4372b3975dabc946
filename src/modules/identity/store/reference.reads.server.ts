import type { Database } from '#platform/db/database.ts';

export async function listTerritories(db: Database) {
  return db.selectFrom('identity.territory').selectAll().orderBy('ordinal').execute();
}

export async function listCountries(db: Database) {
  return db.selectFrom('identity.country').select(['iso2', 'iso3', 'name', 'nationality']).orderBy('ordinal').execute();
}

export async function listCountryGroups(db: Database) {
  return db
    .selectFrom('identity.country_group as g')
    .innerJoin('identity.country_group_member as m', 'm.group_id', 'g.id')
    .select(({ fn }) => [
      'g.id',
      'g.name',
      'g.as_of',
      'g.source',
      'g.note',
      fn.agg<string[]>('array_agg', ['m.iso2']).as('members'),
    ])
    .groupBy('g.id')
    .orderBy('g.ordinal')
    .execute();
}

export async function listOrganisations(db: Database) {
  return db
    .selectFrom('identity.organisation')
    .select(['id', 'name', 'acronym', 'kind', 'aliases', 'sources'])
    .orderBy('ordinal')
    .execute();
}
