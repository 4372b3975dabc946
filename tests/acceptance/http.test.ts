import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { pageRoutes } from '#portal';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { startServer, type TestServer } from '../kit/server.ts';
import { addressesOf, ask, problemDocument } from './http.support.ts';

let database: FreshDatabase;
let server: TestServer;

beforeAll(async () => {
  database = await freshDatabase();
  server = await startServer(database);
});

afterAll(async () => {
  await server.close();
  await database.close();
});

const get = (path: string, headers: Readonly<Record<string, string>> = {}) => ask(server.origin, path, { headers });

const FIGURE = 'regularised-2014-final-0';

/** Every page of the site, in Morocco. */
const PAGES = addressesOf(pageRoutes, {
  '/figures/': [FIGURE, 'returns-series-2010', `${FIGURE}.json`, `${FIGURE}.csv`],
  '/programmes/': ['1', '8', '11'],
  '/objectives/': ['1', '15', '27'],
  '/actions/': ['8.1', '8.6'],
  '/strategies/': ['snmre'],
  '/bodies/': ['B1'],
  '/documents/': ['snia-report-2018', 'press-2016'],
  '/series/': ['returns-by-year'],
  '/cases/': ['N1', 'N24', 'N26a'],
});

describe('every page', () => {
  it.each(['fr', 'ar', 'en'])('answers in %s, with what its policy allows and nothing else', async (language) => {
    const broken: string[] = [];
    for (const path of PAGES) {
      const { status, text, headers } = await get(`/${language}${path}`);
      const html = headers['content-type']?.startsWith('text/html') === true;
      if (status !== 200) broken.push(`${path}: ${status}`);
      if (!html) continue;
      if (!text.includes(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"`)) {
        broken.push(`${path}: language or direction`);
      }
      // The policy forbids what stands in the page itself: it would silently do nothing.
      const inline = /<script(?![^>]*\bsrc=)|<style|\sstyle="|\son[a-z]+="|javascript:/.exec(text)?.[0];
      if (inline !== undefined) broken.push(`${path}: ${inline}`);
      if (/undefined|\[object Object\]|NaN/.test(text.replace(/<[^>]*>/g, ' '))) broken.push(`${path}: a hole`);
      if (headers['content-language'] !== language) broken.push(`${path}: content-language`);
    }
    expect(PAGES.length).toBeGreaterThan(20);
    expect(broken).toEqual([]);
  });

  it('exists at its address without a language, which leads to the reader’s own', async () => {
    for (const path of PAGES) {
      const { status, headers } = await get(path, { 'accept-language': 'ar' });
      expect([path, status, headers.location, headers.vary]).toEqual([
        path,
        302,
        `/ar${path}`,
        expect.stringContaining('accept-language'),
      ]);
    }
  });
});

describe('an address without a language', () => {
  it.each([
    [undefined, '/fr/'],
    ['ar-MA,fr;q=0.5', '/ar/'],
    ['en-US,en;q=0.9', '/en/'],
    ['es', '/fr/'],
  ])('leads a reader who wishes %s to %s', async (wish, location) => {
    const answer = await get('/', wish === undefined ? {} : { 'accept-language': wish });
    expect([answer.status, answer.headers.location]).toEqual([302, location]);
  });

  it('keeps what was asked', async () => {
    const { headers } = await get('/figures?programme=8&q=%C3%A9cole');
    expect(headers.location).toBe('/fr/figures?programme=8&q=%C3%A9cole');
  });

  it('never leads away from the site', async () => {
    for (const path of ['//evil.example/', '/\\evil.example', '/%2f%2fevil.example', '/fr//evil.example']) {
      const { status, headers } = await get(path);
      expect(status).toBeLessThan(500);
      expect(headers.location ?? '/fr/').toMatch(/^\/(fr|ar|en)\//);
    }
  });

  it('of a language alone gets its slash', async () => {
    for (const language of ['fr', 'ar', 'en']) {
      const { status, headers } = await get(`/${language}`);
      expect([status, headers.location]).toEqual([301, `/${language}/`]);
    }
  });
});

describe('what is not there', () => {
  it.each([
    ['an unknown language', '/de/figures', 'ar', 'ar'],
    ['an unknown page', '/fr/nowhere', 'ar', 'fr'],
    ['an unknown figure', '/en/figures/nobody-counted', 'ar', 'en'],
    ['an unknown file of a figure', '/en/figures/nobody-counted.csv', 'ar', 'en'],
    ['an unknown programme', '/fr/programmes/12', 'en', 'fr'],
    ['a programme written otherwise', '/fr/programmes/08', 'en', 'fr'],
    ['an unknown case', '/ar/cases/N999', 'fr', 'ar'],
    ['a case in small letters that are not its own', '/fr/cases/n1x', 'fr', 'fr'],
    ['a file of the program', '/package.json', 'en', 'en'],
  ])('%s is a page of an error, in the language that can be told', async (_, path, wish, language) => {
    const { status, text, headers } = await get(path, { 'accept-language': wish, accept: 'text/html' });
    expect(status).toBe(404);
    expect(headers['content-type']).toContain('text/html');
    expect(text).toContain(`<html lang="${language}"`);
    expect(text).toContain('noindex');
    expect(text).toContain(`href="/${language}/"`);
    expect(headers.etag).toBeUndefined();
  });

  it('is a problem document for a program', async () => {
    const { status, headers, json } = await get('/fr/nowhere', { accept: 'application/json' });
    expect(status).toBe(404);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(problemDocument.parse(json())).toMatchObject({ status: 404 });
  });

  it('says nothing of what it was asked for', async () => {
    const { text } = await get('/fr/%3Cscript%3Ealert(1)%3C/script%3E');
    expect(text).not.toContain('<script>alert');
  });
});

describe('a method that no page has', () => {
  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'])(
    '%s is refused without a failure',
    async (method) => {
      for (const path of ['/fr/', '/fr/figures', `/fr/figures/${FIGURE}`, '/', '/fr/nowhere', '/health']) {
        const { status } = await ask(server.origin, path, { method, headers: { origin: server.origin } });
        expect([400, 404, 405, 501], `${method} ${path}`).toContain(status);
      }
    },
  );

  it.each([
    'application/json',
    'application/x-www-form-urlencoded',
    'text/plain',
    'multipart/form-data; boundary=x',
    'x',
  ])('is refused whatever is sent along (%s)', async (type) => {
    const { status } = await ask(server.origin, '/fr/figures', {
      method: 'POST',
      headers: { 'content-type': type, origin: server.origin },
      body: '{"a": ',
    });
    expect([400, 404, 405, 415]).toContain(status);
  });

  it('does not take more than a megabyte', async () => {
    const { status, text } = await ask(server.origin, '/fr/figures', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'en', origin: server.origin },
      body: JSON.stringify({ much: 'x'.repeat(1_200_000) }),
    });
    expect(status).toBe(413);
    expect(text).toContain('<html lang="fr"');
  });

  it('HEAD answers as GET does, without the body', async () => {
    for (const path of ['/fr/figures', '/api/figures', '/health']) {
      const [head, whole] = [await ask(server.origin, path, { method: 'HEAD' }), await get(path)];
      expect([head.status, head.bytes.length]).toEqual([200, 0]);
      expect(head.headers['content-type']).toBe(whole.headers['content-type']);
    }
  });
});

/** Addresses that browsers do not write, but others do. */
const HOSTILE: readonly (readonly [string, string, number | null])[] = [
  ['a zero byte in a path', '/fr/figures/a%00b', 400],
  ['a zero byte in a query', '/fr/figures?q=%00', 400],
  ['a zero byte in a query of the API', '/api/figures?q=a%00b', 400],
  ['half a percent sign', '/fr/figures/%', 400],
  ['a percent sign before nothing', '/api/figures?q=%zz', 400],
  ['bytes that are no UTF-8', '/fr/figures/%ff%fe', 400],
  ['half a surrogate pair', '/api/figures?q=%ED%A0%80', 400],
  ['five thousand letters', `/fr/figures?q=${'a'.repeat(5_000)}`, 400],
  ['five thousand letters in the API', `/api/figures?q=${'a'.repeat(5_000)}`, 400],
  ['a path of three thousand letters', `/fr/figures/${'a'.repeat(3_000)}`, null],
  ['a name given twice', '/fr/figures?programme=8&programme=9', 200],
  ['a list', '/fr/figures?programme[]=8', 200],
  ['an object', '/fr/figures?programme[a]=8', 200],
  ['a name of every object', '/fr/figures?__proto__=1&constructor=2&toString=3', 200],
  ['a statement of SQL', "/fr/figures?q='%3B%20drop%20table%20observatory.figure%3B--", 200],
  ['a statement of SQL as an identifier', "/fr/figures/'%20or%201%3D1--", 404],
  ['wildcards', '/fr/figures?q=%25_%5C', 200],
  ['emoji', '/fr/figures?q=%F0%9F%91%A9%E2%80%8D%F0%9F%91%A9%E2%80%8D%F0%9F%91%A7', 200],
  ['marks of direction', '/fr/figures?q=%E2%80%AE%D8%B1%D8%AD%D9%84%D8%A9%E2%80%AC', 200],
  ['a page that no number is', '/fr/figures?page=99999999999999999999', 200],
  ['a page below the first', '/fr/figures?page=-1', 200],
  ['a page far behind the last', '/fr/figures?page=1000000', 200],
  ['a year that no calendar has', '/fr/figures?year=0', 200],
  ['a path that climbs', '/fr/../../etc/passwd', 404],
  ['a path that climbs in disguise', '/assets/%2e%2e/%2e%2e/package.json', 403],
  ['a path that climbs by a slash in disguise', '/assets/..%2f..%2fpackage.json', 404],
  ['a line break', '/fr/figures?q=a%0d%0aset-cookie:%20x=1', 200],
  ['an empty name', '/fr/figures?=1&&&=', 200],
  ['a slash too many', '/fr//figures', 404],
];

describe('a hostile address', () => {
  it.each(HOSTILE)('with %s is answered, and never by a failure', async (_, path, expected) => {
    const { status, headers, text } = await get(path);
    expect(status).toBeLessThan(500);
    if (expected !== null) expect(status).toBe(expected);
    expect(headers['set-cookie']).toBeUndefined();
    expect(text).not.toContain('"name": "rihla"');
  });

  it.each(HOSTILE)(
    'with %s is answered like any other: protected, numbered, and by a page of ours',
    async (_, path) => {
      const { status, headers, text } = await get(path, { accept: 'text/html', 'accept-language': 'fr' });
      expect(z.uuid().safeParse(headers['x-request-id']).success).toBe(true);
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['x-content-type-options']).toBe('nosniff');
      if (status === 302) return;
      expect(text).toMatch(path.startsWith('/api') ? /^\{"(type|total)":/ : /<html lang="fr"/);
    },
  );

  it('made of any signs at all is answered, and never by a failure', async () => {
    const places = [
      (word: string) => `/fr/figures?q=${word}`,
      (word: string) => `/ar/figures/${word}`,
      (word: string) => `/en/search?q=${word}`,
      (word: string) => `/fr/cases/${word}`,
      (word: string) => `/api/figures?q=${word}`,
      (word: string) => `/api/search?q=${word}`,
      (word: string) => `/api/figures?dimension=sex:${word}`,
      (word: string) => `/api/figures?document=${word}`,
      (word: string) => `/api/figures/${word}`,
      (word: string) => `/api/checks?figure=${word}`,
      (word: string) => `/${word}`,
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...places),
        fc.string({ unit: 'binary', maxLength: 60 }).filter((word) => word.isWellFormed()),
        async (place, word) => {
          const { status } = await get(place(encodeURIComponent(word)));
          expect(status).toBeLessThan(500);
        },
      ),
      { numRuns: 150 },
    );
  }, 60_000);

  it('leaves every figure where it was', async () => {
    const { rows } = await sql`select count(*)::int as total from observatory.figure`.execute(database.db);
    expect(rows).toEqual([{ total: 223 }]);
  });

  it('of a host that is no host is not written into the page', async () => {
    const { status, text } = await get('/fr/figures', { host: 'evil"><script>alert(1)</script>' });
    expect(status).toBeLessThan(500);
    expect(text).not.toContain('<script>alert');
  });
});

describe('the criteria of the list of figures', () => {
  it('that cannot be read are named and left out, never guessed', async () => {
    const { status, text } = await get('/fr/figures?programme=huit&nature=result');
    expect(status).toBe(200);
    expect(text).toMatch(/«\sprogramme\s»/);
    expect(text).toMatch(/<option value="result" selected/);
  });

  it('lead to the same content as CSV and JSON', async () => {
    const { text } = await get('/en/figures?programme=8&year=2014');
    expect(text).toMatch(/href="\/api\/figures\.csv\?(programme=8&amp;year=2014)"/);
    const { json } = await get('/api/figures?programme=8&year=2014');
    const { total } = z.object({ total: z.int() }).parse(json());
    expect(total).toBeGreaterThan(0);
    expect(text).toMatch(new RegExp(`<h1[^>]*>\\s*${total} `));
  });

  it('that nothing meets say so, and offer the way out', async () => {
    const { status, text } = await get('/fr/figures?q=xyzzy');
    expect(status).toBe(200);
    expect(text).not.toContain('<table');
    expect(text).toContain('href="/fr/figures"');
  });
});

describe('the switch of languages', () => {
  const switchOf = (text: string) =>
    [...text.matchAll(/<a href="([^"]+)" hreflang="(fr|ar|en)"/g)].map(([, href = '', language]) => [
      language,
      href.replaceAll('&amp;', '&'),
    ]);

  it('stays on the page of a figure', async () => {
    const { text } = await get(`/en/figures/${FIGURE}`);
    expect(switchOf(text)).toEqual(['fr', 'ar', 'en'].map((language) => [language, `/${language}/figures/${FIGURE}`]));
  });

  it('keeps the criteria of a list', async () => {
    const { text } = await get('/fr/figures?programme=8&sort=-value');
    expect(switchOf(text)).toEqual(
      ['fr', 'ar', 'en'].map((language) => [language, `/${language}/figures?programme=8&sort=-value`]),
    );
  });
});
