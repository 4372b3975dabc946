import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { appoint, createPerson, openSessionOf } from '../kit/people.ts';
import { startServer, type TestServer } from '../kit/server.ts';
import { entriesOf, sql, visitor } from './account.support.ts';

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

const PAGES = [
  '',
  '/details',
  '/sessions',
  '/passkeys',
  '/passkeys/new',
  '/totp',
  '/totp/remove',
  '/recovery-codes',
  '/password',
];

describe('one’s own account', () => {
  it('says who I am, what I was appointed to and what opens my account, in three languages', async () => {
    const person = await createPerson(database, { role: 'counter-officer', name: 'Nadia <b>Amrani</b>' });
    for (const [language, words] of [
      ['fr', ['Qui je suis', 'Agent de guichet', 'en vigueur', 'Décision d’essai n° 1', 'régularisation']],
      ['ar', ['من أنا', 'ساري', 'الرباط']],
      ['en', ['Who I am', 'in force', 'Rabat', 'regularisation files']],
    ] as const) {
      const page = await visitor(server.origin, person.cookie).get(`/${language}/account`);
      expect(page.status).toBe(200);
      for (const word of words) expect(page.text).toContain(word);
      expect(page.text).toContain('Nadia &lt;b>Amrani&lt;/b>');
      expect(page.text).not.toContain('<b>Amrani');
      expect(page.headers['cache-control']).toBe('no-store');
    }
    const reads = await entriesOf(database, person.account, 'my-account');
    expect(reads).toHaveLength(3);
    expect(reads[0]).toMatchObject({
      kind: 'read',
      purpose: 'own-account',
      objects: [{ type: 'account', id: person.account }],
    });
  });

  it('warns when two recovery codes or fewer are left', async () => {
    const person = await createPerson(database, { role: 'analyst' });
    const codes = (left: number) =>
      sql(
        database,
        `with gone as (delete from identity.recovery_code where account = $1::uuid)
         insert into identity.recovery_code (hash, account) select sha256(convert_to($1::text || n, 'UTF8')), $1::uuid from generate_series(1, $2::int) n`,
        [person.account, left],
      );
    const who = visitor(server.origin, person.cookie);
    expect((await who.get('/en/account')).text).toContain('Renew your recovery codes');
    await codes(3);
    expect((await who.get('/en/account')).text).not.toContain('Renew your recovery codes');
    expect((await who.get('/en/account')).text).toContain('3 codes left');
  });

  it('is reached by who is signed in only, and by nobody after the session ended', async () => {
    const person = await createPerson(database, { role: 'counter-officer', steppedUp: true });
    const who = visitor(server.origin, person.cookie);
    for (const page of PAGES.filter((page) => page !== '/passkeys/x')) {
      const path = `/fr/account${page}`;
      expect([200, 303], path).toContain((await who.get(path)).status);
      const refused = await visitor(server.origin).get(path);
      expect(refused.status, path).toBe(303);
      expect(refused.headers.location).toBe(`/fr/sign-in?back=${encodeURIComponent(path)}`);
    }
    await sql(database, "update identity.session set ended_at = now(), end_reason = 'revoked' where id = $1", [
      person.session,
    ]);
    for (const page of PAGES) expect((await who.get(`/fr/account${page}`)).status).toBe(303);
  });

  it('is open to staff whose appointments have all ended, and to applicants', async () => {
    for (const role of [null, 'applicant'] as const) {
      const person = await createPerson(database, { role });
      for (const page of PAGES) {
        const answer = await visitor(server.origin, person.cookie).get(`/ar/account${page}`);
        expect([200, 303], page).toContain(answer.status);
      }
    }
  });
});

describe('the choice between appointments', () => {
  it('changes the role from the next request on, and the journal names it', async () => {
    const person = await createPerson(database, { role: 'counter-officer' });
    const second = await appoint(database, { account: person.account, role: 'analyst', unit: person.unit ?? '' });
    const who = visitor(server.origin, person.cookie);
    const answer = await who.fill('/fr/account', { appointment: second });
    expect(answer.status).toBe(303);
    expect((await who.get('/fr/account')).text).toContain(
      'Analyste de l’observatoire: vous agissez'.replace(':', '\u00a0:'),
    );
    const [entry] = await entriesOf(database, person.account, 'choose-appointment');
    expect(entry).toMatchObject({
      kind: 'act',
      actor: { role: 'analyst' },
      objects: [
        { type: 'session', id: person.session },
        { type: 'appointment', id: second },
      ],
    });
  });

  it('gives a sealed unit its short idle time', async () => {
    const person = await createPerson(database, { role: 'counter-officer' });
    const other = await createPerson(database, { role: 'protection-caseworker', sealed: true });
    const sealed = await appoint(database, {
      account: person.account,
      role: 'protection-caseworker',
      unit: other.unit ?? '',
    });
    await visitor(server.origin, person.cookie).post('/fr/account/appointment', { appointment: sealed });
    const [row] = await sql(database, 'select idle_seconds from identity.session where id = $1', [person.session]);
    expect(row.idle_seconds).toBe(900);
  });

  it('takes no appointment of another, none that ended, none that has not begun, and none that is not one', async () => {
    const person = await createPerson(database, { role: 'counter-officer' });
    const other = await createPerson(database, { role: 'administrator' });
    const who = visitor(server.origin, person.cookie);
    const choose = (appointment: string) => who.post('/fr/account/appointment', { appointment });
    expect((await choose(other.appointment ?? '')).status).toBe(404);
    expect((await choose(randomUUID())).status).toBe(404);
    expect((await choose("' or true --")).status).toBe(303);
    const ended = await appoint(database, { account: person.account, role: 'analyst', unit: person.unit ?? '' });
    await sql(database, "update identity.appointment set ended_at = now(), end_basis = 'Fin' where id = $1", [ended]);
    expect((await choose(ended)).status).toBe(409);
    const coming = await appoint(database, { account: person.account, role: 'publisher', unit: person.unit ?? '' });
    await sql(database, 'update identity.appointment set starts_on = current_date + 2 where id = $1', [coming]);
    expect((await choose(coming)).status).toBe(409);
    const [row] = await sql(database, 'select appointment from identity.session where id = $1', [person.session]);
    expect(row.appointment).toBe(person.appointment);
  });
});

describe('my sessions', () => {
  it('are listed with this one marked, and one that is ended opens nothing at its next request', async () => {
    const person = await createPerson(database, { role: 'counter-officer' });
    const elsewhere = await openSessionOf(database, { account: person.account, browser: 'Firefox, Windows' });
    const here = visitor(server.origin, person.cookie);
    const there = visitor(server.origin, elsewhere.cookie);
    expect((await there.get('/en/account')).status).toBe(200);
    const page = await here.get('/en/account/sessions');
    expect(page.text).toContain('Firefox, Windows');
    expect(page.text.match(/this session/g)).toHaveLength(1);
    expect((await here.fill('/en/account/sessions', { session: elsewhere.session })).headers.location).toBe(
      '/en/account/sessions?done=one',
    );
    const refused = await there.get('/en/account');
    expect(refused.status).toBe(303);
    expect(refused.headers.location).toContain('/sign-in');
    expect((await here.get('/en/account/sessions?done=one')).text).not.toContain('Firefox, Windows');
    const [entry] = await entriesOf(database, person.account, 'revoke-session');
    expect(entry).toMatchObject({
      kind: 'act',
      objects: [{ type: 'account' }, { type: 'session', id: elsewhere.session }],
    });
  });

  it('all end but this one, and twice the same form does no harm', async () => {
    const person = await createPerson(database, { role: 'counter-officer' });
    const others = await Promise.all([1, 2, 3].map(() => openSessionOf(database, { account: person.account })));
    const stranger = await createPerson(database, { role: 'counter-officer' });
    const here = visitor(server.origin, person.cookie);
    const once = randomUUID();
    const sent = await Promise.all([1, 2].map(() => here.post('/fr/account/sessions', { others: 'yes', once })));
    expect(sent.map(({ status }) => status)).toEqual([303, 303]);
    for (const { cookie } of others) expect((await visitor(server.origin, cookie).get('/fr/account')).status).toBe(303);
    expect((await here.get('/fr/account')).status).toBe(200);
    expect((await visitor(server.origin, stranger.cookie).get('/fr/account')).status).toBe(200);
    const entries = await entriesOf(database, person.account, 'revoke-other-sessions');
    expect(entries.map(({ detail }) => detail)).toEqual([{ sessionsEnded: 3 }]);
  });

  it('of others are not there to end, nor is the one in use', async () => {
    const person = await createPerson(database, { role: 'counter-officer' });
    const other = await createPerson(database, { role: 'administrator' });
    const who = visitor(server.origin, person.cookie);
    expect((await who.post('/fr/account/sessions', { session: other.session })).status).toBe(404);
    expect((await who.post('/fr/account/sessions', { session: randomUUID() })).status).toBe(404);
    expect((await who.post('/fr/account/sessions', { session: 'x' })).status).toBe(404);
    expect((await who.post('/fr/account/sessions', { session: person.session })).status).toBe(422);
    expect((await visitor(server.origin, other.cookie).get('/fr/account')).status).toBe(200);
    expect((await who.get('/fr/account')).status).toBe(200);
    const [refusal] = await entriesOf(database, person.account, 'revoke-session');
    expect(refusal).toBeDefined();
  });
});

describe('what comes from another site', () => {
  const ACTS: readonly [path: string, fields: Readonly<Record<string, string>>][] = [
    ['/fr/account/sessions', { others: 'yes' }],
    ['/fr/account/details', { email: 'x@example.org', phone: '', language: 'en' }],
    ['/fr/account/recovery-codes', {}],
    ['/fr/account/totp', {}],
    ['/fr/account/password', { wanted: 'corail lanterne sapin gravier' }],
    ['/fr/account/passkeys/options', {}],
    ['/fr/step-up', { way: 'trial' }],
  ];
  it.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['the same machine, another port', { origin: 'http://127.0.0.1:1' }],
    ['nowhere', { origin: 'null' }],
    ['another site, as the browser says', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour, as the browser says', { 'sec-fetch-site': 'same-site' }],
  ])('changes nothing: %s', async (_, headers) => {
    const person = await createPerson(database, { role: 'counter-officer', steppedUp: true, demo: true });
    const other = await openSessionOf(database, { account: person.account });
    const who = visitor(server.origin, person.cookie);
    const state = () =>
      sql(
        database,
        `select (select count(*) from audit.entry where account = a.id::text) as entries, a.email, a.language,
           (select count(*) from identity.recovery_code where account = a.id) as codes,
           (select count(*) from identity.session where account = a.id and ended_at is null) as sessions,
           (select encode(token_hash, 'hex') from identity.session where id = $2) as token
         from identity.account a where a.id = $1`,
        [person.account, person.session],
      );
    const before = await state();
    for (const [path, fields] of ACTS) expect((await who.post(path, fields, headers)).status, path).toBe(403);
    expect(await state()).toEqual(before);
    expect((await visitor(server.origin, other.cookie).get('/fr/account')).status).toBe(200);
  });
});
