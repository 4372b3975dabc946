// npm run NAME -- ARGUMENTS: one command for an operator, with the same preparations as the server.
import { ensureBuilt, ensureInstalled, fail, runBuilt } from './bootstrap.mjs';

if (process.argv[2] === undefined) fail('Say which command to run: node tools/run.mjs NAME ARGUMENTS…');
ensureInstalled();
ensureBuilt();
runBuilt('cli.js', process.argv.slice(2));
