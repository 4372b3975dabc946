import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { inject } from 'vitest';
import { type DatabaseHandle, openDatabase } from '#platform/db/database.ts';
import { prepareDatabase, ROLES, rolePassword, withClient } from '#platform/db/roles.ts';
import { TEMPLATES } from './global-setup.ts';

export interface FreshDatabase extends DatabaseHandle {
  /** The superuser in this database, to look behind the application role. */
  readonly administrator: pg.ClientConfig;
  readonly migrator: pg.ClientConfig;
  readonly app: pg.ClientConfig;
}

/** A database of one's own, cloned from a template in some tens of milliseconds, opened as the application role. */
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
  const as = (role: string) => ({
    ...cluster,
    user: role,
    password: rolePassword(cluster.password, role),
    database: name,
  });
  const handle = openDatabase({ ...as(ROLES.app), max: 6 });
  return {
    ...handle,
    administrator: { ...administrator, database: name },
    migrator: as(ROLES.migrator),
    app: as(ROLES.app),
    async close() {
      await handle.close();
      await withClient(administrator, (client) => client.query(`drop database ${name} with (force)`));
    },
  };
}
