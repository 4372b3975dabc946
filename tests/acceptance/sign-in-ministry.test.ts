import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { withClient } from '#platform/db/roles.ts';
import type { Provider } from '#platform/web/page-route.ts';
import { connectProvider } from '../../src/modules/identity/oidc/relying-party.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { startOidcProvider, type TestProvider } from '../kit/oidc-provider.ts';
import { startServer, TEST_SERVICES, type TestServer } from '../kit/server.ts';
import {
  browserElsewhere,
  entriesOf,
  type HttpBrowser,
  invite,
  sessionsOf,
  untilReady,
  wordsOf,
} from './sign-in.support.ts';

let database: FreshDatabase;
let server: TestServer;
let ministry: TestProvider;

beforeAll(async () => {
  database = await freshDatabase();
  // The provider must know our address, and we its: each gets the other's when both are there.
  let connected: ReturnType<typeof connectProvider> | undefined;
  const later = () => connected ?? Promise.reject(new Error('The provider is not there yet.'));
  const provider: Provider = {
    label: 'Ministère d’essai',
    beginSignIn: async (wish) => (await later()).beginSignIn(wish),
    finishSignIn: async (url, begun) => (await later()).finishSignIn(url, begun),
  };
  server = await startServer(database, { services: { ...TEST_SERVICES, provider } });
  const redirectUri = `${server.origin}/sign-in/ministry/callback`;
  ministry = await startOidcProvider(redirectUri);
  connected = connectProvider({ ...ministry, redirectUri, allowInsecureLoopback: true });
  await untilReady(server.origin);
});
afterAll(async () => {
  await server?.close();
  await ministry?.close();
  await database?.close();
});

let people = 0;
beforeEach(() => {
  people += 1;
  ministry.person = { sub: `person-${people}`, email: `officer-${people}@ministry.example`, email_verified: true };
  ministry.refuses = false;
});

const elsewhere = () => browserElsewhere(server.origin);

const refreshed = (html: string) =>
  (/http-equiv="refresh" content="0; url=([^"]*)"/.exec(html)?.[1] ?? '').replaceAll('&amp;', '&');

/** From our page to the provider's and back, up to the address that the browser is sent to. */
async function visit(browser: HttpBrowser, path: string, form: Readonly<Record<string, string>> = {}): Promise<string> {
  const page = await browser.post(path, form);
  expect(page.status).toBe(200);
  const address = refreshed(page.text);
  expect(new URL(address).origin).toBe(ministry.issuer);
  const back = await ministry.visit(address);
  if (typeof back === 'number') throw new Error(`The provider ended at ${back}.`);
  return back.pathname + back.search;
}

/** The same, and the last step, which leads through the reader's language. */
async function goThrough(browser: HttpBrowser, path: string, form: Readonly<Record<string, string>> = {}) {
  const there = await browser.get(await visit(browser, path, form));
  expect(there.status).toBe(302);
  return browser.get(there.headers.location ?? '');
}

/** Takes up an invitation with the ministry's account. */
async function linked() {
  const invited = await invite(database);
  const browser = elsewhere();
  const answer = await goThrough(browser, `/fr/welcome/${invited.token}/ministry`);
  return { ...invited, browser, answer };
}

describe('the ministry’s own sign-in', () => {
  it('is linked by an invitation, which makes the account, and then signs in', async () => {
    const { browser, answer, email } = await linked();
    expect([answer.status, refreshed(answer.text)]).toEqual([200, '/fr/account']);
    expect(await browser.isSignedIn()).toBe(true);
    const other = elsewhere();
    const again = await goThrough(other, '/fr/sign-in/ministry', { back: '/fr/account/sessions' });
    expect([again.status, refreshed(again.text)]).toEqual([200, '/fr/account/sessions']);
    expect((await sessionsOf(database, other))[0]).toMatchObject({ method: 'federation', role: 'counter-officer' });
    const [entry] = await entriesOf(database, 'sign-in-with-ministry');
    const { rows } = await withClient(database.administrator, (client) =>
      client.query('select id from identity.account where email = $1', [email]),
    );
    expect(entry.objects[0]).toEqual({ type: 'account', id: rows[0]?.id });
  });

  it('of somebody who was never invited opens nothing, whatever address it vouches for', async () => {
    const { email } = await linked();
    ministry.person = { sub: 'stranger', email, email_verified: true };
    const browser = elsewhere();
    const answer = await goThrough(browser, '/fr/sign-in/ministry');
    expect([answer.status, browser.session]).toEqual([422, undefined]);
    expect(wordsOf(answer.text)).toContain('Ouvrez le lien de votre invitation');
    expect((await entriesOf(database, 'sign-in-with-ministry'))[0]).toMatchObject({ detail: { fault: 'unlinked' } });
  });

  it('links one account only', async () => {
    await linked();
    const { answer, email } = await linked();
    expect([answer.status, wordsOf(answer.text)]).toEqual([409, expect.stringContaining('déjà relié')]);
    const { rows } = await withClient(database.administrator, (client) =>
      client.query('select from identity.account where email = $1', [email]),
    );
    expect(rows).toHaveLength(0);
  });

  it('that was given up is said in words, and leads back to the other ways', async () => {
    ministry.refuses = true;
    const answer = await goThrough(elsewhere(), '/fr/sign-in/ministry');
    expect([answer.status, wordsOf(answer.text)]).toEqual([422, expect.stringContaining('vous y avez renoncé')]);
    expect(answer.text).toContain('data-passkey="sign-in"');
  });

  it('finishes only in the browser that began it, and once', async () => {
    await linked();
    const [mine, thief] = [elsewhere(), elsewhere()];
    const back = await visit(mine, '/fr/sign-in/ministry');
    const stolen = await thief.get(`/fr${back}`);
    expect([stolen.status, thief.session]).toEqual([422, undefined]);
    expect((await mine.get(`/fr${back}`)).status).toBe(200);
    const replayed = elsewhere();
    for (const [name, value] of mine.cookies) if (name.endsWith('browser')) replayed.cookies.set(name, value);
    expect([(await replayed.get(`/fr${back}`)).status, replayed.session]).toEqual([422, undefined]);
  });

  it('answers a forged return with words', async () => {
    for (const query of ['', '?code=x', '?state=x&code=y', '?error=access_denied&state=x', '?state=%F0%9F%92%A5']) {
      const browser = elsewhere();
      const answer = await browser.get(`/fr/sign-in/ministry/callback${query}`);
      expect([answer.status, browser.session]).toEqual([422, undefined]);
      expect(wordsOf(answer.text)).toContain('ne correspond à aucune demande');
    }
  });

  it('of a disabled account opens nothing', async () => {
    const { email } = await linked();
    await withClient(database.administrator, (client) =>
      client.query("update identity.account set state = 'disabled' where email = $1", [email]),
    );
    const browser = elsewhere();
    expect((await goThrough(browser, '/fr/sign-in/ministry')).status).toBe(422);
    expect(browser.session).toBeUndefined();
  });
});

describe('without a ministry’s sign-in', () => {
  it('there is no button, and no address of it', async () => {
    const alone = await startServer(database);
    await untilReady(alone.origin);
    const browser = browserElsewhere(alone.origin);
    expect((await browser.get('/fr/sign-in')).text).not.toContain('/sign-in/ministry');
    expect((await browser.post('/fr/sign-in/ministry', {})).status).toBe(404);
    expect((await browser.get('/fr/sign-in/ministry/callback?code=x&state=y')).status).toBe(404);
    await alone.close();
  });
});
