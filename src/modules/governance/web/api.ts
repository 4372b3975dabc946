import { ANYONE } from '#platform/access/actor.ts';
import { type Api, type ApiServices, cacheable, PUBLIC, whole } from '#platform/web/api.ts';
import { listBodies } from '../queries/bodies.ts';

export function registerGovernanceApi(api: Api, { db }: ApiServices): void {
  api.get(
    '/bodies',
    { config: PUBLIC, schema: { summary: 'Bodies that steer or decide.', tags: ['governance'] } },
    async (_, reply) => cacheable(reply).send(whole(await listBodies.execute(db, ANYONE, undefined))),
  );
}
