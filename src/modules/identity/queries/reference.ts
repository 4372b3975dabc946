import { query } from '#platform/access/gate.ts';
import * as reads from '../store/reference.reads.server.ts';

export type Territory = Awaited<ReturnType<typeof reads.listTerritories>>[number];
export type Country = Awaited<ReturnType<typeof reads.listCountries>>[number];
export type CountryGroup = Awaited<ReturnType<typeof reads.listCountryGroups>>[number];
export type Organisation = Awaited<ReturnType<typeof reads.listOrganisations>>[number];

export const listTerritories = query({
  name: 'list-territories',
  permission: 'public',
  kept: true,
  run: reads.listTerritories,
});
export const listCountries = query({
  name: 'list-countries',
  permission: 'public',
  kept: true,
  run: reads.listCountries,
});
export const listCountryGroups = query({
  name: 'list-country-groups',
  permission: 'public',
  kept: true,
  run: reads.listCountryGroups,
});
export const listOrganisations = query({
  name: 'list-organisations',
  permission: 'public',
  kept: true,
  run: reads.listOrganisations,
});
