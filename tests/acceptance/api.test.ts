import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fold } from '#lib/fold.ts';
import { NATURES, QUALIFIERS } from '#observatory';
import { projectPath } from '#platform/project.ts';
import { readPack } from '#portal';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { startServer, type TestServer } from '../kit/server.ts';
import { ask, problemDocument } from './http.support.ts';

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
