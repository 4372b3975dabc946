import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { withClient } from '#platform/db/roles.ts';
import {
  type Lies,
  SoftwareAuthenticator,
} from '../../src/modules/identity/passkeys/software-authenticator.support.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { startServer, type TestServer } from '../kit/server.ts';
import {
  browserElsewhere,
  codesOf,
  entriesOf,
  GOOD_PASSWORD,
  type HttpBrowser,
  invite,
  sessionsOf,
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
/** What the server calls itself when it is asked by the address of this machine. */
const rpId = '127.0.0.1';

const asked = z.object({ challenge: z.string().min(43), user: z.object({ id: z.string() }).optional() });

async function options(browser: HttpBrowser, path: string) {
  const answer = await browser.post(path, {});
  expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
  return asked.parse(JSON.parse(answer.text));
}

/** Takes up an invitation with a passkey. */
async function enrol(browser: HttpBrowser, token: string, form: Readonly<Record<string, string>> = {}, lies?: Lies) {
  const { challenge, user } = await options(browser, `/fr/welcome/${token}/options`);
  const handle = Buffer.from(user?.id ?? '', 'base64url').toString('hex');
  const account = handle.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  const device = new SoftwareAuthenticator(account);
  const answer = device.enrol(challenge, server.origin, rpId, lies);
  return { device, account, answer: await browser.post(`/fr/welcome/${token}`, { way: 'passkey', answer, ...form }) };
}

async function enrolled() {
  const invited = await invite(database);
  const browser = elsewhere();
  const { device, account, answer } = await enrol(browser, invited.token);
  expect([answer.status, answer.headers.location]).toEqual([303, '/fr/account']);
  return { ...invited, device, account, browser };
}

async function signIn(browser: HttpBrowser, device: SoftwareAuthenticator, lies?: Lies) {
  const { challenge } = await options(browser, '/fr/sign-in/options');
  const answer = device.signIn(challenge, server.origin, rpId, lies);
  return browser.post('/fr/sign-in/passkey', { answer, back: '/fr/account/sessions' });
}

describe('a passkey', () => {
  it('made by an invitation signs in: nobody types a name', async () => {
    const { device, account } = await enrolled();
    const browser = elsewhere();
    const answer = await signIn(browser, device);
    expect([answer.status, answer.headers.location]).toEqual([303, '/fr/account/sessions']);
    expect(await browser.isSignedIn()).toBe(true);
    expect((await sessionsOf(database, browser))[0]).toMatchObject({
      account,
      method: 'passkey',
      stepped_up: true,
      role: 'counter-officer',
    });
    const [entry] = await entriesOf(database, 'sign-in-with-passkey');
    expect(entry.objects[0]).toEqual({ type: 'account', id: account });
  });

  it('with an emergency password comes with codes; without one there is none to use them with', async () => {
    const { token } = await invite(database);
    const { answer } = await enrol(elsewhere(), token, { password: GOOD_PASSWORD });
    expect([answer.status, codesOf(answer.text).length]).toEqual([200, 10]);
    const weak = await enrol(elsewhere(), (await invite(database)).token, { password: 'azertyuiop' });
    expect([weak.answer.status, wordsOf(weak.answer.text)]).toEqual([422, expect.stringContaining('trop court')]);
  });

  it('of an account that was disabled signs nobody in', async () => {
    const { device, account } = await enrolled();
    await withClient(database.administrator, (client) =>
      client.query("update identity.account set state = 'disabled' where id = $1", [account]),
    );
    const browser = elsewhere();
    const answer = await signIn(browser, device);
    expect([answer.status, browser.session]).toEqual([422, undefined]);
    expect(wordsOf(answer.text)).toContain('n’ouvre plus aucun compte');
  });

  it.each<[string, Lies, string]>([
    ['to another origin', { origin: 'https://evil.example' }, 'origin'],
    ['within another site', { crossOrigin: true }, 'origin'],
    ['for another domain', { rpId: 'evil.example' }, 'rp'],
    ['without who holds it having unlocked it', { flags: 1 }, 'verification'],
    ['as somebody else', { userHandle: Buffer.alloc(16, 1).toString('base64url') }, 'unknown-credential'],
    ['as nobody', { userHandle: null }, 'unknown-credential'],
    ['with a counter that has not moved', { counter: 0 }, 'cloned'],
    ['for an enrolment', { type: 'webauthn.create' }, 'verification'],
  ])('that answers %s is refused, in words, and the journal says why', async (_, lies, fault) => {
    const { device, account } = await enrolled();
    expect((await signIn(elsewhere(), device)).status).toBe(303);
    const browser = elsewhere();
    const answer = await signIn(browser, device, lies);
    expect([answer.status, browser.session]).toEqual([422, undefined]);
    expect(wordsOf(answer.text)).toContain('point est à corriger');
    const [entry] = await entriesOf(database, 'sign-in-with-passkey');
    expect(entry).toMatchObject({ detail: { fault }, objects: [{ type: 'account', id: account }] });
  });

  it('that is a copy is refused from where the counter went back', async () => {
    const { device } = await enrolled();
    for (let time = 0; time < 3; time += 1) expect((await signIn(elsewhere(), device)).status).toBe(303);
    const answer = await signIn(elsewhere(), device, { counter: 2 });
    expect([answer.status, wordsOf(answer.text)]).toEqual([422, expect.stringContaining('semble avoir été copiée')]);
  });
});

describe('a challenge', () => {
  it('is answered once', async () => {
    const { device } = await enrolled();
    const browser = elsewhere();
    const { challenge } = await options(browser, '/fr/sign-in/options');
    const answer = device.signIn(challenge, server.origin, rpId);
    expect((await browser.post('/fr/sign-in/passkey', { answer })).status).toBe(303);
    await browser.post('/fr/sign-out', {});
    const replayed = await browser.post('/fr/sign-in/passkey', { answer });
    expect([replayed.status, browser.session]).toEqual([422, undefined]);
    expect(wordsOf(replayed.text)).toContain('a expiré ou a déjà servi');
  });

  it('is consumed by a wrong answer too', async () => {
    const { device } = await enrolled();
    const browser = elsewhere();
    const { challenge } = await options(browser, '/fr/sign-in/options');
    const wrong = device.signIn(challenge, server.origin, rpId, { flags: 1 });
    expect((await browser.post('/fr/sign-in/passkey', { answer: wrong })).status).toBe(422);
    const right = device.signIn(challenge, server.origin, rpId);
    expect((await browser.post('/fr/sign-in/passkey', { answer: right })).status).toBe(422);
  });

  it('belongs to the browser that it was given to', async () => {
    const { device } = await enrolled();
    const [mine, other] = [elsewhere(), elsewhere()];
    await options(other, '/fr/sign-in/options');
    const { challenge } = await options(mine, '/fr/sign-in/options');
    const answer = device.signIn(challenge, server.origin, rpId);
    const stolen = await other.post('/fr/sign-in/passkey', { answer });
    expect([stolen.status, other.session]).toEqual([422, undefined]);
    expect((await mine.post('/fr/sign-in/passkey', { answer })).status).toBe(303);
  });

  it('is over after five minutes', async () => {
    const { device } = await enrolled();
    const browser = elsewhere();
    const { challenge } = await options(browser, '/fr/sign-in/options');
    await withClient(database.administrator, (client) =>
      client.query("update identity.ceremony set expires_at = now() - interval '1 second' where challenge = $1", [
        challenge,
      ]),
    );
    const answer = device.signIn(challenge, server.origin, rpId);
    expect((await browser.post('/fr/sign-in/passkey', { answer })).status).toBe(422);
  });

  it('that nobody asked for, or of another kind, is none', async () => {
    const { device } = await enrolled();
    const browser = elsewhere();
    const invented = device.signIn(Buffer.alloc(32, 9).toString('base64url'), server.origin, rpId);
    expect((await browser.post('/fr/sign-in/passkey', { answer: invented })).status).toBe(422);
    const { token } = await invite(database);
    const { challenge } = await options(browser, `/fr/welcome/${token}/options`);
    const crossed = device.signIn(challenge, server.origin, rpId);
    expect((await browser.post('/fr/sign-in/passkey', { answer: crossed })).status).toBe(422);
  });

  it('answered twice at the same moment lets one in', async () => {
    const { device } = await enrolled();
    const browser = elsewhere();
    const { challenge } = await options(browser, '/fr/sign-in/options');
    const answer = device.signIn(challenge, server.origin, rpId);
    const twins = Array.from({ length: 6 }, () => browser.post('/fr/sign-in/passkey', { answer }));
    const statuses = (await Promise.all(twins)).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([303, 422, 422, 422, 422, 422]);
  });

  it.each(['', 'null', '{}', '[]', '{"id":1}', 'x'.repeat(20_000), '{"response":{"clientDataJSON":"AAAA"}}'])(
    'answered by %.20j is refused as incomplete',
    async (answer) => {
      const browser = elsewhere();
      await options(browser, '/fr/sign-in/options');
      const refused = await browser.post('/fr/sign-in/passkey', { answer });
      expect(refused.status).toBe(422);
      expect(wordsOf(refused.text)).toContain('incomplète');
    },
  );
});

describe('enrolling by an invitation', () => {
  it('takes only the answer that was asked for by this invitation, in this browser', async () => {
    const [one, other] = [await invite(database), await invite(database)];
    const browser = elsewhere();
    const { challenge } = await options(browser, `/fr/welcome/${one.token}/options`);
    const answer = new SoftwareAuthenticator(randomUUID()).enrol(challenge, server.origin, rpId);
    const elsewhereToo = await elsewhere().post(`/fr/welcome/${one.token}`, { way: 'passkey', answer });
    const crossed = await browser.post(`/fr/welcome/${other.token}`, { way: 'passkey', answer });
    expect([elsewhereToo.status, crossed.status]).toEqual([422, 422]);
    const { rows } = await withClient(database.administrator, (client) =>
      client.query('select from identity.account where email = any($1)', [[one.email, other.email]]),
    );
    expect(rows).toHaveLength(0);
  });

  it.each<[string, Lies]>([
    ['another origin', { origin: 'https://evil.example' }],
    ['another domain', { rpId: 'evil.example' }],
    ['an authenticator that nobody unlocked', { flags: 65 }],
  ])('refuses %s, and the invitation is still good', async (_, lies) => {
    const { token } = await invite(database);
    const browser = elsewhere();
    expect((await enrol(browser, token, {}, lies)).answer.status).toBe(422);
    expect((await enrol(browser, token)).answer.status).toBe(303);
  });
});

describe('a network that sends wrong answers', () => {
  it('waits in the end, with the time said; guesses at passwords have no part in it', async () => {
    const { device, email } = await enrolled();
    const browser = elsewhere();
    const wrong = { identifier: email, password: 'wrong wrong wrong' };
    for (let time = 0; time < 3; time += 1) await browser.post('/fr/sign-in', wrong);
    await withClient(database.administrator, (client) =>
      client.query('update identity.throttle set failures = 12, last_failure_at = now()'),
    );
    expect((await browser.post('/fr/sign-in', wrong)).status).toBe(429);
    expect((await signIn(browser, device)).status).toBe(303);
    const hostile = elsewhere();
    const statuses = new Set<number>();
    let wait: string | undefined;
    for (let time = 0; time < 130; time += 1) {
      const answer = await hostile.post('/fr/sign-in/passkey', { answer: '{}' });
      statuses.add(answer.status);
      wait = answer.headers['retry-after'];
      if (answer.status === 429) break;
    }
    expect([...statuses]).toEqual([422, 429]);
    expect(Number(wait)).toBeGreaterThan(0);
    expect((await signIn(elsewhere(), device)).status).toBe(303);
  });
});
