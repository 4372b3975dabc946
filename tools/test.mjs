// Every check, in order, ending with `N passed, N failed`. A check that cannot run is a failure, never a silence.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled, pinnedNode, root } from './bootstrap.mjs';

ensureInstalled();
const node = pinnedNode();
const modules = join(root, 'node_modules');
const counts = { passed: 0, failed: 0 };
const only = process.argv.slice(2);

/** Runs one check as a process; it counts as one. */
function check(name, parameters) {
  const began = Date.now();
  const run = spawnSync(node, parameters, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const ok = run.status === 0;
  counts[ok ? 'passed' : 'failed'] += 1;
  console.log(`${ok ? 'pass' : 'FAIL'}  ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  if (!ok) console.log(`${run.stdout ?? ''}${run.stderr ?? ''}`);
  return ok;
}

if (only.length === 0) {
  check('format and lint', [
    join(modules, '@biomejs/biome/bin/biome'),
    'ci',
    '--colors=off',
    '--error-on-warnings',
    '.',
  ]);
  check('types', [join(modules, 'typescript/bin/tsc'), '--noEmit']);
  check('generated message keys are up to date', ['tools/generate-message-keys.mjs', '--verify']);
  check('nothing unused', [join(modules, 'knip/bin/knip.js'), '--no-progress']);
}
const built = check('build', ['tools/build.mjs']);
if (built) runVitest();

console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed === 0 ? 0 : 1);

/** Unit, PostgreSQL, HTTP and browser tests; each test counts. */
function runVitest() {
  const folder = mkdtempSync(join(tmpdir(), 'rihla-results-'));
  const report = join(folder, 'results.json');
  const run = spawnSync(
    node,
    [
      join(modules, 'vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...only,
    ],
    { cwd: root, stdio: 'inherit' },
  );
  try {
    const results = JSON.parse(readFileSync(report, 'utf8'));
    counts.passed += results.numPassedTests;
    counts.failed += results.numFailedTests;
    const unrun = results.numPendingTests + results.numTodoTests;
    if (unrun > 0) {
      counts.failed += unrun;
      console.log(`FAIL  ${unrun} tests were skipped: a check that does not run is not a check.`);
    }
    if (results.numTotalTests === 0) counts.failed += 1;
  } catch {
    counts.failed += 1;
    console.log('FAIL  the tests left no report.');
  }
  rmSync(folder, { recursive: true, force: true });
  // A file that cannot be loaded, or a global set-up that fails, fails no single test.
  if (run.status !== 0 && counts.failed === 0) counts.failed += 1;
}
