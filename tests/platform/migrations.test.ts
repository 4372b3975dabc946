import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { migrate, NewerDatabaseError } from '#platform/db/migrate.ts';
import { ensureDatabase, ensureRoles, prepareDatabase, ROLES, rolePassword, withClient } from '#platform/db/roles.ts';
import { projectPath } from '#platform/project.ts';
import { freshDatabase } from '../kit/database.ts';

describe('migrations', () => {
  const cluster = inject('cluster');
  const administrator = { ...cluster, database: 'postgres' };
  const passwords = {
    migrator: rolePassword(cluster.password, ROLES.migrator),
    app: rolePassword(cluster.password, ROLES.app),
  };
  const migratorOf = (name: string) => ({
    ...cluster,
    user: ROLES.migrator,
    password: passwords.migrator,
    database: name,
  });

  /** A database without a single table, as a first start finds it. */
  async function emptyDatabase() {
    const name = `test_${randomUUID().replaceAll('-', '')}`;
    await ensureDatabase(administrator, name);
    return { name, drop: () => dropDatabase(name) };
  }

  async function dropDatabase(name: string) {
    await withClient(administrator, async (client) => {
      // A session that its pool is just ending would take being cut for an outage.
      for (let left = 1; left > 0; ) {
        const { rows } = await client.query<{ total: number }>(
          'select count(*)::int as total from pg_stat_activity where datname = $1',
          [name],
        );
        left = rows[0]?.total ?? 0;
      }
      await client.query(`drop database ${name}`);
    });
  }

  it('applied twice are applied once', async () => {
    const { name, drop } = await emptyDatabase();
    try {
      await prepareDatabase({ ...administrator, database: name });
      const first = await migrate(migratorOf(name));
      expect(first.length).toBeGreaterThan(5);
      expect(first).toEqual(first.toSorted());
      expect(await migrate(migratorOf(name))).toEqual([]);
    } finally {
      await drop();
    }
  });

  it('are applied once by ten starters that arrive together on an empty database', async () => {
    const { name, drop } = await emptyDatabase();
    try {
      const start = async () => {
        await ensureRoles(administrator, passwords);
        await prepareDatabase({ ...administrator, database: name });
        return migrate(migratorOf(name));
      };
      const applied = await Promise.all(Array.from({ length: 10 }, start));
      const files = applied.flat();
      expect(files.length).toBeGreaterThan(5);
      expect(files).toHaveLength(new Set(files).size);
      expect(applied.filter((names) => names.length > 0)).toHaveLength(1);
    } finally {
      await drop();
    }
  }, 60_000);

  it('leave nothing behind when one of them fails: the start stops, the former state stays', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rihla-migrations-'));
    const { name, drop } = await emptyDatabase();
    try {
      cpSync(projectPath('migrations'), folder, { recursive: true });
      writeFileSync(
        join(folder, '209901010000-test-break.sql'),
        'create table portal.half (id integer);\nselect 1 / 0;\n',
      );
      await prepareDatabase({ ...administrator, database: name });
      await expect(migrate(migratorOf(name), folder)).rejects.toMatchObject({ code: '22012' });
      await withClient({ ...administrator, database: name }, async (client) => {
        const { rows } = await client.query("select from pg_namespace where nspname = 'portal'");
        expect(rows).toEqual([]);
      });
      // Mended, the same start goes through.
      rmSync(join(folder, '209901010000-test-break.sql'));
      expect((await migrate(migratorOf(name), folder)).length).toBeGreaterThan(5);
    } finally {
      await drop();
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('of a newer Rihla are refused, and nothing is touched', async () => {
    const newer = await freshDatabase('empty');
    try {
      await withClient(newer.administrator, (client) =>
        client.query(
          "insert into migrations.applied (name, timestamp) values ('209901010000-future-act', now()::text)",
        ),
      );
      await expect(migrate(newer.migrator)).rejects.toThrow(NewerDatabaseError);
      await withClient(newer.administrator, async (client) => {
        const { rows } = await client.query('select name from migrations.applied order by name desc limit 1');
        expect(rows).toEqual([{ name: '209901010000-future-act' }]);
      });
    } finally {
      await newer.close();
    }
  });

  it('of a newer Rihla are refused too when it also left out one of ours', async () => {
    const newer = await freshDatabase('empty');
    try {
      await withClient(newer.administrator, (client) =>
        client.query(
          `update migrations.applied set name = '209901010000-future-act'
           where name = (select max(name) from migrations.applied)`,
        ),
      );
      await expect(migrate(newer.migrator)).rejects.toThrow(NewerDatabaseError);
    } finally {
      await newer.close();
    }
  });

  it('have their types committed: what the compiler checks is what the database holds', async () => {
    const fresh = await freshDatabase('empty');
    try {
      const { host = '', port = 5432, user = '', password, database: name = '' } = fresh.administrator;
      const secret = typeof password === 'string' ? encodeURIComponent(password) : '';
      const url = `postgres://${user}:${secret}@localhost:${port}/${name}?host=${encodeURIComponent(host)}`;
      const run = spawnSync(process.execPath, [projectPath('tools', 'generate-schema-types.mjs'), '--verify'], {
        env: { ...process.env, DATABASE_URL: url },
        encoding: 'utf8',
        timeout: 60_000,
      });
      expect({ status: run.status, output: run.status === 0 ? '' : `${run.stdout}${run.stderr}` }).toEqual({
        status: 0,
        output: '',
      });
      // The verification itself sees a table that the committed types do not know.
      await withClient(fresh.administrator, (client) => client.query('create table portal.unknown (id integer)'));
      const stale = spawnSync(process.execPath, [projectPath('tools', 'generate-schema-types.mjs'), '--verify'], {
        env: { ...process.env, DATABASE_URL: url },
        encoding: 'utf8',
        timeout: 60_000,
      });
      expect(stale.status).not.toBe(0);
    } finally {
      await fresh.close();
    }
  }, 120_000);
});
