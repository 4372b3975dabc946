import type { Database } from '#platform/db/database.ts';
import { buildHttp } from '#server/http.ts';
import { createLog } from '#server/log.ts';
import { site } from '#server/site.ts';

export interface TestServer {
  /** `http://127.0.0.1:<port>`. */
  readonly origin: string;
  drain(): void;
  close(): Promise<void>;
}

/** The real server on a real socket, on a database of the test's own. */
export async function startServer(db: Database, log = createLog('fatal')): Promise<TestServer> {
  const { app, drain } = await buildHttp({ ...site, db, log, origin: undefined });
  const origin = await app.listen({ port: 0, host: '127.0.0.1' });
  return { origin, drain, close: () => app.close() };
}
