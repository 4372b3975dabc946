// npm run replay -- --campaign 2014|2017|all: leads historical operations again with fictitious people, in a data folder of its
// own unless RIHLA_DATA names one.
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, root, runBuilt } from './bootstrap.mjs';

process.env.RIHLA_MODE = 'trial';
process.env.RIHLA_DATA ??= join(root, 'data-replay');
ensureInstalled();
ensureBuilt();
runBuilt('cli.js', ['replay', ...process.argv.slice(2)]);
