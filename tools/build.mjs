// Bundles the server and the commands into dist/, with the assets of the pages. Runs on the pinned Node.
import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { fail, root, sourceStamp } from './bootstrap.mjs';

const dist = join(root, 'dist');
const draft = `${dist}.tmp-${process.pid}`;
const old = `${dist}.old-${process.pid}`;

// Taken first: what changes while we build must be built again.
const stamp = sourceStamp();
removeRemains();
try {
  await bundle();
  await bundleVerifier();
  const assets = new URL('build-assets.mjs', import.meta.url);
  if (existsSync(assets)) await (await import(assets.href)).default(draft);
  writeFileSync(join(draft, '.stamp'), stamp);
  putInPlace();
} catch (error) {
  rmSync(draft, { recursive: true, force: true });
  fail(`The build failed: ${sentence(error)}.`);
}

async function bundle() {
  await build({
    absWorkingDir: root,
    entryPoints: [
      'src/main.ts',
      'src/cli.ts',
      'src/matching-worker.ts',
      'src/document-decoder.ts',
      'src/document-typesetter.ts',
    ],
    outdir: draft,
    outbase: 'src',
    bundle: true,
    splitting: true,
    // All in one folder, so that `import.meta.dirname` is the same in every piece.
    chunkNames: '[name]-[hash]',
    platform: 'node',
    format: 'esm',
    target: 'node24',
    packages: 'external',
    sourcemap: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'silent',
  });
}

/** One file that needs nothing but Node, for whoever checks an export of the journal without this system. */
async function bundleVerifier() {
  await build({
    absWorkingDir: root,
    entryPoints: ['src/verify-journal.ts'],
    outfile: join(draft, 'verify-journal.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'silent',
  });
}

/** Exchanges the folders as wholes: an interrupted build leaves the last one, or none, but never a part. */
function putInPlace() {
  for (let attempt = 1; ; attempt += 1) {
    if (existsSync(dist)) renameSync(dist, old);
    try {
      renameSync(draft, dist);
      break;
    } catch (error) {
      // Another build finished in between.
      if (attempt === 5 || !['ENOTEMPTY', 'EEXIST'].includes(error.code)) throw error;
    }
    rmSync(old, { recursive: true, force: true });
  }
  rmSync(old, { recursive: true, force: true });
}

/** Clears what builds that were killed left behind. */
function removeRemains() {
  for (const name of readdirSync(root)) {
    const pid = Number(/^dist\.(?:tmp|old)-(\d+)$/.exec(name)?.[1]);
    if (pid > 0 && !isAlive(pid)) rmSync(join(root, name), { recursive: true, force: true });
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The first of the bundler's complaints, with its place. */
function sentence(error) {
  const [first] = error.errors ?? [];
  if (first === undefined) return error.message.replace(/\s*\n\s*/g, ' ').replace(/\.$/, '');
  const more = error.errors.length - 1;
  const place = first.location ? `${first.location.file}:${first.location.line}: ` : '';
  return `${place}${first.text}${more > 0 ? ` (and ${more} more)` : ''}`;
}
