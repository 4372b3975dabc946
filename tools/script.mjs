// node tools/script.mjs NAME ARGUMENTS…: one of our scripts on the pinned Node, with what it needs installed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, fail, pinnedNode, root } from './bootstrap.mjs';

const [name = '', ...parameters] = process.argv.slice(2);
const script = join(root, 'tools', `${name}.mjs`);
if (!/^[a-z/-]+$/.test(name) || !existsSync(script)) fail(`There is no script ${name}.`);
ensureInstalled();
// Paths are meant from where the person typed them.
const cwd = process.env.INIT_CWD ?? process.cwd();
const { status } = spawnSync(pinnedNode(), [script, ...parameters], { cwd, stdio: 'inherit' });
process.exit(status ?? 1);
