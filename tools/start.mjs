// npm start: everything a fresh copy of the project needs to run, then the server, for trial on this machine.
import { ensureBuilt, ensureInstalled, runBuilt } from './bootstrap.mjs';

// Said by the command alone: nobody tries Rihla out with real people, or serves them by mistake.
process.env.RIHLA_MODE = 'trial';
ensureInstalled();
ensureBuilt();
runBuilt('main.js', process.argv.slice(2));
