import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openDatabase, openGatekeeper, openMatcher, openOperator } from '#platform/db/database.ts';
import { migrate } from '#platform/db/migrate.ts';
import {
  ensureDatabase,
  ensureRoles,
  prepareDatabase,
  ROLES,
  rolePasswords,
  type ServingRole,
} from '#platform/db/roles.ts';
import { startEmbeddedPostgres } from '#server/embedded-postgres/index.ts';
import { ensurePack } from '#server/load-pack.ts';
import { startServer } from '../kit/server.ts';
import { ask, problemDocument } from './http.support.ts';
import { packFolder } from './packs.support.ts';

it('a PostgreSQL that goes away and comes back takes the pages with it and brings them back, with no restart', async () => {
  const data = mkdtempSync(join(tmpdir(), 'rihla-outage-'));
  const pack = packFolder();
  const start = () => startEmbeddedPostgres({ dataFolder: data, say: () => undefined });
  let postgres = await start();
  try {
    const { connection } = postgres;
    const passwords = rolePasswords(connection.password);
    await ensureRoles(connection, passwords);
    await ensureDatabase(connection, 'rihla');
    await prepareDatabase({ ...connection, database: 'rihla' });
    await migrate({ ...connection, user: ROLES.migrator, password: passwords.migrator, database: 'rihla' });
    const errors: Error[] = [];
    const as = (role: ServingRole) => ({
      ...connection,
      user: ROLES[role],
      password: passwords[role],
      database: 'rihla',
    });
    const report = (error: Error) => void errors.push(error);
    const handle = openDatabase(as('app'), report);
    const gate = openGatekeeper(as('gatekeeper'), report);
    const match = openMatcher(as('matcher'), report);
    const operator = openOperator(as('operator'), report);
    await ensurePack(operator.db, pack.path, () => undefined);
    const server = await startServer({ db: handle.db, gatekeeper: gate.gatekeeper, matcher: match.matcher });
    const statuses = async () =>
      Promise.all(
        ['/health', '/ready', '/fr/figures/pupils', '/api/figures'].map(
          async (path) => (await ask(server.origin, path)).status,
        ),
      );
    try {
      // A machine that is busy with other tests may be refused at first: the server says so while its loop lags.
      for (let attempt = 0; attempt < 50 && (await ask(server.origin, '/health')).status !== 200; attempt += 1) {
        await setTimeout(200);
      }
      expect(await statuses()).toEqual([200, 200, 200, 200]);

      await postgres.stop();
      expect(await statuses()).toEqual([200, 503, 503, 503]);
      expect((await ask(server.origin, '/ready')).json()).toEqual({ status: 'not-ready', reason: 'database' });
      const away = await ask(server.origin, '/api/figures', { headers: { 'accept-language': 'en' } });
      expect(problemDocument.parse(away.json()).status).toBe(503);
      expect(away.headers['retry-after']).toBe('5');

      postgres = await start();
      // The first question may still meet a session that died with the old server.
      for (let attempt = 0; attempt < 20 && (await ask(server.origin, '/ready')).status !== 200; attempt += 1);
      expect(await statuses()).toEqual([200, 200, 200, 200]);
    } finally {
      await server.close();
      await Promise.all([handle.close(), gate.close(), operator.close()]);
    }
  } finally {
    await postgres.stop();
    pack.discard();
    rmSync(data, { recursive: true, force: true });
  }
}, 120_000);
