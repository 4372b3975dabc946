import { mkdirSync, writeFileSync } from 'node:fs';
import { ANYONE } from '#platform/access/actor.ts';
import { openDatabase } from '#platform/db/database.ts';
import { pageContext } from '#platform/ui/page-context.ts';
import { renderPage } from '#platform/ui/render-page.ts';
import { listCases, listDocuments, listSeries } from '#observatory';
import { readingRoutes } from '../src/modules/portal/web/reading-routes.ts';

const h = openDatabase({ host: '/tmp/devpg', user: 'postgres', database: 'rihla', options: '-c role=rihla_app' });
const out = '/tmp/readings/out';
mkdirSync(out, { recursive: true });
const cases = (await listCases.execute(h.db, ANYONE, undefined)).map((c) => c.code);
const docs = (await listDocuments.execute(h.db, ANYONE, undefined)).map((c) => c.id);
const series = (await listSeries.execute(h.db, ANYONE, undefined)).map((c) => c.id);
const asked: [string, string, Record<string, string>, Record<string, string>][] = [];
const add = (route: string, path: string, params = {}, query = {}) => asked.push([route, path, params, query]);
add('/documents', '/documents');
for (const id of [...docs, 'nope']) add('/documents/:id', `/documents/${id}`, { id });
add('/documents/:id', '/documents/snia-progress-2015?page=2', { id: 'snia-progress-2015' }, { page: '2' });
add('/series', '/series');
for (const id of series) for (const f of ['', '.csv', '.json', '.svg', '.png']) add('/series/:id', `/series/${id}${f}`, { id: id + f });
add('/series/:id', '/series/nope', { id: 'nope' });
add('/cases', '/cases'); add('/cases', '/cases?state=open', {}, { state: 'open' }); add('/cases', '/cases?state=x&group=return', {}, { state: 'x', group: 'return' });
for (const code of cases) for (const f of ['', '.json']) add('/cases/:code', `/cases/${code}${f}`, { code: code + f });
add('/cases/:code', '/cases/n1', { code: 'n1' }); add('/cases/:code', '/cases/N26A.json', { code: 'N26A.json' }); add('/cases/:code', '/cases/zz', { code: 'zz' });
add('/checks', '/checks'); add('/checks', '/checks?result=fail&kind=sum', {}, { result: 'fail', kind: 'sum' });
add('/checks', '/checks?result=not-computable&kind=sum', {}, { result: 'not-computable', kind: 'sum' });
add('/method', '/method'); add('/data', '/data'); add('/style-guide', '/style-guide');
let bad = 0;
for (const language of ['fr', 'ar', 'en'] as const) {
  for (const [path, url, params, query] of asked) {
    const route = readingRoutes.find((r) => r.path === path);
    if (!route) throw new Error(path);
    const started = performance.now();
    try {
      const answer = await route.answer({ context: pageContext(language, url, 'http://localhost'), params, query, db: h.db, actor: ANYONE });
      const ms = performance.now() - started;
      const name = `${language}${url.replaceAll('/', '_').replaceAll('?', '@')}`;
      if (answer.kind === 'page') {
        const html = renderPage(answer.page);
        if (/undefined|NaN|\[object|style="|<script/.test(html.replace(/data-undefined/g, ''))) { bad++; console.log('SUSPECT', language, url, /.{60}(undefined|NaN|\[object|style="|<script).{60}/.exec(html)?.[0]); }
        if (/[{}]/.test(html.replace(/<pre>[\s\S]*?<\/pre>|<code[\s\S]*?<\/code>/g, ''))) { console.log('BRACES', language, url, /.{40}[{}].{40}/.exec(html)?.[0]); }
        writeFileSync(`${out}/${name}.html`, html);
      } else if (answer.kind === 'file') writeFileSync(`${out}/${name}`, answer.body);
      else console.log(language, url, JSON.stringify(answer));
      if (ms > 400) console.log('slow', language, url, Math.round(ms));
    } catch (e) { bad++; console.log('ERROR', language, url, e instanceof Error ? e.stack?.slice(0, 400) : e); }
  }
}
console.log('done', asked.length * 3, 'bad', bad);
await h.close();
