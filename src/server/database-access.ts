import pg from 'pg';
import {
  ensureRoles,
  ROLES,
  type RolePasswords,
  rolePassword,
  rolePasswords,
  SERVING,
  type ServingRole,
} from '#platform/db/roles.ts';
import { connectToRunningEmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres/index.ts';
import type { Env } from './env.ts';
import { openDatabaseSecret } from './keys.ts';
import type { Mode } from './mode.ts';
import { StartupError } from './startup-error.ts';

/** The database's name in the embedded PostgreSQL. */
const EMBEDDED_NAME = 'rihla';

/** How a PostgreSQL is reached, in each of the parts that Rihla plays there. */
export interface Access {
  readonly administrator: pg.ClientConfig;
  readonly migrator: pg.PoolConfig;
  /** With which passwords roles sign in from the beginning; null when the administrator lends them its session. */
  readonly passwords: RolePasswords | null;
  /** To be created when it is missing; null when it is there. */
  readonly database: string | null;
  /** What else describes it to the operator. */
  readonly kind: string;
  /** Sees to it that each serving role can sign in, and says how. Changes passwords: to be called once nothing is refused. */
  signIn(): Promise<Readonly<Record<ServingRole, pg.PoolConfig>>>;
  readonly isLent: boolean;
  stop(): Promise<void>;
}

export interface AccessOptions {
  readonly env: Env;
  readonly mode: Mode;
  /** The real path of the data folder. */
  readonly folder: string;
  readonly say: (sentence: string) => void;
  readonly onError?: ((error: Error) => void) | undefined;
  /** A command run beside a live server uses the PostgreSQL which that server runs. */
  readonly joinRunning?: boolean | undefined;
}

/** @throws StartupError */
export async function findAccess(options: AccessOptions): Promise<Access> {
  const { env, mode, folder, say, onError, joinRunning } = options;
  if (env.DATABASE_URL !== undefined) {
    return mode === 'production' ? signedIn(env.DATABASE_URL, options) : lent(env.DATABASE_URL, env);
  }
  if (mode === 'production') {
    throw new StartupError(
      'In production DATABASE_URL must name a PostgreSQL of yours: the embedded one is for trial, and lacks the latest mends.',
    );
  }
  const running = joinRunning === true ? await connectToRunningEmbeddedPostgres({ dataFolder: folder }) : null;
  if (running !== null) return embedded(running, async () => undefined);
  const server = await startEmbeddedPostgres({
    dataFolder: folder,
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
  const passwords = rolePasswords(connection.password);
  const as = (role: keyof typeof passwords) => ({
    ...connection,
    user: ROLES[role],
    password: passwords[role],
    database: EMBEDDED_NAME,
  });
  return {
    administrator: connection,
    migrator: as('migrator'),
    passwords,
    database: EMBEDDED_NAME,
    kind: ', embedded',
    signIn: async () => forEachRole(as),
    isLent: false,
    stop,
  };
}

const byUrl = (connectionString: string): pg.PoolConfig => ({ connectionString, connectionTimeoutMillis: 10_000 });

/** The login of a serving role that the environment gives, if any. */
const givenUrl = (env: Env): Readonly<Record<ServingRole, string | undefined>> => ({
  app: env.DATABASE_APP_URL,
  gatekeeper: env.DATABASE_GATEKEEPER_URL,
  matcher: env.DATABASE_MATCHER_URL,
  operator: env.DATABASE_OPERATOR_URL,
});

const forEachRole = <Value>(of: (role: ServingRole) => Value): Readonly<Record<ServingRole, Value>> => ({
  app: of('app'),
  gatekeeper: of('gatekeeper'),
  matcher: of('matcher'),
  operator: of('operator'),
});

/** For trial: the administrator's sessions present themselves as the role. What runs in them could take its rights back. */
function lent(url: string, env: Env): Access {
  const given = givenUrl(env);
  return {
    administrator: byUrl(url),
    migrator: byUrl(url),
    passwords: null,
    database: null,
    kind: '',
    signIn: async () =>
      forEachRole((role) => {
        const own = given[role];
        return own === undefined ? { ...byUrl(url), options: `-c role=${ROLES[role]}` } : byUrl(own);
      }),
    isLent: true,
    stop: async () => undefined,
  };
}

/** For production: every role signs in by itself, by a login that is given or with a password that we give it. */
function signedIn(url: string, options: AccessOptions): Access {
  const given = givenUrl(options.env);
  const ungiven = SERVING.filter((role) => given[role] === undefined);
  return {
    administrator: byUrl(url),
    migrator: byUrl(url),
    passwords: {},
    database: null,
    kind: '',
    async signIn() {
      const secret = ungiven.length > 0 ? openDatabaseSecret(options) : '';
      const passwords = Object.fromEntries(ungiven.map((role) => [role, rolePassword(secret, ROLES[role])]));
      await ensureRoles(byUrl(url), passwords);
      // Read by the driver, so that a socket, a certificate or a default means the same for every role.
      const { host, port, database, ssl } = new pg.Client({ connectionString: url });
      return forEachRole((role) => {
        const own = given[role];
        if (own !== undefined) return byUrl(own);
        const login = { user: ROLES[role], password: passwords[role] };
        return { host, port, database, ssl, ...login, connectionTimeoutMillis: 10_000 };
      });
    },
    isLent: false,
    stop: async () => undefined,
  };
}
