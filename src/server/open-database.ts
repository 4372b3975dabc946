import pg from 'pg';
import {
  type Database,
  type DatabaseHandle,
  type Gatekeeper,
  type Matcher,
  openDatabase,
  openGatekeeper,
  openMatcher,
  openOperator,
} from '#platform/db/database.ts';
import { readFitness, unfitness, unfitnessForProduction } from '#platform/db/fitness.ts';
import { ensureInstallation, findInstallation, type Installation } from '#platform/db/installation.ts';
import { migrate, NewerDatabaseError, WrongRoleError } from '#platform/db/migrate.ts';
import { readPower } from '#platform/db/power.ts';
import { ensureDatabase, ensureRoles, prepareDatabase, ROLES, type ServingRole } from '#platform/db/roles.ts';
import type { Keys } from '#platform/web/page-route.ts';
import { prepareDataFolder } from './data-folder.ts';
import { type Access, findAccess } from './database-access.ts';
import type { Env } from './env.ts';
import { keysCheck, openKeys } from './keys.ts';
import { type Mode, markFolder, refuseFolder, refuseInstallation } from './mode.ts';
import { StartupError } from './startup-error.ts';

export interface OpenDatabase extends DatabaseHandle {
  /** Credentials and sessions, and nothing else. */
  readonly gatekeeper: Gatekeeper;
  /** Comparing persons with everybody. */
  readonly matcher: Matcher;
  /** For commands of the terminal and what a start prepares. */
  readonly operator: Database;
  readonly keys: Keys;
  readonly installation: Installation;
  /** `PostgreSQL 18.4, embedded`: for the operator. */
  readonly description: string;
}

interface Options {
  readonly env: Env;
  readonly mode: Mode;
  readonly say: (sentence: string) => void;
  readonly onError?: (error: Error) => void;
  /** A command run beside a live server uses the PostgreSQL which that server runs. */
  readonly joinRunning?: boolean;
}

/** In megabytes: keys and a mark. The embedded PostgreSQL asks for what it needs itself. */
const SPACE_FOR_KEYS = 1;

/**
 * Starts or finds PostgreSQL, refuses one that would lose data or was used in the other mode, opens the keys, brings the
 * schema up to date and opens a pool for each role.
 * @throws StartupError with one sentence for the operator
 */
export async function openRihlaDatabase(options: Options): Promise<OpenDatabase> {
  const { env, mode } = options;
  const folder = prepareDataFolder(env.RIHLA_DATA, SPACE_FOR_KEYS);
  refuseFolder(mode, folder);
  const access = await findAccess({ ...options, folder });
  const closers = [() => access.stop()];
  const close = async () => {
    for (const undo of closers.splice(0).reverse()) await undo();
  };
  try {
    const version = await refuseUnfitness(access, mode);
    await ensureRoles(access.administrator, access.passwords);
    if (access.database !== null) await ensureDatabase(access.administrator, access.database);
    // Asked before anything is changed: a database of the other mode stays as it is.
    const found = await findInstallation(access.migrator);
    refuseInstallation(mode, found);
    const keys = openKeys({ folder, env, mode, isUsed: found !== null });
    const logins = await access.signIn();
    await prepareDatabase({ ...access.administrator, ...(access.database && { database: access.database }) });
    const applied = await migrate(access.migrator);
    if (applied.length > 0) options.say(`The database is up to date: ${applied.length} migrations applied.`);

    const app = openDatabase(logins.app, options.onError);
    const gate = openGatekeeper(logins.gatekeeper, options.onError);
    const match = openMatcher(logins.matcher, options.onError);
    const operator = openOperator(logins.operator, options.onError);
    closers.push(app.close, gate.close, match.close, operator.close);
    await refuseWrongPower(app.pool, 'app', access);
    await refuseWrongPower(gate.pool, 'gatekeeper', access);
    await refuseWrongPower(match.pool, 'matcher', access);
    await refuseWrongPower(operator.pool, 'operator', access);
    // Before the database says so: no keys of a trial are ever found in a folder that does not say whose they are.
    markFolder(mode, folder);
    const installation = await ensureInstallation(operator.pool, mode, keysCheck(keys));
    refuseInstallation(mode, installation);
    if (installation.keysCheck !== keysCheck(keys)) {
      throw new StartupError(
        'The key file credentials.key is not the one that this database was used with: put back the copy of your last backup.',
      );
    }
    return {
      db: app.db,
      pool: app.pool,
      gatekeeper: gate.gatekeeper,
      matcher: match.matcher,
      operator: operator.db,
      keys,
      installation,
      description: `PostgreSQL ${version}${access.kind}`,
      close,
    };
  } catch (error) {
    await close();
    throw asStartupError(error, access.database !== null);
  }
}

/** The version of a PostgreSQL that is fit. */
async function refuseUnfitness(access: Access, mode: Mode): Promise<string> {
  const fitness = await readFitness(access.administrator);
  const [reason] = mode === 'production' ? unfitnessForProduction(fitness) : unfitness(fitness);
  if (reason !== undefined) throw new StartupError(reason);
  return fitness.version;
}

const VARIABLE: Readonly<Record<ServingRole, keyof Env>> = {
  app: 'DATABASE_APP_URL',
  gatekeeper: 'DATABASE_GATEKEEPER_URL',
  matcher: 'DATABASE_MATCHER_URL',
  operator: 'DATABASE_OPERATOR_URL',
};

/**
 * No pool may do more than its role. Options in a connection string, or a pooler that drops ours, would otherwise let the
 * server work as the administrator without anybody noticing.
 */
async function refuseWrongPower(pool: pg.Pool, role: ServingRole, access: Access): Promise<void> {
  const { name, enough, tooMuch } = await readPower(pool, role, access.isLent);
  if (enough && !tooMuch) return;
  const remedy = `give a login that is only a member of ${ROLES[role]} by ${VARIABLE[role]}`;
  throw new StartupError(
    tooMuch
      ? `The server would work as ${name}, which may do more than ${ROLES[role]}: take its other rights away, remove "options" from the connection string, or ${remedy}.`
      : `The server would work as ${name}, which may not do what ${ROLES[role]} may: ${remedy}.`,
  );
}

/** One sentence, without the connection string, which may hold a password. */
function asStartupError(error: unknown, isEmbedded: boolean): Error {
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
      isEmbedded
        ? `The embedded PostgreSQL does not answer (${code}): its log is postgres.log in the data folder.`
        : `PostgreSQL cannot be reached at the address of DATABASE_URL (${code}).`,
    );
  }
  return error instanceof Error ? error : new Error(String(error));
}
