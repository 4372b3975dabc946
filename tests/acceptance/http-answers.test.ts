import { readFileSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findCase, ruleOnCase } from '#observatory';
import { ANYONE, operator } from '#platform/access/actor.ts';
import { openDatabase, openOperator } from '#platform/db/database.ts';
import { projectPath } from '#platform/project.ts';
import { createLog } from '#server/log.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { startServer, type TestServer } from '../kit/server.ts';
import { ask, problemDocument } from './http.support.ts';

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
    const other = openOperator(database.as('operator'));
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
    const stopping = await startServer(database);
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
    const bare = await startServer(empty);
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
    const lost = await startServer({ ...database, db: nowhere.db });
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
    const cut = await startServer(own);
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
    const logged = await startServer(database, {
      log: createLog('debug', { write: (line: string) => lines.push(line) }),
    });
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
    const logged = await startServer(
      { ...database, db: nowhere.db },
      { log: createLog('info', { write: (line: string) => lines.push(line) }) },
    );
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
