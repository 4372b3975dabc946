import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '#platform/access/actor.ts';
import { NotFoundError } from '#platform/access/gate.ts';
import { withClient } from '#platform/db/roles.ts';
import { countMeans } from '../../src/modules/identity/queries/count-means.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { appoint, createPerson } from '../kit/people.ts';
import { startServer, type TestServer } from '../kit/server.ts';
import { type Cast, castOf, entriesOf, row, type Viewer, view } from './directory.support.ts';

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

const cookieOf = (viewer: Viewer) => (viewer === 'anonymous' ? undefined : cast[viewer].cookie);
const see = (viewer: Viewer, path: string) => view(server.origin, `/fr${path}`, cookieOf(viewer));

/** Who may open the page of an officer of Rabat, of somebody in a sealed unit there, and the lists. */
const EXPECTED: readonly (readonly [Viewer, officer: number, sealed: number, lists: number, links: number])[] = [
  ['office', 200, 404, 200, 200],
  ['sibling', 404, 404, 200, 200],
  ['region', 200, 404, 200, 200],
  ['otherOrganisation', 404, 404, 200, 200],
  ['system', 200, 404, 200, 200],
  ['ministry', 404, 404, 200, 200],
  ['insideSealed', 200, 200, 200, 200],
  ['head', 200, 404, 200, 403],
  ['sealed', 200, 200, 200, 403],
  ['auditor', 200, 404, 200, 403],
  ['chair', 403, 403, 403, 403],
  ['officer', 403, 403, 403, 403],
  ['enforcement', 403, 403, 403, 403],
  ['applicant', 403, 403, 403, 403],
  ['nobody', 403, 403, 403, 403],
  ['anonymous', 303, 303, 303, 303],
];

describe('the staff directory', () => {
  it.each(EXPECTED)(
    'answers %s: an officer %d, somebody sealed %d, the lists %d, the links %d',
    async (...expected) => {
      const [viewer, officer, sealed, lists, links] = expected;
      const { status: ofOfficer, text } = await see(viewer, `/people/${cast.officer.account}`);
      expect(ofOfficer).toBe(officer);
      expect(text.includes(`Personne ${cast.officer.account.slice(0, 8)}`)).toBe(officer === 200);
      expect((await see(viewer, `/people/${cast.sealed.account}`)).status).toBe(sealed);
      for (const path of ['/people', '/units']) expect([path, (await see(viewer, path)).status]).toEqual([path, lists]);
      expect((await see(viewer, '/people/invitations')).status).toBe(links);
    },
  );

  it('is told nothing of somebody out of reach that it is not told of nobody', async () => {
    const strip = (text: string) => text.replace(/[0-9a-f-]{36}/g, '');
    const hidden = await see('sibling', `/people/${cast.officer.account}`);
    const absent = await see('sibling', '/people/11111111-1111-4111-8111-111111111111');
    expect([hidden.status, strip(hidden.text)]).toEqual([absent.status, strip(absent.text)]);
  });

  it.each([
    ['office', ['officer', 'head', 'office'], ['sibling', 'region', 'system', 'sealed', 'insideSealed', 'enforcement']],
    ['sibling', ['sibling'], ['officer', 'office', 'region', 'sealed']],
    ['region', ['officer', 'office', 'sibling', 'region'], ['system', 'auditor', 'sealed', 'otherOrganisation']],
    ['otherOrganisation', ['otherOrganisation'], ['officer', 'office', 'sealed']],
    ['system', ['officer', 'sibling', 'otherOrganisation', 'enforcement'], ['sealed', 'insideSealed', 'applicant']],
    ['insideSealed', ['sealed', 'insideSealed', 'officer'], ['sibling', 'system']],
    ['head', ['officer', 'office'], ['sibling', 'sealed', 'enforcement']],
    ['auditor', ['officer', 'sibling', 'enforcement', 'system'], ['sealed', 'insideSealed', 'applicant', 'nobody']],
  ] as const)('shows to %s the people of their reach, and nobody else', async (viewer, shown, hidden) => {
    const { text } = await see(viewer, '/people');
    expect(shown.filter((name) => !text.includes(cast[name].account))).toEqual([]);
    expect(hidden.filter((name) => text.includes(cast[name].account))).toEqual([]);
  });

  it('shows addresses and links only to who gives access, and secrets to nobody', async () => {
    const address = `${cast.officer.account.slice(0, 8)}@example.org`;
    expect((await see('office', `/people/${cast.officer.account}`)).text.includes(address)).toBe(true);
    for (const viewer of ['head', 'auditor'] as const) {
      expect([viewer, (await see(viewer, `/people/${cast.officer.account}`)).text.includes(address)]).toEqual([
        viewer,
        false,
      ]);
    }
    expect((await see('auditor', `/people/${cast.officer.account}`)).text.includes('Moyens de connexion')).toBe(true);
    expect((await see('head', `/people/${cast.officer.account}`)).text.includes('Moyens de connexion')).toBe(false);
  });

  it('says how people prove themselves only where their person may be seen, though its role sees all', async () => {
    const ask = (viewer: keyof Cast, account: string) => {
      const { token, session, unit } = cast[viewer];
      const actor: Person = {
        kind: 'person',
        token,
        session,
        unit,
        account: cast[viewer].account,
        name: 'Essai',
        staff: true,
        role: viewer === 'auditor' ? 'auditor' : 'administrator',
        heads: false,
      };
      return countMeans.execute(database.gatekeeper, actor, { account });
    };
    await expect(ask('office', cast.officer.account)).resolves.toMatchObject({ passkeys: 0, recoveryCodes: 0 });
    await expect(ask('auditor', cast.officer.account)).resolves.toMatchObject({ password: false });
    await expect(ask('sibling', cast.officer.account)).rejects.toThrow(NotFoundError);
    await expect(ask('otherOrganisation', cast.officer.account)).rejects.toThrow(NotFoundError);
    for (const viewer of ['office', 'system', 'auditor'] as const) {
      await expect(ask(viewer, cast.sealed.account)).rejects.toThrow(NotFoundError);
    }
    await expect(ask('office', cast.applicant.account)).rejects.toThrow(NotFoundError);
  });

  it('offers acts only to who may do them, and none about oneself', async () => {
    const acts = /\/(appoint|disable|enable|renew)"|\/end"/;
    expect(acts.test((await see('office', `/people/${cast.officer.account}`)).text)).toBe(true);
    for (const viewer of ['head', 'auditor'] as const) {
      expect([viewer, acts.test((await see(viewer, `/people/${cast.officer.account}`)).text)]).toEqual([viewer, false]);
    }
    const self = await see('office', `/people/${cast.office.account}`);
    expect(self.status).toBe(200);
    expect(self.text).not.toMatch(acts);
    expect(self.text).toContain('C’est vous');
  });

  it('keeps the history: who appointed, by which act, how it ended', async () => {
    const person = await createPerson(database, { role: 'focal-point', name: 'Karim Ex-Point' });
    await row(
      database,
      `update identity.appointment set ended_at = now(), ended_by = $2, end_basis = 'Lettre n° 3', appointed_by = $2
       where id = $1`,
      [person.appointment, cast.office.account],
    );
    const { text } = await see('office', `/people/${person.account}`);
    for (const word of ['Décision d’essai n° 1', 'Lettre n° 3', 'Terminé', 'Point focal']) expect(text).toContain(word);
    expect(text).toContain(`Personne ${cast.office.account.slice(0, 8)}`);
    expect((await see('office', '/people')).text.includes(person.account)).toBe(false);
    expect((await see('office', '/people?state=ended')).text.includes(person.account)).toBe(true);
  });

  it('names nobody out of reach as the one who appointed', async () => {
    const person = await createPerson(database, { role: 'focal-point' });
    await row(database, 'update identity.appointment set appointed_by = $2 where id = $1', [
      person.appointment,
      cast.system.account,
    ]);
    const { text } = await see('office', `/people/${person.account}`);
    expect(text).toContain('par une personne hors de votre périmètre');
    expect(text).not.toContain(cast.system.account.slice(0, 8));
  });

  it('shows of somebody with a second role elsewhere only what lies within reach', async () => {
    const person = await createPerson(database, { role: 'focal-point' });
    await appoint(database, { account: person.account, role: 'analyst', unit: cast.sibling.unit ?? '' });
    const here = await see('office', `/people/${person.account}`);
    expect(here.text).toContain('Point focal');
    expect(here.text).not.toContain('Analyste');
    expect((await see('region', `/people/${person.account}`)).text.includes('Analyste')).toBe(true);
  });

  it('takes the rights of an ended appointment away at the next request', async () => {
    const leaving = await createPerson(database, { role: 'administrator' });
    expect((await view(server.origin, '/fr/people', leaving.cookie)).status).toBe(200);
    await row(
      database,
      `update identity.appointment set ended_at = now(), end_basis = 'Fin de fonction' where id = $1`,
      [leaving.appointment],
    );
    expect((await view(server.origin, '/fr/people', leaving.cookie)).status).toBe(403);
  });

  it('lets a closed account see nothing from its next request on', async () => {
    const closed = await createPerson(database, { role: 'administrator' });
    await row(database, `update identity.account set state = 'disabled' where id = $1`, [closed.account]);
    expect((await view(server.origin, '/fr/people', closed.cookie)).status).toBe(303);
  });

  it('leaves in the journal who was shown, and refusals', async () => {
    await see('region', `/people/${cast.officer.account}`);
    await see('officer', '/people');
    const [read] = (await entriesOf(database, cast.region)).filter(({ act }) => act === 'get-person');
    expect(read?.kind).toBe('read');
    expect(read?.body).toContain(cast.officer.account);
    const listed = (await entriesOf(database, cast.region)).find(({ act }) => act === 'list-people');
    expect(listed?.body).toContain(cast.officer.account);
    expect((await entriesOf(database, cast.officer))[0]?.kind).toBe('refusal');
  });
});

describe('ten thousand people', () => {
  it('are listed page by page in the order of their names, and only those shown are journaled', async () => {
    await withClient(database.administrator, async (client) => {
      await client.query(
        `insert into identity.account (kind, reference, name)
         select 'staff', 'many-' || n, (array['Éloïse', 'elodie', 'Zineb', 'أحمد', 'Ahmed'])[1 + n % 5] || ' ' || n
         from generate_series(1, 10000) n`,
      );
      await client.query(
        `insert into identity.appointment
           (account, role, unit, organisation, territory, sealed, starts_on, ends_on, basis)
         select a.id, 'publisher', u.id, u.organisation, u.territory, u.sealed, current_date - 1, current_date + 9, 'Nombre'
         from identity.account a, identity.unit u where a.reference like 'many-%' and u.id = $1`,
        [cast.office.unit],
      );
      await client.query('analyze identity.account, identity.appointment');
    });
    const path = `/people?role=publisher&unit=${cast.office.unit}`;
    const first = await see('office', path);
    expect(first.text.replaceAll('\u202f', ' ')).toContain('10 000 nominations');
    const names = [...first.text.matchAll(/<bdi>(\S+ \d+)<\/bdi><\/a>/g)].map(([, name]) => name);
    expect(names).toHaveLength(50);
    expect(names.every((name) => name?.startsWith('Ahmed'))).toBe(true);
    const last = await see('office', `${path}&page=200`);
    expect([...last.text.matchAll(/<bdi>(\S+) \d+<\/bdi><\/a>/g)].map(([, name]) => name)).toEqual(
      Array.from({ length: 50 }, () => 'أحمد'),
    );
    expect((await see('office', `${path}&page=201`)).text).toContain('10\u202f000 nominations');
    const found = await see('office', `${path}&q=eloise`);
    expect(found.text).toContain('2\u202f000 nominations');
    const [entry] = await entriesOf(database, cast.office);
    const body: unknown = JSON.parse(entry?.body ?? '{}');
    expect(body).toMatchObject({ act: 'list-people', objects: expect.any(Array) });
    expect(entry?.body.match(/"type": "account"/g)).toHaveLength(50);
  });
});
