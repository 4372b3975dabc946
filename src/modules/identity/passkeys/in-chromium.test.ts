import { randomUUID } from 'node:crypto';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../../../tests/kit/browser.ts';
import { readAuthenticationAnswer, readRegistrationAnswer } from './answers.ts';
import { authenticationOptions, registrationOptions, verifyAuthentication, verifyRegistration } from './ceremonies.ts';
import type { Passkey, RelyingParty } from './passkey.ts';
import { type PasskeyPage, startPasskeyPage } from './passkey-page.support.ts';

const account = randomUUID();
const person = { id: account, name: 'a.officer', displayName: 'An Officer' };

let browser: Browser;
let site: PasskeyPage;
let elsewhere: PasskeyPage;
let page: Page;
let devtools: CDPSession;
let authenticatorId: string;
let rp: RelyingParty;

beforeAll(async () => {
  [browser, site, elsewhere] = await Promise.all([launchBrowser(), startPasskeyPage(), startPasskeyPage()]);
  rp = { id: 'localhost', name: 'Rihla', origin: `http://localhost:${site.port}` };
});

afterAll(async () => {
  await browser?.close();
  site?.close();
  elsewhere?.close();
});

beforeEach(async () => {
  const context = await browser.newContext();
  page = await context.newPage();
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

afterEach(async () => {
  site.options = undefined;
  await page.context().close();
});

/** Opens the page unless it is open, presses the button of a form, and gives the answer that arrived. */
async function press(kind: string, at = site, host = 'localhost'): Promise<string> {
  await page.goto(`http://${host}:${at.port}/`);
  const before = at.received.length;
  await page.locator(`form[data-passkey="${kind}"] button`).click();
  await page.waitForURL('**/answers/**', { timeout: 10_000 });
  const { fields, kind: arrived } = at.received[before] ?? { fields: new URLSearchParams(), kind: 'none' };
  expect(arrived).toBe(kind);
  expect(fields.get('next')).toBe('/fr/after');
  return fields.get('answer') ?? '';
}

async function enrol(): Promise<Passkey> {
  const options = await registrationOptions({ rp, account: person, existing: [] });
  site.options = options;
  const answer = readRegistrationAnswer(await press('enrol'));
  const result = await verifyRegistration({ rp, challenge: options.challenge, answer });
  if (!result.ok) throw new Error(result.fault);
  return result.passkey;
}

/** What the browser answers when it is asked to sign in, and the challenge that it was asked with. */
async function answered(at = site, host = 'localhost', twist = {}) {
  const options = await authenticationOptions({ rp });
  at.options = { ...options, ...twist };
  const given = await press('sign-in', at, host);
  return { challenge: options.challenge, given };
}

const verify = (passkey: Passkey, challenge: string | undefined, given: string, as = rp) =>
  verifyAuthentication({
    rp: as,
    challenge,
    answer: readAuthenticationAnswer(given),
    passkey: { ...passkey, account },
  });

describe('a passkey in a real browser', () => {
  it('is enrolled, signs in without a name, counts, and confirms who is signed in', async () => {
    const passkey = await enrol();
    expect(passkey).toMatchObject({ transports: ['internal'], backupEligible: false, backedUp: false });
    const first = await answered();
    const signedIn = await verify(passkey, first.challenge, first.given);
    expect(signedIn).toMatchObject({ ok: true });
    const counter = signedIn.ok ? signedIn.counter : 0;
    expect(counter).toBeGreaterThan(passkey.counter);

    const options = await authenticationOptions({ rp, allow: [passkey] });
    site.options = options;
    const answer = readAuthenticationAnswer(await press('step-up'));
    const kept = { ...passkey, counter, account };
    const confirmed = await verifyAuthentication({
      rp,
      challenge: options.challenge,
      answer,
      passkey: kept,
      signedIn: account,
    });
    expect(confirmed).toMatchObject({ ok: true });
  });

  it('cannot answer one challenge with the answer to another, nor the same one twice', async () => {
    const passkey = await enrol();
    const first = await answered();
    const second = await answered();
    expect(await verify(passkey, second.challenge, first.given)).toEqual({ ok: false, fault: 'challenge' });
    expect(await verify(passkey, first.challenge, first.given)).toMatchObject({ ok: true });
    // The caller forgets a challenge when it is answered; and had it not, the counter would tell.
    expect(await verify(passkey, undefined, first.given)).toEqual({ ok: false, fault: 'challenge' });
    const counted = { ...passkey, counter: 2 };
    expect(await verify(counted, first.challenge, first.given)).toEqual({ ok: false, fault: 'cloned' });
  });

  it('is refused from another origin of the same domain', async () => {
    const passkey = await enrol();
    const { challenge, given } = await answered(elsewhere);
    expect(await verify(passkey, challenge, given)).toEqual({ ok: false, fault: 'origin' });
  });

  it('is refused when it belongs to another domain', async () => {
    const host = 'login.rihla.localhost';
    const parent = { id: 'rihla.localhost', name: 'Rihla', origin: `http://${host}:${site.port}` };
    const options = await registrationOptions({ rp: parent, account: person, existing: [] });
    site.options = options;
    const answer = readRegistrationAnswer(await press('enrol', site, host));
    const enrolled = await verifyRegistration({ rp: parent, challenge: options.challenge, answer });
    const own = { ...parent, id: host };
    const foreign = await verifyRegistration({ rp: own, challenge: options.challenge, answer });
    expect(foreign).toEqual({ ok: false, fault: 'rp' });
    if (!enrolled.ok) throw new Error(enrolled.fault);
    const { challenge, given } = await answered(site, host, { rpId: parent.id });
    expect(await verify(enrolled.passkey, challenge, given, own)).toEqual({ ok: false, fault: 'rp' });
    expect(await verify(enrolled.passkey, challenge, given, parent)).toMatchObject({ ok: true });
  });

  it('is refused when nobody was verified, though the page had asked for no more', async () => {
    const passkey = await enrol();
    await devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
    const { challenge, given } = await answered(site, 'localhost', { userVerification: 'discouraged' });
    expect(await verify(passkey, challenge, given)).toEqual({ ok: false, fault: 'verification' });
  });

  it('is told from a copy that was made of it', async () => {
    const passkey = await enrol();
    const { credentials } = await devtools.send('WebAuthn.getCredentials', { authenticatorId });
    const [copy] = credentials;
    if (copy === undefined) throw new Error('The authenticator kept nothing.');
    let counter = 0;
    for (let time = 0; time < 2; time += 1) {
      const { challenge, given } = await answered();
      const result = await verify({ ...passkey, counter }, challenge, given);
      counter = result.ok ? result.counter : Number.NaN;
    }
    expect(counter).toBeGreaterThan(copy.signCount + 1);
    await devtools.send('WebAuthn.removeCredential', { authenticatorId, credentialId: copy.credentialId });
    await devtools.send('WebAuthn.addCredential', { authenticatorId, credential: copy });
    const { challenge, given } = await answered();
    expect(await verify({ ...passkey, counter }, challenge, given)).toEqual({ ok: false, fault: 'cloned' });
  });

  it('is refused when any single bit of its answer is changed', async () => {
    const passkey = await enrol();
    const { challenge, given } = await answered();
    expect(await verify(passkey, challenge, given)).toMatchObject({ ok: true });
    const recorded = JSON.parse(given);
    let mutants = 0;
    for (const part of ['clientDataJSON', 'authenticatorData', 'signature', 'userHandle']) {
      const original = Buffer.from(recorded.response[part], 'base64url');
      for (let bit = 0; bit < original.length * 8; bit += 1) {
        const changed = Buffer.from(original);
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const response = { ...recorded.response, [part]: changed.toString('base64url') };
        const result = await verify(passkey, challenge, JSON.stringify({ ...recorded, response }));
        expect(result.ok, `${part}, bit ${bit}`).toBe(false);
        mutants += 1;
      }
    }
    expect(mutants).toBeGreaterThan(1_500);
  });
});

describe('the forms of a page', () => {
  const place = (kind: string) => page.locator(`form[data-passkey="${kind}"] [data-passkey-error]`);
  const button = (kind: string) => page.locator(`form[data-passkey="${kind}"] button`);
  const missing = () => page.locator('[data-passkey-missing]:visible');

  it('send their other fields with the request for options, and never an answer', async () => {
    await enrol();
    const fields = site.asked.at(-1);
    expect(fields && [...fields]).toEqual([['next', '/fr/after']]);
  });

  it('name the localhost instead of an address, and show no button', async () => {
    await page.goto(`http://127.0.0.1:${site.port}/fr?next=1`);
    await expect.poll(() => place('sign-in').innerText()).toContain('needs a name.');
    const link = place('sign-in').locator('a');
    expect(await link.getAttribute('href')).toBe(`http://localhost:${site.port}/fr?next=1`);
    expect(await page.locator('button:visible').count()).toBe(0);
    expect(await missing().count()).toBe(0);
    await link.click();
    await expect.poll(() => button('sign-in').isVisible()).toBe(true);
  });

  it('say so when the browser knows no passkeys, and without a script', async () => {
    await page.addInitScript('delete window.PublicKeyCredential');
    await page.goto(`http://localhost:${site.port}/`);
    expect(await missing().count()).toBe(3);
    expect(await page.locator('button:visible').count()).toBe(0);

    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(`http://localhost:${site.port}/`);
    expect(await plain.locator('[data-passkey-missing]:visible').count()).toBe(3);
    expect(await plain.locator('button:visible').count()).toBe(0);
    await context.close();
  });

  it('say what happened, keep the focus, and can be tried again', async () => {
    await page.goto(`http://localhost:${site.port}/`);
    expect(await missing().count()).toBe(0);
    await button('sign-in').click();
    await expect.poll(() => place('sign-in').innerText()).toBe('has failed');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('sign-in');

    site.options = { ...(await authenticationOptions({ rp })), timeout: 500 };
    await button('sign-in').press('Enter');
    await expect.poll(() => place('sign-in').innerText(), { timeout: 20_000 }).toBe('was cancelled');
    expect(await button('sign-in').getAttribute('aria-disabled')).toBeNull();

    site.options = { ...(await authenticationOptions({ rp })), rpId: 'rihla.example.org' };
    await button('sign-in').click();
    await expect.poll(() => place('sign-in').innerText()).toBe('needs a name.');
  });

  it('let the browser suggest a passkey at the field for the name, without a click', async () => {
    const passkey = await enrol();
    const options = await authenticationOptions({ rp });
    site.options = options;
    // The virtual authenticator takes what is suggested to it at once.
    await page.goto(`http://localhost:${site.port}/named`);
    await page.waitForURL('**/answers/sign-in', { timeout: 10_000 });
    const given = site.received.at(-1)?.fields.get('answer') ?? '';
    expect(await verify(passkey, options.challenge, given)).toMatchObject({ ok: true });
  });

  it('give the suggestion up for the button, and make it again when the button came to nothing', async () => {
    site.options = { ...(await authenticationOptions({ rp })), timeout: 500 };
    const asked = site.asked.length;
    await page.goto(`http://localhost:${site.port}/named`);
    await expect.poll(() => site.asked.length).toBe(asked + 1);
    await button('sign-in').click();
    await expect.poll(() => place('sign-in').innerText(), { timeout: 20_000 }).toBe('was cancelled');
    await expect.poll(() => site.asked.length).toBe(asked + 3);
  });

  it('say that the device is enrolled already', async () => {
    const passkey = await enrol();
    await page.goto(`http://localhost:${site.port}/`);
    site.options = await registrationOptions({ rp, account: person, existing: [passkey] });
    await button('enrol').click();
    await expect.poll(() => place('enrol').innerText()).toBe('is enrolled already');
  });
});
