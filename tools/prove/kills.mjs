// npm run prove:kills: installs and builds if needed, then kills on the pinned Node, which reads TypeScript.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, pinnedNode, root } from '../bootstrap.mjs';

ensureInstalled();
ensureBuilt();
const { status } = spawnSync(pinnedNode(), [join(root, 'tools', 'prove', 'kills', 'run.mjs')], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(status ?? 1);
