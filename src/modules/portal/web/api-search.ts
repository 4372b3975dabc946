import { z } from 'zod';
import { searchBodies } from '#governance';
import { searchWords } from '#lib/fold.ts';
import { listFigures, searchCases, searchDocuments } from '#observatory';
import { ANYONE } from '#platform/access/actor.ts';
import { type Api, type ApiServices, cacheable, listOf, localisedText, PUBLIC, problem } from '#platform/web/api.ts';
import { searchFramework } from '#strategy';
import { paths } from './paths.ts';

const hit = z.object({
  kind: z.enum(['programme', 'objective', 'action', 'event', 'body', 'document', 'case', 'figure']),
  id: z.string(),
  title: localisedText,
  path: z.string().describe('The address of its page, after the origin; it leads each reader to their language.'),
});

const MOST_FIGURES = 100;

/** `/api/search`: everything that holds every word asked for, in any of the three languages. */
export function registerSearchApi(api: Api, { db }: ApiServices): void {
  api.get(
    '/search',
    {
      config: PUBLIC,
      schema: {
        summary: 'Searches programmes, objectives, actions, events, bodies, documents, cases and figures.',
        tags: ['search'],
        querystring: z.strictObject({ q: z.string().min(1).max(200) }),
        response: { 200: listOf(hit), 400: problem },
      },
    },
    async ({ query }, reply) => {
      const words = searchWords(query.q);
      if (words.length === 0) return cacheable(reply).send({ total: 0, items: [] });
      const [framework, bodies, documents, cases, figures] = await Promise.all([
        searchFramework.execute(db, ANYONE, words),
        searchBodies.execute(db, ANYONE, words),
        searchDocuments.execute(db, ANYONE, words),
        searchCases.execute(db, ANYONE, words),
        listFigures.execute(db, ANYONE, { filter: { words }, sort: 'order', offset: 0, limit: MOST_FIGURES }),
      ]);
      const items: z.input<typeof hit>[] = [
        ...framework.programmes.map(({ number, name }) => ({
          kind: 'programme' as const,
          id: String(number),
          title: name,
          path: paths.programme(number),
        })),
        ...framework.objectives.map(({ number, title }) => ({
          kind: 'objective' as const,
          id: String(number),
          title,
          path: paths.objective(number),
        })),
        ...framework.actions.map(({ number, title, theme }) => ({
          kind: 'action' as const,
          id: number,
          title: title ?? theme,
          path: paths.action(number),
        })),
        ...bodies.map(({ code, name }) => ({ kind: 'body' as const, id: code, title: name, path: paths.body(code) })),
        ...documents.map(({ id, title }) => ({ kind: 'document' as const, id, title, path: paths.document(id) })),
        ...cases.map(({ code, title }) => ({ kind: 'case' as const, id: code, title, path: paths.case(code) })),
        ...figures.items.map(({ id, label }) => ({
          kind: 'figure' as const,
          id,
          title: label,
          path: paths.figure(id),
        })),
        ...framework.events.map(({ id, title }) => ({
          kind: 'event' as const,
          id,
          title,
          path: `${paths.timeline()}#${id}`,
        })),
      ];
      return cacheable(reply).send({ total: items.length - figures.items.length + figures.total, items });
    },
  );
}
