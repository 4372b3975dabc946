import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fold } from '#lib/fold.ts';
import { importFigures, NATURES, QUALIFIERS } from '#observatory';
import { operator } from '#platform/access/actor.ts';
import { projectPath } from '#platform/project.ts';
import { readPack } from '#portal';
import { buildHttp } from '#server/http.ts';
import { createLog } from '#server/log.ts';
import { site } from '#server/site.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { startServer, type TestServer } from '../kit/server.ts';
import { ask, problemDocument } from './http.support.ts';

let database: FreshDatabase;
let server: TestServer;
/** The figures of the pack as its file has them: what the API is compared with. */
let figures: Awaited<ReturnType<typeof readPack>>['observatory']['figures'];

beforeAll(async () => {
  database = await freshDatabase();
  server = await startServer(database.db);
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

describe('the list of figures', () => {
  it('is that of the pack, fifty a page', async () => {
    const { status, headers, json } = await get('/api/figures');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    const { total, items } = listed.parse(json());
    expect(total).toBe(223);
    expect(idsOf(items)).toEqual(idsOf(figures.slice(0, 50)));
  });

  it('gives each figure whole: the claim as it was filed, its version and when it was recorded', async () => {
    const { items } = await list('');
    const filed = items.map(({ version: _, current: __, recordedAt: ___, ...claim }) => claim);
    expect(filed).toEqual(figures);
    for (const { version, current, recordedAt } of items) {
      expect([version, current]).toEqual([1, true]);
      expect(z.iso.datetime().safeParse(recordedAt).success).toBe(true);
    }
  });

  it.each<[string, (figure: (typeof figures)[number]) => boolean]>([
    ['programme=8', ({ programme }) => programme === 8],
    ['objective=1', ({ objective }) => objective === 1],
    ['document=press-2016', ({ document }) => document === 'press-2016'],
    ['unit=percent', ({ unit }) => unit === 'percent'],
    ['unit=MAD', ({ unit }) => unit === 'MAD'],
    ['attributedTo=oim', ({ attributedTo }) => attributedTo === 'oim'],
    ['year=2014', ({ period }) => (period.start ?? period.end) <= '2014-12-31' && period.end >= '2014-01-01'],
    ['year=2017', ({ period }) => (period.start ?? period.end) <= '2017-12-31' && period.end >= '2017-01-01'],
    ['dimension=sex:F', ({ dimensions }) => [dimensions.sex].flat().includes('F')],
    ['dimension=nationality:GN', ({ dimensions }) => [dimensions.nationality].flat().includes('GN')],
    ['dimension=place:rabat', ({ dimensions }) => [dimensions.place].flat().includes('rabat')],
    [
      'programme=8&year=2014&nature=result',
      ({ programme, nature, period }) =>
        programme === 8 &&
        nature === 'result' &&
        (period.start ?? period.end) <= '2014-12-31' &&
        period.end >= '2014-01-01',
    ],
    ['programme=9999', () => false],
    ['document=nothing-of-the-kind', () => false],
  ])('narrowed by %s holds exactly those of the pack', async (query, holds) => {
    const expected = figures.filter(holds);
    const { total, items } = await list(query);
    expect(idsOf(items)).toEqual(idsOf(expected));
    expect(total).toBe(expected.length);
  });

  it.each([...NATURES.map((nature) => ['nature', nature]), ...QUALIFIERS.map((qualifier) => ['qualifier', qualifier])])(
    'narrowed by %s=%s holds exactly those of the pack',
    async (field, value) => {
      const expected = figures.filter((figure) => (field === 'nature' ? figure.nature : figure.qualifier) === value);
      expect(idsOf((await list(`${field}=${value}`)).items)).toEqual(idsOf(expected));
    },
  );

  it('finds figures of every kind somewhere: the comparisons above are not all of nothing', async () => {
    for (const query of ['programme=8', 'unit=percent', 'year=2014', 'dimension=sex:F', 'dimension=nationality:GN']) {
      expect((await list(query)).total, query).toBeGreaterThan(0);
    }
    // A value that covers several codes is found by each of them.
    const several = figures.filter(({ dimensions }) => Array.isArray(dimensions.place));
    expect(several.length).toBeGreaterThan(0);
    for (const { id, dimensions } of several) {
      for (const code of [dimensions.place].flat()) {
        expect(idsOf((await list(`dimension=place:${code}`)).items)).toContain(id);
      }
    }
  });
});

describe('words', () => {
  const search = async (words: string) => list(`q=${encodeURIComponent(words)}`);

  it.each([
    ['régularisés', 'regularises', 'REGULARISES', 'Régularisés', 're\u0301gularise\u0301s'],
    ['الاستراتيجية', 'الإستراتيجية', 'الاستراتيجيه', 'استراتيجية', 'الاسْتِرَاتِيجِيَّة'],
    ['العودة', 'عودة', 'والعودة', 'العوده'],
    ['returns 2014', '2014 returns', 'RETURNS  2014', 'returns,2014', 'returns ٢٠١٤'],
    ['regularised', 'Regularised', '\u202eregularised\u202c', 'regularised!'],
  ])('find the same whether written %s or %s', async (first, ...others) => {
    const { total, items } = await search(first);
    expect(total).toBeGreaterThan(0);
    for (const other of others) expect(idsOf((await search(other)).items), other).toEqual(idsOf(items));
  });

  it('are all wanted: more of them find no more', async () => {
    const [one, both] = [await search('retour'), await search('retour femmes')];
    expect(both.total).toBeLessThan(one.total);
    expect(idsOf(one.items)).toEqual(expect.arrayContaining(idsOf(both.items)));
  });

  it('of a label, in any language, find the figure that bears it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...figures),
        fc.constantFrom('fr' as const, 'ar' as const, 'en' as const),
        async ({ id, label }, language) => {
          const words = fold(label[language]).split(' ').slice(0, 8).join(' ');
          expect(idsOf((await search(words)).items)).toContain(id);
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each(['xyzzy', "'; drop table observatory.figure; --", '%', '_', '\\', '😀', 'ﷺ'])(
    'that nobody wrote (%s) never match as a pattern would',
    async (words) => {
      const { total } = await search(words);
      // Signs alone are no words: they narrow nothing.
      expect([0, 223]).toContain(total);
    },
  );
});

describe('order', () => {
  const by = {
    value: (figure: { value: number }) => figure.value,
    period: (figure: { period: { end: string } }) => figure.period.end,
    id: (figure: { id: string }) => figure.id,
  };

  it.each(['value', 'period', 'id'] as const)('by %s goes up, and down', async (sort) => {
    const [up, down] = [(await list(`sort=${sort}`)).items, (await list(`sort=-${sort}`)).items];
    const keys = up.map((figure) => by[sort](figure));
    expect(keys).toEqual(keys.toSorted((one, other) => (one < other ? -1 : one > other ? 1 : 0)));
    expect(idsOf(down)).toEqual(idsOf(up).toReversed());
    expect(new Set(idsOf(up)).size).toBe(223);
  });

  it('of the documents turns round', async () => {
    expect(idsOf((await list('sort=-order')).items)).toEqual(idsOf(figures).toReversed());
  });
});

describe('pages', () => {
  it('make up the whole, none twice, whatever their size and order', async () => {
    for (const [size, sort] of [
      [50, 'order'],
      [7, 'value'],
      [223, '-period'],
      [100, 'id'],
    ] as const) {
      const whole = (await list(`sort=${sort}`)).items;
      const seen: string[] = [];
      for (let page = 1; page <= Math.ceil(223 / size); page += 1) {
        const { json } = await get(`/api/figures?page=${page}&pageSize=${size}&sort=${sort}`);
        const { total, items } = listed.parse(json());
        expect(total).toBe(223);
        expect(items.length).toBeLessThanOrEqual(size);
        seen.push(...idsOf(items));
      }
      expect(seen).toEqual(idsOf(whole));
    }
  });

  it('past the last are empty, and still say how many there are', async () => {
    for (const page of [6, 1_000_000]) {
      const { status, json } = await get(`/api/figures?page=${page}`);
      expect([status, json()]).toEqual([200, { total: 223, items: [] }]);
    }
  });
});

/** What no list accepts, and which field the answer names. */
const REFUSED: readonly (readonly [string, string])[] = [
  ['page=0', 'page'],
  ['page=-1', 'page'],
  ['page=1.5', 'page'],
  ['page=one', 'page'],
  ['page=', 'page'],
  ['page=1000001', 'page'],
  ['pageSize=0', 'pageSize'],
  ['pageSize=1001', 'pageSize'],
  ['pageSize=all', 'pageSize'],
  ['programme=8a', 'programme'],
  ['programme=8&programme=9', 'programme'],
  ['objective=0', 'objective'],
  ['year=1800', 'year'],
  ['year=MMXIV', 'year'],
  ['nature=rumour', 'nature'],
  ['qualifier=roughly', 'qualifier'],
  ['sort=colour', 'sort'],
  ['sort=value;drop', 'sort'],
  ['dimension=sex', 'dimension'],
  ['dimension=sex:F:M', 'dimension'],
  ["dimension=se'x:F", 'dimension'],
  [`q=${'a'.repeat(201)}`, 'q'],
  ['q=a&q=b', 'q'],
  [`document=${'a'.repeat(121)}`, 'document'],
  ['colour=red', 'colour'],
  ['Programme=8', 'Programme'],
  ['programme%5B%5D=8', 'programme[]'],
  ['page_size=10', 'page_size'],
];

describe('a query that cannot be read', () => {
  it.each(REFUSED)('%s is refused, and the field is named', async (query, field) => {
    for (const path of ['/api/figures', '/api/figures.csv']) {
      // The file of everything may be longer than a page.
      if (path.endsWith('.csv') && query === 'pageSize=1001') continue;
      const { status, headers, json } = await get(`${path}?${query}`);
      expect(status).toBe(400);
      expect(headers['content-type']).toContain('application/problem+json');
      expect(headers['access-control-allow-origin']).toBe('*');
      expect(headers['cache-control']).toBe('no-store');
      const found = problemDocument.parse(json());
      expect(found.requestId).toBe(headers['x-request-id']);
      expect(found.errors?.map((error) => error.field)).toContain(field);
    }
  });

  it('names everything that cannot be read, at once', async () => {
    const { json } = await get('/api/figures?page=0&nature=rumour&colour=red&size=big');
    const fields = problemDocument.parse(json()).errors?.map(({ field }) => field) ?? [];
    expect(fields.toSorted()).toEqual(['colour', 'nature', 'page', 'size']);
  });

  it('is explained in the reader’s language, every word of it', async () => {
    const query = '/api/figures?page=0&pageSize=9999&nature=rumour&colour=red&q=a&q=b&programme=x&dimension=sex';
    const [french, arabic, english] = await Promise.all(
      ['fr', 'ar-MA', 'en-GB'].map(async (wish) => {
        const { json } = await get(query, { 'accept-language': wish });
        const { title, detail, errors = [] } = problemDocument.parse(json());
        return [title, detail, ...errors.map(({ message }) => message)];
      }),
    );
    expect(french).toHaveLength(9);
    expect(arabic?.filter((words) => !/\p{Script=Arabic}/u.test(words))).toEqual([]);
    for (const [position, words] of (french ?? []).entries()) expect(words).not.toBe(english?.[position]);
    expect(french?.[0]).toBe('Cette demande ne peut pas être lue');
  });

  it.each([
    ['/api/checks?result=maybe', 'result'],
    ['/api/checks?color=red', 'color'],
    ['/api/search', 'q'],
    ['/api/search?q=', 'q'],
    ['/api/search?q=a&page=2', 'page'],
  ])('%s is refused as well', async (path, field) => {
    const { status, json } = await get(path);
    expect(status).toBe(400);
    expect(problemDocument.parse(json()).errors?.map((error) => error.field)).toContain(field);
  });
});

describe('one figure', () => {
  it('is given by its identifier, with its versions', async () => {
    const { status, json } = await get('/api/figures/returns-series-2010');
    expect(status).toBe(200);
    expect(json()).toMatchObject({ id: 'returns-series-2010', value: 501, version: 1, current: true });
    const versions = await get('/api/figures/returns-series-2010/versions');
    expect(listed.parse(versions.json())).toMatchObject({ total: 1, items: [{ value: 501 }] });
  });

  it.each([
    '/api/figures/nobody-counted',
    '/api/figures/nobody-counted/versions',
    '/api/figures/Returns-Series-2010',
    "/api/figures/'",
    '/api/series/nothing',
    '/api/cases/N999',
    '/api/cases/n1',
    '/api/nowhere',
    '/api',
    '/api/',
    '/api/figures/returns-series-2010/versions/1',
  ])('%s is not there, in a problem document that any site may read', async (path) => {
    const { status, headers, json } = await get(path, { 'accept-language': 'en', accept: 'text/html' });
    expect(status).toBe(404);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(problemDocument.parse(json())).toMatchObject({ status: 404, title: 'Page not found' });
  });
});

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
        headers: { 'content-type': 'application/json' },
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
    const served = await startServer(own.db);
    try {
      const claim = figures.find(({ id }) => id === 'returns-series-2010') ?? expect.fail('no such figure');
      await importFigures
        .execute(own.db, operator('salma'), {
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
