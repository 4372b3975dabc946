import { openDatabase } from '#platform/db/database.ts';
import { buildHttp } from '../src/server/http.ts';
import { site } from '../src/server/site.ts';
const h = openDatabase({ host: '/tmp/devpg', user: 'postgres', database: 'rihla', options: '-c role=rihla_app' });
const log: any = { info() {}, warn: console.log, error: console.log, debug() {} };
const { app } = await buildHttp({ ...site, db: h.db, log, origin: undefined, assets: false });
const urls = ['/fr/documents','/fr/documents/snia-report-2018','/fr/documents/nope','/fr/series','/ar/series/returns-by-year','/ar/series/returns-by-year.csv','/ar/series/returns-by-year.json','/ar/series/returns-by-year.svg','/ar/series/returns-by-year.png','/fr/cases','/fr/cases/n1','/fr/cases/N1','/fr/cases/N1.json','/cases/N1','/fr/checks','/fr/method','/fr/data','/fr/style-guide','/api/figures?document=snia-report-2018&pageSize=1000','/api/figures.csv?document=snia-report-2018','/api/figures?pageSize=1000','/api/openapi.json','/api/programmes','/api/bodies','/api/events','/api/territories','/api/countries','/api/organisations','/api/units','/api/dimensions','/api/search?q=femmes','/api/figures?q=femmes','/api/figures?programme=8','/api/figures?objective=16','/api/figures?attributedTo=iom','/api/figures?unit=persons','/api/figures?qualifier=at-least','/api/figures?year=2018','/api/figures?dimension=sex:F','/api/figures?programme=8&nature=result&sort=-period','/api/figures?page=2','/api/figures?nope=1'];
for (let round = 0; round < 2; round++) for (const url of urls) {
  const s = performance.now();
  const r = await app.inject({ url });
  const ms = Math.round(performance.now() - s);
  if (round === 0 || ms > 15) console.log(round, r.statusCode, ms + 'ms', url, r.headers['content-type'], r.headers['content-disposition'] ?? '', r.headers.location ?? '', r.body.length, url.startsWith('/api/figures') && r.statusCode === 200 && r.headers['content-type']?.toString().includes('json') ? 'total ' + JSON.parse(r.body).total : '');
}
for (const url of ['/fr/checks','/fr/cases','/fr/cases/N2','/fr/documents/snia-progress-2015','/ar/series/returns-by-year','/fr/method']) {
  const s = performance.now(); for (let i = 0; i < 20; i++) await app.inject({ url }); console.log(url, ((performance.now() - s) / 20).toFixed(1), 'ms');
}
await app.close(); await h.close();
