import { describe, expect, it } from 'vitest';
import { openDatabase, openGatekeeper, openMatcher } from '#platform/db/database.ts';
import { buildHttp } from '#server/http.ts';
import { createLog } from '#server/log.ts';
import { site } from '#server/site.ts';
import { TEST_SERVICES } from '../kit/server.ts';

/** Every route that the server knows, with who may call it. It needs no database to say so. */
async function routes(): Promise<readonly string[]> {
  const nowhere = { host: '/nowhere' };
  const [handle, gate, match] = [openDatabase(nowhere), openGatekeeper(nowhere), openMatcher(nowhere)];
  const found: string[] = [];
  const { app } = await buildHttp({
    ...site,
    db: handle.db,
    gatekeeper: gate.gatekeeper,
    matcher: match.matcher,
    services: TEST_SERVICES,
    trial: true,
    log: createLog('fatal'),
    origin: undefined,
    watch: (route) => found.push(`| ${route.method} | \`${route.url}\` | ${route.permission} |`),
  });
  await app.close();
  await Promise.all([handle.close(), gate.close(), match.close()]);
  return [...new Set(found)].sort();
}

describe('the generated documents', () => {
  it('say which routes there are and who may call them (npm run generate writes them)', async () => {
    const text = [
      '# Routes',
      '',
      'Generated from the declarations. A route without a permission does not start.',
      '',
      '| Method | Path | Who |',
      '|---|---|---|',
      ...(await routes()),
      '',
    ].join('\n');
    await expect(text).toMatchFileSnapshot('../../docs/generated/routes.md');
  });
});
