import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { inject } from 'vitest';
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
import { prepareDatabase, ROLES, rolePassword, withClient } from '#platform/db/roles.ts';
import { TEMPLATES } from './global-setup.ts';

export interface FreshDatabase extends DatabaseHandle {
  readonly gatekeeper: Gatekeeper;
  readonly matcher: Matcher;
  readonly operator: Database;
  /** The superuser in this database, to look behind the application role. */
  readonly administrator: pg.ClientConfig;
  readonly migrator: pg.ClientConfig;
  readonly app: pg.ClientConfig;
  /** How any of our roles that may sign in does so, for statements typed by hand. */
  as(role: 'migrator' | 'app' | 'gatekeeper' | 'matcher' | 'operator'): pg.ClientConfig;
}

/** A database of one's own, cloned from a template in some tens of milliseconds, opened as each role that serves. */
export async function freshDatabase(template: keyof typeof TEMPLATES = 'morocco'): Promise<FreshDatabase> {
  const cluster = inject('cluster');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const administrator = { ...cluster, database: 'postgres' };
  await withClient(administrator, async (client) => {
    // Cloning needs the template to itself: files that start together take turns.
    await client.query("select pg_advisory_lock(hashtext('clone'))");
    await client.query(`create database ${name} template ${TEMPLATES[template]} owner ${ROLES.owner}`);
  });
  // Rights on a database are its own: a clone does not take them from its template.
  await prepareDatabase({ ...administrator, database: name });
  const as: FreshDatabase['as'] = (role) => ({
    ...cluster,
    user: ROLES[role],
    password: rolePassword(cluster.password, ROLES[role]),
    database: name,
  });
  const handle = openDatabase({ ...as('app'), max: 6 });
  const gate = openGatekeeper(as('gatekeeper'));
  const match = openMatcher(as('matcher'));
  const operator = openOperator(as('operator'));
  return {
    db: handle.db,
    pool: handle.pool,
    gatekeeper: gate.gatekeeper,
    matcher: match.matcher,
    operator: operator.db,
    administrator: { ...administrator, database: name },
    migrator: as('migrator'),
    app: as('app'),
    as,
    async close() {
      await Promise.all([handle.close(), gate.close(), match.close(), operator.close()]);
      await withClient(administrator, (client) => client.query(`drop database ${name} with (force)`));
    },
  };
}
