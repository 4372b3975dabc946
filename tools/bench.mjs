// npm run bench:<name>: installs if needed, then runs the benchmark on the pinned Node.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, fail, pinnedNode, root } from './bootstrap.mjs';

const [name = '', ...parameters] = process.argv.slice(2);
const script = join(root, 'tools', 'bench', `${name}.mjs`);
if (!/^[a-z-]+$/.test(name) || !existsSync(script)) fail(`There is no benchmark ${name}.`);
ensureInstalled();
const { status } = spawnSync(pinnedNode(), [script, ...parameters], { cwd: root, stdio: 'inherit' });
process.exit(status ?? 1);
