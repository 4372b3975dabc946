import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSecret } from '#platform/crypto/sealed-secret.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { createPerson, openSessionOf, type SomebodySignedIn } from '../kit/people.ts';
import { startServer, TEST_SERVICES, type TestServer } from '../kit/server.ts';
import {
  codeOf,
  entriesOf,
  formWith,
  PASSWORD as GOOD,
  givePasskey,
  givePassword,
  giveTotp,
  hastenThrottle,
  letProofAge,
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

const officer = () => createPerson(database, { role: 'counter-officer', steppedUp: true });

/** What ended the other sessions of an account. */
async function endedBy({ account }: SomebodySignedIn) {
  const rows = await sql(
    database,
    'select end_reason from identity.session where account = $1 and ended_at is not null',
    [account],
  );
  return rows.map(({ end_reason }) => end_reason);
}

describe('an authenticator application', () => {
  it('is linked by a code of the secret that was shown, which is stored sealed for this account', async () => {
    const person = await officer();
    await openSessionOf(database, { account: person.account });
    const who = visitor(server.origin, person.cookie);
    const shown = await who.post('/fr/account/totp', {});
    expect(shown.status).toBe(200);
    expect(shown.text).toContain('role="img" aria-label="Code QR');
    const secret = secretOn(shown.text);
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(await sql(database, 'select from identity.totp where account = $1', [person.account])).toEqual([]);
    const { action, hidden } = formWith(shown.text, ['code', 'proposal']);
    await letProofAge(database, person.session);
    expect(hidden.proposal).not.toContain(secret);
    const done = await who.post(action ?? '', { ...hidden, code: codeOf(secret) });
    expect(done.headers.location).toBe('/fr/account/totp?done=confirmed');
    const [row] = await sql(database, 'select * from identity.totp where account = $1', [person.account]);
    expect(row.confirmed_at).not.toBeNull();
    expect(row.secret.includes(Buffer.from(secret))).toBe(false);
    const keys = { current: TEST_SERVICES.keys.sealing };
    expect(openSecret(keys, `totp:${person.account}`, row.secret).toString()).toBe(secret);
    expect(() => openSecret(keys, `totp:${randomUUID()}`, row.secret)).toThrow();
    expect(await endedBy(person)).toEqual(['credentials-changed']);
    const [entry] = await entriesOf(database, person.account, 'confirm-totp');
    expect(entry.detail).toEqual({ sessionsEnded: 1 });
    expect(JSON.stringify(entry)).not.toContain(secret);
  });

  it('is not linked by a wrong code, and the same secret may be tried again', async () => {
    const person = await officer();
    const who = visitor(server.origin, person.cookie);
    const shown = await who.post('/en/account/totp', {});
    const secret = secretOn(shown.text);
    const { hidden } = formWith(shown.text, ['code']);
    for (const code of ['000000', codeOf(secret, -10), codeOf(secret, 10), 'abc', '']) {
      const again = await who.post('/en/account/totp/confirm', { ...hidden, code });
      expect(again.status).toBe(422);
      expect(secretOn(again.text)).toBe(secret);
      expect(again.text).toContain('href="#code"');
    }
    expect(await sql(database, 'select from identity.totp where account = $1', [person.account])).toEqual([]);
    expect((await who.post('/en/account/totp/confirm', { ...hidden, code: codeOf(secret) })).status).toBe(303);
  });

  it('leaves the former one in force until the new one is confirmed', async () => {
    const person = await officer();
    await giveTotp(database, person.account);
    const [before] = await sql(database, 'select secret from identity.totp where account = $1', [person.account]);
    const who = visitor(server.origin, person.cookie);
    const shown = await who.post('/fr/account/totp', {});
    const [during] = await sql(database, 'select secret from identity.totp where account = $1', [person.account]);
    expect(during.secret.equals(before.secret)).toBe(true);
    const { hidden } = formWith(shown.text, ['code']);
    await who.post('/fr/account/totp/confirm', { ...hidden, code: codeOf(secretOn(shown.text)) });
    const [after] = await sql(database, 'select secret, last_step from identity.totp where account = $1', [
      person.account,
    ]);
    expect(after.secret.equals(before.secret)).toBe(false);
    // The code that confirmed has been used.
    expect(after.last_step).toBeGreaterThanOrEqual(Math.floor(Date.now() / 30_000) - 1);
  });

  it('takes a proposal neither from another account, nor from another session, nor altered, nor too old', async () => {
    const [one, other] = await Promise.all([officer(), officer()]);
    const shown = await visitor(server.origin, one.cookie).post('/fr/account/totp', {});
    const code = codeOf(secretOn(shown.text));
    const { proposal = '' } = formWith(shown.text, ['code']).hidden;
    const elsewhere = await openSessionOf(database, { account: one.account, steppedUp: true });
    const altered = `${proposal.slice(0, 40)}${proposal[40] === 'A' ? 'B' : 'A'}${proposal.slice(41)}`;
    for (const [cookie, given] of [
      [other.cookie, proposal],
      [elsewhere.cookie, proposal],
      [one.cookie, altered],
      [one.cookie, ''],
      [one.cookie, 'x'.repeat(900)],
    ] as const) {
      const answer = await visitor(server.origin, cookie).post('/fr/account/totp/confirm', { proposal: given, code });
      expect(answer.status).toBe(422);
    }
    expect(
      await sql(database, 'select from identity.totp where account = any ($1)', [[one.account, other.account]]),
    ).toEqual([]);
  });

  it('is removed, but not when it is the last means of staff, even by two tabs at once', async () => {
    const person = await officer();
    await giveTotp(database, person.account);
    await givePassword(database, person.account);
    const who = visitor(server.origin, person.cookie);
    const refused = await who.fill('/fr/account/totp/remove', { once: randomUUID() });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('dernier moyen de connexion');
    await givePasskey(database, person.account);
    const sent = await Promise.all([1, 2].map(() => who.post('/fr/account/totp/remove', { once: randomUUID() })));
    expect(sent.map(({ status }) => status).toSorted()).toEqual([303, 404]);
    expect(await sql(database, 'select from identity.totp where account = $1', [person.account])).toEqual([]);
  });
});

describe('recovery codes', () => {
  it('are shown once, void those before, and are stored as keyed hashes only', async () => {
    const person = await officer();
    await openSessionOf(database, { account: person.account });
    const who = visitor(server.origin, person.cookie);
    const first = await who.fill('/fr/account/recovery-codes', { once: randomUUID() });
    expect(first.status).toBe(200);
    const codes = codesOn(first.text);
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(await endedBy(person)).toEqual(['credentials-changed']);
    expect((await who.get('/fr/account/recovery-codes')).text).not.toContain(codes[0]);
    const hashes = async () =>
      (await sql(database, 'select hash from identity.recovery_code where account = $1', [person.account])).map(
        ({ hash }) => hash.toString('hex'),
      );
    const before = await hashes();
    expect(before).toHaveLength(10);
    await who.post('/fr/account/recovery-codes', { once: randomUUID() });
    expect((await hashes()).filter((hash) => before.includes(hash))).toEqual([]);
    expect(await hashes()).toHaveLength(10);
    const dump =
      JSON.stringify(await sql(database, 'select body from audit.entry')) +
      JSON.stringify(await sql(database, 'select * from platform.kept_answer'));
    for (const code of codes) expect(dump).not.toContain(code);
  });

  it('are made once though the form arrives twice, and the second answer says so', async () => {
    const person = await officer();
    const who = visitor(server.origin, person.cookie);
    const once = randomUUID();
    const sent = await Promise.all([1, 2].map(() => who.post('/en/account/recovery-codes', { once })));
    expect(sent.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(sent.find(({ status }) => status === 409)?.text).toContain('shown already');
    expect(await sql(database, 'select from identity.recovery_code where account = $1', [person.account])).toHaveLength(
      10,
    );
  });
});

describe('the password', () => {
  const BETTER = 'moulin tempo cigogne ardoise';
  const set = (who: ReturnType<typeof visitor>, wanted: string) => who.post('/fr/account/password', { wanted });

  it('is set, then changed on the word of the current one, and the other sessions end', async () => {
    const person = await createPerson(database, { role: 'applicant', steppedUp: true });
    const who = visitor(server.origin, person.cookie);
    expect((await set(who, GOOD)).headers.location).toBe('/fr/account/password?done=changed');
    await openSessionOf(database, { account: person.account });
    const wrong = await who.fill('/fr/account/password', { current: 'not the one at all', wanted: BETTER });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('pas votre mot de passe actuel');
    expect(await endedBy(person)).toEqual([]);
    const done = await who.fill('/fr/account/password', { current: GOOD, wanted: BETTER });
    expect(done.headers.location).toBe('/fr/account/password?done=changed');
    expect(await endedBy(person)).toEqual(['credentials-changed']);
    expect((await who.fill('/fr/account/password', { current: GOOD, wanted: GOOD })).status).toBe(422);
    const entries = await entriesOf(database, person.account, 'change-password');
    expect(entries.map(({ detail }) => detail)).toEqual([
      { fault: 'current' },
      { sessionsEnded: 1 },
      { fault: 'current' },
      { sessionsEnded: 0 },
    ]);
  });

  it.each([
    ['too short', 'sapin 7', 'au moins 15'],
    ['too long', 'a b '.repeat(60), '128 caractères'],
    ['a row', 'abcdefghijklmnopqrstuvwxyz', 'une suite'],
    ['what everybody tries', 'motdepassemotdepasse', 'essaie en premier'],
    ['one’s own name', 'Nadia Amrani Nadia Amrani', 'ce que l’on sait de vous'],
    ['signs no keyboard writes', 'corail lanterne \u0001sapin\ufffd gravier', 'aucun clavier'],
  ])('may not be %s', async (_, wanted, sentence) => {
    const person = await createPerson(database, { role: 'applicant', steppedUp: true, name: 'Nadia Amrani' });
    const answer = await set(visitor(server.origin, person.cookie), wanted);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(sentence);
    expect(answer.text).not.toContain(wanted);
    expect(await sql(database, 'select from identity.password where account = $1', [person.account])).toEqual([]);
  });

  it('is not guessed at: after some tries the answer is to wait, and the right one waits too', async () => {
    const person = await createPerson(database, { role: 'applicant', steppedUp: true });
    const who = visitor(server.origin, person.cookie);
    await set(who, GOOD);
    for (let guess = 0; guess < 3; guess += 1) {
      const answer = await who.post('/fr/account/password', {
        current: `guess number ${guess} of them`,
        wanted: BETTER,
      });
      expect(answer.status).toBe(422);
    }
    await hastenThrottle(database);
    const held = await who.post('/fr/account/password', { current: GOOD, wanted: BETTER });
    expect(held.status).toBe(429);
    expect(Number(held.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('is changed once though the form arrives twice', async () => {
    const person = await createPerson(database, { role: 'applicant', steppedUp: true });
    const who = visitor(server.origin, person.cookie);
    const once = randomUUID();
    const sent = await Promise.all([1, 2].map(() => who.post('/fr/account/password', { wanted: GOOD, once })));
    expect(sent.map(({ status }) => status)).toEqual([303, 303]);
    const done = await entriesOf(database, person.account, 'change-password');
    expect(done).toHaveLength(1);
  });
});

describe('passkeys', () => {
  it('of another account are not there: neither to name nor to remove', async () => {
    const [person, other] = await Promise.all([officer(), officer()]);
    const theirs = await givePasskey(database, other.account);
    await givePasskey(database, person.account);
    const who = visitor(server.origin, person.cookie);
    for (const id of [theirs, randomUUID(), 'x', "'--"]) {
      const path = `/fr/account/passkeys/${encodeURIComponent(id)}`;
      expect((await who.get(path)).status).toBe(404);
      expect((await who.get(`${path}/remove`)).status).toBe(404);
      expect((await who.post(path, { name: 'Mine' })).status).toBe(404);
      expect((await who.post(`${path}/remove`, {})).status).toBe(404);
    }
    const [row] = await sql(database, 'select name, account from identity.passkey where id = $1', [theirs]);
    expect(row).toEqual({ name: 'Téléphone', account: other.account });
    const [refusal] = await entriesOf(database, person.account, 'remove-passkey');
    expect(refusal).toMatchObject({ kind: 'refusal', actor: { account: person.account } });
  });

  it('are renamed, with every sign kept as text', async () => {
    const person = await officer();
    const id = await givePasskey(database, person.account);
    const who = visitor(server.origin, person.cookie);
    const name = 'مفتاح "المكتب" <script>';
    expect((await who.fill(`/fr/account/passkeys/${id}`, { name })).headers.location).toBe(
      '/fr/account/passkeys?done=renamed',
    );
    const list = await who.get('/fr/account/passkeys');
    expect(list.text).toContain('مفتاح &quot;المكتب&quot; &lt;script>');
    for (const wrong of ['', '   ', 'x'.repeat(101)]) {
      expect((await who.fill(`/fr/account/passkeys/${id}`, { name: wrong })).status).toBe(422);
    }
    const [entry] = await entriesOf(database, person.account, 'rename-passkey');
    expect(JSON.stringify(entry)).not.toContain('مفتاح');
  });

  it('are removed, but not the last of staff, nor the last two by two tabs at once', async () => {
    const person = await officer();
    const ids = [await givePasskey(database, person.account), await givePasskey(database, person.account, 'Clé')];
    await openSessionOf(database, { account: person.account });
    const who = visitor(server.origin, person.cookie);
    const sent = await Promise.all(
      ids.map((id) => who.post(`/fr/account/passkeys/${id}/remove`, { once: randomUUID() })),
    );
    expect(sent.map(({ status }) => status).toSorted()).toEqual([303, 422]);
    expect(sent.find(({ status }) => status === 422)?.text).toContain('dernier moyen de connexion');
    expect(await sql(database, 'select from identity.passkey where account = $1', [person.account])).toHaveLength(1);
    expect(await endedBy(person)).toEqual(['credentials-changed']);
  });

  it('leave an applicant who has a password', async () => {
    const person = await createPerson(database, { role: 'applicant', steppedUp: true });
    const id = await givePasskey(database, person.account);
    const who = visitor(server.origin, person.cookie);
    expect((await who.post(`/fr/account/passkeys/${id}/remove`, {})).status).toBe(422);
    await givePassword(database, person.account);
    expect((await who.post(`/fr/account/passkeys/${id}/remove`, {})).status).toBe(303);
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['another shape', '{"id":1}'],
    ['too much', JSON.stringify({ id: 'a'.repeat(20_000) })],
  ])('are not enrolled by an answer that is %s', async (_, answer) => {
    const person = await officer();
    const who = visitor(server.origin, person.cookie);
    const sent = await who.post('/fr/account/passkeys/new', { answer, name: 'Clé' });
    expect(sent.status).toBe(422);
    expect(await sql(database, 'select from identity.passkey where account = $1', [person.account])).toEqual([]);
  });
});

describe('contact details', () => {
  it('are changed, and the journal keeps that they were, not what they are', async () => {
    const person = await officer();
    const who = visitor(server.origin, person.cookie);
    const done = await who.fill('/fr/account/details', {
      email: ' N.Amrani@Example.MA ',
      phone: '00212 6 12-34-56-78',
      language: 'ar',
    });
    expect(done.headers.location).toBe('/fr/account?done=details');
    const [row] = await sql(database, 'select email, phone, language from identity.account where id = $1', [
      person.account,
    ]);
    expect(row).toEqual({ email: 'n.amrani@example.ma', phone: '+212612345678', language: 'ar' });
    const [entry] = await entriesOf(database, person.account, 'change-own-details');
    expect(Object.keys(entry.changed)).toEqual(['email', 'phone', 'language']);
    expect(JSON.stringify(entry)).not.toMatch(/amrani|212612345678/i);
    expect((await who.fill('/fr/account/details', { email: '', phone: '', language: 'fr' })).status).toBe(303);
    const [emptied] = await sql(database, 'select email, phone from identity.account where id = $1', [person.account]);
    expect(emptied).toEqual({ email: null, phone: null });
  });

  it('come back with what was typed when they cannot be read', async () => {
    const person = await officer();
    const who = visitor(server.origin, person.cookie);
    for (const [fields, field] of [
      [{ email: 'nobody"><b>', phone: '' }, 'email'],
      [{ email: '', phone: '0612345678' }, 'phone'],
    ] as const) {
      const answer = await who.fill('/fr/account/details', { ...fields, language: 'fr' });
      expect(answer.status).toBe(422);
      expect(answer.text).toContain(`href="#${field}"`);
      expect(answer.text).not.toContain('"><b>');
    }
  });

  it('do not tell staff whose an address is, and may be typed by several applicants', async () => {
    const [one, other] = await Promise.all([officer(), officer()]);
    const change = (cookie: string, email: string) =>
      visitor(server.origin, cookie).fill('/en/account/details', { email, phone: '', language: 'en' });
    await change(one.cookie, 'one@example.org');
    const refused = await change(other.cookie, 'one@example.org');
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('cannot be used here');
    expect(refused.text).not.toMatch(/already|taken|exists/i);
    const [row] = await sql(database, 'select email from identity.account where id = $1', [other.account]);
    expect(row.email).not.toBe('one@example.org');
    const [entry] = await entriesOf(database, other.account, 'change-own-details');
    expect(entry).toMatchObject({ kind: 'act', detail: { fault: 'unusable' } });
    for (let count = 0; count < 2; count += 1) {
      const applicant = await createPerson(database, { role: 'applicant', steppedUp: true });
      expect((await change(applicant.cookie, 'one@example.org')).status).toBe(303);
    }
  });
});

/** The secret as a page writes it for those who type it. */
function secretOn(html: string): string {
  return (/<code dir="ltr"[^>]*>([A-Z2-7 ]+)<\/code>/.exec(html)?.[1] ?? '').replaceAll(' ', '');
}

function codesOn(html: string): readonly string[] {
  return [...html.matchAll(/<li><code dir="ltr">([^<]+)<\/code><\/li>/g)].map(([, code = '']) => code);
}
