import { parse as parseCsv } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { importFigures } from '#observatory';
import { operator } from '#platform/access/actor.ts';
import { projectPath } from '#platform/project.ts';
import { readPack } from '#portal';
import { buildHttp } from '#server/http.ts';
import { createLog } from '#server/log.ts';
import { site } from '#server/site.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { startServer, TEST_SERVICES, type TestServer } from '../kit/server.ts';
import { ask } from './http.support.ts';

let database: FreshDatabase;
let server: TestServer;
/** The figures of the pack as its file has them: what the API is compared with. */
let figures: Awaited<ReturnType<typeof readPack>>['observatory']['figures'];

beforeAll(async () => {
  database = await freshDatabase();
  server = await startServer(database);
  figures = (await readPack(projectPath('packs', 'morocco'))).observatory.figures;
});

afterAll(async () => {
  await server.close();
  await database.close();
});

const get = (path: string, headers: Readonly<Record<string, string>> = {}) => ask(server.origin, path, { headers });

const listed = z.strictObject({
  total: z.int().nonnegative(),
  items: z.array(z.looseObject({ id: z.string(), value: z.number(), period: z.looseObject({ end: z.string() }) })),
});

async function list(query: string) {
  const { status, json } = await get(`/api/figures?pageSize=1000&${query}`);
  expect(status).toBe(200);
  return listed.parse(json());
}

const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

describe('the same figures as CSV', () => {
  const rows = (text: string): readonly Readonly<Record<string, string>>[] =>
    z.array(z.record(z.string(), z.string())).parse(parseCsv(text, { columns: true, bom: true }));

  it('have a row each, in the same order, with the same values', async () => {
    const { status, headers, text } = await get('/api/figures.csv');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toContain('figures.csv');
    expect(headers['x-total-count']).toBe('223');
    expect(text.startsWith('\ufeffid,label_fr,label_ar,label_en,value,unit,')).toBe(true);
    expect(rows(text).map(({ id, value, unit, label_ar }) => [id, Number(value), unit, label_ar])).toEqual(
      figures.map(({ id, value, unit, label }) => [id, value, unit, label.ar]),
    );
  });

  it('are narrowed, ordered and paged alike', async () => {
    const query = 'programme=8&sort=-value';
    const [csv, { items }] = [await get(`/api/figures.csv?${query}`), await list(query)];
    expect(rows(csv.text).map(({ id }) => id)).toEqual(idsOf(items));
    const page = await get('/api/figures.csv?page=2&pageSize=10');
    expect(rows(page.text).map(({ id }) => id)).toEqual(idsOf(figures.slice(10, 20)));
    expect(page.headers['x-total-count']).toBe('223');
    expect(rows((await get('/api/figures.csv?q=xyzzy')).text)).toEqual([]);
  });

  it('tell other sites how many there are', async () => {
    const { headers } = await get('/api/figures.csv', { origin: 'https://example.org' });
    expect(headers['access-control-expose-headers']?.toLowerCase()).toContain('x-total-count');
  });
});

describe('sites elsewhere', () => {
  it.each([
    '/api/figures',
    '/api/figures/nobody-counted',
    '/api/figures?page=0',
    '/api/nowhere',
    '/api/openapi.json',
    '/api/figures?q=%00',
  ])('may read %s', async (path) => {
    const { headers } = await get(path, { origin: 'https://example.org' });
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['access-control-allow-credentials']).toBeUndefined();
  });

  it('may ask first, and are told that they may read and nothing more', async () => {
    const { status, headers } = await ask(server.origin, '/api/figures', {
      method: 'OPTIONS',
      headers: { origin: 'https://example.org', 'access-control-request-method': 'GET' },
    });
    expect(status).toBe(204);
    expect(headers['access-control-allow-methods']?.replaceAll(' ', '')).toBe('GET,HEAD');
  });

  it('may not write: no method of the API does', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const { status, headers } = await ask(server.origin, '/api/figures', {
        method,
        headers: { 'content-type': 'application/json', origin: server.origin },
        body: '{}',
      });
      expect([404, 405]).toContain(status);
      expect(headers['content-type']).toContain('application/problem+json');
    }
  });
});

const openapi = z.object({
  openapi: z.string(),
  info: z.object({ title: z.string(), version: z.string(), description: z.string() }),
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        summary: z.string().min(10),
        tags: z.array(z.string()).min(1),
        parameters: z.array(z.object({ name: z.string(), in: z.enum(['query', 'path']) })).optional(),
        responses: z.record(z.string(), z.unknown()),
      }),
    ),
  ),
});

/** Something that exists, for each path that names something, and a query where one is needed. */
const EXAMPLES: Readonly<Record<string, string>> = {
  '/api/figures/{id}': '/api/figures/returns-series-2010',
  '/api/figures/{id}/versions': '/api/figures/returns-series-2010/versions',
  '/api/series/{id}': '/api/series/returns-by-year',
  '/api/cases/{code}': '/api/cases/N1',
  '/api/search': '/api/search?q=retour',
};

describe('the description of the API', () => {
  const described = async () => openapi.parse((await get('/api/openapi.json')).json());

  it('is OpenAPI 3.1, and every reference in it leads somewhere', async () => {
    const { json } = await get('/api/openapi.json');
    const { openapi: version } = openapi.parse(json());
    expect(version).toMatch(/^3\.1\.\d$/);
    const document: unknown = json();
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map((match) => match[1] ?? '');
    const lost = references.filter(
      (path) =>
        path
          .split('/')
          .reduce<unknown>((at, key) => (at === undefined ? at : Reflect.get(Object(at), key)), document) === undefined,
    );
    expect(lost).toEqual([]);
  });

  it('describes what answers: every path, with a problem document where it says so', async () => {
    const { paths } = await described();
    expect(Object.keys(paths).length).toBeGreaterThan(15);
    const silent: string[] = [];
    for (const [path, methods] of Object.entries(paths)) {
      const example = EXAMPLES[path] ?? path;
      expect(example, `no example is known for ${path}`).not.toContain('{');
      expect(Object.keys(methods)).toEqual(['get']);
      const { status } = await get(example);
      if (status !== 200) silent.push(`${example}: ${status}`);
    }
    expect(silent).toEqual([]);
  });

  it('leaves out no route under /api but itself', async () => {
    const routes: string[] = [];
    const { app } = await buildHttp({
      ...site,
      db: database.db,
      gatekeeper: database.gatekeeper,
      matcher: database.matcher,
      services: TEST_SERVICES,
      trial: true,
      log: createLog('fatal'),
      origin: undefined,
      registerApi: async (instance, services) => {
        instance.addHook('onRoute', (route) => {
          if (route.method === 'GET') routes.push(route.url.replace(/:(\w+)/g, '{$1}'));
        });
        await site.registerApi(instance, services);
      },
    });
    await app.ready();
    await app.close();
    const { paths } = await described();
    const served = routes.filter((path) => path.startsWith('/api'));
    expect(served.filter((path) => path !== '/api/openapi.json').toSorted()).toEqual(Object.keys(paths).toSorted());
    expect(served).toContain('/api/openapi.json');
  });

  it('names every criterion of the list of figures', async () => {
    const { paths } = await described();
    const names = paths['/api/figures']?.get?.parameters?.map(({ name }) => name) ?? [];
    expect(names.toSorted()).toEqual(
      [
        'attributedTo',
        'dimension',
        'document',
        'nature',
        'objective',
        'page',
        'pageSize',
        'programme',
        'q',
        'qualifier',
        'sort',
        'unit',
        'year',
      ].toSorted(),
    );
  });
});

describe('the other lists', () => {
  it.each([
    ['/api/territories', 96],
    ['/api/countries', 249],
    ['/api/country-groups', 5],
    ['/api/organisations', 67],
    ['/api/documents', 14],
    ['/api/units', 52],
    ['/api/dimensions', 37],
    ['/api/series', 18],
    ['/api/cases', 66],
    ['/api/checks', 95],
    ['/api/strategies', 3],
    ['/api/programmes', 11],
    ['/api/objectives', 27],
    ['/api/actions', 4],
    ['/api/events', 48],
    ['/api/bodies', 18],
  ])('%s is whole: %d', async (path, total) => {
    const { status, json } = await get(path);
    expect(status).toBe(200);
    const found = z.strictObject({ total: z.int(), items: z.array(z.unknown()) }).parse(json());
    expect([found.total, found.items.length]).toEqual([total, total]);
  });

  it('checks are found by case, by figure and by result', async () => {
    const checks = async (query: string) =>
      z
        .object({ items: z.array(z.object({ id: z.string(), case: z.string().nullable(), result: z.string() })) })
        .parse((await get(`/api/checks?${query}`)).json()).items;
    expect((await checks('case=N17')).map(({ case: code }) => code)).toEqual(['N17', 'N17']);
    expect(idsOf(await checks('figure=returns-series-2010'))).toEqual(['n17-return-series-sum']);
    const [passed, failed, none] = [
      await checks('result=pass'),
      await checks('result=fail'),
      await checks('result=not-computable'),
    ];
    expect(passed.length + failed.length + none.length).toBe(95);
    expect(new Set(failed.map(({ result }) => result))).toEqual(new Set(['fail']));
    expect(await checks('case=N17&result=fail')).toEqual([]);
  });

  it('a case is given whole: claims, handling, rulings', async () => {
    const { json } = await get('/api/cases/N1');
    expect(json()).toMatchObject({
      code: 'N1',
      group: 'regularisation',
      state: 'ruled',
      rulings: [{ preferred: 'applications-2014-report2018' }],
    });
  });

  it('a series is given with the figures of its points', async () => {
    const series = z
      .object({ points: z.array(z.object({ figure: z.string() })), figures: z.array(z.object({ id: z.string() })) })
      .parse((await get('/api/series/returns-by-year')).json());
    const known = new Set(idsOf(series.figures));
    expect(series.points.length).toBe(14);
    expect(series.points.filter(({ figure }) => !known.has(figure))).toEqual([]);
  });

  it('a search finds things of several kinds, at addresses that answer', async () => {
    const found = z
      .object({ total: z.int(), items: z.array(z.object({ kind: z.string(), path: z.string() })) })
      .parse((await get(`/api/search?q=${encodeURIComponent('régularisation')}`)).json());
    expect(new Set(found.items.map(({ kind }) => kind)).size).toBeGreaterThan(3);
    const dead: string[] = [];
    for (const { path } of found.items) {
      const { status } = await get(`/fr${path.replace(/#.*$/, '')}`);
      if (status !== 200) dead.push(`${path}: ${status}`);
    }
    expect(dead).toEqual([]);
  });

  it('a search for nothing but signs finds nothing', async () => {
    expect((await get('/api/search?q=%25%25')).json()).toEqual({ total: 0, items: [] });
  });
});

describe('a value too large to be worked with', () => {
  it('is refused, or leaves the checks readable: never a list that fails for everyone', async () => {
    const own = await freshDatabase();
    const served = await startServer(own);
    try {
      const claim = figures.find(({ id }) => id === 'returns-series-2010') ?? expect.fail('no such figure');
      await importFigures
        .execute(own.operator, operator('salma'), {
          claims: [{ ...claim, value: 1e304 }],
          fileName: 'large.json',
          sha256: 'c'.repeat(64),
        })
        .catch(() => undefined);
      for (const path of ['/api/checks', '/fr/figures/returns-series-2010', '/fr/cases/N17']) {
        expect([path, (await ask(served.origin, path)).status]).toEqual([path, 200]);
      }
    } finally {
      await served.close();
      await own.close();
    }
  });
});
