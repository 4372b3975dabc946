/** The door of `identity`: territories, countries and organisations (accounts and roles come with their own issue). */
export { type IdentityPack, identityPack } from './pack.ts';
export {
  type Country,
  type CountryGroup,
  listCountries,
  listCountryGroups,
  listOrganisations,
  listTerritories,
  type Organisation,
  type Territory,
} from './queries/reference.ts';
export { replaceReference } from './store/reference.writes.server.ts';
export { registerIdentityApi } from './web/api.ts';
