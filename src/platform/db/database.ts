import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { PreparingClient } from './preparing-client.ts';
import type { DB } from './schema.generated.ts';

export type { DB } from './schema.generated.ts';

/** Read access to the database as the application role. */
export type Database = Kysely<DB>;

/** One transaction as the application role; only commands open one. */
export type Tx = Transaction<DB>;

// Dates stay ISO text: a JavaScript Date would shift a calendar day with the machine's time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
// Values of figures are numeric so that nothing is rounded on the way in; the published ones fit a double exactly.
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

const gatekeeper: unique symbol = Symbol('gatekeeper');

/**
 * Access as the role that alone reads and writes credentials and sessions. A type of its own, so that no query that asks
 * for it is ever handed the application's pool.
 */
export type Gatekeeper = Kysely<DB> & { readonly [gatekeeper]: true };

const matcher: unique symbol = Symbol('matcher');

/**
 * Access as the role that compares persons with everybody, wherever they were recorded. A type of its own: only what is
 * declared for the matching takes it, and says itself what may leave of whom the one who asks does not reach.
 */
export type Matcher = Kysely<DB> & { readonly [matcher]: true };

export interface DatabaseHandle {
  readonly db: Database;
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

export interface GatekeeperHandle {
  readonly gatekeeper: Gatekeeper;
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

export interface MatcherHandle {
  readonly matcher: Matcher;
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

type OnError = (error: Error) => void;

/** Opens the pool of the application role. Errors of idle connections are reported, never thrown into the process. */
export function openDatabase(app: pg.PoolConfig, onError?: OnError): DatabaseHandle {
  return open({ max: 10, application_name: 'rihla', ...app }, onError);
}

/**
 * Opens the pool of the operator's role, for commands and what a start prepares. They wait for each other as long as it
 * takes, so only the time of a statement is limited.
 */
export function openOperator(operator: pg.PoolConfig, onError?: OnError): DatabaseHandle {
  return open({ max: 2, lock_timeout: 0, application_name: 'rihla operator', ...operator }, onError);
}

/** Opens the pool of the gatekeeper: small, since its transactions are short. */
export function openGatekeeper(config: pg.PoolConfig, onError?: OnError): GatekeeperHandle {
  const { db, pool, close } = open({ max: 4, application_name: 'rihla gatekeeper', ...config }, onError);
  return { gatekeeper: Object.assign(db, { [gatekeeper]: true as const }), pool, close };
}

/** Opens the pool of the matching: as many as compute at a time, since each ends in this process. */
export function openMatcher(config: pg.PoolConfig, onError?: OnError): MatcherHandle {
  const { db, pool, close } = open({ max: 8, application_name: 'rihla matcher', ...config }, onError);
  return { matcher: Object.assign(db, { [matcher]: true as const }), pool, close };
}

function open(config: pg.PoolConfig, onError: OnError = () => undefined): DatabaseHandle {
  const pool = new pg.Pool({
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 30_000,
    lock_timeout: 10_000,
    // A transaction that its process forgot would hold its locks, and a place in the pool, for ever.
    idle_in_transaction_session_timeout: 30_000,
    Client: PreparingClient,
    ...config,
  });
  pool.on('error', onError);
  // The pool lets go of a client's errors while it is lent: a session cut in the middle of a query would end the process.
  pool.on('connect', (client) => client.on('error', onError));
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  return { db, pool, close: () => db.destroy() };
}
