import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StepUpNeededError } from '#platform/access/gate.ts';
import { changePassword } from '../../src/modules/identity/commands/change-password.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { createPerson, openSessionOf, type SomebodySignedIn } from '../kit/people.ts';
import { startServer, TEST_SERVICES, type TestServer } from '../kit/server.ts';
import {
  entriesOf,
  formWith,
  givePasskey,
  givePassword,
  giveTotp,
  hastenThrottle,
  letProofAge,
  PASSWORD,
  sql,
  visitor,
} from './account.support.ts';

let database: FreshDatabase;
let server: TestServer;

beforeAll(async () => {
  database = await freshDatabase();
  server = await startServer(database);
});

afterAll(async () => {
  await server?.close();
  await database?.close();
});

const tokenOf = async ({ session }: SomebodySignedIn) =>
  (await sql(database, "select encode(token_hash, 'hex') as hash from identity.session where id = $1", [session]))[0]
    .hash;

const isFresh = async ({ session }: SomebodySignedIn) =>
  (
    await sql(
      database,
      "select stepped_up_at > now() - interval '1 minute' as fresh from identity.session where id = $1",
      [session],
    )
  )[0].fresh === true;

describe('an act that asks for a fresh proof', () => {
  it('does nothing without one, and keeps what was typed but no secret', async () => {
    const person = await createPerson(database, { role: 'counter-officer', demo: true });
    const passkey = await givePasskey(database, person.account);
    await givePasskey(database, person.account, 'Autre');
    await giveTotp(database, person.account);
    await givePassword(database, person.account);
    const who = visitor(server.origin, person.cookie);
    const state = () =>
      sql(
        database,
        `select (select jsonb_agg(k order by id) from identity.passkey k where account = a.id) as passkeys,
           (select jsonb_agg(t) from identity.totp t where account = a.id) as totp,
           (select count(*) from identity.recovery_code where account = a.id) as codes, a.email, a.language
         from identity.account a where a.id = $1`,
        [person.account],
      );
    const before = await state();
    for (const [path, fields] of [
      ['/details', { email: 'typed@example.org', phone: '', language: 'ar' }],
      [`/passkeys/${passkey}`, { name: 'Nom "choisi" <ici>' }],
      [`/passkeys/${passkey}/remove`, {}],
      ['/totp', {}],
      ['/totp/remove', {}],
      ['/recovery-codes', {}],
    ] as const) {
      const once = randomUUID();
      const sent = { once, ...fields, my_password: 'hunter-two', 'the-code': '123456', clientSecret: 's3' };
      const answer = await who.post(`/fr/account${path}`, sent);
      expect(answer.status, path).toBe(403);
      expect(answer.text).toContain('Confirmez que c’est bien vous');
      expect(answer.text).not.toMatch(/hunter-two|123456|s3/);
      const { hidden } = formWith(answer.text, ['carried']);
      expect(hidden.back).toBe(`/fr/account${path}`);
      expect(JSON.parse(hidden.carried ?? '')).toEqual(Object.entries({ once, ...fields }));
    }
    const guesses = () => sql(database, 'select sum(failures) from identity.throttle');
    const guessed = await guesses();
    const password = await who.post('/fr/account/password', { current: 'abc', wanted: PASSWORD });
    expect(await guesses()).toEqual(guessed);
    expect(password.headers.location).toBe('/fr/step-up?back=%2Ffr%2Faccount%2Fpassword');
    const options = await who.post('/fr/account/passkeys/options', {});
    expect(options.status).toBe(403);
    for (const page of ['password', 'passkeys/new']) {
      const answer = await who.get(`/ar/account/${page}`);
      expect(answer.headers.location).toBe(`/ar/step-up?back=${encodeURIComponent(`/ar/account/${page}`)}`);
    }
    expect(await state()).toEqual(before);
    expect(await entriesOf(database, person.account, 'remove-passkey')).toMatchObject([{ kind: 'refusal' }]);
  });

  it('is offered again after the proof, and done once', async () => {
    const person = await createPerson(database, { role: 'counter-officer', demo: true });
    const who = visitor(server.origin, person.cookie);
    const asked = await who.fill('/fr/account/details', { email: 'kept@example.org', phone: '', language: 'en' });
    expect(asked.status).toBe(403);
    const proof = formWith(asked.text, ['way', 'carried']);
    const confirmed = await who.post(proof.action ?? '', proof.hidden);
    expect(confirmed.status).toBe(200);
    expect(confirmed.text).toContain('Rien n’est encore fait');
    const again = formWith(confirmed.text, ['email', 'once']);
    expect(again.action).toBe('/fr/account/details');
    const done = await who.post(again.action ?? '', again.hidden);
    expect(done.headers.location).toBe('/fr/account?done=details');
    const [row] = await sql(database, 'select email, language from identity.account where id = $1', [person.account]);
    expect(row).toEqual({ email: 'kept@example.org', language: 'en' });
    expect((await who.post(again.action ?? '', again.hidden)).status).toBe(303);
    const acts = await entriesOf(database, person.account, 'change-own-details');
    expect(acts.map(({ kind }) => kind)).toEqual(['act', 'refusal']);
  });

  it('asks for it itself, whatever the page before it did', async () => {
    const person = await createPerson(database, { role: 'counter-officer' });
    const { account, session, token } = person;
    const actor = { kind: 'person', name: '', staff: true, role: 'counter-officer', heads: false, unit: null } as const;
    const input = { keys: TEST_SERVICES.keys, guess: null, hash: 'x' };
    const change = changePassword.execute(database.gatekeeper, { ...actor, account, session, token }, input);
    await expect(change).rejects.toThrow(StepUpNeededError);
    expect(await sql(database, 'select from identity.password where account = $1', [account])).toEqual([]);
  });

  it('asks again ten minutes later', async () => {
    const person = await createPerson(database, { role: 'counter-officer', steppedUp: true });
    const who = visitor(server.origin, person.cookie);
    expect((await who.post('/fr/account/recovery-codes', {})).status).toBe(200);
    await letProofAge(database, person.session);
    expect((await who.post('/fr/account/recovery-codes', {})).status).toBe(403);
    expect(await sql(database, 'select from identity.recovery_code where account = $1', [person.account])).toHaveLength(
      10,
    );
  });
});

describe('a proof by typing', () => {
  it('gives the session another secret: the former one, stolen or not, opens nothing', async () => {
    const person = await createPerson(database, { role: 'counter-officer' });
    await givePassword(database, person.account);
    const code = await giveTotp(database, person.account);
    const elsewhere = await openSessionOf(database, { account: person.account });
    const who = visitor(server.origin, person.cookie);
    const before = await tokenOf(person);
    const done = await who.fill('/fr/step-up?back=%2Ffr%2Faccount%2Fsessions', { password: PASSWORD, code: code() });
    expect(done.headers.location).toBe('/fr/account/sessions');
    const [cookie = ''] = done.headers['set-cookie'] ?? [];
    expect(cookie).toMatch(/^__Host-rihla=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    expect(await tokenOf(person)).not.toBe(before);
    expect(await isFresh(person)).toBe(true);
    expect((await visitor(server.origin, person.cookie).get('/fr/account')).status).toBe(303);
    expect((await who.get('/fr/account/password')).status).toBe(200);
    expect((await visitor(server.origin, elsewhere.cookie).get('/fr/account')).status).toBe(200);
    const [entry] = await entriesOf(database, person.account, 'step-up-with-code');
    expect(entry).toMatchObject({
      objects: [{ type: 'session', id: person.session }],
      detail: { password: true, code: true },
    });
  });

  it('takes each code once, though two sessions use it at the same moment', async () => {
    const person = await createPerson(database, { role: 'counter-officer' });
    await givePassword(database, person.account);
    const code = await giveTotp(database, person.account);
    const other = await openSessionOf(database, { account: person.account });
    const typed = { way: 'typed', password: PASSWORD, code: code() };
    const sent = await Promise.all(
      [person.cookie, other.cookie].map((cookie) => visitor(server.origin, cookie).post('/fr/step-up', typed)),
    );
    expect(sent.map(({ status }) => status).toSorted()).toEqual([303, 422]);
    const third = await openSessionOf(database, { account: person.account });
    const replayed = await visitor(server.origin, third.cookie).post('/fr/step-up', typed);
    expect(replayed.status).toBe(422);
    expect(replayed.text).toContain('Un code ne sert qu’une fois');
    // A code of the step before the one used counts as used too.
    const earlier = await visitor(server.origin, third.cookie).post('/fr/step-up', { ...typed, code: code(-1) });
    expect(earlier.status).toBe(422);
  });

  it('asks staff for both, and says of neither which was wrong', async () => {
    const person = await createPerson(database, { role: 'counter-officer' });
    await givePassword(database, person.account);
    const code = await giveTotp(database, person.account);
    const who = visitor(server.origin, person.cookie);
    const sentences = new Set<string>();
    for (const fields of [
      { password: 'wrong', code: code() },
      { password: PASSWORD, code: '000000' },
      { password: PASSWORD },
      { code: code() },
      {},
    ]) {
      const answer = await who.post('/fr/step-up', { way: 'typed', ...fields });
      expect(answer.status).toBe(422);
      sentences.add(/class="error-summary"[\s\S]*?<ul>([\s\S]*?)<\/ul>/.exec(answer.text)?.[1] ?? '');
      expect(answer.text).not.toContain(PASSWORD);
    }
    expect(sentences.size).toBe(1);
    expect(await isFresh(person)).toBe(false);
    const entries = await entriesOf(database, person.account, 'step-up-with-code');
    expect(entries.map(({ detail }) => detail)).toEqual(Array.from({ length: 5 }, () => ({ fault: 'typed' })));
  });

  it('is not guessed at: wrong codes bring a wait', async () => {
    const person = await createPerson(database, { role: 'applicant' });
    const code = await giveTotp(database, person.account);
    const who = visitor(server.origin, person.cookie);
    for (let guess = 0; guess < 5; guess += 1) {
      expect((await who.post('/fr/step-up', { way: 'typed', code: String(100_000 + guess) })).status).toBe(422);
    }
    await hastenThrottle(database);
    const held = await who.post('/fr/step-up', { way: 'typed', code: code() });
    expect(held.status).toBe(429);
    expect(Number(held.headers['retry-after'])).toBeGreaterThan(0);
    expect(held.text).toMatch(/Recommencez dans \d+ secondes?/);
    expect(await isFresh(person)).toBe(false);
  });

  it.each([
    ['an applicant', 'applicant', false, 303],
    ['an applicant who chose a second factor', 'applicant', true, 422],
    ['staff', 'analyst', false, 422],
  ] as const)('by the password alone is enough for %s: %s, %s → %s', async (_, role, totp, status) => {
    const person = await createPerson(database, { role });
    await givePassword(database, person.account);
    if (totp) await giveTotp(database, person.account);
    const answer = await visitor(server.origin, person.cookie).post('/fr/step-up', {
      way: 'typed',
      password: PASSWORD,
    });
    expect(answer.status).toBe(status);
    expect(await isFresh(person)).toBe(status === 303);
  });

  it('says what to do when the account has nothing to prove itself with', async () => {
    const person = await createPerson(database, { role: 'analyst' });
    const page = await visitor(server.origin, person.cookie).get('/fr/step-up');
    expect(page.text).toContain('Déconnectez-vous et connectez-vous à nouveau');
    expect(page.text).not.toContain('name="way"');
  });
});

describe('the one click of a trial', () => {
  const click = (cookie: string, at = server) => visitor(at.origin, cookie).post('/fr/step-up', { way: 'trial' });

  it('is for fictitious people only', async () => {
    const real = await createPerson(database, { role: 'administrator' });
    expect((await visitor(server.origin, real.cookie).get('/fr/step-up')).text).not.toContain('value="trial"');
    expect((await click(real.cookie)).status).toBe(403);
    const demo = await createPerson(database, { role: 'administrator', demo: true });
    const before = await tokenOf(demo);
    expect((await click(demo.cookie)).status).toBe(303);
    expect(await tokenOf(demo)).not.toBe(before);
    expect(await entriesOf(database, real.account, 'step-up-on-trial')).toMatchObject([{ kind: 'refusal' }]);
  });

  it('is refused when the database is not of a trial, whatever the server believes', async () => {
    const demo = await createPerson(database, { role: 'administrator', demo: true });
    await sql(database, "update platform.installation set mode = 'production'");
    try {
      expect((await click(demo.cookie)).status).toBe(403);
      expect((await visitor(server.origin, demo.cookie).get('/fr/step-up')).text).not.toContain('value="trial"');
    } finally {
      await sql(database, "update platform.installation set mode = 'trial'");
    }
    expect(await isFresh(demo)).toBe(false);
  });

  it('is refused when the server is not of a trial, whatever the database says', async () => {
    const demo = await createPerson(database, { role: 'administrator', demo: true });
    const serious = await startServer(database, { services: { ...TEST_SERVICES, trial: false } });
    try {
      expect((await click(demo.cookie, serious)).status).toBe(403);
    } finally {
      await serious.close();
    }
    expect(await isFresh(demo)).toBe(false);
  });
});

describe('where it leads back to', () => {
  it.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example',
    '/fr/../../evil',
    'javascript:alert(1)',
    '/fr/account\r\nset-cookie: x=1',
    '%2F%2Fevil.example',
    '/%09/evil.example',
    '',
  ])('is a page of this site only, not %j', async (back) => {
    const demo = await createPerson(database, { role: 'analyst', demo: true });
    const who = visitor(server.origin, demo.cookie);
    const done = await who.post('/fr/step-up', { way: 'trial', back });
    expect(done.headers.location).toBe('/fr/account');
    const carried = await who.post('/fr/step-up', { way: 'trial', back, carried: '[["name","x"]]' });
    expect(formWith(carried.text, ['name']).action).toBe('/fr/account');
  });

  it.each(['{', '[]x', '[["a"]]', '{"a":1}', '[["a",{"b":1}]]', 'x'.repeat(120_000)])(
    'opens the page when what was kept is not what we wrote: %#',
    async (carried) => {
      const demo = await createPerson(database, { role: 'analyst', demo: true });
      const done = await visitor(server.origin, demo.cookie).post('/fr/step-up', {
        way: 'trial',
        carried,
        back: '/fr/account/totp',
      });
      expect(done.headers.location).toBe('/fr/account/totp');
    },
  );

  it('keeps fields as text, each as often as it was given', async () => {
    const demo = await createPerson(database, { role: 'analyst', demo: true });
    const who = visitor(server.origin, demo.cookie);
    const fields = [
      ['name', '"><script>alert(1)</script>'],
      ['list', 'a'],
      ['list', 'b'],
      ['text', 'line\nline'],
    ];
    const done = await who.post('/fr/step-up', {
      way: 'trial',
      back: '/fr/account/details',
      carried: JSON.stringify(fields),
    });
    expect(done.text).not.toContain('<script>alert');
    expect(done.text.match(/name="list"/g)).toHaveLength(2);
    expect(formWith(done.text, ['name']).hidden.name).toBe('"><script>alert(1)</script>');
  });
});
