import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { operator } from '#platform/access/actor.ts';
import { openOperator } from '#platform/db/database.ts';
import { ensureInstallation } from '#platform/db/installation.ts';
import { migrate } from '#platform/db/migrate.ts';
import {
  ensureDatabase,
  ensureRoles,
  prepareDatabase,
  ROLES,
  rolePassword,
  rolePasswords,
} from '#platform/db/roles.ts';
import { projectPath } from '#platform/project.ts';
import { loadCountryPack, readPack } from '#portal';
import { startEmbeddedPostgres } from '#server/embedded-postgres/index.ts';
import { unpackBundledChromium } from './browser.ts';

export interface TestCluster {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
}

/** Two templates: with the tables only, and as a trial that the Moroccan pack was loaded into. */
export const TEMPLATES = { empty: 'rihla_template_empty', morocco: 'rihla_template_morocco' } as const;

declare module 'vitest' {
  interface ProvidedContext {
    cluster: TestCluster;
  }
}

/** One real PostgreSQL for the whole run, on a folder of its own, with templates that every test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Test files run side by side: the browser is unpacked before any of them, and what fails here fails there with its reason.
  await unpackBundledChromium().catch(() => undefined);
  const folder = mkdtempSync(join(tmpdir(), 'rihla-test-'));
  // As root, PostgreSQL runs under another user, who must pass through: elsewhere its data would be moved, and left behind.
  chmodSync(folder, 0o711);
  const postgres = await startEmbeddedPostgres({ dataFolder: folder, say: () => undefined });
  const { host, port, user, password } = postgres.connection;
  const administrator = { host, port, user, password, database: 'postgres' };
  const as = (role: string, database: string) => ({
    host,
    port,
    user: role,
    password: rolePassword(password, role),
    database,
  });
  await ensureRoles(administrator, rolePasswords(password));
  for (const template of Object.values(TEMPLATES)) {
    await ensureDatabase(administrator, template);
    await prepareDatabase({ ...administrator, database: template });
    await migrate(as(ROLES.migrator, template));
  }
  const handle = openOperator(as(ROLES.operator, TEMPLATES.morocco));
  await ensureInstallation(handle.pool, 'trial');
  await loadCountryPack.execute(handle.db, operator('tests'), {
    pack: await readPack(projectPath('packs', 'morocco')),
  });
  await handle.close();
  project.provide('cluster', { host, port, user, password });
  return async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
