// npm run prove:races -- [rounds]: the race of tests/acceptance/file-races.test.ts, far longer: 800 attempts by 32 at once in
// each round, on twenty new files, and every history read to its end.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, pinnedNode, root } from '../bootstrap.mjs';

const rounds = Number(process.argv[2] ?? 1_250);
if (!Number.isInteger(rounds) || rounds < 1) {
  console.error('Say how many rounds: npm run prove:races -- 100');
  process.exit(2);
}
ensureInstalled();
ensureBuilt();
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const { status } = spawnSync(pinnedNode(), [vitest, 'run', 'tests/acceptance/file-races.test.ts'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, RIHLA_RACE_ROUNDS: String(rounds) },
});
process.exit(status ?? 1);
