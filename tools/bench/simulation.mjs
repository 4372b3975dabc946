// npm run bench:simulation: what a change of criteria would do, over a million files; `-- --files 10000000` for ten.
// Through the same command as the page: row-level security, the gate and the journal are in the figures.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { enterPerson } from '#platform/db/context.writes.server.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { continueSimulation } from '../../src/modules/regularisation/commands/continue-simulation.ts';
import { runSimulation } from '../../src/modules/regularisation/commands/run-simulation.ts';
import { readSimulation } from '../../src/modules/regularisation/queries/read-simulation.ts';
import { readPiece } from '../../src/modules/regularisation/store/caseload.reads.server.ts';
import { root } from '../bootstrap.mjs';
import { createOfficers, ownPostgres } from './people.mjs';
import { fillFacts, prepareCampaign, WIDENED, WITHOUT_LENGTH } from './simulation/caseload.mjs';
import { keepRows, publish, table } from './table.mjs';

const files = Number(option('--files') ?? 1_000_000);
const RUNS = 3;
const BEAT = { 1000000: '≤ 2 s', 10000000: '≤ 20 s' };

const server = await ownPostgres();
const rows = [];
try {
  const [analyst] = await createOfficers(server.administrator, 1, 'analyst');
  await prepareCampaign(server.administrator);
  const filled = await timed(() => fillFacts(server.administrator, files));
  console.error(`${files} files made in ${seconds(filled.ms)}`);
  row('reading all pieces, nothing counted', await best(() => readAll(analyst)));
  for (const [what, drafts] of [
    ['one draft: W1 to W5 added', [WIDENED]],
    ['two drafts, three comparisons', [WIDENED, WITHOUT_LENGTH]],
  ]) {
    const input = {
      campaigns: null,
      base: 'bench-first-1',
      drafts: drafts.map((set, n) => ({ name: `${n + 1}`, set })),
    };
    row(what, await best(() => simulate(analyst, input)), BEAT[files]);
  }
} finally {
  await server.stop();
}
keepRows(`simulation-${files}`, rows);
publish('simulation', [
  '# Simulation of criteria',
  '',
  `Random facts in every state of proof, six criteria against eleven, counted by sex, age, sex and age, nationality, region and state.`,
  `The whole command is measured: gate, row-level security, embedded PostgreSQL, evaluation, counting, journal; best of ${RUNS}.`,
  `Every file is answered as the evaluator that explains would: columnar.test.ts and simulation.test.ts compare them file by file.`,
  '',
  ...table(
    ['Files', 'Measure', 'Time', 'To beat', 'Files per second', 'Peak memory', 'Day and machine'],
    keptRows().map((kept) => [
      ...[kept.files.toLocaleString('en'), kept.measure, kept.time, kept.beat ?? '–', kept.rate.toLocaleString('en')],
      ...[kept.memory, `${kept.day}; ${kept.machine}`],
    ]),
  ),
]);
process.exit(0);

/** Every size that was measured, the smallest first: ten million are not measured each time. */
function keptRows() {
  const folder = join(root, 'docs/generated/bench');
  return readdirSync(folder)
    .filter((name) => /^simulation-\d+\.json$/.test(name))
    .flatMap((name) => {
      const { day, machine, rows: kept } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      return kept.map((one) => ({ ...one, day, machine }));
    })
    .sort((one, other) => one.files - other.files);
}

function row(measure, ms, beat) {
  const memory = `${Math.round(process.resourceUsage().maxRSS / 1024)} MB`;
  rows.push({ files, measure, time: seconds(ms), beat, rate: Math.round((1000 * files) / ms), memory });
  console.error(`${measure}: ${seconds(ms)}, ${memory}`);
}

async function best(work) {
  let ms = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS; run += 1) ms = Math.min(ms, (await timed(work)).ms);
  return ms;
}

async function simulate(actor, input) {
  const { simulation } = await runSimulation.execute(server.db, actor, input);
  let found = await readSimulation.execute(server.db, actor, simulation);
  while (found.finishedAt === null) {
    await continueSimulation.execute(server.db, actor, { simulation });
    found = await readSimulation.execute(server.db, actor, simulation);
  }
  const counted = Object.values(found.comparisons[0].all).reduce((sum, one) => sum + one, 0);
  if (counted !== files) throw new Error(`${counted} files were counted of ${files}.`);
}

async function readAll({ token }) {
  await inTransaction(server.db, async (tx) => {
    await enterPerson(tx, { token, purpose: 'statistics' });
    let [after, read] = [0, 0];
    for (;;) {
      const piece = await readPiece(tx, null, after, 50_000);
      if (piece.last === null) break;
      after = piece.last;
      read += piece.files;
    }
    if (read !== files) throw new Error(`${read} files were read of ${files}.`);
  });
}

async function timed(work) {
  const start = performance.now();
  await work();
  return { ms: performance.now() - start };
}

function seconds(ms) {
  return `${(ms / 1000).toFixed(2)} s`;
}

function option(name) {
  const place = process.argv.indexOf(name);
  return place < 0 ? undefined : process.argv[place + 1];
}
