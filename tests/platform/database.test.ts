import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readFitness, unfitness } from '#platform/db/fitness.ts';
import { ensureRoles, ROLES, rolePassword, withClient } from '#platform/db/roles.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';

let database: FreshDatabase;

beforeAll(async () => {
  database = await freshDatabase();
});

afterAll(() => database.close());

/** What PostgreSQL answers to a statement of the application role: `42501` is permission denied. */
async function answerToApp(statement: string): Promise<string> {
  return withClient(database.app, async (client) => {
    await client.query('begin');
    try {
      await client.query(statement);
      return 'done';
    } catch (error) {
      return error instanceof pg.DatabaseError ? (error.code ?? 'no code') : String(error);
    } finally {
      await client.query('rollback').catch(() => undefined);
    }
  });
}

const PERMISSION_DENIED = '42501';

describe('the application role', () => {
  it.each([
    'create schema mischief',
    'create table public.mischief (id integer)',
    'create table observatory.mischief (id integer)',
    'create view observatory.mischief as select 1 as one',
    "create function observatory.mischief() returns integer language sql as 'select 1'",
    'create extension citext',
    'create role mischief',
    'alter table observatory.figure add column mischief text',
    'alter table observatory.figure disable trigger all',
    'alter schema observatory rename to mischief',
    'alter table observatory.figure owner to rihla_app',
    'alter role rihla_app superuser',
    'create index mischief on observatory.figure (value)',
    'drop table observatory.figure',
    'drop schema observatory cascade',
    'drop index observatory.figure_current',
    'truncate observatory.figure',
    'truncate observatory.ruling',
    "comment on table observatory.figure is 'mischief'",
    'set role rihla_owner',
    'set role rihla_migrator',
    "set session_replication_role = 'replica'",
    // An absolute path, as PostgreSQL wants, and one it could write to: else the system itself would refuse, with the same code.
    `copy observatory.figure to '${join(tmpdir(), 'mischief')}'`,
    "copy observatory.ruling from program 'true'",
    "select pg_read_file('/etc/passwd')",
    'select * from migrations.applied',
    "insert into migrations.applied (name, timestamp) values ('mischief', 'now')",
  ])('may not: %s', async (statement) => {
    // What the role may not even see is refused with the same code as what it may not change.
    expect(await answerToApp(statement)).toBe(PERMISSION_DENIED);
  });

  it('may not create a database', async () => {
    await expect(withClient(database.app, (client) => client.query('create database mischief'))).rejects.toMatchObject({
      code: PERMISSION_DENIED,
    });
  });

  it('cannot pass on what it was granted', async () => {
    const granted = () =>
      administer("select relacl::text as acl from pg_class where oid = 'observatory.figure'::regclass");
    const before = await granted();
    await withClient(database.app, (client) => client.query('grant all on observatory.figure to public'));
    expect((await granted()).rows).toEqual(before.rows);
  });

  it('has no more than the migrations grant: not even temporary tables', async () => {
    expect(await answerToApp('create temporary table mischief (id integer)')).toBe(PERMISSION_DENIED);
  });

  it.each([
    'value = value + 1',
    "label = label || '{}'",
    "unit = 'persons'",
    'version = version + 1',
    "document_id = 'press-2016'",
    "locator = '1'",
    'note = null',
    'period_end = now()',
    "content_hash = ''",
    'recorded_at = now()',
  ])('may not change a fact of a figure: %s', async (change) => {
    expect(await answerToApp(`update observatory.figure set ${change}`)).toBe(PERMISSION_DENIED);
  });

  it('may only say that a version is no longer the current one', async () => {
    expect(await answerToApp('update observatory.figure set is_current = false')).toBe('done');
  });

  it.each(['observatory.figure', 'observatory.figure_import', 'observatory.ruling', 'portal.pack_load'])(
    'may not delete from %s, which is only ever added to',
    async (table) => {
      expect(await answerToApp(`delete from ${table}`)).toBe(PERMISSION_DENIED);
    },
  );

  it.each(['observatory.ruling', 'observatory.figure_import', 'portal.pack_load'])(
    'may not change a row of %s',
    async (table) => {
      const { rows } = await administer<{ name: string }>(
        'select column_name as name from information_schema.columns where table_schema || $2 || table_name = $1',
        [table, '.'],
      );
      expect(rows.length).toBeGreaterThan(3);
      const answers = await Promise.all(
        rows.map(({ name }) => answerToApp(`update ${table} set ${pg.escapeIdentifier(name)} = default`)),
      );
      expect(new Set(answers)).toEqual(new Set([PERMISSION_DENIED]));
    },
  );

  it('may do what it is for: read figures and add a ruling', async () => {
    expect(await answerToApp('select value from observatory.figure')).toBe('done');
    expect(
      await answerToApp(
        `insert into observatory.ruling (case_code, author, ruled_on, reason, is_provisional, content_hash)
         select case_code, author, ruled_on, reason, is_provisional, 'other' from observatory.ruling limit 1`,
      ),
    ).toBe('done');
  });

  it('owns nothing, here or anywhere in the cluster', async () => {
    const { rows } = await administer(
      `select classid::regclass::text as kind, objid from pg_shdepend
       where refclassid = 'pg_authid'::regclass and refobjid = '${ROLES.app}'::regrole and deptype = 'o'`,
    );
    expect(rows).toEqual([]);
  });

  it('sees an owner where there is one: the query above is not blind', async () => {
    const { rows } = await administer(
      `select objid from pg_shdepend
       where refclassid = 'pg_authid'::regclass and refobjid = '${ROLES.owner}'::regrole and deptype = 'o'`,
    );
    expect(rows.length).toBeGreaterThan(20);
  });

  it('is no superuser, bypasses no row security, creates neither roles nor databases, is a member of no role', async () => {
    const { rows } = await administer(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
         (select count(*)::int from pg_auth_members where member = r.oid) as memberships
       from pg_roles r where rolname = '${ROLES.app}'`,
    );
    expect(rows).toEqual([
      {
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        rolreplication: false,
        memberships: 0,
      },
    ]);
  });
});

describe('the owner role', () => {
  it('cannot sign in', async () => {
    const { rows } = await administer(`select rolcanlogin from pg_roles where rolname = '${ROLES.owner}'`);
    expect(rows).toEqual([{ rolcanlogin: false }]);
  });

  it('owns every schema of ours, and all that is in them', async () => {
    const schemas = await administer(
      `select nspname as name, nspowner::regrole::text as owner from pg_namespace
       where nspname !~ '^pg_' and nspname not in ('information_schema', 'public') order by 1`,
    );
    expect(schemas.rows.map(({ name }) => name)).toEqual([
      'access',
      'audit',
      'documents',
      'governance',
      'identity',
      'migrations',
      'notifications',
      'observatory',
      'people',
      'platform',
      'portal',
      'regularisation',
      'strategy',
    ]);
    expect(new Set(schemas.rows.map(({ owner }) => owner))).toEqual(new Set([ROLES.owner]));
    const { rows } = await administer(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and c.relowner <> '${ROLES.owner}'::regrole`,
    );
    expect(rows).toEqual([]);
  });
});

/** Schemas that others may refer to by a foreign key; `access` holds the lists of roles and purposes. */
const REFERABLE = ['access', 'identity', 'people', 'documents'];

async function strayForeignKeys(): Promise<readonly string[]> {
  const { rows } = await administer<{ found: string }>(
    `select c.conrelid::regclass || ' → ' || c.confrelid::regclass as found
     from pg_constraint c
     join pg_class source on source.oid = c.conrelid join pg_namespace s on s.oid = source.relnamespace
     join pg_class target on target.oid = c.confrelid join pg_namespace t on t.oid = target.relnamespace
     where c.contype = 'f' and s.nspname <> t.nspname and t.nspname <> all ($1)`,
    [REFERABLE],
  );
  return rows.map(({ found }) => found);
}

describe('foreign keys', () => {
  it('cross schemas only towards access, identity, people and documents', async () => {
    expect(await strayForeignKeys()).toEqual([]);
    const { rows } = await administer(
      `select from pg_constraint where contype = 'f' and conrelid = 'observatory.figure'::regclass
       and confrelid = 'identity.organisation'::regclass`,
    );
    expect(rows).toHaveLength(1);
  });

  it('that stray are seen', async () => {
    await administer('create table strategy.stray (code text references governance.body)');
    expect(await strayForeignKeys()).toEqual(['strategy.stray → governance.body']);
    await administer('drop table strategy.stray');
  });
});

describe('roles', () => {
  it('are made once by starters that arrive together, and keep their passwords', async () => {
    const cluster = inject('cluster');
    const passwords = {
      migrator: rolePassword(cluster.password, ROLES.migrator),
      app: rolePassword(cluster.password, ROLES.app),
    };
    await Promise.all(Array.from({ length: 10 }, () => ensureRoles({ ...cluster, database: 'postgres' }, passwords)));
    const { rows } = await administer('select rolname from pg_roles where rolname = any($1) order by 1', [
      Object.values(ROLES),
    ]);
    expect(rows.map(({ rolname }) => rolname)).toEqual(Object.values(ROLES).toSorted());
    const { rows: signedIn } = await withClient(database.app, (client) => client.query('select current_user as name'));
    expect(signedIn).toEqual([{ name: ROLES.app }]);
  });

  it('have passwords of their own, which only the administrator’s gives', () => {
    const [app, migrator] = [rolePassword('secret', ROLES.app), rolePassword('secret', ROLES.migrator)];
    expect(app).not.toBe(migrator);
    expect(rolePassword('secret', ROLES.app)).toBe(app);
    expect(rolePassword('other', ROLES.app)).not.toBe(app);
    expect(app).not.toContain('secret');
  });

  it('let nobody but the owner create anything in the database', async () => {
    const { rows } = await administer(
      `select has_database_privilege('${ROLES.owner}', current_database(), 'create') as owner,
         has_database_privilege('${ROLES.app}', current_database(), 'create') as app,
         has_schema_privilege('${ROLES.app}', 'public', 'create') as app_public`,
    );
    expect(rows).toEqual([{ owner: true, app: false, app_public: false }]);
  });
});

describe('a session that is cut while it is in use', () => {
  it('fails what was asked on it, and neither the process nor what is asked next', () => {
    const { host = '', port = 5432, user = '', password, database: name = '' } = database.app;
    const run = spawnSync(process.execPath, [fileURLToPath(new URL('./cut-sessions.support.ts', import.meta.url))], {
      env: {
        ...process.env,
        PGHOST: host,
        PGPORT: String(port),
        PGUSER: user,
        PGPASSWORD: typeof password === 'string' ? password : '',
        PGDATABASE: name,
      },
      encoding: 'utf8',
      timeout: 20_000,
    });
    expect({
      said: run.stdout.trim(),
      complained: run.stderr.split('\n').filter((line) => /^\w*Error/.test(line)),
    }).toEqual({
      said: 'refused, asked again, refused, asked again',
      complained: [],
    });
    expect(run.status).toBe(0);
  });
});

describe('the PostgreSQL that Rihla brings along', () => {
  it('is one that acts can be trusted to', async () => {
    expect(unfitness(await readFitness(database.administrator))).toEqual([]);
  });
});

function administer<Row extends pg.QueryResultRow = pg.QueryResultRow>(
  statement: string,
  values: readonly unknown[] = [],
): Promise<pg.QueryResult<Row>> {
  return withClient(database.administrator, (client) => client.query<Row>(statement, [...values]));
}
