import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { announceKey } from '#audit';
import { operator } from '#platform/access/actor.ts';
import { CARRIES } from '#platform/access/roles.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { createPerson, type SomebodySignedIn } from '../kit/people.ts';
import { startServer, TEST_SERVICES, type TestServer } from '../kit/server.ts';
import { ACTS, type Act, expected, type Scope, type Who } from './expected.ts';
import { ACTORS, meaningOf, send } from './matrix-requests.support.ts';
import { createWorld, PLACES, type Object as Thing, type World } from './matrix-world.support.ts';

let database: FreshDatabase;
let server: TestServer;
let superuser: pg.Client;
let world: World;
const things = new Map<string, Thing>();
let cells = 0;
const mismatches: string[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  superuser = new pg.Client(database.administrator);
  await superuser.connect();
  await superuser.query("insert into platform.installation (mode) values ('trial') on conflict do nothing");
  await announceKey.execute(database.operator, operator('matrix'), { key: TEST_SERVICES.keys.journal });
  world = await createWorld(superuser);
  for (const scope of ['own', 'sibling', 'parent', 'other', 'sealed'] as const) {
    for (const state of ['active', 'disabled', 'in-force', 'ended', 'open', 'withdrawn', '-']) {
      things.set(`${scope} ${state}`, await world.make(scope, state));
    }
  }
  server = await startServer(database);
}, 120_000);

afterAll(async () => {
  await server.close();
  await superuser.end();
  await database.close();
});

describe('who may do what, over HTTP', () => {
  it.each(ACTORS)(
    'is as the rules in words say for $role, heading the unit: $heads',
    async (who) => {
      const me = await signIn(who);
      const before = cells;
      for (const act of Object.keys(ACTS).filter(isAct)) {
        for (const scope of ACTS[act].scopes) {
          for (const state of ACTS[act].states) await judge(act, who, me, scope, state);
        }
      }
      expect(cells).toBeGreaterThan(before + 50);
      expect(mismatches.splice(0)).toEqual([]);
    },
    120_000,
  );

  it('was asked in every cell', () => {
    console.log(`matrix over HTTP: ${cells} cells, ${ACTORS.length} actors, ${Object.keys(ACTS).length} acts`);
    expect(cells).toBeGreaterThan(70 * ACTORS.length);
  });
});

/** Asks for one cell and compares. */
async function judge(act: Act, who: Who, me: SomebodySignedIn | null, scope: Scope, state: string): Promise<void> {
  const thing = await thingFor(act, who, me, scope, state);
  if (thing === undefined) return;
  const wanted = expected(act, who, scope, state);
  const { status, location } = await request(act, me, thing, scope);
  const found = meaningOf(status, location);
  cells += 1;
  if (found !== wanted) mismatches.push(`${act} on ${scope} ${state}: ${found} (${status} ${location}), not ${wanted}`);
}

/** The object of a cell; a fresh one where the act is to succeed, since it will change it. */
async function thingFor(act: Act, who: Who, me: SomebodySignedIn | null, scope: Scope, state: string) {
  if (scope === 'self') {
    // Oneself is as one is: active, in force.
    if (me === null || me.appointment === null || !['active', 'in-force', '-'].includes(state)) return undefined;
    return {
      account: me.account,
      appointment: me.appointment,
      session: me.session,
      unit: me.unit ?? '',
      invitation: '',
    };
  }
  if (expected(act, who, scope, state) === 'done' && !READS.includes(act)) return world.make(scope, state);
  return things.get(`${scope} ${state}`);
}

const READS: readonly Act[] = [
  'see-person',
  'who-looked',
  'list-people',
  'list-invitations',
  'list-units',
  'list-entries',
];

function isAct(act: string): act is Act {
  return act in ACTS;
}

async function signIn({ role, heads }: Who): Promise<SomebodySignedIn | null> {
  if (role === 'nobody') return null;
  return createPerson(database, {
    role,
    heads,
    steppedUp: true,
    ...(role === null || role === 'applicant' ? {} : { unit: world.units.own }),
    ...(role === null ? { kind: 'staff' as const } : {}),
  });
}

const term = {
  'startsOn-day': '',
  'startsOn-month': '',
  'startsOn-year': '',
  'endsOn-day': '',
  'endsOn-month': '',
  'endsOn-year': '',
};

function termFromToday() {
  const today = new Date();
  const year = today.getUTCFullYear();
  return {
    ...term,
    'startsOn-day': '1',
    'startsOn-month': '1',
    'startsOn-year': String(year + 1),
    'endsOn-day': '31',
    'endsOn-month': '12',
    'endsOn-year': String(year + 1),
  };
}

async function request(act: Act, me: SomebodySignedIn | null, thing: Thing, scope: Scope) {
  const get = (path: string) => send(server.origin, me, path);
  const post = (path: string, fields: Readonly<Record<string, string>> = {}) => send(server.origin, me, path, fields);
  const basis = 'Décision d’essai n° 7';
  switch (act) {
    case 'see-person':
      return get(`/people/${thing.account}`);
    case 'end-appointment':
      return post(`/people/${thing.account}/appointments/${thing.appointment}/end`, { basis });
    case 'disable-account':
      return post(`/people/${thing.account}/disable`);
    case 'enable-account':
      return post(`/people/${thing.account}/enable`);
    case 'renew-credentials':
      return post(`/people/${thing.account}/renew`, { basis });
    case 'appoint-staff':
      return post(`/people/${thing.account}/appoint`, {
        role: 'analyst',
        unit: world.units.own,
        basis,
        ...termFromToday(),
      });
    case 'withdraw-invitation':
      return post(`/people/invitations/${thing.invitation}/withdraw`);
    case 'invite-staff':
      return post('/people/invite', {
        name: 'Nouvelle fictive',
        email: `${randomUUID().slice(0, 8)}@example.org`,
        language: 'fr',
        role: 'analyst',
        unit: thing.unit,
        basis,
        ...termFromToday(),
      });
    case 'create-unit': {
      const place = scope === 'self' ? PLACES.own : PLACES[scope];
      const { organisation, territory } = place;
      return post('/units/new', {
        organisation,
        territory,
        'name-fr': 'Guichet',
        'name-ar': 'شباك',
        'name-en': 'Counter',
      });
    }
    case 'who-looked':
      return get(`/journal/objects/account/${thing.account}`);
    case 'list-people':
      return get('/people');
    case 'list-invitations':
      return get('/people/invitations');
    case 'list-units':
      return get('/units');
    case 'list-entries':
      return get('/journal/entries');
    case 'request-checkpoint':
      return post('/journal/checkpoint');
    case 'my-account':
      return get('/account');
    case 'my-sessions':
      return get('/account/sessions');
    case 'revoke-session':
      return post('/account/sessions', { session: scope === 'self' ? await anotherOfMine(me) : thing.session });
  }
}

/** A further session of one's own, to be revoked. */
async function anotherOfMine(me: SomebodySignedIn | null): Promise<string> {
  const id = randomUUID();
  await superuser.query(
    `insert into identity.session (id, account, token_hash, method, appointment, browser, idle_seconds, ends_at)
     select $1::uuid, account, sha256($3), 'passkey', appointment, 'Essai', 3600, now() + interval '1 hour'
     from identity.session where id = $2`,
    [id, me?.session, randomBytes(32)],
  );
  return id;
}

describe('who may do what, as raw SQL of the application’s own role', () => {
  it.each(ACTORS.filter(({ role }) => role !== 'nobody'))(
    'is no more than over HTTP for $role, heading the unit: $heads',
    async (who) => {
      const me = await signIn(who);
      if (me === null) throw new Error('Somebody must be signed in.');
      const app = new pg.Client(database.app);
      await app.connect();
      const found: string[] = [];
      let asked = 0;
      const purposes = who.role === null || who.role === 'nobody' ? [] : CARRIES[who.role];
      for (const purpose of ['own-account', ...purposes]) {
        for (const scope of ['own', 'sibling', 'parent', 'other', 'sealed'] as const) {
          for (const [act, statement] of Object.entries(STATEMENTS)) {
            const thing = things.get(`${scope} ${statement.state}`);
            if (thing === undefined) continue;
            asked += 1;
            const reached = await attempt(app, me, purpose, statement.sql, statement.values(thing, me));
            const allowed = statement.allowed(who, scope, purpose);
            if (reached !== allowed) found.push(`${act} on ${scope} for ${purpose}: ${reached}, not ${allowed}`);
          }
        }
      }
      await app.end();
      expect(found).toEqual([]);
      expect(asked).toBeGreaterThan(40);
      sqlCells += asked;
    },
    60_000,
  );

  it('was asked in every cell', () => {
    console.log(`matrix as raw SQL: ${sqlCells} cells`);
    expect(sqlCells).toBeGreaterThan(50 * ACTORS.length);
  });
});

let sqlCells = 0;

interface Statement {
  readonly sql: string;
  readonly state: string;
  readonly values: (thing: Thing, me: SomebodySignedIn) => readonly unknown[];
  readonly allowed: (who: Who, scope: Scope, purpose: string) => boolean;
}

/** Whether the rules in words let this act be done here, in its fitting state, by a statement for this purpose. */
const asOverHttp =
  (act: Act, state: string) =>
  (who: Who, scope: Scope, purpose: string): boolean =>
    purpose === purposeOf(who) && expected(act, who, scope, state) === 'done';

function purposeOf({ role }: Who): string {
  return role === 'administrator' ? 'administration' : role === 'auditor' ? 'oversight' : 'supervision';
}

const never = () => false;

const STATEMENTS: Readonly<Record<string, Statement>> = {
  'see-person': {
    sql: 'select id from identity.account where id = $1',
    state: 'active',
    values: ({ account }) => [account],
    allowed: asOverHttp('see-person', 'active'),
  },
  'see-appointment': {
    sql: 'select id from identity.appointment where id = $1',
    state: 'in-force',
    values: ({ appointment }) => [appointment],
    allowed: asOverHttp('see-person', 'active'),
  },
  'end-appointment': {
    sql: `update identity.appointment set ended_at = now(), ended_by = $2, end_basis = 'Fin' where id = $1`,
    state: 'in-force',
    values: ({ appointment }, { account }) => [appointment, account],
    allowed: asOverHttp('end-appointment', 'in-force'),
  },
  'disable-account': {
    sql: `update identity.account set state = 'disabled' where id = $1`,
    state: 'active',
    values: ({ account }) => [account],
    allowed: asOverHttp('disable-account', 'active'),
  },
  'appoint-staff': {
    sql: `insert into identity.appointment (account, role, unit, organisation, territory, sealed, starts_on, ends_on, basis, appointed_by)
      select $1, 'analyst', u.id, u.organisation, u.territory, u.sealed, current_date, current_date + 1, 'Décision', $3
      from identity.unit u where u.id = $2`,
    state: 'active',
    values: ({ account, unit }, me) => [account, unit, me.account],
    allowed: asOverHttp('appoint-staff', 'active'),
  },
  'invite-staff': {
    sql: `insert into identity.invitation (kind, token_hash, name, role, unit, organisation, territory, sealed, starts_on, ends_on, basis, invited_by, expires_at)
      select 'appointment', sha256(gen_random_uuid()::text::bytea), 'X', 'analyst', u.id, u.organisation, u.territory, u.sealed,
        current_date, current_date + 1, 'Décision', $2, now() from identity.unit u where u.id = $1`,
    state: '-',
    values: ({ unit }, { account }) => [unit, account],
    allowed: asOverHttp('invite-staff', '-'),
  },
  'withdraw-invitation': {
    sql: 'update identity.invitation set withdrawn_at = now(), withdrawn_by = $2 where id = $1',
    state: 'open',
    values: ({ invitation }, { account }) => [invitation, account],
    allowed: asOverHttp('withdraw-invitation', 'open'),
  },
  'revoke-session': {
    sql: `update identity.session set ended_at = now(), end_reason = 'revoked' where id = $1`,
    state: '-',
    values: ({ session }) => [session],
    allowed: never,
  },
  'read-session-secret': {
    sql: 'select token_hash from identity.session where id = $1',
    state: '-',
    values: ({ session }) => [session],
    allowed: never,
  },
  'read-password': {
    sql: 'select hash from identity.password where account = $1',
    state: '-',
    values: ({ account }) => [account],
    allowed: never,
  },
  'delete-journal': { sql: 'delete from audit.entry', state: '-', values: () => [], allowed: never },
  'change-journal': { sql: `update audit.entry set body = '{}'`, state: '-', values: () => [], allowed: never },
};

/** Whether the statement reached any row, in a transaction that is rolled back. */
async function attempt(
  app: pg.Client,
  me: SomebodySignedIn,
  purpose: string,
  statement: string,
  values: readonly unknown[],
): Promise<boolean> {
  await app.query('begin');
  try {
    await app.query('select access.enter($1, $2, null)', [me.token, purpose]);
    const { rowCount } = await app.query(statement, [...values]);
    return (rowCount ?? 0) > 0;
  } catch (error) {
    // 42501: no privilege, or a row that a policy refuses.
    if (error instanceof pg.DatabaseError && error.code === '42501') return false;
    throw error;
  } finally {
    await app.query('rollback');
  }
}
