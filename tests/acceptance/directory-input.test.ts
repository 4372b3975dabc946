import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { createPerson, type SomebodySignedIn } from '../kit/people.ts';
import { startServer, type TestServer } from '../kit/server.ts';
import { appointment, invitation, row, send, view } from './directory.support.ts';

let database: FreshDatabase;
let server: TestServer;
let administrator: SomebodySignedIn;
let officer: SomebodySignedIn;

beforeAll(async () => {
  database = await freshDatabase();
  server = await startServer(database);
  administrator = await createPerson(database, { role: 'administrator', steppedUp: true });
  officer = await createPerson(database, { role: 'counter-officer', unit: administrator.unit ?? '' });
});

afterAll(async () => {
  await server.close();
  await database.close();
});

const invite = (change: Readonly<Record<string, string>>) =>
  send(server.origin, '/fr/people/invite', administrator.cookie, {
    ...invitation(administrator.unit ?? ''),
    ...change,
  });
const see = (path: string) => view(server.origin, path, administrator.cookie);
const storedName = async (email: string) =>
  (await row<{ name: string }>(database, 'select name from identity.invitation where email = $1', [email]))?.name;

describe('a name', () => {
  it.each([
    ['in Arabic', 'فاطمة الزهراء', 'فاطمة الزهراء'],
    ['with an emoji', 'Zoé 🦉 Alami', 'Zoé 🦉 Alami'],
    ['in markup', '<script>alert(1)</script>&amp;"\'', '<script>alert(1)</script>&amp;"\''],
    ['of 200 characters that take two places each', 'a'.concat('𝒵'.repeat(199)), 'a'.concat('𝒵'.repeat(199))],
    ['with marks that turn the direction', '\u202eAli\u202c \u200fBaba\u2066', 'Ali Baba'],
    ['with line ends and tabs', '  Ali\r\n\tBaba  ', 'Ali Baba'],
    ['with a NUL', 'Ali\u0000Baba', 'AliBaba'],
    ['with half of a character', 'Ali \ud83e', 'Ali \ufffd'],
    ['in formula', '=HYPERLINK("http://evil.example")', '=HYPERLINK("http://evil.example")'],
    ['composed of parts', 'E\u0301lise', 'Élise'],
  ])('%s is kept as it is read, and shown as text', async (_, typed, kept) => {
    const email = `${randomUUID()}@example.org`;
    expect((await invite({ name: typed, email })).status).toBe(200);
    expect(await storedName(email)).toBe(kept);
    const { status, text } = await see('/fr/people');
    expect(status).toBe(200);
    expect(text.includes('<script>alert')).toBe(false);
  });

  it.each([
    ['empty', ''],
    ['of spaces', ' \u00a0\u3000 '],
    ['of marks only', '\u202e\u200f'],
    ['without a letter', '12345 🦉'],
    ['of 201 characters', 'a'.repeat(201)],
    ['as long as a book', 'a'.repeat(100_000)],
  ])('%s is sent back, with the field named', async (_, name) => {
    const { status, text } = await invite({ name });
    expect([status, text.includes('href="#name"')]).toEqual([422, true]);
  });
});

describe('a field', () => {
  it.each([
    ['role', 'role', { role: '' }],
    ['role', 'role', { role: 'superuser' }],
    ['unit', 'unit', { unit: '' }],
    ['unit', 'unit', { unit: "' or 1=1 --" }],
    ['email', 'email', { email: 'nobody' }],
    ['email', 'email', { email: `${'a'.repeat(250)}@example.org` }],
    ['basis', 'basis', { basis: 'x' }],
    ['basis', 'basis', { basis: 'x'.repeat(501) }],
    ['startsOn', 'startsOn-day', { 'startsOn-day': '31', 'startsOn-month': '2' }],
    ['endsOn', 'endsOn-day', { 'endsOn-year': '' }],
    ['endsOn', 'endsOn-day', { 'endsOn-day': '-1' }],
    ['endsOn', 'endsOn-day', { 'endsOn-year': '99999' }],
    ['endsOn', 'endsOn-day', { 'endsOn-year': '2019' }],
    ['endsOn', 'endsOn-day', { 'endsOn-year': '2099' }],
    ['headsUnit', 'headsUnit', { headsUnit: 'yes' }],
  ] as const)('%s that is no such thing is sent back, and its error leads to %s', async (name, target, change) => {
    const { status, text } = await invite(change);
    expect([status, text.includes(`href="#${target}"`), text.includes(`id="${target}"`)]).toEqual([422, true, true]);
    expect([name, text.includes('Amina Berrada')]).toEqual([name, true]);
  });

  it('of a date is read in the digits of Arabic too', async () => {
    const email = `${randomUUID()}@example.org`;
    expect((await invite({ email, 'endsOn-day': '٣١', 'endsOn-month': '۱۲' })).status).toBe(200);
  });

  it('given twice counts once, and fields that nobody asked for do nothing', async () => {
    const email = `${randomUUID()}@example.org`;
    const fields = new URLSearchParams({ once: randomUUID(), ...invitation(administrator.unit ?? ''), email });
    fields.append('role', 'administrator');
    fields.append('sealed', 'true');
    fields.append('__proto__', 'x');
    fields.append('constructor', 'x');
    const response = await fetch(`${server.origin}/fr/people/invite`, {
      method: 'POST',
      headers: {
        origin: server.origin,
        cookie: administrator.cookie,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: fields.toString(),
    });
    expect(response.status).toBe(200);
    const stored = await row(database, 'select role, sealed from identity.invitation where email = $1', [email]);
    expect(stored).toEqual({ role: 'counter-officer', sealed: false });
  });
});

describe('an address', () => {
  it.each([
    '/fr/people/x',
    '/fr/people/00000000-0000-0000-0000-00000000000g',
    '/fr/people/00000000-0000-0000-0000-000000000000',
    '/fr/people/%F0%9F%A6%89',
    '/fr/people/%01',
    '/fr/people/x/appointments/y/end',
    '/fr/people/invitations/x/withdraw',
    '/fr/people/x/appoint',
    '/fr/people/x/renew',
    '/fr/people/x/disable',
    `/fr/people/${"'".repeat(400)}`,
  ])('%s that names nobody is answered as such', async (path) => {
    expect((await see(path)).status).toBe(404);
    expect((await send(server.origin, path, administrator.cookie, {})).status).toBe(404);
  });

  it.each([
    '?q=%27%20or%201%3D1%20--',
    '?q=%25%5F',
    '?q=%F0%9F%A6%89',
    `?q=${'x'.repeat(1_000)}`,
    '?role=applicant',
    '?role=superuser',
    '?unit=00000000-0000-0000-0000-000000000000',
    '?territory=99',
    '?page=0',
    '?page=-1',
    '?page=1e9',
    '?page=999999',
    '?q=a&q=b&role[]=x',
  ])('/people%s lists what can be read of it', async (query) => {
    const { status, text } = await see(`/fr/people${query}`);
    expect([status, text.includes('undefined'), text.includes('NaN')]).toEqual([200, false, false]);
  });
});

describe('a request that no address of ours can be', () => {
  it.each([
    '/fr/people/%00',
    '/fr/people/%00/appointments/%00/end',
    '/fr/people?q=%00',
    '/fr/people?unit=%00',
    `/fr/people?q=${'x'.repeat(5_000)}`,
    '/fr/people/%E0%A4%A',
  ])('%s is refused before anything is looked for', async (path) => {
    expect((await see(path)).status).toBe(400);
    expect((await send(server.origin, path, administrator.cookie, {})).status).toBe(400);
  });
});

describe('the search by name', () => {
  it('finds a name whatever its accents, case, marks, script variants and the order of words', async () => {
    const person = await createPerson(database, {
      role: 'focal-point',
      unit: administrator.unit ?? '',
      name: 'Élodie بِنْت أحمد Ouazzani',
    });
    for (const words of ['elodie', 'OUAZZANI elodie', 'احمد', 'بنت', 'wazz OR ouazz', 'ouazz']) {
      const { text } = await see(`/fr/people?q=${encodeURIComponent(words)}`);
      expect([words, text.includes(person.account)]).toEqual([words, !words.includes('OR')]);
    }
  });

  it('finds nobody by what is no word, and says so', async () => {
    const { status, text } = await see('/fr/people?q=%F0%9F%A6%89');
    expect([status, text.includes('Personne ne répond')]).toEqual([200, true]);
  });

  it('filters by role, unit, territory and state together', async () => {
    const path = `/fr/people?role=counter-officer&unit=${administrator.unit}&territory=04.421&state=in-force`;
    const { text } = await see(path);
    expect([text.includes(officer.account), text.includes(administrator.account)]).toEqual([true, false]);
    expect((await see('/fr/people?territory=04')).text.includes(officer.account)).toBe(true);
    expect((await see('/fr/people?territory=06')).text.includes(officer.account)).toBe(false);
  });
});

describe('the form of an appointment', () => {
  it('comes back with every field as it was typed', async () => {
    const typed = { ...appointment(administrator.unit ?? ''), basis: '<b>"Acte" & suite</b>', 'endsOn-year': '0' };
    const path = `/fr/people/${officer.account}/appoint`;
    const { status, text } = await send(server.origin, path, administrator.cookie, typed);
    expect(status).toBe(422);
    expect(text).toContain('value="&lt;b>&quot;Acte&quot; &amp; suite&lt;/b>"');
    expect(text).toContain('<option value="counter-officer" selected');
    expect(text.includes(typed.basis)).toBe(false);
  });
});
