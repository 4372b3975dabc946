import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addAssertion, checkRecord, fileRecord, findAlike, joinFamily, judgePair, searchRecords } from '#people';
import { site } from '#server/site.ts';
import { ask } from '../acceptance/http.support.ts';
import { actorOf, name, passport, SOURCE } from '../acceptance/register.support.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { createPerson, type SomebodySignedIn } from '../kit/people.ts';
import { startServer, type TestServer } from '../kit/server.ts';
import { breakJournal } from './broken-journal.support.ts';
import { createWorld, type Object as Thing, type World } from './matrix-world.support.ts';

/**
 * Pages that answer without the journal, each for a reason: they read nothing of anybody and do nothing. Everything else
 * must fail with it.
 */
const UNJOURNALED: Readonly<Record<string, string>> = {
  'GET /journal': 'public: checkpoints and keys',
  'GET /roles': 'public: the permissions themselves',
  'GET /sign-up': 'an empty form',
  'GET /sign-in/recovery': 'an empty form',
  'GET /sign-in/recovered': 'an empty form',
  'GET /sign-in/second-factor': 'leads back to the sign-in without a first factor',
  'GET /sign-in/ministry/callback': 'there is no ministry here: not found',
  'POST /sign-in/ministry': 'there is no ministry here: not found',
  'POST /welcome/:token/ministry': 'there is no ministry here: not found',
  'GET /people/invite': 'led on: nothing is read before',
  'GET /step-up': 'says how to prove who one is',
  'POST /sign-in/options': 'a random challenge for nobody in particular',
  'GET /account/appointment': 'leads to the account',
  'GET /account/totp/confirm': 'leads to the page before',
  'GET /account/totp/remove': 'asks for a confirmation; nothing is read',
  'GET /persons/new': 'an empty form',
  'GET /verify': 'public: whether a document is valid, and nothing of anybody',
  'POST /verify': 'the same',
  'GET /v/:code': 'the same',
  'GET /campaigns': 'public: campaigns, and nothing of anybody',
  'GET /files/new': 'an empty form',
  'POST /files/new': 'the same form, for one person more',
  'GET /files/acts': 'leads to the work list',
  'GET /files/search': 'an empty form',
  'GET /permits/hand-over': 'leads to the permits',
  'GET /permits/cards': 'leads to the permits',
  'POST /permits/cards': 'leads to the permits, when none was chosen',
};

let database: FreshDatabase;
let server: TestServer;
let superuser: pg.Client;
let world: World;
let thing: Thing;
let people: readonly SomebodySignedIn[];
let officer: SomebodySignedIn;
/** Of the register: two records of the officer's office, and what is said and judged of them. */
let held: Readonly<Record<'record' | 'one' | 'other' | 'assertion' | 'judgement' | 'member', string>>;

beforeAll(async () => {
  database = await freshDatabase();
  server = await startServer(database);
  superuser = new pg.Client(database.administrator);
  await superuser.connect();
  world = await createWorld(superuser);
  thing = await world.make('own', 'active');
  const as = (role: 'administrator' | 'auditor') =>
    createPerson(database, { role, steppedUp: true, unit: world.units.own });
  officer = await createPerson(database, { role: 'counter-officer', steppedUp: true });
  people = [await as('administrator'), await as('auditor'), officer];
  held = await fillRegister();
  await breakJournal(superuser);
}, 60_000);

afterAll(async () => {
  await server.close();
  await superuser.end();
  await database.close();
});

async function fillRegister(): Promise<typeof held> {
  const actor = actorOf(officer, 'counter-officer');
  const file = async () => {
    const said = [name('Registrée', 'Fictive'), passport('ZZ1234567')];
    const { record } = await fileRecord.execute(database.db, actor, { said, source: SOURCE });
    await checkRecord.execute(database.matcher, actor, { record });
    return record;
  };
  const [one, other] = [await file(), await file()];
  const said = { kind: 'phone', value: { number: '+99900000000' } } as const;
  const { assertion } = await addAssertion.execute(database.db, actor, { record: one, said, source: SOURCE });
  const judging = { one, other, verdict: 'unsure', motive: 'Essai' } as const;
  const judged = await judgePair.execute(database.db, actor, judging);
  const joining = { record: one, family: null, role: 'applicant', startsOn: '2026-11-01' } as const;
  const joined = await joinFamily.execute(database.db, actor, joining);
  if (!judged.ok || !joined.ok) throw new Error('Nothing was judged or joined.');
  return { record: one, one, other, assertion, judgement: judged.judgement, member: joined.member };
}

const routes = site.privatePages.flatMap((route) => [
  ...(route.answer === undefined ? [] : [`GET ${route.path}`]),
  ...(route.submit === undefined ? [] : [`POST ${route.path}`]),
]);

describe('with a journal that cannot be written', () => {
  it.each(routes)('%s answers nothing of anybody and changes nothing', async (route) => {
    const [method = '', pattern = ''] = route.split(' ');
    const before = await everything();
    for (const who of people) {
      const { status, text } = await request(method, pattern, who);
      if (status < 400 && UNJOURNALED[route] === undefined) expect.fail(`${route} answered ${status}`);
      expect(status === 200 || status >= 300, `${status}`).toBe(true);
      if (who === officer && pattern.startsWith('/persons') && UNJOURNALED[route] === undefined)
        expect(status).toBe(503);
      expect(text).not.toMatch(/Cible fictive|Registrée.*Fictive|ZZ1234567|99900000000/s);
    }
    expect(await everything()).toBe(before);
  });

  it('says so by 503 wherever it would have read or done something', async () => {
    const statuses = new Map<string, number>();
    for (const route of [
      'GET /people',
      'GET /account',
      'GET /account/sessions',
      'GET /units',
      'GET /people/:account',
    ]) {
      const [method = '', pattern = ''] = route.split(' ');
      const [administrator] = people;
      if (administrator !== undefined) statuses.set(route, (await request(method, pattern, administrator)).status);
    }
    expect([...statuses.values()]).toEqual([503, 503, 503, 503, 503]);
  });

  it('compares nobody with anybody: the matching answers nothing either, and notes nothing', async () => {
    const actor = actorOf(officer, 'counter-officer');
    const before = await everything();
    const asked = [
      findAlike.execute(database.matcher, actor, [
        { kind: 'name', value: { given: 'Registrée', family: 'Fictive', use: 'official' } },
      ]),
      searchRecords.execute(database.matcher, actor, { text: 'ZZ1234567' }),
      searchRecords.execute(database.matcher, actor, { text: 'Nobody' }),
      checkRecord.execute(database.matcher, actor, { record: held.record }),
    ];
    const names = await Promise.all(
      asked.map((one) =>
        one.then(
          () => 'answered',
          (error: Error) => error.name,
        ),
      ),
    );
    expect(names).toEqual(asked.map(() => 'JournalUnavailableError'));
    expect(await everything()).toBe(before);
  });

  it('leaves the public portal as it is', async () => {
    expect((await ask(server.origin, '/fr/figures')).status).toBe(200);
  });
});

async function request(method: string, pattern: string, { cookie }: SomebodySignedIn) {
  const path = pattern
    .replace(':account', thing.account)
    .replace(':appointment', thing.appointment)
    .replace(':invitation', thing.invitation)
    .replace(':token', randomBytes(32).toString('base64url'))
    .replace(':type', 'account')
    .replace(/:(record|one|other|assertion|judgement|member)\b/g, (_, part: keyof typeof held) => held[part])
    .replace(/:\w+/g, thing.account);
  const form = {
    once: randomUUID(),
    basis: 'Décision d’essai n° 7',
    role: 'analyst',
    unit: thing.unit,
    name: 'Essai',
    language: 'fr',
    session: thing.session,
    appointment: thing.appointment,
    organisation: 'interior-ministry',
    territory: '04.421',
    'name-fr': 'Guichet',
    'name-ar': 'شباك',
    'name-en': 'Counter',
    'startsOn-day': '1',
    'startsOn-month': '1',
    'startsOn-year': '2027',
    'endsOn-day': '1',
    'endsOn-month': '6',
    'endsOn-year': '2027',
    // Of the register.
    q: 'Registrée',
    given: 'Nouvelle',
    family: 'Personne',
    act: 'register',
    phone: '+999 11 11 11 11',
    'said-by': 'person',
    sureness: 'certain',
    'said-on-day': '1',
    'said-on-month': '11',
    'said-on-year': '2026',
    verdict: 'not-same',
    motive: 'Essai sans journal',
  };
  return ask(
    server.origin,
    `/fr${path}${path.endsWith('/say') ? '?kind=phone' : ''}`,
    method === 'GET'
      ? { headers: { cookie } }
      : {
          method,
          headers: { cookie, origin: server.origin, 'content-type': 'application/x-www-form-urlencoded' },
          body: new URLSearchParams(form).toString(),
        },
  );
}

/** All that acts could have changed, credentials included; when a session was last seen is no act. */
async function everything(): Promise<string> {
  const { rows } = await superuser.query<{ text: string }>(`select md5(concat_ws('|',
    (select string_agg(a::text, ',' order by a.id) from identity.account a),
    (select string_agg(p::text, ',' order by p.id) from identity.appointment p),
    (select string_agg(i::text, ',' order by i.id) from identity.invitation i),
    (select string_agg(concat(s.id, s.token_hash, s.ended_at, s.stepped_up_at, s.appointment), ',' order by s.id) from identity.session s),
    (select string_agg(k::text, ',' order by k.id) from identity.passkey k),
    (select string_agg(t::text, ',' order by t.account) from identity.totp t),
    (select string_agg(w::text, ',' order by w.account) from identity.password w),
    (select string_agg(r::text, ',' order by r.hash) from identity.recovery_code r),
    (select string_agg(u.id::text, ',' order by u.id) from identity.unit u),
    (select string_agg(r::text, ',' order by r.id) from people.record r),
    (select string_agg(a::text, ',' order by a.id) from people.assertion a),
    (select string_agg(j::text, ',' order by j.id) from people.judgement j),
    (select string_agg(p::text, ',' order by p.low, p.high) from people.pair p),
    (select string_agg(m::text, ',' order by m.id) from people.family_member m),
    (select count(*) from people.family), (select string_agg(k::text, ',' order by k.k, k.ordinal) from people.match_key k),
    (select count(*) from audit.checkpoint), (select count(*) from audit.entry), (select count(*) from platform.kept_answer))) as text`);
  return rows[0]?.text ?? '';
}
