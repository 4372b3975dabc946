import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LANGUAGES } from '#lib/localised.ts';
import { codeOf, givePasskey, givePassword, giveTotp, letProofAge, sql } from '../acceptance/account.support.ts';
import { launchBrowser } from '../kit/browser.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { shoot } from '../kit/looking.ts';
import { faultsOf } from '../kit/page-faults.ts';
import { appoint, createPerson, openSessionOf, type SomebodySignedIn } from '../kit/people.ts';
import { startServer, type TestServer } from '../kit/server.ts';

let database: FreshDatabase;
let server: TestServer;
let browser: Browser;
/** By its name: a passkey belongs to a domain. */
let site: string;

beforeAll(async () => {
  database = await freshDatabase();
  server = await startServer(database);
  browser = await launchBrowser();
  site = `http://localhost:${new URL(server.origin).port}`;
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await database?.close();
});

let context: BrowserContext;

async function signedIn(person: SomebodySignedIn, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  context = await browser.newContext(options);
  const [name = '', value = ''] = person.cookie.split('=');
  await context.addCookies([
    { name, value, domain: 'localhost', path: '/', secure: true, httpOnly: true, sameSite: 'Strict' },
  ]);
  return context.newPage();
}

afterEach(() => context?.close());

describe('with a passkey in a real browser', () => {
  let person: SomebodySignedIn;
  let page: Page;
  let devtools: CDPSession;
  let authenticatorId: string;

  beforeEach(async () => {
    person = await createPerson(database, { role: 'counter-officer', name: 'Nadia Amrani', steppedUp: true });
    page = await signedIn(person);
    devtools = await context.newCDPSession(page);
    await devtools.send('WebAuthn.enable');
    ({ authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        ctap2Version: 'ctap2_1',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    }));
  });

  async function enrol(): Promise<void> {
    await page.goto(`${site}/fr/account/passkeys/new`);
    await page.getByLabel('Nom de la clé').fill('Portable');
    await page.getByRole('button', { name: 'Créer la clé d’accès' }).click();
    await page.waitForURL('**/account/passkeys?done=added');
  }

  async function prove(): Promise<void> {
    await page.getByRole('button', { name: 'Utiliser ma clé d’accès' }).click();
  }

  it('enrols it, proves who they are with it, and goes on with what they had typed', async () => {
    await enrol();
    expect(await page.getByRole('row', { name: /Portable/ }).count()).toBe(1);
    await letProofAge(database, person.session);
    await page.goto(`${site}/fr/account/details`);
    await page.getByLabel('Adresse électronique').fill('nadia@example.ma');
    await page.getByLabel('Langue des messages').selectOption('ar');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('heading', { name: 'Confirmez que c’est bien vous' }).waitFor();
    const before = await cookie();
    await prove();
    await page.getByRole('heading', { name: 'C’est confirmé' }).waitFor();
    expect(await cookie()).not.toBe(before);
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.waitForURL('**/fr/account?done=details');
    expect(await page.getByText('nadia@example.ma').count()).toBe(1);
    const [row] = await sql(database, 'select language from identity.account where id = $1', [person.account]);
    expect(row.language).toBe('ar');
  });

  it('is asked before a page whose form could not wait, and led back to it', async () => {
    await enrol();
    await letProofAge(database, person.session);
    await page.goto(`${site}/fr/account/passkeys/new`);
    expect(page.url()).toContain('/fr/step-up?back=');
    await prove();
    await page.waitForURL('**/fr/account/passkeys/new');
    await page.getByRole('button', { name: 'Créer la clé d’accès' }).click();
    await page.getByText('Cet appareil est déjà enregistré.').waitFor();
  });

  it('is refused when the authenticator was copied', async () => {
    await enrol();
    const { credentials } = await devtools.send('WebAuthn.getCredentials', { authenticatorId });
    const [copy] = credentials;
    if (copy === undefined) throw new Error('The authenticator kept nothing.');
    for (let time = 0; time < 2; time += 1) {
      await page.goto(`${site}/fr/step-up?back=%2Ffr%2Faccount`);
      await prove();
      await page.waitForURL('**/fr/account');
    }
    await devtools.send('WebAuthn.removeCredential', { authenticatorId, credentialId: copy.credentialId });
    await devtools.send('WebAuthn.addCredential', { authenticatorId, credential: copy });
    await page.goto(`${site}/fr/step-up?back=%2Ffr%2Faccount`);
    await prove();
    await page.getByRole('alert').getByText('semble avoir été copiée').waitFor();
  });

  it('removes one of two, and keeps the last', async () => {
    await enrol();
    await givePasskey(database, person.account, 'Ancienne');
    await page.goto(`${site}/fr/account/passkeys`);
    await page.getByRole('link', { name: 'Ancienne' }).click();
    await page.getByRole('link', { name: 'Retirer cette clé' }).click();
    await page.getByRole('button', { name: 'Retirer la clé d’accès' }).click();
    await page.waitForURL('**/account/passkeys?done=removed');
    await page.getByRole('link', { name: 'Portable' }).click();
    await page.getByRole('link', { name: 'Retirer cette clé' }).click();
    await page.getByRole('button', { name: 'Retirer la clé d’accès' }).click();
    await page.getByRole('alert').getByText('dernier moyen de connexion').waitFor();
  });

  const cookie = async () => (await context.cookies(site)).find(({ name }) => name === '__Host-rihla')?.value;
});

describe('without a script', () => {
  it('an application is linked, proves who they are, and codes are renewed', async () => {
    const person = await createPerson(database, { role: 'counter-officer', steppedUp: true });
    const page = await signedIn(person, { javaScriptEnabled: false });
    await page.goto(`${site}/fr/account/totp`);
    await page.getByRole('button', { name: 'Relier une application' }).click();
    const secret = (await page.locator('code').innerText()).replaceAll(' ', '');
    await page.getByLabel('Code à six chiffres').fill(codeOf(secret));
    await page.getByRole('button', { name: 'Confirmer' }).click();
    await page.getByText('L’application est reliée').waitFor();
    await letProofAge(database, person.session);
    await page.goto(`${site}/fr/account/recovery-codes`);
    await page.getByRole('button', { name: 'Créer de nouveaux codes' }).click();
    await page.getByLabel('Code à six chiffres').fill(codeOf(secret, 1));
    await page.getByRole('button', { name: 'Confirmer' }).click();
    await page.getByRole('button', { name: 'Continuer' }).click();
    expect(await page.locator('.codes li').count()).toBe(10);
  });

  it('the passkey forms show no button, and say why', async () => {
    const person = await createPerson(database, { role: 'counter-officer', steppedUp: true });
    await givePasskey(database, person.account);
    const page = await signedIn(person, { javaScriptEnabled: false });
    for (const path of ['account/passkeys/new', 'step-up']) {
      await page.goto(`${site}/fr/${path}`);
      expect(await page.locator('[data-passkey] button:visible').count(), path).toBe(0);
      expect(await page.locator('[data-passkey-missing]:visible').count(), path).toBe(1);
    }
  });
});

describe.each(LANGUAGES)('in %s', (language) => {
  it('every page has no accessibility fault and fits a phone of 320 pixels', async () => {
    const person = await createPerson(database, {
      role: 'local-commission-chair',
      heads: true,
      name: 'Nadia El Amrani',
      demo: true,
      steppedUp: true,
    });
    await appoint(database, { account: person.account, role: 'focal-point', unit: person.unit ?? '' });
    const passkey = await givePasskey(database, person.account, 'Téléphone');
    await givePassword(database, person.account);
    await giveTotp(database, person.account);
    await openSessionOf(database, { account: person.account, browser: 'Firefox, Windows' });
    const page = await signedIn(person, { viewport: { width: 1280, height: 900 } });
    const look = async (name: string) => {
      await page.setViewportSize({ width: 1280, height: 900 });
      await shoot(page, `${name}-${language}-wide`);
      expect(await faultsOf(page), name).toEqual([]);
      await page.setViewportSize({ width: 320, height: 800 });
      await shoot(page, `${name}-${language}-phone`);
      expect(
        await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
        name,
      ).toBe(0);
    };
    const open = async (path: string, name: string) => {
      expect((await page.goto(`${site}/${language}${path}`))?.status(), path).toBe(200);
      await look(name);
    };
    await open('/account?done=details', 'account');
    await open('/account/details', 'details');
    await open('/account/sessions?done=one', 'sessions');
    await open('/account/passkeys?done=added', 'passkeys');
    await open('/account/passkeys/new', 'passkey-new');
    await open(`/account/passkeys/${passkey}`, 'passkey');
    await open(`/account/passkeys/${passkey}/remove`, 'passkey-remove');
    await open('/account/totp', 'totp');
    await page.locator('#propose button').click();
    await look('totp-proposal');
    await page.locator('main form.act-form button').click();
    await look('totp-wrong');
    await open('/account/totp/remove', 'totp-remove');
    await open('/account/password', 'password');
    await open('/account/recovery-codes', 'recovery-codes');
    await page.locator('main form.act-form button').click();
    await look('recovery-paper');
    await open('/step-up?back=%2Ffr%2Faccount', 'step-up');
    await letProofAge(database, person.session);
    await page.goto(`${site}/${language}/account/details`);
    await page.locator('main form.act-form button').click();
    await look('step-up-carried');
    await page.locator('#typed button').click();
    await look('step-up-wrong');
    await page.locator('#trial button').click();
    await look('step-up-done');
  }, 120_000);
});
