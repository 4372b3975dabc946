import { loadCountryPack, readPack } from '../src/modules/portal/index.ts';
import { openDatabase } from '../src/platform/db/database.ts';

const h = openDatabase({ host: '/tmp/devpg', user: 'postgres', database: 'rihla', options: '-c role=rihla_app' });
const t = Date.now();
try {
  const pack = await readPack('packs/morocco');
  console.log('read', Date.now() - t);
  const r = await loadCountryPack.execute(h.db, { kind: 'operator', name: 'me' }, { pack });
  console.log(JSON.stringify(r), Date.now() - t);
} catch (e) {
  console.log(String(e.message).slice(0, 3000));
}
await h.close();
