// How the matching stands up to a register of a million persons, or of ten: loading, the check as a clerk types, a full run.
//   node tools/bench/matching/scale.mjs --persons 10000000 [--folder kept-database] [--only online|batch]
import { spawn } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { keepRows, machine, table } from '../table.mjs';
import { scaleDatabase } from './scale-database.mjs';
import { measureOnline } from './scale-online.mjs';
import { SEED } from './scale-truth.mjs';

const SOURCE = 'asked; the design’s trial at 10 M: 3.8 / 9.8 / 14.8 ms, 490/s, 94.8 % among 20';
/** What the issue asks of a full run, by persons: seconds, bytes. */
const BATCH = { 1000000: { seconds: '≤ 60 s' }, 10000000: { peak: '≤ 8 GiB' } };

export async function benchScale({ persons = 1_000_000, folder, only } = {}) {
  const set = `synthetic, ${persons.toLocaleString('en')} persons`;
  const row = (measure, value, beat = '', source = '', note = '') => ({ set, measure, value, beat, source, note });
  const database = await scaleDatabase(persons, SEED, folder);
  try {
    const rows = [];
    const add = (more) => {
      // At ten million this takes an hour: what is known is told at once.
      for (const { measure, value, note } of more) console.error(`${set}: ${measure}: ${value} ${note}`);
      rows.push(...more);
    };
    add(loadRows(database, row));
    if (only !== 'batch') add(onlineRows(await measureOnline(database.connection, persons), row));
    if (only !== 'online') add(batchRows(await runBatch(database.connection, persons), persons, row));
    return rows;
  } finally {
    await database.stop();
  }
}

function loadRows({ times, sizes }, row) {
  const { load, index, frequencies, vacuum } = times;
  const keys = `${(Number(sizes.keys) / 1e6).toFixed(1)} M keys`;
  return [
    ...(load === undefined
      ? []
      : [
          row('load, profiles and keys made by 2 threads', seconds(load), '', '', keys),
          row('index, frequencies, vacuum', seconds(index + frequencies + vacuum)),
        ]),
    row('size of profiles', gigabytes(sizes.profile)),
    row('size of keys, and of their index', `${gigabytes(sizes.key)} + ${gigabytes(sizes.key_index)}`, '', '', keys),
    row('keys that are counted', sizes.frequent),
  ];
}

function onlineRows(found, row) {
  const three = ({ p50, p95, p99 }) => `${p50.toFixed(1)} / ${p95.toFixed(1)} / ${p99.toFixed(1)} ms`;
  const note = `${found.asked.toFixed(0)} keys asked, ${found.candidates.toFixed(0)} candidates on average`;
  return [
    row('check, in the database, p50 / p95 / p99', three(found.database), '≤ 5 / ≤ 20 ms', SOURCE, note),
    row('check, scored, p50 / p95 / p99', three(found.whole), '≤ 50 ms p95 over HTTP', SOURCE),
    row('8 clients, scored', `${found.rate.toFixed(0)} checks/s`, '≥ 300', SOURCE, three(found.underLoad)),
    row('true original among the first 10', percent(found.top), '≥ 96 %', SOURCE, `${found.duplicates} duplicates`),
    row('true original among the candidates', percent(found.retrieved)),
  ];
}

function batchRows(found, persons, row) {
  const beat = BATCH[persons] ?? {};
  const phases = Object.entries(found.phases).map(([phase, time]) => `${phase} ${time.toFixed(0)}`);
  const damages = Object.entries(found.byDamage).map(([damage, recall]) => `${damage} ${percent(recall)}`);
  const shares = ({ recall, precision }) => `P ${percent(precision)}, R ${percent(recall)}`;
  return [
    row(
      'full run',
      seconds(found.seconds),
      beat.seconds,
      '84 s with DuckDB at 1 M, 14.9 min at 10 M',
      phases.join(', '),
    ),
    row('full run, peak memory', gigabytes(found.peak), beat.peak),
    row('full run, pairs compared', `${(found.compared / 1e6).toFixed(1)} M`, '', '29.2 M with DuckDB at 1 M'),
    row('full run, at the review threshold', shares(found.review), '', '', `${found.found.review} pairs`),
    row('full run, at the likely threshold', shares(found.likely), '', '', `${found.found.likely} pairs`),
    row('duplicates found at review, by damage', percent(found.review.duplicates), '', '', damages.join(', ')),
  ];
}

/** In a process of its own: memory is told apart. */
function runBatch(connection, persons) {
  const script = fileURLToPath(new URL('scale-batch.mjs', import.meta.url));
  const child = spawn(
    process.execPath,
    ['--max-old-space-size=6144', script, JSON.stringify({ connection, persons })],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let text = '';
  child.stdout.on('data', (piece) => {
    text += piece;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve(JSON.parse(text)) : reject(new Error(`The full run ended with code ${code}.`)),
    );
  });
}

function seconds(value) {
  return value < 120 ? `${value.toFixed(1)} s` : `${(value / 60).toFixed(1)} min`;
}

function gigabytes(bytes) {
  return `${(Number(bytes) / 2 ** 30).toFixed(2)} GiB`;
}

function percent(share) {
  return `${(share * 100).toFixed(1)} %`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const option = (name) => {
    const place = process.argv.indexOf(name);
    return place < 0 ? undefined : process.argv[place + 1];
  };
  const rows = await benchScale({
    persons: Number(option('--persons') ?? 1_000_000),
    folder: option('--folder'),
    only: option('--only'),
  });
  if (process.argv.includes('--keep')) keepRows(`matching-${option('--persons')}`, rows);
  console.log(machine());
  const cells = rows.map(({ measure, value, beat, source, note }) => [
    measure,
    value,
    beat || '–',
    source || '–',
    note,
  ]);
  console.log(table(['Measure', 'Here', 'To beat', 'Source', 'Note'], cells).join('\n'));
}
