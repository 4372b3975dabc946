import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '#lib/localised.ts';
import { withClient } from '#platform/db/roles.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { everything } from '../kit/recorded.ts';
import { startServer, type TestServer } from '../kit/server.ts';
import {
  browserElsewhere,
  codeOf,
  codesOf,
  enrolByPassword,
  entriesOf,
  GOOD_PASSWORD,
  hidden,
  invite,
  typedSecret,
  untilReady,
  wordsOf,
} from './sign-in.support.ts';

let database: FreshDatabase;
let server: TestServer;

beforeAll(async () => {
  database = await freshDatabase();
  server = await startServer(database);
  await untilReady(server.origin);
});
afterAll(async () => {
  await server?.close();
  await database?.close();
});

const elsewhere = () => browserElsewhere(server.origin);

const rowsOf = (sql: string, values: readonly unknown[]) =>
  withClient(database.administrator, async (client) => (await client.query(sql, [...values])).rows);

describe('the link of an invitation', () => {
  it.each(LANGUAGES)('shows in %s what is offered: by whom, as what, where, from when to when', async (language) => {
    const { token, name, email } = await invite(database);
    const { status, text, headers } = await elsewhere().get(`/${language}/welcome/${token}`);
    expect([status, headers['cache-control'], headers['referrer-policy']]).toEqual([
      200,
      'no-store',
      'strict-origin-when-cross-origin',
    ]);
    const unit = { fr: 'Guichet de Rabat', ar: 'شباك الرباط', en: 'Rabat counter' }[language];
    for (const shown of [name, email, unit, 'Décision d’essai n° 7']) expect(wordsOf(text)).toContain(shown);
    expect(text).toContain('data-passkey="enrol"');
    expect(text).not.toMatch(/<a [^>]*href="https?:/);
  });

  it('makes the account with its appointment, its codes and its session, at once', async () => {
    const { token, id, email, unit } = await invite(database, { role: 'bra-officer' });
    const browser = elsewhere();
    const { answer, codes } = await enrolByPassword(browser, token);
    expect([answer.status, codes.length, await browser.isSignedIn()]).toEqual([200, 10, true]);
    const [account] = await rowsOf('select id, kind, state, demo from identity.account where email = $1', [email]);
    expect(account).toMatchObject({ kind: 'staff', state: 'active', demo: false });
    const held = await rowsOf('select role, unit, basis from identity.appointment where account = $1', [account.id]);
    expect(held).toEqual([{ role: 'bra-officer', unit, basis: 'Décision d’essai n° 7' }]);
    const [entry] = await entriesOf(database, 'accept-invitation');
    expect(entry).toMatchObject({ detail: { means: 'password', codes: 10 } });
    expect(entry.objects.map(({ type }: { type: string }) => type)).toEqual(['invitation', 'account', 'session']);
    expect(entry.objects[0].id).toBe(id);
    const stored = await everything(database);
    for (const secret of [...codes, ...codes.map((code) => code.replaceAll('-', '')), token, GOOD_PASSWORD]) {
      expect(stored).not.toContain(secret);
    }
  });

  it.each([
    ['unknown', 404, 'ne mène à aucune invitation', async () => 'x'.repeat(43)],
    ['expired', 410, 'a expiré', async () => (await invite(database, { hours: -1 })).token],
    ['to what is over', 410, 'a expiré', async () => (await invite(database, { startsIn: -9, endsIn: -1 })).token],
    ['withdrawn', 410, 'a été retirée', async () => (await invite(database, { withdrawn: true })).token],
    [
      'used',
      410,
      'a déjà servi',
      async () => {
        const { token } = await invite(database);
        await enrolByPassword(elsewhere(), token);
        return token;
      },
    ],
  ])('that is %s answers %d in words, whatever is sent, and makes nothing', async (_, status, words, make) => {
    const token = await make();
    const accounts = await rowsOf('select id from identity.account', []);
    const browser = elsewhere();
    const page = await browser.get(`/fr/welcome/${token}`);
    const sent = await browser.post(`/fr/welcome/${token}`, {
      way: 'password',
      password: GOOD_PASSWORD,
      code: '123456',
    });
    const asked = await browser.post(`/fr/welcome/${token}/options`, {});
    expect([page.status, sent.status, asked.status]).toEqual([status, status, 404]);
    for (const { text } of [page, sent]) expect(wordsOf(text)).toContain(words);
    expect(await rowsOf('select id from identity.account', [])).toHaveLength(accounts.length);
  });

  it('accepted by two at once makes one account, and tells the other', async () => {
    const { token, email } = await invite(database);
    const browsers = Array.from({ length: 6 }, elsewhere);
    // Whoever opens the link after it was used is told so at once: all have the form before anybody sends it.
    const { promise: everyoneReady, resolve: release } = Promise.withResolvers<void>();
    let ready = 0;
    const othersReady = () => {
      ready += 1;
      if (ready === browsers.length) release();
      return everyoneReady;
    };
    const done = await Promise.all(browsers.map((browser) => enrolByPassword(browser, token, 'fr', othersReady)));
    expect(done.map(({ answer }) => answer.status).toSorted()).toEqual([200, 410, 410, 410, 410, 410]);
    expect(done.map(({ answer }) => wordsOf(answer.text)).join()).toContain('Si c’était vous, connectez-vous');
    expect(await rowsOf('select from identity.account where email = $1', [email])).toHaveLength(1);
    expect(browsers.filter(({ session }) => session !== undefined)).toHaveLength(1);
  });

  it('says what is wrong with the form, keeps the secret of the application, and takes it when it is mended', async () => {
    const { token } = await invite(database);
    const browser = elsewhere();
    const page = await browser.get(`/fr/welcome/${token}`);
    const secret = typedSecret(page.text);
    const send = (password: string, code: string, from: string) =>
      browser.post(`/fr/welcome/${token}`, { way: 'password', secret: hidden(from, 'secret'), password, code });
    const weak = await send('court', codeOf(secret), page.text);
    expect([weak.status, typedSecret(weak.text)]).toEqual([422, secret]);
    const wrong = await send(GOOD_PASSWORD, '000000', weak.text);
    expect([wrong.status, typedSecret(wrong.text)]).toEqual([422, secret]);
    expect(wordsOf(wrong.text)).toContain('Ce code n’est pas celui de maintenant');
    const right = await send(GOOD_PASSWORD, codeOf(secret), wrong.text);
    expect([right.status, codesOf(right.text).length]).toEqual([200, 10]);
  });

  it('takes no secret of another page: altered, of another invitation, or of another browser', async () => {
    const [one, other] = [await invite(database), await invite(database)];
    const [mine, theirs] = [elsewhere(), elsewhere()];
    const page = await mine.get(`/fr/welcome/${one.token}`);
    const [sealed, code] = [hidden(page.text, 'secret'), codeOf(typedSecret(page.text))];
    const form = { way: 'password', password: GOOD_PASSWORD, code };
    const altered = `${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`;
    for (const [browser, token, secret] of [
      [mine, one.token, altered],
      [mine, one.token, ''],
      [mine, other.token, sealed],
      [theirs, one.token, sealed],
    ] as const) {
      const answer = await browser.post(`/fr/welcome/${token}`, { ...form, secret });
      expect([answer.status, wordsOf(answer.text)]).toEqual([422, expect.stringContaining('ouverte trop longtemps')]);
    }
    expect((await mine.post(`/fr/welcome/${one.token}`, { ...form, secret: sealed })).status).toBe(200);
  });

  it('to an address that has an account leads there, and makes no second one', async () => {
    const { email, token } = await invite(database);
    await enrolByPassword(elsewhere(), token);
    const again = await invite(database, { email });
    const { answer } = await enrolByPassword(elsewhere(), again.token);
    expect([answer.status, wordsOf(answer.text)]).toEqual([409, expect.stringContaining('a déjà un compte')]);
    expect(await rowsOf('select from identity.account where email = $1', [email])).toHaveLength(1);
  });

  it('may go to the address of an applicant, who is another person to us', async () => {
    const email = 'both@example.org';
    await elsewhere().post('/fr/sign-up', { name: 'Awa Diop', language: 'fr', password: GOOD_PASSWORD, email });
    const { token } = await invite(database, { email });
    const { answer } = await enrolByPassword(elsewhere(), token);
    expect(answer.status).toBe(200);
  });

  it('to the first administrator is an invitation as any other, and works without an address', async () => {
    const { token } = await invite(database, { role: 'administrator', email: null, name: 'Première administratrice' });
    const browser = elsewhere();
    const { answer, secret } = await enrolByPassword(browser, token);
    const reference = /<code dir="ltr">([0-9A-Z]{5}-[0-9A-Z]{5})<\/code>/.exec(answer.text)?.[1] ?? '';
    const other = elsewhere();
    await other.post('/fr/sign-in', { identifier: reference, password: GOOD_PASSWORD });
    expect((await other.post('/fr/sign-in/second-factor', { code: codeOf(secret) })).status).toBe(303);
    expect((await other.get('/fr/account')).text).toContain('Administrateur');
  });
});

describe('a link to enrol anew', () => {
  it('keeps the account and its appointments, ends its sessions, and takes every former means from it', async () => {
    const { token, email } = await invite(database);
    const old = elsewhere();
    const { secret, codes } = await enrolByPassword(old, token);
    const [{ id: account, reference }] = await rowsOf('select id, reference from identity.account where email = $1', [
      email,
    ]);
    const renewal = await invite(database, { account, email, name: 'Salma Benali' });
    const browser = elsewhere();
    const page = await browser.get(`/fr/welcome/${renewal.token}`);
    expect(wordsOf(page.text)).toContain('Retrouvez l’accès à votre compte');
    const renewed = await enrolByPassword(browser, renewal.token);
    expect([renewed.answer.status, await browser.isSignedIn(), await old.isSignedIn()]).toEqual([200, true, false]);
    expect(renewed.answer.text).toContain(`${reference.slice(0, 5)}-${reference.slice(5)}`);
    const [code = ''] = codes;
    const former = await elsewhere().post('/fr/sign-in/recovery', { identifier: email, code, password: GOOD_PASSWORD });
    expect(former.status).toBe(422);
    const other = elsewhere();
    await other.post('/fr/sign-in', { identifier: email, password: GOOD_PASSWORD });
    expect((await other.post('/fr/sign-in/second-factor', { code: codeOf(secret) })).status).toBe(422);
    expect((await other.post('/fr/sign-in/second-factor', { code: codeOf(renewed.secret) })).status).toBe(303);
    expect(await rowsOf('select from identity.appointment where account = $1', [account])).toHaveLength(1);
  });

  it('does not open an account that was disabled', async () => {
    const { token, email } = await invite(database);
    await enrolByPassword(elsewhere(), token);
    const [{ id: account }] = await rowsOf(
      "update identity.account set state = 'disabled' where email = $1 returning id",
      [email],
    );
    const renewal = await invite(database, { account, email });
    const { answer } = await enrolByPassword(elsewhere(), renewal.token);
    expect(answer.status).toBe(410);
  });
});
