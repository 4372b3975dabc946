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

export interface DatabaseHandle {
  readonly db: Database;
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

/** Opens the pool of the application role. Errors of idle connections are reported, never thrown into the process. */
export function openDatabase(app: pg.PoolConfig, onError: (error: Error) => void = () => undefined): DatabaseHandle {
  const pool = new pg.Pool({
    max: 10,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 30_000,
    application_name: 'rihla',
    Client: PreparingClient,
    ...app,
  });
  pool.on('error', onError);
  // The pool lets go of a client's errors while it is lent: a session cut in the middle of a query would end the process.
  pool.on('connect', (client) => client.on('error', onError));
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  return { db, pool, close: () => db.destroy() };
}
