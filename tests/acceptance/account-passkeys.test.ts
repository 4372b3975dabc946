import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  FLAG,
  type Lies,
  SoftwareAuthenticator,
} from '../../src/modules/identity/passkeys/software-authenticator.support.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { createPerson, openSessionOf, type SomebodySignedIn } from '../kit/people.ts';
import { startServer, type TestServer } from '../kit/server.ts';
import { entriesOf, letProofAge, sql, type Visitor, visitor } from './account.support.ts';

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

const HOST = '127.0.0.1';
const officer = (steppedUp = true) => createPerson(database, { role: 'counter-officer', steppedUp });

async function challengeOf(who: Visitor, path: string): Promise<string> {
  // A browser's secret is made at its first visit.
  if (!who.cookies.has('__Host-rihla-browser')) await who.get('/fr/account');
  const answer = await who.post(path, {});
  expect(answer.status).toBe(200);
  return z.object({ challenge: z.string() }).parse(answer.json()).challenge;
}

async function enrol(who: Visitor, device: SoftwareAuthenticator, lies?: Lies) {
  const challenge = await challengeOf(who, '/fr/account/passkeys/options');
  const answer = device.enrol(challenge, server.origin, HOST, lies);
  return { answer, sent: await who.post('/fr/account/passkeys/new', { answer, name: 'Clé du bureau' }) };
}

const confirm = (who: Visitor, answer: string) =>
  who.post('/fr/step-up', { way: 'passkey', answer, back: '/fr/account/password' });

async function stepUp(who: Visitor, device: SoftwareAuthenticator, lies?: Lies) {
  const challenge = await challengeOf(who, '/fr/step-up/options');
  return confirm(who, device.signIn(challenge, server.origin, HOST, lies));
}

const passkeysOf = ({ account }: SomebodySignedIn) =>
  sql(database, 'select name, counter, backup_eligible, last_used_at from identity.passkey where account = $1', [
    account,
  ]);

const faultsOf = async ({ account }: SomebodySignedIn, act: string) =>
  (await entriesOf(database, account, act)).map(({ detail }) => detail?.fault).filter((fault) => fault !== undefined);

describe('a passkey is enrolled', () => {
  it('by the browser and the account that were asked, once, and ends the other sessions', async () => {
    const person = await officer();
    await openSessionOf(database, { account: person.account });
    const who = visitor(server.origin, person.cookie);
    const { answer, sent } = await enrol(who, new SoftwareAuthenticator(person.account));
    expect(sent.headers.location).toBe('/fr/account/passkeys?done=added');
    expect(await passkeysOf(person)).toMatchObject([{ name: 'Clé du bureau', counter: 0, last_used_at: null }]);
    const [entry] = await entriesOf(database, person.account, 'enrol-passkey');
    expect(entry).toMatchObject({ objects: [{ type: 'account' }, { type: 'passkey' }], detail: { sessionsEnded: 1 } });
    expect((await who.post('/fr/account/passkeys/new', { answer, name: 'Encore' })).status).toBe(422);
    expect(await passkeysOf(person)).toHaveLength(1);
    expect(await faultsOf(person, 'enrol-passkey')).toEqual(['challenge']);
  });

  it.each<[string, Lies, string]>([
    ['another origin', { origin: 'https://evil.example' }, 'origin'],
    ['another port of ours', { origin: 'http://127.0.0.1:1' }, 'origin'],
    ['another domain', { rpId: 'evil.example' }, 'rp'],
    ['nobody verified', { flags: FLAG.present | FLAG.attested }, 'verification'],
  ])('not with %s, and the question is used up all the same', async (_, lies, fault) => {
    const person = await officer();
    const who = visitor(server.origin, person.cookie);
    const device = new SoftwareAuthenticator(person.account);
    const { sent, answer } = await enrol(who, device, lies);
    expect(sent.status).toBe(422);
    expect(sent.text).toContain('Clé du bureau');
    const { challenge } = JSON.parse(Buffer.from(JSON.parse(answer).response.clientDataJSON, 'base64url').toString());
    const honest = device.enrol(challenge, server.origin, HOST);
    expect((await who.post('/fr/account/passkeys/new', { answer: honest, name: 'x' })).status).toBe(422);
    expect(await passkeysOf(person)).toEqual([]);
    expect(await faultsOf(person, 'enrol-passkey')).toEqual(['challenge', fault]);
  });

  it('neither in another browser, nor for another account in the same one', async () => {
    const [person, other] = await Promise.all([officer(), officer()]);
    const who = visitor(server.origin, person.cookie);
    const challenge = await challengeOf(who, '/fr/account/passkeys/options');
    const answer = new SoftwareAuthenticator(person.account).enrol(challenge, server.origin, HOST);
    const elsewhere = visitor(server.origin, person.cookie);
    await elsewhere.get('/fr/account');
    expect((await elsewhere.post('/fr/account/passkeys/new', { answer, name: 'x' })).status).toBe(422);
    const here = visitor(server.origin, other.cookie);
    here.cookies.set('__Host-rihla-browser', who.cookies.get('__Host-rihla-browser') ?? '');
    expect((await here.post('/fr/account/passkeys/new', { answer, name: 'x' })).status).toBe(422);
    expect([...(await passkeysOf(person)), ...(await passkeysOf(other))]).toEqual([]);
  });

  it('once, though the form arrives in two tabs at the same moment, and not again elsewhere', async () => {
    const [person, other] = await Promise.all([officer(), officer()]);
    const who = visitor(server.origin, person.cookie);
    const device = new SoftwareAuthenticator(person.account);
    const challenge = await challengeOf(who, '/fr/account/passkeys/options');
    const fields = { answer: device.enrol(challenge, server.origin, HOST), name: 'x' };
    const sent = await Promise.all([1, 2, 3].map(() => who.post('/fr/account/passkeys/new', fields)));
    expect(sent.map(({ status }) => status).toSorted()).toEqual([303, 422, 422]);
    expect(await passkeysOf(person)).toHaveLength(1);
    const again = await enrol(visitor(server.origin, other.cookie), device);
    expect(again.sent.status).toBe(422);
    expect(again.sent.text).toContain('déjà enregistré');
    expect(await passkeysOf(other)).toEqual([]);
  });

  it('not later than five minutes after the question', async () => {
    const person = await officer();
    const who = visitor(server.origin, person.cookie);
    const challenge = await challengeOf(who, '/fr/account/passkeys/options');
    await sql(database, 'update identity.ceremony set expires_at = now() where challenge = $1', [challenge]);
    const answer = new SoftwareAuthenticator(person.account).enrol(challenge, server.origin, HOST);
    expect((await who.post('/fr/account/passkeys/new', { answer, name: 'x' })).status).toBe(422);
    expect(await faultsOf(person, 'enrol-passkey')).toEqual(['challenge']);
  });

  it('not once the proof of identity is old: it is asked for, and the ceremony begins again', async () => {
    const person = await officer();
    const who = visitor(server.origin, person.cookie);
    const challenge = await challengeOf(who, '/fr/account/passkeys/options');
    await letProofAge(database, person.session);
    const answer = new SoftwareAuthenticator(person.account).enrol(challenge, server.origin, HOST);
    const sent = await who.post('/fr/account/passkeys/new', { answer, name: 'x' });
    expect(sent.headers.location).toBe(`/fr/step-up?back=${encodeURIComponent('/fr/account/passkeys/new')}`);
    expect(await passkeysOf(person)).toEqual([]);
  });

  it('twenty times at most', async () => {
    const person = await officer();
    await sql(
      database,
      `insert into identity.passkey (account, credential_id, public_key, counter, backup_eligible, backed_up, name)
       select $1::uuid, $1::text || n, '', 0, false, false, 'x' from generate_series(1, 20) n`,
      [person.account],
    );
    const { sent } = await enrol(visitor(server.origin, person.cookie), new SoftwareAuthenticator(person.account));
    expect(sent.status).toBe(422);
    expect(sent.text).toContain('vingt clés');
  });
});

describe('a passkey steps up', () => {
  const holder = async () => {
    const person = await officer();
    const who = visitor(server.origin, person.cookie);
    const device = new SoftwareAuthenticator(person.account);
    await enrol(who, device);
    await sql(database, 'update identity.session set stepped_up_at = null where id = $1', [person.session]);
    return { person, who, device };
  };

  it('and the session has another secret afterwards', async () => {
    const { person, who, device } = await holder();
    expect((await who.get('/fr/account/password')).status).toBe(303);
    const before = who.cookies.get('__Host-rihla');
    expect((await stepUp(who, device)).headers.location).toBe('/fr/account/password');
    expect(who.cookies.get('__Host-rihla')).not.toBe(before);
    expect((await who.get('/fr/account/password')).status).toBe(200);
    expect(await passkeysOf(person)).toMatchObject([{ counter: 1, last_used_at: expect.any(Date) }]);
  });

  it('not when its counter tells of a copy, and the journal keeps that', async () => {
    const { person, who, device } = await holder();
    await stepUp(who, device, { counter: 7 });
    for (const counter of [7, 6, 0]) {
      const refused = await stepUp(who, device, { counter });
      expect(refused.status).toBe(422);
      expect(refused.text).toContain('semble avoir été copiée');
    }
    expect(await faultsOf(person, 'step-up-with-passkey')).toEqual(['cloned', 'cloned', 'cloned']);
    expect(await passkeysOf(person)).toMatchObject([{ counter: 7 }]);
  });

  it.each<[string, Lies]>([
    ['another origin', { origin: 'https://evil.example' }],
    ['another domain', { rpId: 'evil.example' }],
    ['nobody verified', { flags: FLAG.present }],
    ['the other ceremony', { type: 'webauthn.create' }],
  ])('not with %s', async (_, lies) => {
    const { person, who, device } = await holder();
    const before = who.cookies.get('__Host-rihla');
    expect((await stepUp(who, device, lies)).status).toBe(422);
    expect(who.cookies.get('__Host-rihla')).toBe(before);
    expect(await passkeysOf(person)).toMatchObject([{ counter: 0 }]);
  });

  it('not with the passkey of somebody else, however it calls itself', async () => {
    const [mine, theirs] = [await holder(), await holder()];
    for (const lies of [{}, { userHandle: null }]) {
      expect((await stepUp(mine.who, theirs.device, lies)).status).toBe(422);
    }
    const pretended = Object.assign(theirs.device, { account: mine.person.account });
    expect((await stepUp(mine.who, pretended)).status).toBe(422);
    expect(new Set(await faultsOf(mine.person, 'step-up-with-passkey'))).toEqual(new Set(['unknown-credential']));
    expect(await passkeysOf(theirs.person)).toMatchObject([{ counter: 0 }]);
  });

  it('not with an answer that was given before, nor in another browser, nor to another kind of question', async () => {
    const { person, who, device } = await holder();
    const challenge = await challengeOf(who, '/fr/step-up/options');
    const answer = device.signIn(challenge, server.origin, HOST);
    const elsewhere = visitor(server.origin, `__Host-rihla=${who.cookies.get('__Host-rihla')}`);
    await elsewhere.get('/fr/account');
    expect((await confirm(elsewhere, answer)).status).toBe(422);
    expect((await confirm(who, answer)).status).toBe(303);
    expect((await confirm(who, answer)).status).toBe(422);
    const enrolling = await challengeOf(who, '/fr/account/passkeys/options');
    expect((await confirm(who, device.signIn(enrolling, server.origin, HOST))).status).toBe(422);
    expect(await faultsOf(person, 'step-up-with-passkey')).toEqual(['challenge', 'challenge', 'challenge']);
  });

  it('no more once it was removed', async () => {
    const { person, who, device } = await holder();
    await stepUp(who, device);
    await sql(database, 'delete from identity.passkey where account = $1', [person.account]);
    expect((await stepUp(who, device)).status).toBe(422);
  });
});
