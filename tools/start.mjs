// npm start: everything a fresh copy of the project needs to run, then the server.
import { ensureBuilt, ensureInstalled, runBuilt } from './bootstrap.mjs';

ensureInstalled();
ensureBuilt();
runBuilt('main.js', process.argv.slice(2));
