import { readFileSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findCase, ruleOnCase } from '#observatory';
import { ANYONE, operator } from '#platform/access/actor.ts';
import { openDatabase } from '#platform/db/database.ts';
import { projectPath } from '#platform/project.ts';
import { pageRoutes } from '#portal';
import { createLog } from '#server/log.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { startServer, type TestServer } from '../kit/server.ts';
import { addressesOf, ask, problemDocument } from './http.support.ts';

let database: FreshDatabase;
let server: TestServer;

beforeAll(async () => {
  database = await freshDatabase();
  server = await startServer(database.db);
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

  it('leads nowhere that is not there: every link of every French page answers', async () => {
    const seen = new Set<string>();
    const dead: string[] = [];
    // The links of the style guide are samples, like its words.
    for (const path of PAGES.filter((page) => page !== '/style-guide')) {
      const { text } = await get(`/fr${path}`);
      for (const match of text.matchAll(/<a\b[^>]*\shref="([^"]+)"/g)) {
        const href = (match[1] ?? '').replaceAll('&amp;', '&').replace(/#.*$/, '');
        if (!href.startsWith('/') || seen.has(href)) continue;
        seen.add(href);
        const { status } = await get(href);
        if (status !== 200) dead.push(`${path} → ${href}: ${status}`);
      }
    }
    expect(seen.size).toBeGreaterThan(300);
    expect(dead).toEqual([]);
  }, 240_000);
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
        const { status } = await ask(server.origin, path, { method });
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
      headers: { 'content-type': type },
      body: '{"a": ',
    });
    expect([400, 404, 405, 415]).toContain(status);
  });

  it('does not take more than a megabyte', async () => {
    const { status, text } = await ask(server.origin, '/fr/figures', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'en' },
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

describe('the protections of every answer', () => {
  const KINDS = [
    ['a page', '/fr/figures', 200],
    ['the API', '/api/figures', 200],
    ['a file of a figure', `/fr/figures/${FIGURE}.csv`, 200],
    ['an error page', '/fr/nowhere', 404],
    ['an error of the API', '/api/nowhere', 404],
    ['a refused query', '/api/figures?page=0', 400],
    ['a redirection', '/', 302],
    ['the health', '/health', 200],
  ] as const;

  it.each(KINDS)('of %s: nothing inline, in no frame, guessed as no other type', async (_, path, expected) => {
    const { status, headers } = await get(path);
    expect(status).toBe(expected);
    const policy = new Map(
      String(headers['content-security-policy'])
        .split(';')
        .map((directive) => directive.trim().split(' '))
        .map(([name = '', ...sources]) => [name, sources.join(' ')]),
    );
    expect(policy.get('default-src')).toBe("'none'");
    expect(policy.get('frame-ancestors')).toBe("'none'");
    expect(policy.get('base-uri')).toBe("'none'");
    expect(policy.get('form-action')).toBe("'self'");
    expect(String(headers['content-security-policy'])).not.toMatch(/unsafe|\*|https?:/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-frame-options']?.toString().toLowerCase()).toBe('deny');
    expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers.server).toBeUndefined();
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('keep pages to the site, and let any site read the open data', async () => {
    const resource = async (path: string) => (await get(path)).headers['cross-origin-resource-policy'];
    expect(await resource('/fr/figures')).toBe('same-origin');
    expect(await resource('/api/figures')).toBe('cross-origin');
    expect(await resource(`/fr/figures/${FIGURE}.json`)).toBe('cross-origin');
  });

  it('number every request, by a number nobody can choose', async () => {
    const answers = await Promise.all(KINDS.map(([, path]) => get(path, { 'x-request-id': 'chosen' })));
    const ids = answers.map(({ headers }) => String(headers['x-request-id']));
    expect(new Set(ids).size).toBe(KINDS.length);
    expect(ids.filter((id) => !z.uuid().safeParse(id).success)).toEqual([]);
  });
});

describe('compression', () => {
  it.each([
    ['br', (bytes: Buffer) => brotliDecompressSync(bytes)],
    ['gzip', (bytes: Buffer) => gunzipSync(bytes)],
  ] as const)('by %s gives back the same page and the same data', async (encoding, unpack) => {
    for (const path of ['/fr/figures', '/api/figures', '/api/figures.csv']) {
      const [packed, plain] = [await get(path, { 'accept-encoding': encoding }), await get(path)];
      expect(packed.headers['content-encoding']).toBe(encoding);
      expect(packed.headers.vary?.toLowerCase()).toContain('accept-encoding');
      expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 2);
      expect(unpack(packed.bytes).toString('utf8').length).toBe(plain.text.length);
    }
  });

  it('is left alone when it is not asked for, or not worth it', async () => {
    expect((await get('/fr/figures')).headers['content-encoding']).toBeUndefined();
    expect((await get('/health', { 'accept-encoding': 'br' })).headers['content-encoding']).toBeUndefined();
    expect((await get('/fr/figures', { 'accept-encoding': 'nonsense' })).headers['content-encoding']).toBeUndefined();
  });
});

describe('built assets', () => {
  const manifest = () =>
    z
      .record(z.string(), z.string())
      .parse(JSON.parse(readFileSync(projectPath('dist', 'assets', 'manifest.json'), 'utf8')));

  it('are kept for ever, at addresses that change with their content', async () => {
    const addresses = Object.values(manifest());
    expect(addresses.length).toBeGreaterThan(3);
    for (const address of addresses) {
      expect(address).toMatch(/\.[0-9a-f]{8}\.\w+$/);
      const { status, headers } = await get(address);
      expect([address, status]).toEqual([address, 200]);
      expect(headers['cache-control']).toMatch(/max-age=31536000.*immutable/);
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  it('are those that pages ask for', async () => {
    const { text } = await get('/ar/figures');
    const asked = [...text.matchAll(/"(\/assets\/[^"]+)"/g)].map((match) => match[1]);
    expect(asked.length).toBeGreaterThan(2);
    expect(asked.filter((address) => !Object.values(manifest()).includes(address ?? ''))).toEqual([]);
  });

  it('are sent as they were compressed at the build', async () => {
    const style = manifest()['style.css'] ?? '';
    const [packed, plain] = [await get(style, { 'accept-encoding': 'br' }), await get(style)];
    expect(packed.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(packed.bytes).equals(plain.bytes)).toBe(true);
    expect(plain.headers['content-type']).toContain('text/css');
  });

  it('that are not there are not there', async () => {
    const { status, headers } = await get('/assets/style.00000000.css');
    expect(status).toBe(404);
    expect(headers['cache-control']).toBe('no-store');
  });
});

describe('what a reader already has', () => {
  it.each(['/fr/figures', `/ar/figures/${FIGURE}`, '/api/figures', '/api/figures.csv', '/api/cases/N1'])(
    'of %s is not sent again, compressed or not, until the content changes',
    async (path) => {
      for (const encoding of ['identity', 'br']) {
        const first = await get(path, { 'accept-encoding': encoding });
        const etag = String(first.headers.etag);
        expect(first.headers['cache-control']).toContain('must-revalidate');
        const again = await get(path, { 'accept-encoding': encoding, 'if-none-match': etag });
        expect([again.status, again.bytes.length, again.headers.etag]).toEqual([304, 0, etag]);
        const other = await get(path, { 'if-none-match': 'W/"another", "and another"' });
        expect(other.status).toBe(200);
      }
    },
  );

  it('is out of date for everyone as soon as another process records a ruling, on the page and in the API', async () => {
    const paths = ['/fr/cases/N8', '/api/cases/N8', '/fr/figures/applications-total-gcm'];
    const before = await Promise.all(paths.map((path) => get(path)));
    expect(before.map(({ text }) => text.includes('Le total est arrondi'))).toEqual([false, false, false]);
    const other = openDatabase({ ...database.app });
    try {
      await ruleOnCase.execute(other.db, operator('salma'), {
        case: 'N8',
        ruling: {
          author: { fr: 'Le comité', ar: 'اللجنة', en: 'The committee' },
          date: '2026-11-21',
          reason: { fr: 'Le total est arrondi.', ar: 'المجموع مقرب.', en: 'The total is rounded.' },
          preferred: null,
          provisional: false,
        },
      });
    } finally {
      await other.close();
    }
    const after = await Promise.all(
      paths.map((path, position) => get(path, { 'if-none-match': String(before[position]?.headers.etag) })),
    );
    expect(after.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(after.map(({ text }) => text.includes('Le total est arrondi'))).toEqual([true, true, true]);
    expect((await findCase.execute(database.db, ANYONE, 'N8'))?.state).toBe('ruled');
  });
});

describe('health and readiness', () => {
  it('say yes when pages can be served', async () => {
    const [health, ready] = [await get('/health'), await get('/ready')];
    expect([health.status, health.json()]).toEqual([200, { status: 'ok' }]);
    expect([ready.status, ready.json()]).toEqual([200, { status: 'ready' }]);
    expect([health, ready].map(({ headers }) => headers['cache-control'])).toEqual(['no-store', 'no-store']);
  });

  it('tell a balancer to send nobody more while the server stops, and still answer who is there', async () => {
    const stopping = await startServer(database.db);
    try {
      stopping.drain();
      const ready = await ask(stopping.origin, '/ready');
      expect([ready.status, ready.json()]).toEqual([503, { status: 'not-ready', reason: 'stopping' }]);
      expect(Number(ready.headers['retry-after'])).toBeGreaterThan(0);
      expect((await ask(stopping.origin, '/health')).status).toBe(200);
      expect((await ask(stopping.origin, '/fr/figures')).status).toBe(200);
    } finally {
      await stopping.close();
    }
  });

  it('say what is missing when no pack was loaded', async () => {
    const empty = await freshDatabase('empty');
    const bare = await startServer(empty.db);
    try {
      const ready = await ask(bare.origin, '/ready');
      expect([ready.status, ready.json()]).toEqual([503, { status: 'not-ready', reason: 'pack' }]);
      expect((await ask(bare.origin, '/health')).status).toBe(200);
      const page = await ask(bare.origin, '/ar/figures');
      expect([page.status, page.headers['retry-after']]).toEqual([503, '5']);
      expect(page.text).toContain('<html lang="ar" dir="rtl"');
      const list = await ask(bare.origin, '/api/figures');
      expect([list.status, list.json()]).toEqual([200, { total: 0, items: [] }]);
    } finally {
      await bare.close();
      await empty.close();
    }
  });

  it('say that the database is away, and so does every page, in the reader’s language', async () => {
    const nowhere = openDatabase({ ...database.app, host: '/nowhere/at/all' });
    const lost = await startServer(nowhere.db);
    try {
      const ready = await ask(lost.origin, '/ready');
      expect([ready.status, ready.json()]).toEqual([503, { status: 'not-ready', reason: 'database' }]);
      expect((await ask(lost.origin, '/health')).status).toBe(200);
      const page = await ask(lost.origin, `/en/figures/${FIGURE}`);
      expect([page.status, page.headers['retry-after'], page.headers['cache-control']]).toEqual([503, '5', 'no-store']);
      expect(page.text).toContain('<html lang="en"');
      expect(page.text).not.toMatch(/nowhere\/at\/all|ENOENT/);
      const data = await ask(lost.origin, '/api/figures', { headers: { 'accept-language': 'ar' } });
      expect(problemDocument.parse(data.json())).toMatchObject({
        status: 503,
        title: expect.stringMatching(/\p{Script=Arabic}/u),
      });
      expect(data.headers['access-control-allow-origin']).toBe('*');
    } finally {
      await lost.close();
      await nowhere.close();
    }
  });

  it('recover by themselves when every session with the database is cut', async () => {
    const own = await freshDatabase();
    const cut = await startServer(own.db);
    try {
      expect((await ask(cut.origin, '/fr/figures')).status).toBe(200);
      const other = openDatabase({ ...own.administrator, max: 1 });
      await sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`.execute(other.db);
      await other.close();
      const statuses: number[] = [];
      for (let attempt = 0; attempt < 20 && statuses.at(-1) !== 200; attempt += 1) {
        statuses.push((await ask(cut.origin, '/fr/figures')).status);
      }
      expect(statuses.at(-1)).toBe(200);
      expect(statuses.filter((status) => status !== 200 && status !== 503)).toEqual([]);
    } finally {
      await cut.close();
      await own.close();
    }
  });
});

describe('the log', () => {
  it('says what happened, and nothing of who asked for what', async () => {
    const lines: string[] = [];
    const logged = await startServer(database.db, createLog('debug', { write: (line: string) => lines.push(line) }));
    try {
      const secret = 'zaynab-secret';
      const headers = {
        cookie: `session=${secret}`,
        authorization: `Bearer ${secret}`,
        referer: `https://example.org/${secret}`,
        'user-agent': secret,
      };
      for (const path of [
        `/fr/figures?q=${secret}`,
        `/fr/figures/${secret}`,
        `/fr/${secret}`,
        `/api/figures?q=${secret}`,
        `/api/figures?${secret}=1`,
        `/api/figures/${secret}`,
        `/api/search?q=${secret}`,
        `/${secret}`,
      ]) {
        await ask(logged.origin, path, { headers });
      }
      await ask(logged.origin, '/fr/figures', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: `{"name": "${secret}`,
      });
      expect(lines.join('')).not.toContain(secret);
      const entries = lines.map((line) =>
        z
          .strictObject({
            level: z.number(),
            time: z.string(),
            event: z.string(),
            requestId: z.uuid(),
            method: z.string().optional(),
            route: z.string(),
            status: z.int().optional(),
            milliseconds: z.number().optional(),
            error: z.string().optional(),
            code: z.string().optional(),
          })
          .parse(JSON.parse(line)),
      );
      expect(entries).toHaveLength(9);
      expect(entries.map(({ route }) => route)).toEqual(
        expect.arrayContaining(['/fr/figures', '/fr/figures/:id', '/api/figures/:id', 'none']),
      );
    } finally {
      await logged.close();
    }
  });

  it('says of a failure its kind and the number that the reader was given, not its words', async () => {
    const lines: string[] = [];
    const nowhere = openDatabase({ ...database.app, host: '/nowhere/at/all' });
    const logged = await startServer(nowhere.db, createLog('info', { write: (line: string) => lines.push(line) }));
    try {
      const { headers, text } = await ask(logged.origin, '/fr/figures?q=zaynab-secret');
      const failure = lines.find((line) => line.includes('request failed')) ?? '';
      expect(failure).toContain(String(headers['x-request-id']));
      expect(text).toContain(String(headers['x-request-id']));
      expect(failure).toContain('ENOENT');
      expect(lines.join('')).not.toMatch(/zaynab|nowhere/);
    } finally {
      await logged.close();
      await nowhere.close();
    }
  });
});
