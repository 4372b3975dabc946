// Above 400 lines because it is one list: every way that was thought of to act as somebody else, or as nobody.
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANSWERS, CARRIES, PURPOSES, ROLES } from '#platform/access/roles.ts';
import { withClient } from '#platform/db/roles.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { appoint, createPerson, openSessionOf, type SomebodySignedIn } from '../kit/people.ts';
import { answerTo, DENIED, enter, idsOf, inTransaction } from './attempts.support.ts';

let database: FreshDatabase;
let client: pg.Client;
let other: pg.Client;
/** Administers the prefecture of Rabat. */
let rabat: SomebodySignedIn;
/** Works in the prefecture of Casablanca, for the same ministry. */
let casablanca: SomebodySignedIn;

const RABAT = '04.421';
const CASABLANCA = '06.141';

beforeAll(async () => {
  database = await freshDatabase();
  rabat = await createPerson(database, { role: 'administrator', territory: RABAT });
  casablanca = await createPerson(database, { role: 'local-commission-chair', heads: true, territory: CASABLANCA });
  [client, other] = [new pg.Client(database.app), new pg.Client(database.app)];
  await Promise.all([client.connect(), other.connect()]);
});

afterAll(async () => {
  await Promise.all([client.end(), other.end()]);
  await database.close();
});

const administer = (statement: string, values: unknown[] = []) =>
  withClient(database.administrator, (administrator) => administrator.query(statement, values));

/** Who acts, as the policies read it; null for nobody. */
async function whoActs(on = client): Promise<string | null> {
  const { rows } = await on.query<{ account: string | null }>('select access.account() as account');
  return rows[0]?.account ?? null;
}

const accountsSeen = (on = client) => idsOf(on, 'select id from identity.account');

/** The context as it stands in the session, for who would use it again. */
async function stolenContext(token: Buffer, purpose: string): Promise<string> {
  return inTransaction(other, async () => {
    await enter(other, token, purpose);
    const { rows } = await other.query<{ held: string }>("select current_setting('rihla.context') as held");
    return rows[0]?.held ?? '';
  });
}

describe('a transaction', () => {
  it('is nobody’s until somebody enters, and nobody’s again after', async () => {
    await inTransaction(client, async () => {
      expect([await whoActs(), await accountsSeen()]).toEqual([null, []]);
      expect(await enter(client, rabat.token, 'own-account')).toBe(true);
      expect([await whoActs(), await accountsSeen()]).toEqual([rabat.account, [rabat.account]]);
    });
    expect([await whoActs(), await accountsSeen()]).toEqual([null, []]);
  });

  it('is nobody’s for a statement of its own', async () => {
    await enter(client, rabat.token, 'own-account');
    expect([await whoActs(), await accountsSeen()]).toEqual([null, []]);
  });

  it('loses a context that was entered after a savepoint and rolled back to it, and keeps one entered before', async () => {
    await inTransaction(client, async () => {
      await client.query('savepoint before');
      await enter(client, rabat.token, 'own-account');
      await client.query('rollback to before');
      expect([await whoActs(), await accountsSeen()]).toEqual([null, []]);
      await enter(client, rabat.token, 'own-account');
      await client.query('savepoint after');
      await client.query('rollback to after');
      expect(await whoActs()).toBe(rabat.account);
      await client.query('release before');
      expect(await whoActs()).toBe(rabat.account);
    });
  });

  it('that was rolled back, failed or prepared for later leaves no context to the next', async () => {
    for (const end of ['commit', 'rollback', 'commit and chain', 'rollback and chain', 'select 1/0']) {
      await client.query('begin');
      await enter(client, rabat.token, 'own-account');
      await client.query(end).catch(() => client.query('rollback'));
      expect([end, await whoActs(), await accountsSeen()]).toEqual([end, null, []]);
      await client.query('rollback');
    }
  });

  it('keeps the former context when entering again fails', async () => {
    await inTransaction(client, async () => {
      await enter(client, rabat.token, 'administration');
      expect(await enter(client, Buffer.alloc(32), 'own-account')).toBe(false);
      expect(await whoActs()).toBe(rabat.account);
    });
  });
});

describe('a context cannot be forged', () => {
  const forged: Readonly<Record<string, (held: string) => string>> = {
    'copied from another session': (held) => held,
    'with another account': (held) => held.replace(casablanca.account, rabat.account),
    'with every territory': (held) => held.replace(/"territories": \[[^\]]*\]/, '"territories": ["MA"]'),
    'with every organisation': (held) => held.replace('"every_organisation": false', '"every_organisation": true'),
    'with another keyed hash': (held) => `${'0'.repeat(64)}${held.slice(64)}`,
    'without a keyed hash': (held) => held.slice(64),
    'with half a keyed hash': (held) => held.slice(32),
    'that ends with its keyed hash': (held) => held.slice(0, 64),
    'of no JSON': (held) => `${held.slice(0, 64)}not json`,
    'of JSON that is no object': (held) => `${held.slice(0, 64)}[]`,
    'of a mere account': () => JSON.stringify({ account: rabat.account, kind: 'person' }),
    'that says null': () => 'null',
    'that is empty': () => '',
    'of one space': () => ' ',
    'of eight million letters': () => 'x'.repeat(8_000_000),
    'of letters outside ASCII': () => 'م'.repeat(64),
  };

  it.each(Object.keys(forged))('%s', async (how) => {
    const held = await stolenContext(casablanca.token, 'supervision');
    const forgery = forged[how]?.(held) ?? '';
    expect(forgery === held).toBe(how === 'copied from another session');
    for (const local of [true, false]) {
      await inTransaction(client, async () => {
        await client.query("select set_config('rihla.context', $1, $2)", [forgery, local]);
        expect([await whoActs(), await accountsSeen()]).toEqual([null, []]);
        expect(await answerTo(client, "select audit.append('act', 'forge', '[]', null, null, null)")).toBe('RH001');
      });
    }
  });

  it('copied into the next transaction of its own session', async () => {
    await client.query('begin');
    await enter(client, rabat.token, 'administration');
    await client.query("select set_config('forged.copy', current_setting('rihla.context'), false)");
    await client.query('commit');
    await inTransaction(client, async () => {
      await client.query("select set_config('rihla.context', current_setting('forged.copy'), true)");
      expect([await whoActs(), await accountsSeen()]).toEqual([null, []]);
    });
    await client.query("select set_config('rihla.context', current_setting('forged.copy'), false)");
    expect([await whoActs(), await accountsSeen()]).toEqual([null, []]);
    await client.query('reset rihla.context');
  });

  it('copied into another transaction of the same message, which has the same time', async () => {
    await client.query(`
      begin;
      select access.enter('\\x${rabat.token.toString('hex')}', 'administration', null);
      select set_config('forged.copy', current_setting('rihla.context'), false);
      commit;
      begin;
      select set_config('rihla.context', current_setting('forged.copy'), true);
      select set_config('forged.account', coalesce(access.account()::text, 'nobody'), false);
      commit`);
    const { rows } = await client.query("select current_setting('forged.account') as account");
    expect(rows).toEqual([{ account: 'nobody' }]);
  });

  it('edited in the transaction it was made in', async () => {
    await inTransaction(client, async () => {
      await enter(client, casablanca.token, 'supervision');
      await client.query(`select set_config('rihla.context',
        replace(current_setting('rihla.context'), '${casablanca.account}', '${rabat.account}'), true)`);
      expect([await whoActs(), await accountsSeen()]).toEqual([null, []]);
    });
  });

  it('kept as a default of the login, or given when signing in', async () => {
    const held = await stolenContext(rabat.token, 'administration');
    await inTransaction(client, async () => {
      expect(await answerTo(client, `alter role rihla_app set rihla.context = ${pg.escapeLiteral(held)}`)).toBe(DENIED);
    });
    await withClient({ ...database.app, options: `-c rihla.context=${held.slice(0, 64)}` }, async (late) => {
      expect([await whoActs(late), await accountsSeen(late)]).toEqual([null, []]);
    });
  });

  it('by the functions that would help: they are the owner’s alone', async () => {
    await inTransaction(client, async () => {
      for (const call of [
        "access.mac('context')",
        "access.bound('{}')",
        "access.remember('{}')",
        "access.standing('\\x00')",
        "access.enter_operator('root', null)",
      ]) {
        expect([call, await answerTo(client, `select ${call}`)]).toEqual([call, DENIED]);
      }
      expect(await answerTo(client, 'select * from access.secret')).toBe(DENIED);
    });
  });
});

describe('what a statement of the application’s role tries besides', () => {
  it.each([
    'set role rihla_owner',
    'set role rihla_migrator',
    'set role rihla_gatekeeper',
    'set role rihla_matcher',
    'set role rihla_operator',
    'set session authorization rihla_operator',
    "select set_config('role', 'rihla_owner', true)",
    "select set_config('role', 'rihla_gatekeeper', false)",
    "select set_config('session_authorization', 'rihla_operator', true)",
    "set session_replication_role = 'replica'",
    'create schema access_again',
    'create temporary table account (id uuid)',
    'create temporary view account as select 1 as id',
    "create function pg_temp.account() returns uuid language sql as 'select null::uuid'",
    "create or replace function access.account() returns uuid language sql as 'select null::uuid'",
    'create policy mine on identity.account for select using (true)',
    'drop policy own on identity.account',
    'alter policy own on identity.account using (true)',
    'alter table identity.account disable row level security',
    'alter table identity.account no force row level security',
    'create view identity.everybody as select * from identity.account',
    'create materialized view identity.everybody as select * from identity.account',
    'create rule everybody as on select to identity.account do instead select 1',
    'truncate identity.account',
    'copy identity.account from stdin',
    'lock table identity.appointment in access exclusive mode',
    "update identity.territory set parent = '04.421' where code = '06.141'",
    "update access.category_purpose set purpose = 'enforcement'",
    "insert into access.role_purpose values ('counter-officer', 'administration')",
    'delete from access.category_purpose',
  ])('is refused: %s', async (statement) => {
    await inTransaction(client, async () => {
      await enter(client, rabat.token, 'administration');
      expect(await answerTo(client, statement)).toBe(DENIED);
    });
  });

  it('leaves the map of territories as it is: who moves a prefecture moves who reaches it', async () => {
    await inTransaction(client, async () => {
      await enter(client, rabat.token, 'administration');
      expect(await accountsSeen()).not.toContain(casablanca.account);
      const kept = 'code, ordinal, kind, name, iso, is_office';
      const moved = await answerTo(client, `delete from identity.territory where code = '${CASABLANCA}'`);
      if (moved === 1) {
        await client.query(
          `with moved as (delete from identity.territory where code = $1 returning ${kept})
          insert into identity.territory (${kept}, parent) select ${kept}, $2 from moved`,
          [CASABLANCA, RABAT],
        );
        await enter(client, rabat.token, 'administration');
      }
      expect([moved, (await accountsSeen()).includes(casablanca.account)]).toEqual([DENIED, false]);
    });
  });

  it('does not turn row security off: it is an error, never more rows', async () => {
    await inTransaction(client, async () => {
      await enter(client, rabat.token, 'own-account');
      await client.query('set local row_security = off');
      expect(await answerTo(client, 'select * from identity.appointment')).toBe(DENIED);
    });
  });

  it.each(['', 'identity', 'pg_temp, identity, access', 'public'])(
    'sees no more along the search path “%s”',
    async (path) => {
      await inTransaction(client, async () => {
        await client.query("select set_config('search_path', $1, true)", [path]);
        await enter(client, rabat.token, 'own-account');
        expect([await whoActs(), await accountsSeen()]).toEqual([rabat.account, [rabat.account]]);
      });
    },
  );

  it('is not told by an error what a row holds that is not shown', async () => {
    await inTransaction(client, async () => {
      await enter(client, rabat.token, 'own-account');
      const probe = `select from identity.account where 1 / (case when id = '${casablanca.account}' then 0 else 1 end) = 1`;
      expect(await answerTo(client, probe)).toBe(1);
      expect(await answerTo(client, probe.replace(casablanca.account, rabat.account))).toBe('22012');
    });
  });

  it('is not told by the statistics of the planner', async () => {
    await administer('analyze identity.account, identity.appointment, audit.entry');
    const { rows } = await client.query(
      `select tablename, attname from pg_stats where schemaname in ('identity', 'audit')
       and tablename in ('account', 'appointment', 'entry', 'session', 'invitation')`,
    );
    expect(rows).toEqual([]);
  });

  it('sees by a statement prepared under one context only what the next one shows', async () => {
    await client.query('set plan_cache_mode = force_generic_plan');
    await client.query('prepare everybody as select id from identity.account order by id');
    try {
      const asked = () => idsOf(client, 'execute everybody');
      const turns: readonly (readonly [SomebodySignedIn | null, string])[] = [
        [rabat, 'administration'],
        [casablanca, 'supervision'],
        [null, ''],
        [casablanca, 'own-account'],
        [rabat, 'own-account'],
      ];
      for (const turn of [...turns, ...turns.toReversed()]) {
        const [who, purpose] = turn;
        await inTransaction(client, async () => {
          if (who !== null) await enter(client, who.token, purpose);
          expect(await asked()).toEqual(who === null ? [] : [who.account]);
        });
        expect(await asked()).toEqual([]);
      }
    } finally {
      await client.query('deallocate everybody; reset plan_cache_mode');
    }
  });

  it('sees within one transaction what the context in force at each statement shows', async () => {
    await inTransaction(client, async () => {
      await client.query('prepare mine as select id from identity.account');
      await enter(client, rabat.token, 'own-account');
      expect(await idsOf(client, 'execute mine')).toEqual([rabat.account]);
      await enter(client, casablanca.token, 'own-account');
      expect(await idsOf(client, 'execute mine')).toEqual([casablanca.account]);
      await client.query('select access.enter_visitor(null)');
      expect(await idsOf(client, 'execute mine')).toEqual([]);
      await client.query('deallocate mine');
    });
  });
});

describe('nobody enters', () => {
  const refused = async (token: Buffer | null, purpose: string | null) => {
    const seen = await inTransaction(client, async () => {
      const { rows } = await client.query<{ standing: unknown }>('select access.enter($1, $2, null) as standing', [
        token,
        purpose,
      ]);
      return [rows[0]?.standing, await whoActs(), await accountsSeen()];
    });
    expect(seen).toEqual([null, null, []]);
  };

  it.each([
    ['an empty secret', Buffer.alloc(0)],
    ['32 zero bytes', Buffer.alloc(32)],
    ['no secret', null],
    ['a megabyte', Buffer.alloc(1_000_000, 7)],
  ])('with %s', (_, token) => refused(token, 'own-account'));

  it('with the hash of a secret in its place', async () => {
    const { rows } = await administer('select token_hash from identity.session where id = $1', [rabat.session]);
    await refused(rows[0].token_hash, 'own-account');
  });

  it.each(
    [...PURPOSES, 'everything', '', 'Administration', 'own-account '].filter(
      (purpose) => purpose !== 'own-account' && purpose !== 'administration',
    ),
  )('for “%s”, which an administrator does not carry', (purpose) => refused(rabat.token, purpose));

  it('for no purpose at all', () => refused(rabat.token, null));

  it('to supervise without heading a unit', async () => {
    const chair = await createPerson(database, { role: 'local-commission-chair' });
    await refused(chair.token, 'supervision');
  });

  it.each([
    ['that was ended', 'ended_at = now()'],
    ['whose day is over', "ends_at = now() - interval '1 second'"],
    ['that was idle too long', "seen_at = now() - interval '3601 seconds'"],
  ])('with a session %s', async (_, change) => {
    const person = await createPerson(database, { role: 'analyst' });
    await administer(`update identity.session set ${change} where id = $1`, [person.session]);
    await refused(person.token, 'own-account');
  });

  it('with an account that was disabled', async () => {
    const person = await createPerson(database, { role: 'analyst' });
    await administer("update identity.account set state = 'disabled' where id = $1", [person.account]);
    await refused(person.token, 'own-account');
  });

  it.each([
    ['was ended', "ended_at = now(), end_basis = 'Fin'"],
    ['ran out yesterday', 'starts_on = current_date - 9, ends_on = current_date - 2'],
    ['is to come', 'starts_on = current_date + 2'],
    ['is somebody else’s', `account = (select id from identity.account where id <> account limit 1)`],
  ])('for the purpose of an appointment that %s', async (_, change) => {
    const person = await createPerson(database, { role: 'analyst' });
    await administer(`update identity.appointment set ${change} where id = $1`, [person.appointment]);
    await refused(person.token, 'statistics');
    // Their own account stays theirs.
    await inTransaction(client, async () => {
      await enter(client, person.token, 'own-account');
      expect(await whoActs()).toBe(person.account);
    });
  });
});

describe('the journal', () => {
  const append = (account: string | null, kind = 'act') =>
    answerTo(client, 'select audit.append($1, $2, $3, null, null, $4)', [kind, 'try', '[]', account]);

  it('takes an entry from who acts', async () => {
    await inTransaction(client, async () => {
      await enter(client, rabat.token, 'administration');
      expect(await append(rabat.account)).toBe(1);
    });
  });

  it('takes none without a context', async () => {
    await inTransaction(client, async () => {
      expect(await append(null)).toBe('RH001');
      expect(await append(rabat.account)).toBe('RH001');
    });
  });

  it('takes none when the one who acts is no longer the one who began', async () => {
    await inTransaction(client, async () => {
      await enter(client, rabat.token, 'administration');
      await client.query('savepoint became');
      await client.query('select access.enter_visitor(null)');
      expect([await append(rabat.account), await append(null)]).toEqual(['RH001', 1]);
      await client.query('rollback to became');
      await enter(client, casablanca.token, 'own-account');
      expect(await append(rabat.account)).toBe('RH001');
      await client.query("select set_config('rihla.context', '', true)");
      expect(await append(rabat.account)).toBe('RH001');
    });
  });

  it.each([
    [
      'the session is ended',
      (person: SomebodySignedIn) =>
        administer('update identity.session set ended_at = now() where id = $1', [person.session]),
    ],
    [
      'the session runs out',
      (person: SomebodySignedIn) =>
        administer('update identity.session set ends_at = now() where id = $1', [person.session]),
    ],
    [
      'the appointment is ended',
      (person: SomebodySignedIn) =>
        administer("update identity.appointment set ended_at = now(), end_basis = 'Fin' where id = $1", [
          person.appointment,
        ]),
    ],
    [
      'the account is disabled',
      (person: SomebodySignedIn) =>
        administer("update identity.account set state = 'disabled' where id = $1", [person.account]),
    ],
  ])('takes no act nor read when %s while it runs, but still a refusal', async (_, takeAway) => {
    const person = await createPerson(database, { role: 'administrator' });
    await inTransaction(client, async () => {
      await enter(client, person.token, 'administration');
      expect(await append(person.account)).toBe(1);
      await takeAway(person);
      expect([await append(person.account), await append(person.account, 'read')]).toEqual(['RH002', 'RH002']);
      expect(await append(person.account, 'refusal')).toBe(1);
    });
  });

  it('takes no entry of an unknown kind', async () => {
    await inTransaction(client, async () => {
      await enter(client, rabat.token, 'administration');
      expect(await append(rabat.account, 'nothing')).toBe('P0001');
    });
  });

  it('says of an act the appointment, the role and the purpose that were entered last', async () => {
    const person = await createPerson(database, { role: 'administrator' });
    const unit = person.unit ?? '';
    const appointment = await appoint(database, { account: person.account, role: 'analyst', unit });
    const second = await openSessionOf(database, { account: person.account, appointment });
    await client.query('begin');
    await enter(client, person.token, 'administration');
    await enter(client, second.token, 'statistics');
    await client.query('select audit.append($1, $2, $3, null, null, $4)', ['act', 'twice', '[]', person.account]);
    await client.query('commit');
    const { rows } = await administer("select body::jsonb as body from audit.entry where act = 'twice'");
    expect(rows).toEqual([
      {
        body: expect.objectContaining({
          purpose: 'statistics',
          actor: expect.objectContaining({ role: 'analyst', session: second.session, appointment }),
        }),
      },
    ]);
  });
});

describe('the operator', () => {
  it('enters only by a login of its own', async () => {
    for (const role of ['app', 'gatekeeper', 'matcher'] as const) {
      await withClient(database.as(role), async (login) => {
        await login.query('begin');
        expect(await answerTo(login, "select access.enter_operator('salma', null)")).toBe(DENIED);
      });
    }
    await withClient(database.as('operator'), async (login) => {
      await login.query('begin');
      expect(await answerTo(login, "select access.enter_operator('salma', null)")).toBe(1);
    });
  });
});

describe('the purpose firewall', () => {
  const listed = async (statement: string) => (await administer(statement)).rows;

  it('is the same in the database and in the program', async () => {
    expect((await listed('select id from access.role order by ordinal')).map(({ id }) => id)).toEqual(ROLES);
    expect((await listed('select id from access.purpose')).map(({ id }) => id).toSorted()).toEqual(PURPOSES.toSorted());
    expect(await listed('select role, purpose from access.role_purpose order by 1, 2')).toEqual(
      pairs(CARRIES, 'role', 'purpose'),
    );
    expect(await listed('select category, purpose from access.category_purpose order by 1, 2')).toEqual(
      pairs(ANSWERS, 'category', 'purpose'),
    );
    expect((await listed('select id from access.category')).map(({ id }) => id).toSorted()).toEqual(
      Object.keys(ANSWERS).toSorted(),
    );
  });

  it('lets nobody who enforces carry another purpose, and no data answer enforcement', () => {
    for (const [role, purposes] of Object.entries(CARRIES)) {
      if (purposes.includes('enforcement')) expect([role, purposes]).toEqual([role, ['enforcement']]);
    }
    expect(Object.values(ANSWERS).flat()).not.toContain('enforcement');
  });
});

/** The pairs of a list of lists, in the order of the database. */
function pairs(lists: Readonly<Record<string, readonly string[]>>, one: string, many: string) {
  return Object.entries(lists)
    .flatMap(([key, values]) => values.map((value) => ({ [one]: key, [many]: value })))
    .toSorted((a, b) => (`${a[one]} ${a[many]}` < `${b[one]} ${b[many]}` ? -1 : 1));
}
