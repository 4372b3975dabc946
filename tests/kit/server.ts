import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { PrivateRoute, Services } from '#platform/web/page-route.ts';
import { buildHttp } from '#server/http.ts';
import { createLog } from '#server/log.ts';
import { site } from '#server/site.ts';
import type { FreshDatabase } from './database.ts';

export interface TestServer {
  /** `http://127.0.0.1:<port>`. */
  readonly origin: string;
  drain(): void;
  close(): Promise<void>;
}

/** Keys of the run's own; what one file seals another cannot open. */
export const TEST_SERVICES: Services = {
  keys: {
    journal: generateKeyPairSync('ed25519').privateKey,
    pepper: randomBytes(32),
    sealing: randomBytes(32),
    documents: { sealing: randomBytes(32), signing: generateKeyPairSync('ed25519').privateKey },
  },
  trial: true,
  provider: null,
  scanner: null,
};

/** The real server on a real socket, on a database of the test's own. */
export async function startServer(
  { db, gatekeeper, matcher }: Pick<FreshDatabase, 'db' | 'gatekeeper' | 'matcher'>,
  {
    log = createLog('fatal'),
    services = TEST_SERVICES,
    privatePages = [],
  }: {
    readonly log?: ReturnType<typeof createLog>;
    readonly services?: Services;
    /** Pages of the test's own, beside those of the site. */
    readonly privatePages?: readonly PrivateRoute[];
  } = {},
): Promise<TestServer> {
  const { app, drain } = await buildHttp({
    ...site,
    privatePages: [...site.privatePages, ...privatePages],
    db,
    gatekeeper,
    matcher,
    services,
    trial: services.trial,
    log,
    origin: undefined,
    // The test itself, a browser and others beside it hold up the process of this server: that is no crowd to be turned away.
    maxEventLoopDelay: 0,
  });
  const origin = await app.listen({ port: 0, host: '127.0.0.1' });
  return { origin, drain, close: () => app.close() };
}
