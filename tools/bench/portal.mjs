// The public portal under load: 100,000 synthetic figures beside the real ones, the built server on a folder of its own.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { ensureBuilt, ensureInstalled, pinnedNode, root } from '../bootstrap.mjs';

const FIGURES = Number(process.env.BENCH_FIGURES ?? 100_000);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 8);
const FILE_ROWS = 20_000;

/** Counts requests, so that each can have an address of its own. */
let asked = 0;

ensureInstalled();
ensureBuilt();
const folder = mkdtempSync(join(tmpdir(), 'rihla-bench-'));
const environment = {
  ...process.env,
  RIHLA_DATA: join(folder, 'data'),
  PORT: '0',
  HOST: '127.0.0.1',
  DATABASE_URL: '',
};
const server = spawn(pinnedNode(), [join(root, 'dist/main.js')], {
  env: environment,
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  const origin = await addressOf(server);
  const importing = importFigures();
  const rows = await measureAll(origin);
  report(rows, importing);
} finally {
  const ended = new Promise((resolve) => server.on('exit', resolve));
  server.kill('SIGTERM');
  await ended;
  rmSync(folder, { recursive: true, force: true });
}

function addressOf(child) {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += chunk;
      const found = /ready: (http:\/\/[^/\s]+)\//.exec(text);
      if (found) resolve(found[1]);
    });
    child.on('exit', (code) => reject(new Error(`the server ended with code ${code}: ${text}`)));
  });
}

/** Synthetic figures, spread over programmes, objectives, documents, years and natures. */
function importFigures() {
  const began = performance.now();
  for (let from = 0; from < FIGURES; from += FILE_ROWS) {
    const file = join(folder, `figures-${from}.json`);
    const figures = Array.from({ length: Math.min(FILE_ROWS, FIGURES - from) }, (_, index) => figure(from + index));
    writeFileSync(file, JSON.stringify(figures));
    const run = spawnSync(pinnedNode(), [join(root, 'dist/cli.js'), 'figures:import', file], {
      env: environment,
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(`the import failed: ${run.stdout}${run.stderr}`);
    rmSync(file);
  }
  return FIGURES / ((performance.now() - began) / 1000);
}

function figure(number) {
  const programme = (number % 11) + 1;
  const year = 2005 + (number % 16);
  const documents = [
    'snia-report-2018',
    'snia-progress-2015',
    'gcm-review-2020',
    'press-2016',
    'government-council-2018',
  ];
  const name = `n° ${number}`;
  return {
    id: `bench-${String(number).padStart(6, '0')}`,
    label: { fr: `Mesure synthétique ${name}`, ar: `قياس اصطناعي ${name}`, en: `Synthetic measure ${name}` },
    value: (number * 7919) % 100_003,
    unit: 'persons',
    qualifier: 'exact',
    nature: number % 5 === 0 ? 'target' : 'result',
    period: { kind: 'year', start: `${year}-01-01`, end: `${year}-12-31`, printed: String(year) },
    cutOff: null,
    programme,
    objective: null,
    dimensions: {},
    note: null,
    attributedTo: null,
    document: documents[number % documents.length],
    locator: String((number % 200) + 1),
  };
}

async function measureAll(origin) {
  const home = await (await fetch(`${origin}/fr/`)).text();
  const stylesheet = /href="(\/assets\/style[^"]+)"/.exec(home)?.[1] ?? '';
  const figure = '/fr/figures/applications-2014-report2018';
  const list = '/fr/figures?programme=8&nature=result&sort=-value';
  const targets = [
    ['static file (style sheet)', stylesheet],
    ['home', '/fr/'],
    ['programme', '/fr/programmes/8'],
    ['figure', figure],
    ['filtered list', list],
    ['home, drawn anew', '/fr/', '?n='],
    ['programme, drawn anew', '/fr/programmes/8', '?n='],
    ['figure, drawn anew', figure, '?n='],
    ['filtered list, drawn anew', list, '&n='],
    ['API list, worked out anew', '/api/figures?programme=8&nature=result&page=', ''],
  ];
  const rows = [];
  for (const connections of [1, 32]) {
    for (const [name, path, counter] of targets) rows.push(await measure(name, origin, path, counter, connections));
  }
  return rows;
}

async function measure(name, origin, path, counter, connections) {
  const response = await fetch(origin + path + (counter === '' ? '1' : ''));
  const bytes = Number((await response.arrayBuffer()).byteLength);
  if (!response.ok) throw new Error(`${path} answers ${response.status}`);
  await shoot(origin, path, counter, connections, 2);
  const { times, errors, seconds } = await shoot(origin, path, counter, connections, SECONDS);
  times.sort((one, other) => one - other);
  const at = (part) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? Number.NaN;
  return {
    name,
    connections,
    kilobytes: bytes / 1024,
    perSecond: times.length / seconds,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    errors,
    memory: residentMegabytes(),
  };
}

/** With a counter every request has an address of its own, so that nothing kept can answer it. */
function shoot(origin, path, counter, connections, duration) {
  return new Promise((resolve, reject) => {
    const times = [];
    const began = performance.now();
    const varied = counter !== undefined && {
      requests: [
        {
          setupRequest: (request) => {
            asked += 1;
            // The API's counter is its page, which has an end.
            return { ...request, path: `${path}${counter}${counter === '' ? (asked % 120) + 1 : asked}` };
          },
        },
      ],
    };
    const run = autocannon({ url: origin + path, connections, duration, timeout: 20, ...varied }, (error, result) => {
      if (error) reject(error);
      else resolve({ times, errors: result.errors + result.non2xx, seconds: (performance.now() - began) / 1000 });
    });
    run.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  });
}

function residentMegabytes() {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) / 1024;
  } catch {
    return Number.NaN;
  }
}

function report(rows, importing) {
  const ceiling = new Map(
    rows.filter((row) => row.name.startsWith('static')).map((row) => [row.connections, row.perSecond]),
  );
  const lines = [
    '# Portal',
    '',
    `${FIGURES.toLocaleString('en')} synthetic figures beside the pack's; one server process, the embedded PostgreSQL and the load`,
    `generator share the machine: ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${nodeVersion()}, ${process.platform}.`,
    `${SECONDS} seconds a line after a warm-up of 2; no compression asked for; times in milliseconds. A page is drawn once for each`,
    'generation of the content and then sent as it is; "drawn anew" gives every request an address of its own, so that each',
    'one runs its queries and draws its page.',
    '',
    '| What | Connections | KB | per second | of the static file | p50 | p95 | p99 | errors | server MB |',
    '|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|',
    ...rows.map((row) =>
      [
        '',
        row.name,
        row.connections,
        row.kilobytes.toFixed(1),
        Math.round(row.perSecond),
        `${Math.round((100 * row.perSecond) / (ceiling.get(row.connections) ?? Number.NaN))} %`,
        row.p50.toFixed(2),
        row.p95.toFixed(2),
        row.p99.toFixed(2),
        row.errors,
        Math.round(row.memory),
        '',
      ]
        .join(' | ')
        .trim(),
    ),
    '',
    `Import of the synthetic figures through \`figures:import\`, process starts included: ${Math.round(importing).toLocaleString('en')} rows per second.`,
    '',
  ];
  const text = lines.join('\n');
  console.log(text);
  const out = join(root, 'docs/generated/bench');
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'portal.md'), text);
}

function nodeVersion() {
  return spawnSync(pinnedNode(), ['--version'], { encoding: 'utf8' }).stdout.trim();
}
