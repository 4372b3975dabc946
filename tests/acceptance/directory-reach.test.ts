import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '#platform/db/roles.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { appoint, createPerson, type SomebodySignedIn } from '../kit/people.ts';
import { startServer, type TestServer } from '../kit/server.ts';
import { appointment, type Cast, castOf, row, send, view } from './directory.support.ts';

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

const act = (who: SomebodySignedIn, path: string, fields: Readonly<Record<string, string>> = {}) =>
  send(server.origin, `/fr${path}`, who.cookie, fields);
const stateOf = async (account: string) =>
  (await row<{ state: string }>(database, 'select state from identity.account where id = $1', [account]))?.state;
const ended = (id: string | null) =>
  row(database, `update identity.appointment set ended_at = now(), end_basis = 'Fin' where id = $1`, [id]);
const code = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : String(error));

describe('an account that also opens something elsewhere', () => {
  it.each([
    ['in another office', () => cast.sibling.unit],
    ['in another organisation', () => cast.otherOrganisation.unit],
    ['in a sealed unit', () => cast.sealed.unit],
  ])('%s is not closed, opened or enrolled anew by who covers a part of it', async (_, elsewhere) => {
    const person = await createPerson(database, { role: 'focal-point', unit: cast.officer.unit ?? '' });
    const other = await appoint(database, { account: person.account, role: 'focal-point', unit: elsewhere() ?? '' });
    const path = `/people/${person.account}`;
    for (const [what, fields] of [
      ['disable', {}],
      ['renew', { basis: 'Téléphone perdu' }],
    ] as const) {
      const { status, text } = await act(cast.office, `${path}/${what}`, fields);
      expect([what, status, text.includes('exerce aussi une fonction hors'), text.includes('/welcome/')]).toEqual([
        what,
        422,
        true,
        false,
      ]);
    }
    expect(await stateOf(person.account)).toBe('active');
    // The part that is covered may be ended; and when nothing is left elsewhere, the account is theirs to close.
    await ended(other);
    expect((await act(cast.office, `${path}/renew`, { basis: 'Téléphone perdu' })).status).toBe(200);
    expect((await act(cast.office, `${path}/disable`)).status).toBe(303);
    expect(await stateOf(person.account)).toBe('disabled');
  });

  it('is not taken over by an administrator of a place that the person has left', async () => {
    const person = await createPerson(database, { role: 'focal-point', unit: cast.officer.unit ?? '' });
    await appoint(database, { account: person.account, role: 'protection-caseworker', unit: cast.sealed.unit ?? '' });
    await ended(person.appointment);
    const { status, text } = await act(cast.office, `/people/${person.account}/renew`, { basis: 'Téléphone perdu' });
    expect([status, text.includes('/welcome/')]).toEqual([422, false]);
    const raw = await withClient(database.app, async (client) => {
      await client.query('begin');
      await client.query('select access.enter($1, $2, null)', [cast.office.token, 'administration']);
      return client
        .query(
          `insert into identity.invitation
             (kind, token_hash, account, name, unit, organisation, territory, sealed, basis, invited_by, expires_at)
           select 'renewal', sha256('x'), $1, 'Brut', id, organisation, territory, sealed, 'Brut', $2, now() + interval '1 day'
           from identity.unit where id = $3`,
          [person.account, cast.office.account, cast.office.unit],
        )
        .catch(code);
    });
    expect(raw).toBe('42501');
  });
});

describe('the firewall between the roles of one person', () => {
  it.each([
    ['in a sealed unit', 'protection-caseworker', () => cast.sealed.unit],
    ['in another office', 'counter-officer', () => cast.sibling.unit],
    ['in another organisation', 'association-manager', () => cast.otherOrganisation.unit],
  ] as const)('holds when one of the two is held %s, unseen by who appoints', async (_, role, elsewhere) => {
    const person = await createPerson(database, { role: 'focal-point', unit: cast.officer.unit ?? '' });
    await appoint(database, { account: person.account, role, unit: elsewhere() ?? '' });
    const fields = appointment(cast.office.unit ?? '', { role: 'enforcement-reader' });
    const { status, text } = await act(cast.office, `/people/${person.account}/appoint`, fields);
    expect([status, text.includes('ne s’accorde pas avec une autre')]).toEqual([422, true]);
    const held = await row<{ held: number }>(
      database,
      `select count(*) as held from identity.appointment where account = $1 and role = 'enforcement-reader'`,
      [person.account],
    );
    expect(held?.held).toBe(0);
  });

  it('holds for two administrators who appoint the two at once', async () => {
    const person = await createPerson(database, { role: 'focal-point', unit: cast.officer.unit ?? '' });
    const path = `/people/${person.account}/appoint`;
    const answers = await Promise.all([
      act(cast.office, path, appointment(cast.office.unit ?? '', { role: 'enforcement-reader' })),
      act(cast.region, path, appointment(cast.office.unit ?? '', { role: 'counter-officer' })),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 422]);
  });

  it('holds whoever writes, the program’s other roles and raw statements too', async () => {
    const person = await createPerson(database, { role: 'auditor', unit: cast.officer.unit ?? '' });
    const second = appoint(database, { account: person.account, role: 'administrator', unit: cast.officer.unit ?? '' });
    expect(await second.catch(code)).toBe('RH003');
  });
});

describe('a closed account', () => {
  it('has no session to come back to when it is opened again', async () => {
    const person = await createPerson(database, { role: 'analyst', unit: cast.officer.unit ?? '' });
    expect((await view(server.origin, '/fr/account', person.cookie)).status).toBe(200);
    await act(cast.office, `/people/${person.account}/disable`);
    await act(cast.office, `/people/${person.account}/enable`);
    expect((await view(server.origin, '/fr/account', person.cookie)).status).toBe(303);
  });
});

describe('the unit that runs the system', () => {
  it('gets no administrator by a raw statement of one of its ministry', async () => {
    const colleague = await createPerson(database, { role: 'focal-point', organisation: 'mcmream', territory: 'MA' });
    const raw = await withClient(database.app, async (client) => {
      await client.query('begin');
      await client.query('select access.enter($1, $2, null)', [cast.ministry.token, 'administration']);
      return client
        .query(
          `insert into identity.appointment
             (account, role, unit, organisation, territory, sealed, starts_on, ends_on, basis, appointed_by)
           select $1, 'administrator', id, organisation, territory, sealed, current_date, current_date + 9, 'Brut', $2
           from identity.unit where id = $3`,
          [colleague.account, cast.ministry.account, cast.system.unit],
        )
        .catch(code);
    });
    expect(raw).toBe('42501');
  });
});
