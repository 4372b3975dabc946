// The server under measure, in a thread of its own, on a PostgreSQL that the benchmark prepared.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { root } from '../bootstrap.mjs';

/** Starts it with the connections of its roles; answers where it listens. It finds its assets in `dist`: build first. */
export async function startServerThread(connections) {
  const thread = new Worker(await bundled(), { workerData: connections });
  const origin = await new Promise((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
  });
  return { origin, stop: () => thread.terminate() };
}

/** The server's sources hold JSX, which Node does not read by itself. */
async function bundled() {
  const outfile = join(root, 'dist', 'bench-http-server.mjs');
  await build({
    absWorkingDir: root,
    entryPoints: [fileURLToPath(new URL('http-server.mjs', import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'error',
  });
  return outfile;
}
