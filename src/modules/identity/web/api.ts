import { ANYONE } from '#platform/access/actor.ts';
import { type Api, type ApiServices, cacheable, PUBLIC, whole } from '#platform/web/api.ts';
import { listCountries, listCountryGroups, listOrganisations, listTerritories } from '../queries/reference.ts';

/** Territories, countries and organisations, each list whole. */
export function registerIdentityApi(api: Api, { db }: ApiServices): void {
  const tags = ['reference'];
  api.get(
    '/territories',
    { config: PUBLIC, schema: { summary: 'Regions, provinces and prefectures.', tags } },
    async (_, reply) => cacheable(reply).send(whole(await listTerritories.execute(db, ANYONE, undefined))),
  );
  api.get(
    '/countries',
    { config: PUBLIC, schema: { summary: 'Countries with nationality names.', tags } },
    async (_, reply) => cacheable(reply).send(whole(await listCountries.execute(db, ANYONE, undefined))),
  );
  api.get('/country-groups', { config: PUBLIC, schema: { summary: 'Groups of countries.', tags } }, async (_, reply) =>
    cacheable(reply).send(whole(await listCountryGroups.execute(db, ANYONE, undefined))),
  );
  api.get(
    '/organisations',
    { config: PUBLIC, schema: { summary: 'Organisations named by the sources.', tags } },
    async (_, reply) => cacheable(reply).send(whole(await listOrganisations.execute(db, ANYONE, undefined))),
  );
}
