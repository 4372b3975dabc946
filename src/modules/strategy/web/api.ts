import { ANYONE } from '#platform/access/actor.ts';
import { type Api, type ApiServices, cacheable, PUBLIC, whole } from '#platform/web/api.ts';
import {
  listActions,
  listEvents,
  listProgrammes,
  listSpecificObjectives,
  listStrategies,
  listTenets,
} from '../queries/framework.ts';

/** The framework of the strategy, each list whole. */
export function registerStrategyApi(api: Api, { db }: ApiServices): void {
  const tags = ['strategy'];
  api.get(
    '/strategies',
    { config: PUBLIC, schema: { summary: 'Strategies, with principles, objectives and stakes.', tags } },
    async (_, reply) => {
      const strategies = await listStrategies.execute(db, ANYONE, undefined);
      const items = await Promise.all(
        strategies.map(async (strategy) => {
          const tenets = await listTenets.execute(db, ANYONE, strategy.id);
          const of = (kind: string) =>
            tenets.filter((tenet) => tenet.kind === kind).map(({ kind: _, ...tenet }) => tenet);
          return { ...strategy, principles: of('principle'), objectives: of('objective'), stakes: of('stake') };
        }),
      );
      return cacheable(reply).send(whole(items));
    },
  );
  api.get(
    '/programmes',
    { config: PUBLIC, schema: { summary: 'Programmes of the strategy.', tags } },
    async (_, reply) => cacheable(reply).send(whole(await listProgrammes.execute(db, ANYONE, undefined))),
  );
  api.get(
    '/objectives',
    { config: PUBLIC, schema: { summary: 'Specific objectives of the programmes.', tags } },
    async (_, reply) => cacheable(reply).send(whole(await listSpecificObjectives.execute(db, ANYONE, undefined))),
  );
  api.get(
    '/actions',
    { config: PUBLIC, schema: { summary: 'The actions that a source cites.', tags } },
    async (_, reply) => cacheable(reply).send(whole(await listActions.execute(db, ANYONE, undefined))),
  );
  api.get('/events', { config: PUBLIC, schema: { summary: 'Dated events.', tags } }, async (_, reply) =>
    cacheable(reply).send(whole(await listEvents.execute(db, ANYONE, undefined))),
  );
}
