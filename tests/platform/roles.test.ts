import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Gatekeeper, openDatabase } from '#platform/db/database.ts';
import { ensureInstallation, findInstallation } from '#platform/db/installation.ts';
import { migrate } from '#platform/db/migrate.ts';
import { readPower } from '#platform/db/power.ts';
import {
  ensureDatabase,
  ensureRoles,
  prepareDatabase,
  ROLES,
  rolePassword,
  rolePasswords,
  SERVING,
  type ServingRole,
  withClient,
} from '#platform/db/roles.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#server/embedded-postgres/index.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';

/** Roles belong to a whole cluster: these tests spoil one of their own. */
let cluster: EmbeddedPostgres;
const folder = mkdtempSync(join(tmpdir(), 'rihla-roles-'));
// As root, PostgreSQL runs under another user, who must pass through: elsewhere its data would be moved, and left behind.
chmodSync(folder, 0o711);
let fresh: FreshDatabase;

beforeAll(async () => {
  cluster = await startEmbeddedPostgres({ dataFolder: folder, say: () => undefined });
  fresh = await freshDatabase('empty');
});

afterAll(async () => {
  await fresh.close();
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
});

const administer = (statement: string, values: readonly unknown[] = []) =>
  withClient(cluster.connection, (client) => client.query(statement, [...values]));

const nameSignedIn = (user: string, password: string) =>
  withClient({ ...cluster.connection, user, password }, async (client) => {
    const { rows } = await client.query<{ name: string }>('select session_user as name');
    return rows[0]?.name;
  });

/** What of our roles the catalogue says: who may sign in, who belongs to whom. */
async function catalogue() {
  const { rows } = await administer(
    `select rolname as name, rolcanlogin as login, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as power,
       coalesce((select array_agg(roleid::regrole::text order by 1) from pg_auth_members where member = r.oid), '{}')::text[]
         as belongs
     from pg_roles r where rolname = any($1) order by 1`,
    [Object.values(ROLES)],
  );
  return rows;
}

const COMPLETE = [
  { name: 'rihla_app', login: true, power: false, belongs: [] },
  { name: 'rihla_gatekeeper', login: true, power: false, belongs: [] },
  { name: 'rihla_matcher', login: true, power: false, belongs: ['rihla_app'] },
  { name: 'rihla_migrator', login: true, power: false, belongs: ['rihla_owner'] },
  { name: 'rihla_operator', login: true, power: false, belongs: ['rihla_app'] },
  { name: 'rihla_owner', login: false, power: false, belongs: [] },
];

describe('the roles of a cluster', () => {
  it('are completed where a former Rihla made three of them, which keep their passwords and what they own', async () => {
    const { password } = cluster.connection;
    // As the former version did it.
    for (const role of ['rihla_owner', 'rihla_migrator', 'rihla_app']) {
      await administer(`create role ${role} nologin nosuperuser nocreatedb nocreaterole nobypassrls`);
    }
    await administer('grant rihla_owner to rihla_migrator');
    for (const role of ['rihla_migrator', 'rihla_app']) {
      await administer(`alter role ${role} login password '${rolePassword(password, role)}'`);
    }
    await administer('create schema kept authorization rihla_owner');
    await ensureRoles(cluster.connection, rolePasswords(password));
    await ensureRoles(cluster.connection, rolePasswords(password));
    expect(await catalogue()).toEqual(COMPLETE);
    for (const role of ['migrator', ...SERVING] as const) {
      expect(await nameSignedIn(ROLES[role], rolePassword(password, ROLES[role]))).toBe(ROLES[role]);
    }
    const { rows } = await administer(
      "select nspowner::regrole::text as owner from pg_namespace where nspname = 'kept'",
    );
    expect(rows).toEqual([{ owner: 'rihla_owner' }]);
    await administer('drop schema kept');
  });

  it('have passwords that differ, and are not found in what PostgreSQL keeps of them', async () => {
    const passwords = rolePasswords('secret');
    expect(new Set(Object.values(passwords)).size).toBe(5);
    const { rows } = await administer("select rolpassword as kept from pg_authid where rolname = 'rihla_app'");
    expect(rows[0].kept).toMatch(/^SCRAM-SHA-256\$4096:/);
    await expect(nameSignedIn(ROLES.app, 'secret')).rejects.toMatchObject({ code: '28P01' });
  });

  it('of which some have logins of their own are left alone, and none may sign in without a password', async () => {
    await administer('drop role rihla_app, rihla_gatekeeper, rihla_matcher, rihla_operator, rihla_migrator');
    await ensureRoles(cluster.connection, { gatekeeper: 'its own' });
    expect((await catalogue()).filter(({ login }) => login).map(({ name }) => name)).toEqual(['rihla_gatekeeper']);
    expect(await nameSignedIn(ROLES.gatekeeper, 'its own')).toBe(ROLES.gatekeeper);
    await administer(
      'drop role rihla_app, rihla_gatekeeper, rihla_matcher, rihla_operator, rihla_migrator, rihla_owner',
    );
  });

  it.each([
    ['lends its session to each', null, true],
    ['lets each sign in', { app: 'a', gatekeeper: 'b', matcher: 'd', operator: 'c' }, false],
  ])('are made by an administrator that is no superuser and %s', async (_case, passwords, isLent) => {
    await administer("create role keeper login createrole password 'kept'");
    await administer('create database kept owner keeper');
    const keeper = { ...cluster.connection, user: 'keeper', password: 'kept', database: 'kept' };
    for (let start = 0; start < 2; start += 1) {
      await ensureRoles(keeper, passwords);
      await prepareDatabase(keeper);
      await migrate(keeper);
    }
    for (const role of SERVING) {
      const pool = new pg.Pool(
        passwords === null
          ? { ...keeper, options: `-c role=${ROLES[role]}` }
          : { ...keeper, user: ROLES[role], password: passwords[role] },
      );
      expect(await readPower(pool, role, isLent)).toEqual({ name: ROLES[role], enough: true, tooMuch: false });
      // Lent or not is no matter of taste: what presents itself as a role can take its rights back.
      expect((await readPower(pool, role, false)).tooMuch).toBe(isLent);
      await pool.end();
    }
    await administer('drop database kept');
    await administer(
      'drop role rihla_app, rihla_gatekeeper, rihla_matcher, rihla_operator, rihla_migrator, rihla_owner, keeper',
    );
  });

  it('may connect where not everybody may', async () => {
    const { password } = cluster.connection;
    await ensureRoles(cluster.connection, rolePasswords(password));
    await ensureDatabase(cluster.connection, 'shut');
    await administer('revoke connect on database shut from public');
    await prepareDatabase({ ...cluster.connection, database: 'shut' });
    await prepareDatabase({ ...cluster.connection, database: 'shut' });
    const { rows } = await administer(
      "select rolname as name from pg_roles where rolname ^@ 'rihla' and has_database_privilege(oid, 'shut', 'connect') order by 1",
    );
    // The owner of the database, and the migrator with it, need no grant.
    expect(rows.map(({ name }) => name)).toEqual(Object.values(ROLES).toSorted());
  });
});

describe('the power of a login', () => {
  const OWN = {
    app: 'own_app',
    gatekeeper: 'own_gatekeeper',
    matcher: 'own_matcher',
    operator: 'own_operator',
  } as const;

  async function powerOf(login: string, role: ServingRole) {
    const pool = new pg.Pool({ ...cluster.connection, user: login, password: 'x' });
    try {
      return await readPower(pool, role, false);
    } finally {
      await pool.end();
    }
  }

  beforeAll(async () => {
    await ensureRoles(cluster.connection, rolePasswords(cluster.connection.password));
    for (const role of SERVING) await administer(`create role ${OWN[role]} login password 'x' in role ${ROLES[role]}`);
    await administer("create role spoilt login password 'x' in role rihla_app");
  });

  it.each(SERVING)('is right when it is only a member of its role: %s', async (role) => {
    expect(await powerOf(OWN[role], role)).toEqual({ name: OWN[role], enough: true, tooMuch: false });
  });

  it.each([
    ['app', 'gatekeeper'],
    ['app', 'operator'],
    ['gatekeeper', 'app'],
    ['gatekeeper', 'operator'],
    ['operator', 'gatekeeper'],
    ['operator', 'matcher'],
    ['matcher', 'gatekeeper'],
    ['app', 'matcher'],
  ] as const)('is too much for %s when it is that of %s', async (role, other) => {
    expect(await powerOf(OWN[other], role)).toMatchObject({ tooMuch: true });
  });

  it('is not enough for the operator when it is that of the application', async () => {
    expect(await powerOf(OWN.app, 'operator')).toEqual({ name: OWN.app, enough: false, tooMuch: false });
  });

  it.each([
    ['alter role spoilt superuser', 'alter role spoilt nosuperuser'],
    ['alter role spoilt bypassrls', 'alter role spoilt nobypassrls'],
    ['alter role spoilt createrole', 'alter role spoilt nocreaterole'],
    ['alter role spoilt createdb', 'alter role spoilt nocreatedb'],
    ['alter role spoilt replication', 'alter role spoilt noreplication'],
    ['grant rihla_owner to spoilt', 'revoke rihla_owner from spoilt'],
    ['grant rihla_migrator to spoilt', 'revoke rihla_migrator from spoilt'],
    ['grant rihla_gatekeeper to spoilt', 'revoke rihla_gatekeeper from spoilt'],
    ['grant rihla_operator to spoilt', 'revoke rihla_operator from spoilt'],
    ['grant rihla_owner to spoilt with inherit false', 'revoke rihla_owner from spoilt'],
    ['grant rihla_owner to rihla_app', 'revoke rihla_owner from rihla_app'],
    ['grant pg_read_all_data to spoilt', 'revoke pg_read_all_data from spoilt'],
    ['grant pg_execute_server_program to spoilt', 'revoke pg_execute_server_program from spoilt'],
    ['alter database postgres owner to spoilt', 'alter database postgres owner to postgres'],
    ['alter role rihla_app bypassrls', 'alter role rihla_app nobypassrls'],
  ])('is too much after: %s', async (spoil, mend) => {
    expect(await powerOf('spoilt', 'app')).toMatchObject({ tooMuch: false });
    await administer(spoil);
    const found = await powerOf('spoilt', 'app');
    await administer(mend);
    expect(found).toEqual({ name: 'spoilt', enough: true, tooMuch: true });
  });
});

describe('the pools', () => {
  it('work each as its own role, and each lets go of what hangs', async () => {
    const limits = async (db: FreshDatabase['db']) => {
      const { rows } = await sql<{ name: string; locks: string; idle: string; statements: string }>`
        select current_user as name, current_setting('lock_timeout') as locks,
          current_setting('idle_in_transaction_session_timeout') as idle,
          current_setting('statement_timeout') as statements`.execute(db);
      return rows[0];
    };
    expect(await limits(fresh.db)).toEqual({ name: ROLES.app, locks: '10s', idle: '30s', statements: '30s' });
    expect(await limits(fresh.gatekeeper)).toEqual({
      name: ROLES.gatekeeper,
      locks: '10s',
      idle: '30s',
      statements: '30s',
    });
    // Commands of the terminal wait for each other as long as it takes.
    expect(await limits(fresh.operator)).toEqual({ name: ROLES.operator, locks: '0', idle: '30s', statements: '30s' });
  });

  it('are told apart by the compiler: what asks for the gatekeeper is never handed the application’s pool', () => {
    const name = ({ isTransaction }: Gatekeeper) => isTransaction;
    expect(name(fresh.gatekeeper)).toBe(false);
    // @ts-expect-error: the brand is missing.
    expect(name(fresh.db)).toBe(false);
  });

  it('take a transaction that its process forgot away from it', async () => {
    const handle = openDatabase({ ...fresh.app, max: 1, idle_in_transaction_session_timeout: 300 });
    const client = await handle.pool.connect();
    const cut = new Promise((resolve) => client.once('error', resolve));
    await client.query('begin');
    await cut;
    await expect(client.query('select 1')).rejects.toThrow();
    client.release(true);
    expect((await sql<{ one: number }>`select 1 as one`.execute(handle.db)).rows).toEqual([{ one: 1 }]);
    await handle.close();
  });
});

describe('an installation', () => {
  it('is none before it is made, is made once by starters that arrive together, and stays what it is', async () => {
    expect(await findInstallation(fresh.migrator)).toBeNull();
    expect(await findInstallation({ ...fresh.administrator, database: 'postgres' })).toBeNull();
    const operator = new pg.Pool({ ...fresh.as('operator'), max: 8 });
    const made = await Promise.all(Array.from({ length: 8 }, () => ensureInstallation(operator, 'trial')));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    expect((await ensureInstallation(operator, 'production')).mode).toBe('trial');
    expect(await findInstallation(fresh.migrator)).toEqual(made[0]);
    await operator.end();
  });

  it.each(['app', 'gatekeeper', 'operator'] as const)('is not %s’s to change or remove', async (role) => {
    for (const statement of [
      "update platform.installation set mode = 'production'",
      'delete from platform.installation',
    ]) {
      await expect(withClient(fresh.as(role), (client) => client.query(statement))).rejects.toMatchObject({
        code: '42501',
      });
    }
  });
});
