import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '#platform/db/roles.ts';
import { signInWithPassword } from '../../src/modules/identity/commands/sign-in-with-password.ts';
import { judgeGuess } from '../../src/modules/identity/sign-in/judge-guess.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { appoint, createPerson } from '../kit/people.ts';
import { startServer, TEST_SERVICES, type TestServer } from '../kit/server.ts';
import {
  browserElsewhere,
  codeOf,
  enrolByPassword,
  entriesOf,
  GOOD_PASSWORD,
  type HttpBrowser,
  invite,
  sessionsOf,
  signUpAs,
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

/** Somebody of staff with a password and an application. */
async function enrolled(offered: Parameters<typeof invite>[1] = {}) {
  const invited = await invite(database, offered);
  const browser = elsewhere();
  const { secret, answer, codes } = await enrolByPassword(browser, invited.token);
  expect(answer.status).toBe(200);
  return { ...invited, browser, secret, codes };
}

const signIn = (browser: HttpBrowser, identifier: string, password = GOOD_PASSWORD) =>
  browser.post('/fr/sign-in', { identifier, password });

describe('an applicant', () => {
  it('signs in by the printed reference, however it is typed, and by the password', async () => {
    const { reference } = await signUpAs(elsewhere());
    expect(reference).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/);
    for (const typed of [reference, reference.toLowerCase().replace('-', ' '), ` ${reference}\u200f`]) {
      const browser = elsewhere();
      const answer = await signIn(browser, typed);
      expect([answer.status, answer.headers.location]).toEqual([303, '/fr/account']);
      expect(await browser.isSignedIn()).toBe(true);
    }
  });

  it('gets the session of applicants: an hour without use, a day in all, by password, stepped up', async () => {
    const browser = elsewhere();
    await signUpAs(browser);
    const [session] = await sessionsOf(database, browser);
    expect(session).toMatchObject({ method: 'password', idle_seconds: 3600, whole: 86_400, stepped_up: true });
  });

  it('is not known by an address that nobody has confirmed', async () => {
    const email = 'awa@example.org';
    const { reference } = await signUpAs(elsewhere(), { email, phone: '+212 6 12 34 56 78' });
    const answer = await signIn(elsewhere(), email);
    const unknown = await signIn(elsewhere(), 'nobody@example.org');
    expect([answer.status, wordsOf(answer.text)]).toEqual([422, wordsOf(unknown.text)]);
    expect((await signIn(elsewhere(), '+212612345678')).status).toBe(422);
    expect((await signIn(elsewhere(), reference)).status).toBe(303);
  });

  it('is told nothing of whose address is known: the same page, an account each time', async () => {
    const first = await signUpAs(elsewhere(), { email: 'same@example.org', name: 'Même Nom' });
    const second = await signUpAs(elsewhere(), { email: 'same@example.org', name: 'Même Nom' });
    const blank = ({ answer }: typeof first) =>
      wordsOf(answer.text)
        .replace(/\b[0-9A-Z]{4,5}(-[0-9A-Z]{4,5})+\b/g, '…')
        .replace(/\d\d:\d\d/, '…');
    expect([second.answer.status, blank(second)]).toEqual([200, blank(first)]);
    expect(second.reference).not.toBe(first.reference);
    for (const { reference } of [first, second]) expect((await signIn(elsewhere(), reference)).status).toBe(303);
  });

  it('comes back with a code of the paper alone, once, and is told how many are left', async () => {
    const { reference, codes } = await signUpAs(elsewhere());
    expect(codes).toHaveLength(10);
    const browser = elsewhere();
    const form = { identifier: reference, code: (codes[3] ?? '').toLowerCase().replaceAll('-', ' ') };
    const answer = await browser.post('/fr/sign-in/recovery', form);
    expect([answer.status, answer.headers.location]).toEqual([303, '/fr/sign-in/recovered']);
    expect(wordsOf((await browser.get('/fr/sign-in/recovered')).text)).toContain('Il vous reste 9 codes de secours.');
    const [session] = await sessionsOf(database, browser);
    expect(session).toMatchObject({ method: 'recovery', stepped_up: true });
    const again = await elsewhere().post('/fr/sign-in/recovery', form);
    expect(again.status).toBe(422);
    expect((await entriesOf(database, 'sign-in-with-recovery-code'))[0]).toMatchObject({
      kind: 'act',
      detail: { fault: 'credentials' },
    });
  });

  it('whose code is miscopied is told so before anything is counted', async () => {
    const { reference, codes } = await signUpAs(elsewhere());
    const [code = ''] = codes;
    const wrong = `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`;
    const browser = elsewhere();
    for (let time = 0; time < 10; time += 1) {
      const answer = await browser.post('/fr/sign-in/recovery', { identifier: reference, code: wrong });
      expect(answer.status).toBe(422);
      expect(wordsOf(answer.text)).toContain('Un signe de ce code est faux');
    }
    expect((await browser.post('/fr/sign-in/recovery', { identifier: reference, code })).status).toBe(303);
  });

  it('whose form arrives twice at once has one account, and is told what to do', async () => {
    const once = randomUUID();
    const both = await Promise.all([
      signUpAs(elsewhere(), { once, name: 'Deux Fois' }),
      signUpAs(elsewhere(), { once, name: 'Deux Fois' }),
    ]);
    expect(both.map(({ answer }) => answer.status).toSorted()).toEqual([200, 409]);
    expect(both.map(({ answer }) => wordsOf(answer.text)).join()).toContain('Votre formulaire est arrivé deux fois');
    const made = await withClient(database.administrator, (client) =>
      client.query("select from identity.account where name = 'Deux Fois'"),
    );
    expect(made.rowCount).toBe(1);
  });

  it.each([
    ['too short', 'xyzzy plugh', 'trop court'],
    ['made of what is tried first', 'motdepasse123456', 'que l’on essaie en premier'],
    ['made of the name', 'awadiopawadiop2026', 'ce que l’on sait de vous'],
  ])('is refused a password that is %s', async (_, password, words) => {
    const { answer } = await signUpAs(elsewhere(), { password });
    expect(answer.status).toBe(422);
    expect(wordsOf(answer.text)).toContain(words);
    expect(answer.text).not.toContain(password);
    expect(answer.text).toContain('value="Awa Diop"');
  });
});

describe('staff', () => {
  it('sign in by address or reference, password and code; only then does a session begin', async () => {
    const { email, secret } = await enrolled();
    const browser = elsewhere();
    const first = await signIn(browser, email.toUpperCase());
    expect([first.status, first.headers.location]).toEqual([303, '/fr/sign-in/second-factor']);
    expect(browser.session).toBeUndefined();
    expect(await browser.isSignedIn()).toBe(false);
    const second = await browser.post('/fr/sign-in/second-factor', { code: codeOf(secret) });
    expect([second.status, second.headers.location]).toEqual([303, '/fr/account']);
    expect(await browser.isSignedIn()).toBe(true);
    const [session] = await sessionsOf(database, browser);
    expect(session).toMatchObject({ method: 'totp', idle_seconds: 3600, whole: 43_200, role: 'counter-officer' });
  });

  it('use a code once: replayed, it opens nothing, nor in another browser that has the password', async () => {
    const { email, secret } = await enrolled();
    const code = codeOf(secret);
    const [one, other] = [elsewhere(), elsewhere()];
    for (const browser of [one, other]) await signIn(browser, email);
    expect((await one.post('/fr/sign-in/second-factor', { code })).status).toBe(303);
    const replayed = await other.post('/fr/sign-in/second-factor', { code });
    expect([replayed.status, other.session]).toEqual([422, undefined]);
  });

  it('who both send the same code at once: one of them enters', async () => {
    const { email, secret } = await enrolled();
    const browsers = [elsewhere(), elsewhere(), elsewhere(), elsewhere()];
    for (const browser of browsers) await signIn(browser, email);
    const code = codeOf(secret);
    const answers = await Promise.all(browsers.map((browser) => browser.post('/fr/sign-in/second-factor', { code })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 422, 422, 422]);
  });

  it('cannot give a code in a browser that did not give the password', async () => {
    const { email, secret } = await enrolled();
    const [mine, thief] = [elsewhere(), elsewhere()];
    await signIn(mine, email);
    const answer = await thief.post('/fr/sign-in/second-factor', { code: codeOf(secret) });
    expect([answer.status, thief.session]).toEqual([422, undefined]);
    expect((await mine.post('/fr/sign-in/second-factor', { code: codeOf(secret) })).status).toBe(303);
  });

  it('give the password again after five wrong codes', async () => {
    const { email, secret } = await enrolled();
    const browser = elsewhere();
    await signIn(browser, email);
    for (let time = 1; time <= 5; time += 1) {
      const answer = await browser.post('/fr/sign-in/second-factor', { code: '000000' });
      expect(answer.status).toBe(422);
    }
    expect((await browser.post('/fr/sign-in/second-factor', { code: codeOf(secret) })).status).toBe(422);
    expect(browser.session).toBeUndefined();
  });

  it('without an application do not enter by a password alone', async () => {
    const { email } = await enrolled();
    await withClient(database.administrator, (client) =>
      client.query('delete from identity.totp where account = (select id from identity.account where email = $1)', [
        email,
      ]),
    );
    const browser = elsewhere();
    const answer = await signIn(browser, email);
    expect([answer.status, browser.session]).toEqual([422, undefined]);
    expect(wordsOf(answer.text)).toContain('un mot de passe ne suffit pas');
  });

  it('need their password with a code of the paper, and are then led to enrol anew', async () => {
    const { email, codes } = await enrolled();
    const [code = ''] = codes;
    const refused = await elsewhere().post('/fr/sign-in/recovery', { identifier: email, code });
    const wrong = await elsewhere().post('/fr/sign-in/recovery', { identifier: email, code, password: 'not this' });
    expect([refused.status, wrong.status]).toEqual([422, 422]);
    const browser = elsewhere();
    const answer = await browser.post('/fr/sign-in/recovery', { identifier: email, code, password: GOOD_PASSWORD });
    expect(answer.status).toBe(303);
    const page = await browser.get('/fr/sign-in/recovered');
    expect(page.text).toContain('href="/fr/account/passkeys/new"');
    expect((await browser.get('/fr/account/passkeys/new')).status).toBe(200);
  });

  it('whose password was changed while it was compared do not enter by the former one', async () => {
    const { reference } = await signUpAs(elsewhere());
    const visitor = { kind: 'anyone' } as const;
    const { keys } = TEST_SERVICES;
    const typed = { keys, identifier: reference, password: GOOD_PASSWORD, network: '127.2.0.1', device: null };
    const judged = await judgeGuess(database.gatekeeper, visitor, typed);
    if (!judged.ok || judged.guess.matched === null) throw new Error('The password was not found right.');
    const entrance = { browserName: 'Chromium, Linux', previous: null, device: null };
    const input = { keys, entrance, guess: judged.guess, browser: randomBytes(32) };
    await withClient(database.administrator, (client) =>
      client.query("update identity.password set hash = 'changed' where account = $1", [judged.guess.account]),
    );
    const done = await signInWithPassword.execute(database.gatekeeper, visitor, input);
    expect(done).toMatchObject({ ok: false, fault: 'credentials' });
  });

  it('of a sealed unit, and custodians, have sessions of fifteen minutes without use', async () => {
    const { browser: sealed } = await enrolled({ role: 'protection-caseworker', sealed: true });
    const { browser: custodian } = await enrolled({ role: 'custodian' });
    for (const browser of [sealed, custodian]) {
      expect((await sessionsOf(database, browser))[0]).toMatchObject({ idle_seconds: 900, whole: 43_200 });
    }
  });

  it('whose appointment has expired enter with no role, and reach their own account only', async () => {
    const { browser, unit } = await enrolled({ endsIn: 0 });
    expect((await sessionsOf(database, browser))[0]).toMatchObject({ role: 'counter-officer' });
    await withClient(database.administrator, (client) =>
      client.query(
        'update identity.appointment set ends_on = current_date - 1, starts_on = current_date - 9 where unit = $1',
        [unit],
      ),
    );
    const page = await browser.get('/fr/account');
    expect(page.status).toBe(200);
    expect(page.text).toContain('Aucune nomination en cours');
  });

  it('with several appointments enter under the first', async () => {
    const { email, secret, unit } = await enrolled();
    const { account } = await accountOf(email);
    await appoint(database, { account, role: 'analyst', unit });
    const browser = elsewhere();
    await signIn(browser, email);
    await browser.post('/fr/sign-in/second-factor', { code: codeOf(secret) });
    expect((await sessionsOf(database, browser))[0]).toMatchObject({ role: 'counter-officer' });
  });

  it('whose account is disabled neither enter nor go on, and hear what the unknown hear', async () => {
    const { email, browser } = await enrolled();
    expect(await browser.isSignedIn()).toBe(true);
    await withClient(database.administrator, (client) =>
      client.query("update identity.account set state = 'disabled' where email = $1", [email]),
    );
    expect(await browser.isSignedIn()).toBe(false);
    const answer = await signIn(elsewhere(), email);
    const unknown = await signIn(elsewhere(), 'nobody@example.org');
    const blank = (html: string) => wordsOf(html);
    expect([answer.status, blank(answer.text)]).toEqual([unknown.status, blank(unknown.text)]);
  });
});

async function accountOf(email: string): Promise<{ readonly account: string }> {
  const { rows } = await withClient(database.administrator, (client) =>
    client.query<{ account: string }>('select id as account from identity.account where email = $1', [email]),
  );
  return rows[0] ?? { account: '' };
}

describe('a session', () => {
  it('is another one after each sign-in: one that was there before is over, whoever’s it was', async () => {
    const browser = elsewhere();
    const { reference } = await signUpAs(browser);
    const before = browser.session ?? '';
    await signIn(browser, reference);
    expect(browser.session).not.toBe(before);
    const holder = elsewhere();
    holder.cookies.set('__Host-rihla', before);
    expect(await holder.isSignedIn()).toBe(false);
    expect(await browser.isSignedIn()).toBe(true);
  });

  it('is never one that the browser brought along', async () => {
    const { reference } = await signUpAs(elsewhere());
    const fixed = Buffer.alloc(32, 7).toString('base64url');
    const browser = elsewhere();
    browser.cookies.set('__Host-rihla', fixed);
    await signIn(browser, reference);
    expect(browser.session).not.toBe(fixed);
    const attacker = elsewhere();
    attacker.cookies.set('__Host-rihla', fixed);
    expect(await attacker.isSignedIn()).toBe(false);
  });

  it('is over after signing out, for a copy of it too, and signing out again does no harm', async () => {
    const browser = elsewhere();
    await signUpAs(browser);
    const copy = elsewhere();
    copy.cookies.set('__Host-rihla', browser.session ?? '');
    expect(await copy.isSignedIn()).toBe(true);
    const answer = await browser.post('/fr/sign-out', {});
    expect([answer.status, answer.headers.location]).toEqual([303, '/fr/']);
    expect(answer.headers['clear-site-data']).toBe('"cache"');
    expect(browser.session).toBeUndefined();
    expect(await copy.isSignedIn()).toBe(false);
    expect((await browser.post('/fr/sign-out', {})).status).toBe(303);
    const [entry] = await entriesOf(database, 'sign-out');
    expect(entry.objects.map(({ type }: { type: string }) => type)).toEqual(['account', 'session']);
  });

  it('is not ended by opening an address, nor by a form of another site', async () => {
    const browser = elsewhere();
    await signUpAs(browser);
    expect((await browser.get('/fr/sign-out')).status).toBe(404);
    browser.headers = { origin: 'https://evil.example' };
    expect((await browser.post('/fr/sign-out', {})).status).toBe(403);
    browser.headers = {};
    expect(await browser.isSignedIn()).toBe(true);
  });

  it('begun by the superuser’s hand for a person works as the others do', async () => {
    const { cookie } = await createPerson(database, { role: 'analyst' });
    const browser = elsewhere();
    browser.cookies.set('__Host-rihla', cookie.split('=')[1] ?? '');
    expect(await browser.isSignedIn()).toBe(true);
  });
});

describe('the journal', () => {
  it('has one entry for each guess: the fault and a keyed hash of the name, never the name or the password', async () => {
    const { email } = await enrolled();
    await signIn(elsewhere(), email, 'a wrong password here');
    await signIn(elsewhere(), 'nobody.knows@example.org', 'another wrong password');
    await signIn(elsewhere(), 'nobody.knows@example.org', 'another wrong password');
    const [last, before, known] = await entriesOf(database, 'sign-in-with-password');
    for (const entry of [last, before, known]) {
      expect(entry).toMatchObject({ kind: 'act', actor: { kind: 'anyone' }, detail: { fault: 'credentials' } });
      expect(entry.changed.identifier).toMatch(/^[0-9a-f]{32}$/);
      expect(Object.keys(entry).toSorted()).toEqual(Object.keys(last).toSorted());
    }
    expect(last.changed.identifier).toBe(before.changed.identifier);
    expect(last.changed.identifier).not.toBe(known.changed.identifier);
    expect([last.objects, known.objects]).toEqual([[], [{ type: 'account', id: (await accountOf(email)).account }]]);
    expect(JSON.stringify([last, before, known])).not.toMatch(/example\.org|wrong password/);
  });

  it('has one entry for each sign-in, with the account and the session', async () => {
    const { email, secret } = await enrolled();
    const browser = elsewhere();
    await signIn(browser, email);
    await browser.post('/fr/sign-in/second-factor', { code: codeOf(secret) });
    const [entry] = await entriesOf(database, 'sign-in-with-code');
    const [session] = await sessionsOf(database, browser);
    const { account } = await accountOf(email);
    expect(entry.objects).toEqual([
      { type: 'account', id: account },
      { type: 'session', id: session?.id },
    ]);
  });
});
