import { readdirSync, readFileSync } from 'node:fs';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import pg from 'pg';
import { projectPath } from '#platform/project.ts';

/** The database holds migrations this program does not know: a newer Rihla made it. */
export class NewerDatabaseError extends Error {}

/** The connection does not let us act as the owner of the schemas. */
export class WrongRoleError extends Error {}

/**
 * Applies the forward-only migrations of `migrations/` that are missing, in one transaction, as the owner of the schemas.
 * Kysely's migrator takes an advisory lock, so starters that arrive together wait for each other.
 *
 * @returns the names of the migrations applied now
 * @throws WrongRoleError; NewerDatabaseError when the database is ahead of the program; the SQL error when a migration fails
 */
export async function migrate(migrator: pg.PoolConfig, folder = projectPath('migrations')): Promise<readonly string[]> {
  const pool = new pg.Pool({ ...migrator, max: 2, options: '-c role=rihla_owner' });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<Record<string, never>>({ dialect: new PostgresDialect({ pool }) });
  try {
    const { rows } = await pool.query<{ name: string }>('select current_user as name');
    if (rows[0]?.name !== 'rihla_owner') throw new WrongRoleError();
    const files = readMigrations(folder);
    const known = new Set(Object.keys(files));
    const runner = new Migrator({
      db,
      provider: { getMigrations: async () => files },
      migrationTableSchema: 'migrations',
      migrationTableName: 'applied',
      migrationLockTableName: 'lock',
    });
    const applied = (await runner.getMigrations().catch(() => [])).filter((migration) => migration.executedAt);
    const unknown = applied.filter((migration) => !known.has(migration.name));
    if (unknown.length > 0) throw new NewerDatabaseError();
    const { error, results } = await runner.migrateToLatest();
    if (error !== undefined) throw isNewer(error) ? new NewerDatabaseError() : error;
    return (results ?? []).filter((result) => result.status === 'Success').map((result) => result.migrationName);
  } finally {
    await db.destroy();
  }
}

/** Kysely words it this way when an applied migration is not among the files. */
function isNewer(error: unknown): boolean {
  return error instanceof Error && error.message.includes('previously executed migration');
}

function readMigrations(folder: string): Record<string, Migration> {
  const migrations: Record<string, Migration> = {};
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.sql')) continue;
    const statements = readFileSync(`${folder}/${file}`, 'utf8');
    migrations[file.replace(/\.sql$/, '')] = {
      up: async (db) => {
        await sql.raw(statements).execute(db);
      },
    };
  }
  return migrations;
}
