// npm run serve: the same preparations as npm start, then the server in production.
import { ensureBuilt, ensureInstalled, runBuilt } from './bootstrap.mjs';

process.env.RIHLA_MODE = 'production';
ensureInstalled();
ensureBuilt();
runBuilt('main.js', process.argv.slice(2));
