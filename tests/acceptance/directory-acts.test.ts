import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '#platform/db/roles.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { createPerson, openSessionOf } from '../kit/people.ts';
import { everything } from '../kit/recorded.ts';
import { startServer, type TestServer } from '../kit/server.ts';
import {
  appointment,
  type Cast,
  castOf,
  entriesOf,
  invitation,
  row,
  send,
  type Viewer,
  view,
} from './directory.support.ts';
import { ask } from './http.support.ts';

let database: FreshDatabase;
let server: TestServer;
let cast: Cast;

beforeAll(async () => {
  database = await freshDatabase();
  server = await startServer(database);
  cast = await castOf(database);
});

afterAll(async () => {
  await server.close();
  await database.close();
});

type Fields = Readonly<Record<string, string>>;

const cookieOf = (viewer: Viewer) => (viewer === 'anonymous' ? undefined : cast[viewer].cookie);
const act = (viewer: Viewer, path: string, fields: Fields = {}) =>
  send(server.origin, `/fr${path}`, cookieOf(viewer), fields);
const officer = () => createPerson(database, { role: 'counter-officer', unit: cast.officer.unit ?? '' });
const BASIS = { basis: 'Lettre n° 4 du 2 mai' };
const LINK = /\/fr\/welcome\/([\w-]{43})/;

/** Who may give and take access to an officer of Rabat: the same for every act on one. Forms sent to others are refused alike. */
const MAY: readonly (readonly [Viewer, done: boolean, refusal: number])[] = [
  ['office', true, 0],
  ['region', true, 0],
  ['system', true, 0],
  ['insideSealed', true, 0],
  ['sibling', false, 404],
  ['otherOrganisation', false, 404],
  ['ministry', false, 404],
  ['head', false, 403],
  ['auditor', false, 403],
  ['chair', false, 403],
  ['officer', false, 403],
  ['enforcement', false, 403],
  ['applicant', false, 403],
  ['nobody', false, 403],
  ['anonymous', false, 303],
];

/** The acts on one person: their address, their form, and how to see that they were done. */
const ACTS = {
  end: {
    path: (person: { account: string; appointment: string | null }) =>
      `/people/${person.account}/appointments/${person.appointment}/end`,
    fields: () => BASIS,
    success: 303,
  },
  disable: {
    path: (person: { account: string }) => `/people/${person.account}/disable`,
    fields: () => ({}),
    success: 303,
  },
  renew: {
    path: (person: { account: string }) => `/people/${person.account}/renew`,
    fields: () => BASIS,
    success: 200,
  },
  appoint: {
    path: (person: { account: string }) => `/people/${person.account}/appoint`,
    fields: () => appointment(cast.officer.unit ?? '', { role: 'focal-point' }),
    success: 303,
  },
} as const;

describe.each(Object.entries(ACTS))('to %s somebody', (name, { path, fields, success }) => {
  it.each(MAY)('%s: done %s', async (viewer, done, refusal) => {
    const person = await officer();
    const before = await row(database, STATE, [person.account]);
    const { status } = await act(viewer, path(person), fields());
    expect(status).toBe(done ? success : refusal);
    const after = await row(database, STATE, [person.account]);
    if (done) expect(after).not.toEqual(before);
    else expect(after).toEqual(before);
  });

  it('asks for a fresh proof of identity first', async () => {
    const person = await officer();
    const stale = await createPerson(database, { role: 'administrator', demo: true });
    const before = await row(database, STATE, [person.account]);
    const { status, text } = await send(server.origin, `/fr${path(person)}`, stale.cookie, fields());
    expect([status, text.includes('action="/fr/step-up"')]).toEqual([403, true]);
    expect(await row(database, STATE, [person.account])).toEqual(before);
  });

  it('is never done to oneself, nor to somebody sealed', async () => {
    const before = await row(database, STATE, [cast.office.account]);
    const self = await act('office', path(cast.office), fields());
    expect([name, self.status]).toEqual([name, 403]);
    expect(await row(database, STATE, [cast.office.account])).toEqual(before);
    expect((await act('system', path(cast.sealed), fields())).status).toBe(404);
  });

  it('leaves an entry that names the person and holds none of the words typed', async () => {
    const person = await officer();
    await act('region', path(person), fields());
    const [entry] = await entriesOf(database, cast.region);
    expect(entry?.kind).toMatch(/act|read/);
    const written = (await entriesOf(database, cast.region)).find(({ kind }) => kind === 'act');
    expect(written?.body).toContain(person.account);
    expect(written?.body).not.toContain('Lettre');
    expect(written?.body).not.toContain('Décision');
  });
});

/** What an act on somebody may change, in one row. */
const STATE = `
  select a.state,
    (select count(*) from identity.appointment where account = a.id) as held,
    (select count(*) from identity.appointment where account = a.id and ended_at is not null) as ended,
    (select count(*) from identity.invitation where account = a.id) as links
  from identity.account a where a.id = $1`;

describe('an appointment', () => {
  it('that two administrators end at once ends once, and the second is told', async () => {
    const person = await officer();
    const path = ACTS.end.path(person);
    const answers = await Promise.all([
      act('office', path, { basis: 'Lettre de l’un' }),
      act('region', path, { basis: 'Lettre de l’autre' }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    const ended = await row<{ ended_by: string; end_basis: string }>(
      database,
      'select ended_by, end_basis from identity.appointment where id = $1',
      [person.appointment],
    );
    const winner = answers[0]?.status === 303 ? cast.office : cast.region;
    expect(ended?.ended_by).toBe(winner.account);
    const acts = [...(await entriesOf(database, cast.office)), ...(await entriesOf(database, cast.region))];
    expect(
      acts.filter(({ act: done, body }) => done === 'end-appointment' && body.includes(person.account)),
    ).toHaveLength(1);
  });

  it('is made once when its form is sent twice, at once or later', async () => {
    const person = await officer();
    const fields = { ...ACTS.appoint.fields(), once: randomUUID() };
    const [one, two] = await Promise.all([
      act('office', ACTS.appoint.path(person), fields),
      act('office', ACTS.appoint.path(person), fields),
    ]);
    const again = await act('office', ACTS.appoint.path(person), fields);
    expect([one?.status, two?.status, again.status]).toEqual([303, 303, 303]);
    expect((await row<{ held: number }>(database, STATE, [person.account]))?.held).toBe(2);
  });

  it('is refused twice over when two forms make the same one at once', async () => {
    const person = await officer();
    const fields = ACTS.appoint.fields();
    const answers = await Promise.all([
      act('office', ACTS.appoint.path(person), fields),
      act('region', ACTS.appoint.path(person), fields),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 422]);
    expect((await row<{ held: number }>(database, STATE, [person.account]))?.held).toBe(2);
  });

  it('waits for another that is being made for the same person, and is judged beside it', async () => {
    const person = await officer();
    await withClient(database.administrator, async (other) => {
      await other.query('begin');
      await other.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`appointments ${person.account}`]);
      const sent = act('office', ACTS.appoint.path(person), appointment(cast.officer.unit ?? '', { role: 'analyst' }));
      const early = await Promise.race([sent, new Promise((resolve) => setTimeout(() => resolve('waits'), 500))]);
      expect(early).toBe('waits');
      await other.query(
        `insert into identity.appointment
           (account, role, unit, organisation, territory, sealed, starts_on, ends_on, basis)
         select account, 'analyst', unit, organisation, territory, sealed, starts_on, ends_on, 'Entre-temps'
         from identity.appointment where id = $1`,
        [person.appointment],
      );
      await other.query('commit');
      expect((await sent).status).toBe(422);
    });
  });

  it('that its last day has ended is not ended by an act too', async () => {
    const person = await officer();
    await row(
      database,
      'update identity.appointment set starts_on = current_date - 9, ends_on = current_date - 2 where id = $1',
      [person.appointment],
    );
    expect((await act('office', ACTS.end.path(person), BASIS)).status).toBe(409);
  });

  it.each([
    ['enforcement-reader', 'Nul n’exerce à la fois'],
    ['applicant', 'Choisissez une fonction'],
    ['counter-officer', 'exerce déjà cette fonction'],
  ])('as %s of a counter officer is refused', async (role, words) => {
    const person = await officer();
    const { status, text } = await act(
      'office',
      ACTS.appoint.path(person),
      appointment(cast.officer.unit ?? '', { role }),
    );
    expect(status).toBe(422);
    expect(text).toContain(words);
    expect(text).toContain('Décision n° 7 du 3 mars');
    expect((await row<{ held: number }>(database, STATE, [person.account]))?.held).toBe(1);
  });

  it('is made in no unit out of reach, sealed, or above the one who appoints', async () => {
    const person = await officer();
    for (const [viewer, unit] of [
      ['office', cast.sibling.unit],
      ['office', cast.otherOrganisation.unit],
      ['office', cast.region.unit],
      ['system', cast.sealed.unit],
      ['office', randomUUID()],
    ] as const) {
      const fields = appointment(unit ?? '', { role: 'administrator' });
      expect((await act(viewer, ACTS.appoint.path(person), fields)).status, unit ?? '').toBe(404);
    }
    const colleague = await createPerson(database, { role: 'focal-point', organisation: 'mcmream', territory: 'MA' });
    const path = ACTS.appoint.path(colleague);
    const above = appointment(cast.system.unit ?? '', { role: 'administrator' });
    expect((await act('ministry', path, above)).status).toBe(404);
    expect((await act('system', path, above)).status).toBe(303);
  });

  it('in the unit that runs the system is given and taken by nobody of its ministry who is not in it', async () => {
    const person = await createPerson(database, { role: 'administrator', unit: cast.system.unit ?? '' });
    expect((await act('ministry', ACTS.end.path(person), BASIS)).status).toBe(404);
    const seen = await view(server.origin, `/fr/people/${person.account}`, cast.ministry.cookie);
    expect([seen.status, seen.text.includes('/end"')]).toEqual([200, false]);
    const fields = invitation(cast.system.unit ?? '', { role: 'administrator' });
    expect((await act('ministry', '/people/invite', fields)).status).toBe(404);
    expect((await act('system', '/people/invite', fields)).status).toBe(200);
    const { id } = (await row<{ id: string }>(database, 'select id from identity.invitation where email = $1', [
      fields.email,
    ])) ?? { id: '' };
    expect((await act('ministry', `/people/invitations/${id}/withdraw`)).status).toBe(404);
    expect((await act('system', `/people/invitations/${id}/withdraw`)).status).toBe(303);
    expect((await act('system', ACTS.end.path(person), BASIS)).status).toBe(303);
  });

  it('is not made for a closed account, and one that has ended is not ended again', async () => {
    const person = await officer();
    expect((await act('office', ACTS.end.path(person), BASIS)).status).toBe(303);
    expect((await act('office', ACTS.end.path(person), BASIS)).status).toBe(409);
    expect((await act('office', ACTS.disable.path(person))).status).toBe(303);
    expect((await act('office', ACTS.disable.path(person))).status).toBe(409);
    expect((await act('office', ACTS.appoint.path(person), ACTS.appoint.fields())).status).toBe(409);
    expect((await act('office', ACTS.renew.path(person), BASIS)).status).toBe(409);
    expect((await act('office', `/people/${person.account}/enable`)).status).toBe(303);
    expect((await act('office', `/people/${person.account}/enable`)).status).toBe(409);
  });

  it('of another person is not ended by an address that joins the two', async () => {
    const [one, two] = [await officer(), await officer()];
    const path = ACTS.end.path({ account: one.account, appointment: two.appointment });
    expect((await act('office', path, BASIS)).status).toBe(404);
    const path2 = ACTS.end.path({ account: one.account, appointment: cast.sealed.appointment });
    expect((await act('office', path2, BASIS)).status).toBe(404);
  });
});

describe('an invitation', () => {
  it.each([
    ['office', true, 0],
    ['region', true, 0],
    ['system', true, 0],
    ['insideSealed', true, 0],
    ['sibling', false, 404],
    ['otherOrganisation', false, 404],
    ['ministry', false, 404],
    ['head', false, 403],
    ['auditor', false, 403],
    ['officer', false, 403],
    ['enforcement', false, 403],
    ['anonymous', false, 303],
  ] as const)('to an office of Rabat, by %s: made %s', async (viewer, made, refusal) => {
    const fields = invitation(cast.officer.unit ?? '');
    const { status, text } = await act(viewer, '/people/invite', fields);
    expect(status).toBe(made ? 200 : refusal);
    expect(LINK.test(text)).toBe(made);
    const found = await row(database, 'select id from identity.invitation where email = $1', [fields.email]);
    expect(found !== undefined).toBe(made);
  });

  it('shows its link once: sent again it makes no second one and shows nothing', async () => {
    const fields = { ...invitation(cast.officer.unit ?? ''), once: randomUUID() };
    const first = await act('office', '/people/invite', fields);
    const second = await act('office', '/people/invite', fields);
    expect([first.status, second.status]).toEqual([200, 409]);
    expect(second.text).not.toMatch(LINK);
    const token = LINK.exec(first.text)?.[1] ?? '';
    expect(await everything(database)).not.toContain(token);
    expect((await view(server.origin, '/fr/people/invitations', cast.office.cookie)).text.includes(token)).toBe(false);
    expect(first.headers['cache-control']).toContain('no-store');
  });

  it('leads the person in, who is then in the directory; withdrawn, it leads nowhere', async () => {
    const offered = await act(
      'office',
      '/people/invite',
      invitation(cast.officer.unit ?? '', { name: 'Yassine Ouali' }),
    );
    const token = LINK.exec(offered.text)?.[1] ?? '';
    const welcome = await view(server.origin, `/fr/welcome/${token}`, undefined);
    expect([welcome.status, welcome.text.includes('Yassine Ouali')]).toEqual([200, true]);
    const list = (await view(server.origin, '/fr/people?state=invited&q=ouali', cast.office.cookie)).text;
    expect(list).toContain('Yassine Ouali');
    const { id = '' } = (await row<{ id: string }>(
      database,
      `select id from identity.invitation where name = 'Yassine Ouali'`,
      [],
    )) ?? { id: '' };
    const withdraw = `/people/invitations/${id}/withdraw`;
    expect((await act('sibling', withdraw)).status).toBe(404);
    expect((await act('auditor', withdraw)).status).toBe(403);
    expect((await act('region', withdraw)).status).toBe(303);
    expect((await act('region', withdraw)).status).toBe(409);
    expect((await view(server.origin, `/fr/welcome/${token}`, undefined)).text.includes('counter')).toBe(false);
    expect((await view(server.origin, '/fr/people?q=ouali', cast.office.cookie)).text.includes('Yassine Ouali')).toBe(
      false,
    );
  });

  it('is not made for an address of the directory, nor twice for the same role', async () => {
    const unit = cast.officer.unit ?? '';
    const taken = await act('office', '/people/invite', {
      ...invitation(unit),
      email: `${cast.officer.account.slice(0, 8)}@EXAMPLE.org`,
    });
    expect([taken.status, taken.text.includes('a déjà cette adresse')]).toEqual([422, true]);
    const fields = invitation(unit);
    expect((await act('office', '/people/invite', fields)).status).toBe(200);
    const twice = await act('region', '/people/invite', fields);
    expect([twice.status, twice.text.includes('est déjà ouvert')]).toEqual([422, true]);
  });

  it('says nothing of an address that belongs to somebody out of reach', async () => {
    const email = `${cast.sealed.account.slice(0, 8)}@example.org`;
    expect((await act('office', '/people/invite', { ...invitation(cast.officer.unit ?? ''), email })).status).toBe(200);
  });

  it('to a sealed unit is made from inside only', async () => {
    const fields = invitation(cast.sealed.unit ?? '', { role: 'custodian', name: 'Personne scellée' });
    expect((await act('system', '/people/invite', fields)).status).toBe(404);
    expect((await act('office', '/people/invite', fields)).status).toBe(404);
    expect((await act('insideSealed', '/people/invite', fields)).status).toBe(200);
    expect((await view(server.origin, '/fr/people/invitations', cast.system.cookie)).text.includes('scellée')).toBe(
      false,
    );
    expect((await view(server.origin, '/fr/people?q=scellee', cast.insideSealed.cookie)).text.includes('scellée')).toBe(
      true,
    );
  });
});

describe('a renewal', () => {
  it('shows its link once: sent again it makes no second one and shows nothing', async () => {
    const person = await officer();
    const fields = { ...BASIS, once: randomUUID() };
    const first = await act('office', ACTS.renew.path(person), fields);
    const second = await act('office', ACTS.renew.path(person), fields);
    expect([first.status, second.status, LINK.test(second.text)]).toEqual([200, 409, false]);
    expect(await everything(database)).not.toContain(LINK.exec(first.text)?.[1] ?? '?');
    expect((await row<{ links: number }>(database, STATE, [person.account]))?.links).toBe(1);
  });

  it('replaces the links made before, and gives none for somebody without', async () => {
    const person = await officer();
    const first = LINK.exec((await act('office', ACTS.renew.path(person), BASIS)).text)?.[1] ?? '';
    const second = LINK.exec((await act('region', ACTS.renew.path(person), BASIS)).text)?.[1] ?? '';
    expect(first).not.toBe(second);
    const open = await row<{ open: number }>(
      database,
      `select count(*) filter (where withdrawn_at is null) as open from identity.invitation where account = $1`,
      [person.account],
    );
    expect(open?.open).toBe(1);
    expect((await act('office', ACTS.renew.path({ account: randomUUID() }), BASIS)).status).toBe(404);
  });
});

describe('a unit', () => {
  const names = { 'name-fr': 'Guichet nord', 'name-ar': 'الشباك الشمالي', 'name-en': 'North counter' };
  const made = () => row<{ count: number }>(database, 'select count(*) as count from identity.unit', []);

  it.each([
    ['office', 'interior-ministry', '04.421', 303],
    ['office', 'interior-ministry', '04.441', 404],
    ['office', 'interior-ministry', '04', 404],
    ['office', 'health-ministry', '04.421', 404],
    ['region', 'interior-ministry', '04.441', 303],
    ['region', 'interior-ministry', '06.141', 404],
    ['system', 'health-ministry', '06.141', 303],
    ['system', 'no-such-organisation', '06.141', 404],
    ['system', 'health-ministry', 'nowhere', 404],
    ['system', '', '', 422],
    ['head', 'interior-ministry', '04.421', 403],
    ['auditor', 'interior-ministry', '04.421', 403],
    ['officer', 'interior-ministry', '04.421', 403],
    ['anonymous', 'interior-ministry', '04.421', 303],
  ] as const)('made by %s in %s, %s, answers %d', async (viewer, organisation, territory, expected) => {
    const before = await made();
    const { status } = await act(viewer, '/units/new', { ...names, organisation, territory });
    expect(status).toBe(expected);
    const grown = Number((await made())?.count) - Number(before?.count);
    expect(grown).toBe(expected === 303 && viewer !== 'anonymous' ? 1 : 0);
  });

  it('without a name in one of the languages is sent back with what was typed', async () => {
    const { status, text } = await act('office', '/units/new', {
      ...names,
      'name-ar': ' ',
      organisation: 'interior-ministry',
      territory: '04.421',
    });
    expect(status).toBe(422);
    expect(text).toContain('href="#name-ar"');
    expect(text).toContain('Guichet nord');
  });
});

describe('forms', () => {
  it('from another site are refused and change nothing', async () => {
    const person = await officer();
    const before = await row(database, STATE, [person.account]);
    const forged = await ask(server.origin, `/fr/people/${person.account}/disable`, {
      method: 'POST',
      headers: {
        origin: 'http://evil.example',
        cookie: cast.office.cookie,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: `once=${randomUUID()}`,
    });
    expect(forged.status).toBe(403);
    expect(await row(database, STATE, [person.account])).toEqual(before);
  });

  it('are never done by opening their page', async () => {
    const person = await officer();
    const before = await row(database, STATE, [person.account]);
    for (const { path } of Object.values(ACTS)) {
      expect((await view(server.origin, `/fr${path(person)}`, cast.office.cookie)).status).toBe(200);
    }
    expect(await row(database, STATE, [person.account])).toEqual(before);
  });

  it('lead to a sign-in when the session is over, and do nothing', async () => {
    const person = await officer();
    const gone = await openSessionOf(database, { account: cast.office.account, appointment: cast.office.appointment });
    await row(database, `update identity.session set ended_at = now(), end_reason = 'revoked' where id = $1`, [
      gone.session,
    ]);
    const { status, headers } = await send(server.origin, `/fr${ACTS.disable.path(person)}`, gone.cookie, {});
    expect([status, headers.location?.startsWith('/fr/sign-in')]).toEqual([303, true]);
  });
});
