// The server for a measure, in a thread of its own.
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { openDatabase, openGatekeeper, openMatcher } from '#platform/db/database.ts';
import { buildHttp } from '#server/http.ts';
import { createLog } from '#server/log.ts';
import { site } from '#server/site.ts';

const { app, gatekeeper, matcher } = workerData;
const keys = {
  journal: generateKeyPairSync('ed25519').privateKey,
  pepper: randomBytes(32),
  sealing: randomBytes(32),
  documents: { sealing: randomBytes(32), signing: generateKeyPairSync('ed25519').privateKey },
};
const { app: http } = await buildHttp({
  ...site,
  db: openDatabase(app).db,
  gatekeeper: openGatekeeper({ ...gatekeeper, max: 8 }).gatekeeper,
  matcher: openMatcher(matcher).matcher,
  services: { keys, trial: true, provider: null, scanner: null },
  trial: true,
  log: createLog('error'),
  origin: undefined,
});
parentPort.postMessage(await http.listen({ port: 0, host: '127.0.0.1' }));
