import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { createPerson } from '../kit/people.ts';
import { everything } from '../kit/recorded.ts';
import { startServer, type TestServer } from '../kit/server.ts';
import { browserElsewhere, GOOD_PASSWORD, HttpBrowser, hidden, signUpAs, untilReady } from './sign-in.support.ts';

let database: FreshDatabase;
let server: TestServer;
let demo: string;

beforeAll(async () => {
  database = await freshDatabase();
  server = await startServer(database);
  ({ account: demo } = await createPerson(database, { role: 'auditor', demo: true, name: 'Naïma Fictive' }));
  await untilReady(server.origin);
});
afterAll(async () => {
  await server?.close();
  await database?.close();
});

const elsewhere = () => browserElsewhere(server.origin);

describe('where one goes after signing in', () => {
  it('is the page that one came for', async () => {
    const browser = elsewhere();
    const turned = await browser.get('/fr/account/sessions?page=2');
    expect([turned.status, turned.headers.location]).toEqual([
      303,
      '/fr/sign-in?back=%2Ffr%2Faccount%2Fsessions%3Fpage%3D2',
    ]);
    const page = await browser.get(turned.headers.location ?? '');
    expect(hidden(page.text, 'back')).toBe('/fr/account/sessions?page=2');
    const answer = await browser.post('/fr/sign-in/trial', { account: demo, back: hidden(page.text, 'back') });
    expect(answer.headers.location).toBe('/fr/account/sessions?page=2');
  });

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/%5cevil.example',
    '/%2f/evil.example',
    '///evil.example',
    '/fr/../../evil.example/..//x',
    'javascript:alert(1)',
    'data:text/html,x',
    '/fr/account\r\nset-cookie: x=y',
    '/fr/\taccount',
    ' /fr/account',
    'fr/account',
    '@evil.example',
    '/fr/account"><script>',
    '',
  ])('is never elsewhere: %j leads to one’s own account', async (back) => {
    const browser = elsewhere();
    const page = await browser.get(`/fr/sign-in?back=${encodeURIComponent(back)}`);
    expect([page.status, page.text.includes('name="back"')]).toEqual([200, false]);
    const answer = await browser.post('/fr/sign-in/trial', { account: demo, back });
    expect([answer.status, answer.headers.location]).toEqual([303, '/fr/account']);
    expect(answer.headers['set-cookie']?.join()).not.toContain('x=y');
  });
});

describe('what others send', () => {
  const forms = [
    ['/fr/sign-in', { identifier: 'a@example.org', password: 'x' }],
    ['/fr/sign-in/options', {}],
    ['/fr/sign-in/passkey', { answer: '{}' }],
    ['/fr/sign-in/second-factor', { code: '123456' }],
    ['/fr/sign-in/recovery', { identifier: 'a@example.org', code: 'x' }],
    ['/fr/sign-up', { name: 'A', password: GOOD_PASSWORD }],
    ['/fr/welcome/x', { way: 'password' }],
    ['/fr/sign-out', {}],
  ] as const;

  it.each(forms)('another site’s form to %s is refused before anything is done', async (path, form) => {
    const before = await everything(database);
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: server.origin, 'sec-fetch-site': 'cross-site' },
      { origin: server.origin, 'sec-fetch-site': 'same-site' },
      { origin: server.origin, host: 'evil.example' },
      { origin: 'http://evil.example', host: 'evil.example' },
    ]) {
      const browser = elsewhere();
      browser.headers = headers;
      const answer = await browser.post(path, form);
      expect([answer.status, answer.headers['set-cookie']]).toEqual([403, undefined]);
    }
    expect(await everything(database)).toBe(before);
  });

  it('under another host’s name no page of ours signs anybody in, and no cookie is set', async () => {
    const browser = elsewhere();
    browser.headers = { host: 'evil.example' };
    const answer = await browser.get('/fr/sign-in');
    expect([answer.status, answer.headers['set-cookie']]).toEqual([401, undefined]);
    expect(answer.text).not.toContain('data-passkey');
  });

  it.each([
    ['of a wrong length', 'x'.repeat(44)],
    ['of signs that no secret has', 'é'.repeat(20)],
    ['that is empty', ''],
    ['with a quote', "a'; drop table identity.session; --"],
    ['of ten kilobytes', 'A'.repeat(10_000)],
  ])('a cookie %s is nobody’s', async (_, value) => {
    const browser = elsewhere();
    for (const name of ['__Host-rihla', '__Host-rihla-device', '__Host-rihla-browser']) {
      browser.cookies.set(name, encodeURIComponent(value).slice(0, 5_000));
    }
    expect((await browser.get('/fr/sign-in')).status).toBe(200);
    expect((await browser.get('/fr/account')).status).toBe(303);
  });

  it('cookies larger than any of ours are refused as a whole', async () => {
    const browser = elsewhere();
    browser.cookies.set('junk', 'x'.repeat(20_000));
    expect((await browser.get('/fr/sign-in')).status).toBe(431);
    browser.cookies.clear();
    expect((await browser.get('/fr/sign-in')).status).toBe(200);
  });

  it.each([
    ['a form of another kind', 'text/plain', 'identifier=x'],
    ['a form that is too large', 'application/x-www-form-urlencoded', `identifier=${'x'.repeat(300_000)}`],
    ['JSON', 'application/json', '{"identifier":{"$ne":null}}'],
  ])('%s is answered without signing anybody in', async (_, type, body) => {
    const browser = elsewhere();
    browser.headers = { 'content-type': type };
    const answer = await browser.post('/fr/sign-in', Object.fromEntries(new URLSearchParams(body)));
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(browser.session).toBeUndefined();
  });

  it.each([
    '\0',
    '\u202e',
    '%00',
    '<script>alert(1)</script>',
    "' or '1'='1",
    'a@b@c',
    '💥'.repeat(100),
    'x'.repeat(5_000),
  ])('a name such as %.20j is nobody’s, and comes back as text', async (identifier) => {
    const answer = await elsewhere().post('/fr/sign-in', { identifier, password: "' or '1'='1" });
    expect(answer.status).toBe(422);
    expect(answer.text).not.toContain('<script>alert');
  });

  it('fields given twice count once', async () => {
    const { reference } = await signUpAs(elsewhere());
    const browser = elsewhere();
    const answer = await browser.post('/fr/sign-in?identifier=other', {
      identifier: reference,
      password: GOOD_PASSWORD,
    });
    expect(answer.status).toBe(303);
  });
});

describe('every answer', () => {
  it('is kept by nobody, framed by nobody, and runs no script but ours', async () => {
    const browser = elsewhere();
    const answers = [
      await browser.get('/fr/sign-in'),
      await browser.get('/fr/sign-in/recovery'),
      await browser.get('/fr/sign-up'),
      await browser.get('/fr/welcome/x'),
      await browser.post('/fr/sign-in', { identifier: 'x', password: 'x' }),
      await browser.post('/fr/sign-in/options', {}),
      await browser.post('/fr/sign-in/trial', { account: demo }),
      await browser.post('/fr/sign-out', {}),
    ];
    for (const { headers } of answers) {
      expect(headers['cache-control']).toBe('no-store');
      expect(headers.etag).toBeUndefined();
      expect(headers['content-security-policy']).toMatch(/frame-ancestors 'none'/);
      expect(headers['content-security-policy']).not.toMatch(/unsafe/);
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  it('sets only cookies that scripts and other sites do not get', async () => {
    const browser = elsewhere();
    const lines = [
      ...((await browser.get('/fr/sign-in')).headers['set-cookie'] ?? []),
      ...((await browser.post('/fr/sign-in/trial', { account: demo })).headers['set-cookie'] ?? []),
    ];
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(line).toMatch(/^__Host-.*; Path=\/; HttpOnly; Secure; SameSite=(Strict|Lax)$/);
    expect(lines.filter((line) => line.includes('Lax')).map((line) => line.split('=')[0])).toEqual([
      '__Host-rihla-browser',
    ]);
  });
});

describe('a person of a trial', () => {
  it('is listed by role and enters by one click, with the session of a member of staff', async () => {
    const browser = elsewhere();
    const page = await browser.get('/ar/sign-in');
    expect(page.text).toContain(`value="${demo}"`);
    const answer = await browser.post('/ar/sign-in/trial', { account: demo });
    expect([answer.status, answer.headers.location]).toEqual([303, '/ar/account']);
    expect(await browser.isSignedIn()).toBe(true);
  });

  it('is the only one who does: a real account, an unknown one, and what is no account are not found', async () => {
    const { account: real } = await createPerson(database, { role: 'auditor' });
    for (const account of [real, '00000000-0000-4000-8000-000000000000', 'x', '', `${demo}x`]) {
      const browser = elsewhere();
      const answer = await browser.post('/fr/sign-in/trial', { account });
      expect([answer.status, browser.session]).toEqual([404, undefined]);
    }
  });
});

describe('in production', () => {
  it('no fictitious person is listed or let in, whatever the server was told', async () => {
    const other = await freshDatabase();
    const { account } = await createPerson(other, { role: 'auditor', demo: true, name: 'Naïma Fictive' });
    const { withClient } = await import('#platform/db/roles.ts');
    await withClient(other.administrator, (client) =>
      client.query("update platform.installation set mode = 'production'"),
    );
    const told = await startServer(other);
    await untilReady(told.origin);
    const browser = new HttpBrowser(told.origin);
    const page = await browser.get('/fr/sign-in');
    expect([page.status, page.text.includes(account), page.text.includes('demo-accounts')]).toEqual([
      200,
      false,
      false,
    ]);
    const answer = await browser.post('/fr/sign-in/trial', { account });
    expect([answer.status, browser.session]).toEqual([404, undefined]);
    await told.close();
    await other.close();
  });
});
