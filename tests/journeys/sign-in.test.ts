import { createServer } from 'node:http';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '#lib/localised.ts';
import type { Provider } from '#platform/web/page-route.ts';
import { connectProvider } from '../../src/modules/identity/oidc/relying-party.ts';
import { codeOf, GOOD_PASSWORD, invite, untilReady } from '../acceptance/sign-in.support.ts';
import { launchBrowser } from '../kit/browser.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { startOidcProvider, type TestProvider } from '../kit/oidc-provider.ts';
import { faultsOf } from '../kit/page-faults.ts';
import { createPerson } from '../kit/people.ts';
import { startServer, TEST_SERVICES, type TestServer } from '../kit/server.ts';

let database: FreshDatabase;
let server: TestServer;
let ministry: TestProvider;
let browser: Browser;
/** Passkeys belong to a name: the site is opened by that of this machine. The ministry's is at another: another site. */
let origin: string;

beforeAll(async () => {
  database = await freshDatabase();
  let connected: ReturnType<typeof connectProvider> | undefined;
  const later = () => connected ?? Promise.reject(new Error('The provider is not there yet.'));
  const provider: Provider = {
    label: 'Ministère d’essai',
    beginSignIn: async (wish) => (await later()).beginSignIn(wish),
    finishSignIn: async (url, begun) => (await later()).finishSignIn(url, begun),
  };
  server = await startServer(database, { services: { ...TEST_SERVICES, provider } });
  origin = server.origin.replace('127.0.0.1', 'localhost');
  const redirectUri = `${origin}/sign-in/ministry/callback`;
  ministry = await startOidcProvider(redirectUri);
  connected = connectProvider({ ...ministry, redirectUri, allowInsecureLoopback: true });
  await createPerson(database, { role: 'auditor', demo: true, name: 'Naïma Fictive' });
  await untilReady(server.origin);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await ministry?.close();
  await database?.close();
});

/** A person with a browser: what it complains of, such as a script that our policy forbids, is a failure. */
async function asPerson(
  options: Parameters<Browser['newContext']>[0],
  walk: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(options);
  const complaints: string[] = [];
  try {
    const page = await context.newPage();
    page.on('console', (message) => {
      // The browser itself says so of every page that answers 4xx.
      if (message.type() === 'error' && !/Failed to load resource/.test(message.text()))
        complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await walk(page, context);
    expect(complaints).toEqual([]);
  } finally {
    await context.close();
  }
}

/** Gives the page an authenticator that unlocks by itself. */
async function withAuthenticator(page: Page, context: BrowserContext) {
  const devtools = await context.newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  /** Whether somebody is there who touches it. */
  return (enabled: boolean) => devtools.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled });
}

const path = (page: Page) => new URL(page.url()).pathname;
const PHONE = { viewport: { width: 390, height: 844 } };

const WORDS: Readonly<Record<'fr' | 'ar', { readonly role: string; readonly missing: string }>> = {
  fr: { role: 'Agent de guichet', missing: 'Ce navigateur ne propose pas' },
  ar: { role: 'موظف الشباك', missing: 'هذا المتصفح' },
};

describe.each(['fr', 'ar'] as const)('in %s', (language) => {
  it('an officer takes up an invitation with a passkey, leaves, and comes back by it to the page they wanted', async () => {
    const { token } = await invite(database);
    await asPerson(PHONE, async (page, context) => {
      const touch = await withAuthenticator(page, context);
      await page.goto(`${origin}/${language}/welcome/${token}`);
      expect(await page.locator('main').innerText()).toContain(WORDS[language].role);
      await page.locator('form[data-passkey=enrol] button').click();
      await page.waitForURL(`**/${language}/account`);
      expect(await page.locator('.who').innerText()).toContain(WORDS[language].role);
      await page.locator('.who button').click();
      await page.waitForURL(`**/${language}/`);
      // Else the passkey would be taken at once from the suggestions of the name.
      await touch(false);
      await page.goto(`${origin}/${language}/account/sessions`);
      expect(path(page)).toBe(`/${language}/sign-in`);
      const enter = page.locator('form[data-passkey=sign-in] button');
      await enter.click();
      await touch(true);
      const entered = () => page.waitForURL(`**/${language}/account/sessions`, { timeout: 8_000 });
      // A touch that comes while the browser changes from suggesting to asking is lost: whoever sees nothing happen asks again.
      await entered().catch(async () => {
        await enter.click();
        await entered();
      });
      // The link was used up.
      const answer = await page.goto(`${origin}/${language}/welcome/${token}`);
      expect(answer?.status()).toBe(410);
    });
  });

  it('a passkey is offered among the suggestions of the name, and enters without a button', async () => {
    const { token } = await invite(database);
    await asPerson({}, async (page, context) => {
      await withAuthenticator(page, context);
      await page.goto(`${origin}/${language}/welcome/${token}`);
      await page.locator('form[data-passkey=enrol] button').click();
      await page.waitForURL(`**/${language}/account`);
      await page.locator('.who button').click();
      await page.waitForURL(`**/${language}/`);
      await page.goto(`${origin}/${language}/sign-in`);
      // The virtual authenticator answers what the browser would only suggest.
      await page.waitForURL(`**/${language}/account`);
    });
  });

  it('without scripts an officer enrols with a password and an application, and signs in with both', async () => {
    const { token, email } = await invite(database);
    await asPerson({ ...PHONE, javaScriptEnabled: false }, async (page) => {
      await page.goto(`${origin}/${language}/welcome/${token}`);
      expect(await page.locator('form[data-passkey=enrol] button').isVisible()).toBe(false);
      expect(await page.locator('[data-passkey-missing]').first().innerText()).toContain(WORDS[language].missing);
      const secret = (await page.locator('code').first().innerText()).replaceAll(' ', '');
      expect(await page.locator('svg.qr').isVisible()).toBe(true);
      const form = page.locator('#password-way form');
      await form.locator('#password').fill(GOOD_PASSWORD);
      await form.locator('#code').fill(codeOf(secret));
      await form.locator('button').click();
      expect(await page.locator('.codes code').count()).toBe(10);
      await page.locator('main .acts a').click();
      expect(path(page)).toBe(`/${language}/account`);
      await page.locator('.who button').click();
      await page.goto(`${origin}/${language}/sign-in?back=/${language}/account/sessions`);
      await page.locator('#identifier').fill(email);
      await page.locator('#password').fill(GOOD_PASSWORD);
      await page.locator('#password-way button').click();
      expect(path(page)).toBe(`/${language}/sign-in/second-factor`);
      await page.locator('#code').fill(codeOf(secret, 1));
      await page.locator('main form button.button-primary').click();
      expect(path(page)).toBe(`/${language}/account/sessions`);
    });
  });

  it('without scripts an applicant makes an account, loses the password, and comes back by a code of the paper', async () => {
    await asPerson({ ...PHONE, javaScriptEnabled: false }, async (page) => {
      await page.goto(`${origin}/${language}/sign-in`);
      await page.locator(`main a[href="/${language}/sign-up"]`).click();
      await page.locator('#name').fill('أوا ديوب Awa');
      await page.locator('#password').fill('court');
      await page.locator('main form button.button-primary').click();
      expect(await page.locator('.error-summary').isVisible()).toBe(true);
      expect(await page.locator('#name').inputValue()).toBe('أوا ديوب Awa');
      await page.locator('#password').fill(GOOD_PASSWORD);
      await page.locator('main form button.button-primary').click();
      const reference = await page.locator('.paper-reference code').innerText();
      const code = await page.locator('.codes code').nth(4).innerText();
      await page.locator('main .acts a').click();
      await page.locator('.who button').click();
      await page.goto(`${origin}/${language}/sign-in/recovery`);
      await page.locator('#identifier').fill(reference);
      await page.locator('#code').fill(code);
      await page.locator('main form button.button-primary').click();
      expect(path(page)).toBe(`/${language}/sign-in/recovered`);
      expect(await page.locator('main').innerText()).toContain('9');
    });
  });

  it('one click enters as a fictitious person, without scripts too', async () => {
    await asPerson({ ...PHONE, javaScriptEnabled: false }, async (page) => {
      await page.goto(`${origin}/${language}/sign-in`);
      await page.locator('.demo-accounts button').first().click();
      expect(path(page)).toBe(`/${language}/account`);
      expect(await page.locator('.who').innerText()).toContain('Naïma Fictive');
    });
  });
});

describe('between two sites', () => {
  it('the ministry’s sign-in leads there and back, and the strict cookie is there on the page that follows', async () => {
    const { token } = await invite(database);
    await asPerson({ locale: 'fr' }, async (page) => {
      await page.goto(`${origin}/fr/welcome/${token}`);
      await page.locator('#ministry button').click();
      await page.waitForURL('**/fr/account');
      expect(await page.locator('.who').innerText()).toContain('Salma Benali');
      await page.locator('.who button').click();
      await page.goto(`${origin}/fr/sign-in?back=/fr/account/sessions`);
      await page.locator('#ministry button').click();
      await page.waitForURL('**/fr/account/sessions');
    });
  });

  it('another site’s form signs nobody out or in', async () => {
    // Whatever page: one that our policy does not bind.
    const evil = createServer((_, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>x</title>'),
    );
    await new Promise<void>((resolve) => evil.listen(0, '127.0.0.1', resolve));
    const address = evil.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const answered: number[] = [];
    await asPerson({}, async (page, context) => {
      await page.goto(`${origin}/fr/sign-in`);
      await page.locator('.demo-accounts button').first().click();
      expect(path(page)).toBe('/fr/account');
      const held = (await context.cookies(origin)).map(({ name, value }) => `${name}=${value}`).toSorted();
      page.on('response', (response) => {
        if (response.request().method() === 'POST') answered.push(response.status());
      });
      for (const action of ['/fr/sign-out', '/fr/sign-in/trial', '/fr/sign-in', '/fr/sign-in/options']) {
        await page.goto(`http://127.0.0.1:${port}/`);
        await page.evaluate(
          `{ const form = document.createElement('form'); form.method = 'post'; form.action = ${JSON.stringify(origin + action)}; document.body.append(form); form.submit(); }`,
        );
        await page.waitForURL(`${origin}/**`);
      }
      await page.goto(`${origin}/fr/account`);
      expect(path(page)).toBe('/fr/account');
      expect((await context.cookies(origin)).map(({ name, value }) => `${name}=${value}`).toSorted()).toEqual(held);
    });
    evil.close();
    expect(answered).toEqual([403, 403, 403, 403]);
  });
});

describe('a passkey that fails', () => {
  it('in the browser is said in words, and the other ways stay', async () => {
    await asPerson({}, async (page, context) => {
      await withAuthenticator(page, context);
      await page.goto(`${origin}/fr/sign-in`);
      await page.locator('form[data-passkey=sign-in] button').click();
      await expect.poll(() => page.locator('[data-passkey-error]').innerText(), { timeout: 20_000 }).not.toBe('');
      expect(await page.locator('#password').isVisible()).toBe(true);
    });
  });

  it('at an address without a name leads to the one that has one', async () => {
    await asPerson({}, async (page) => {
      await page.goto(`${server.origin}/fr/sign-in`);
      expect(await page.locator('form[data-passkey=sign-in] button').isVisible()).toBe(false);
      expect(await page.locator('[data-passkey-error]').innerText()).toContain(`${origin}/fr/sign-in`);
    });
  });
});

describe('every page of signing in', () => {
  const looks = (['fr', 'ar', 'en'] as const).flatMap((language) =>
    (['light', 'dark'] as const).map((scheme) => [language, scheme] as const),
  );
  it.each(looks)(
    'in %s, %s, has no accessibility fault and fits a phone of 320 pixels',
    async (language, colorScheme) => {
      const { token } = await invite(database);
      for (const address of addressesOf(language, token)) {
        await asPerson({ viewport: { width: 320, height: 800 }, colorScheme }, async (page) => {
          await page.goto(origin + address);
          expect([address, await faultsOf(page)]).toEqual([address, []]);
          const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
          expect([address, await page.evaluate(overflow)]).toEqual([address, 0]);
        });
      }
    },
  );
});

function addressesOf(language: Language, token: string): readonly string[] {
  return ['sign-in', 'sign-in/recovery', 'sign-in/second-factor', 'sign-up', `welcome/${token}`, 'welcome/x'].map(
    (address) => `/${language}/${address}`,
  );
}
