import pg from 'pg';
import { type DatabaseHandle, openDatabase } from '#platform/db/database.ts';
import { readFitness, unfitness } from '#platform/db/fitness.ts';
import { migrate, NewerDatabaseError, WrongRoleError } from '#platform/db/migrate.ts';
import { ensureDatabase, ensureRoles, prepareDatabase, ROLES, rolePassword } from '#platform/db/roles.ts';
import { connectToRunningEmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres/index.ts';
import type { Env } from './env.ts';
import { StartupError } from './startup-error.ts';

/** The database's name in the embedded PostgreSQL. */
const EMBEDDED_NAME = 'rihla';

export interface OpenDatabase extends DatabaseHandle {
  /** `PostgreSQL 18.4, embedded`: for the operator. */
  readonly description: string;
}

interface Access {
  readonly administrator: pg.ClientConfig;
  readonly migrator: pg.PoolConfig;
  readonly app: pg.PoolConfig;
  readonly passwords: { readonly migrator: string; readonly app: string } | null;
  readonly embedded: boolean;
  stop(): Promise<void>;
}

interface Options {
  readonly env: Env;
  readonly say: (sentence: string) => void;
  readonly onError?: (error: Error) => void;
  /** A command run beside a live server uses the PostgreSQL which that server runs. */
  readonly joinRunning?: boolean;
}

/**
 * Starts or finds PostgreSQL, refuses one that would lose data, brings the schema up to date and opens the pool of the
 * application role.
 * @throws StartupError with one sentence for the operator
 */
export async function openRihlaDatabase(options: Options): Promise<OpenDatabase> {
  const access = await findAccess(options);
  try {
    const fitness = await readFitness(access.administrator);
    const [reason] = unfitness(fitness);
    if (reason !== undefined) throw new StartupError(reason);
    await ensureRoles(access.administrator, access.passwords);
    if (access.embedded) await ensureDatabase(access.administrator, EMBEDDED_NAME);
    await prepareDatabase({ ...access.administrator, database: access.app.database });
    const applied = await migrate(access.migrator);
    if (applied.length > 0) options.say(`The database is up to date: ${applied.length} migrations applied.`);
    const handle = openDatabase(access.app, options.onError);
    await refuseTooMuchPower(handle);
    return {
      ...handle,
      description: `PostgreSQL ${fitness.version}${access.embedded ? ', embedded' : ''}`,
      async close() {
        await handle.close();
        await access.stop();
      },
    };
  } catch (error) {
    await access.stop();
    throw asStartupError(error, access.embedded);
  }
}

async function findAccess({ env, say, onError, joinRunning }: Options): Promise<Access> {
  if (env.DATABASE_URL !== undefined) return external(env.DATABASE_URL, env.DATABASE_APP_URL);
  const running = joinRunning === true ? await connectToRunningEmbeddedPostgres({ dataFolder: env.RIHLA_DATA }) : null;
  if (running !== null) return embedded(running, async () => undefined);
  const server = await startEmbeddedPostgres({
    dataFolder: env.RIHLA_DATA,
    say,
    onUnexpectedExit: (restarted) =>
      onError?.(new Error(restarted ? 'PostgreSQL was restarted.' : 'PostgreSQL is down.')),
  });
  return embedded(server.connection, () => server.stop());
}

function embedded(
  connection: Required<Pick<pg.ClientConfig, 'host' | 'port' | 'user' | 'database'>> & { password: string },
  stop: () => Promise<void>,
): Access {
  const passwords = {
    migrator: rolePassword(connection.password, ROLES.migrator),
    app: rolePassword(connection.password, ROLES.app),
  };
  const as = (user: string, password: string) => ({ ...connection, user, password, database: EMBEDDED_NAME });
  return {
    administrator: connection,
    migrator: as(ROLES.migrator, passwords.migrator),
    app: as(ROLES.app, passwords.app),
    passwords,
    embedded: true,
    stop,
  };
}

function external(url: string, appUrl: string | undefined): Access {
  const administrator: pg.PoolConfig = { connectionString: url, connectionTimeoutMillis: 10_000 };
  return {
    administrator,
    migrator: administrator,
    app:
      appUrl === undefined
        ? { ...administrator, options: `-c role=${ROLES.app}` }
        : { connectionString: appUrl, connectionTimeoutMillis: 10_000 },
    passwords: null,
    embedded: false,
    stop: async () => undefined,
  };
}

/**
 * The server must not be able to change the schema. Options in a connection string, or a pooler that drops ours, would
 * otherwise let it serve as the administrator without anybody noticing.
 * @throws StartupError
 */
async function refuseTooMuchPower(handle: DatabaseHandle): Promise<void> {
  const { rows } = await handle.pool.query<{ name: string; power: boolean }>(`
    select current_user as name, rolsuper or rolbypassrls or pg_has_role(current_user, '${ROLES.owner}', 'member') as power
    from pg_roles where rolname = current_user`);
  const [role] = rows;
  if (role !== undefined && !role.power) return;
  await handle.close();
  throw new StartupError(
    `The server would work as ${role?.name ?? 'an unknown role'}, which may do more than ${ROLES.app}: remove "options" from the connection string, or give a login that is only a member of ${ROLES.app} by DATABASE_APP_URL.`,
  );
}

/** One sentence, without the connection string, which may hold a password. */
function asStartupError(error: unknown, embedded: boolean): Error {
  if (error instanceof StartupError) return error;
  if (error instanceof NewerDatabaseError) {
    return new StartupError('The database was made by a newer Rihla: use that version, or restore an older backup.');
  }
  if (error instanceof WrongRoleError) {
    return new StartupError(
      `The migrations cannot run as ${ROLES.owner}: remove "options" from the connection string of DATABASE_URL, and reach PostgreSQL without a pooler that drops them.`,
    );
  }
  if (error instanceof pg.DatabaseError) {
    return new StartupError(`PostgreSQL refused: ${error.message} (${error.code ?? 'no code'}).`);
  }
  if (error instanceof AggregateError || (error instanceof Error && 'code' in error)) {
    const code = 'code' in error ? String(error.code) : 'no answer';
    return new StartupError(
      embedded
        ? `The embedded PostgreSQL does not answer (${code}): its log is postgres.log in the data folder.`
        : `PostgreSQL cannot be reached at the address of DATABASE_URL (${code}).`,
    );
  }
  return error instanceof Error ? error : new Error(String(error));
}
