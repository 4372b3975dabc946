// npm run bench:matching: the matching on every set with published figures, and on a population of our own of a million.
// `-- --only names,febrl` runs some sets. Ten million take an hour: scale.mjs and scale-http.mjs in matching/ measure them by
// themselves and keep their rows beside the page, which shows them with their day.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../bootstrap.mjs';
import { benchFake } from './matching/fake.mjs';
import { benchFebrl } from './matching/febrl.mjs';
import { benchHistorical } from './matching/historical.mjs';
import { benchNames } from './matching/names.mjs';
import { benchScale } from './matching/scale.mjs';
import { machine, publish, table } from './table.mjs';

const SETS = { names: benchNames, febrl: benchFebrl, fake: benchFake, historical: benchHistorical, scale: benchScale };

const only = option('--only')?.split(',') ?? Object.keys(SETS);
const unknown = only.filter((name) => !(name in SETS));
if (unknown.length > 0) {
  console.error(`There is no set ${unknown.join(', ')}: the sets are ${Object.keys(SETS).join(', ')}.`);
  process.exit(2);
}
const rows = keptRows();
const absent = [];
for (const name of only) {
  const found = await SETS[name]({ persons: Number(option('--persons') ?? 1_000_000) });
  if (found.length === 0) absent.push(name);
  rows.push(...found);
}
const lines = [
  '# Matching',
  '',
  `Measured on ${machine()}; peak memory of this process ${Math.round(process.resourceUsage().maxRSS / 1024)} MB.`,
  'What was tuned was tuned on one half of each set, by a hash of the true person; figures are of the other half unless said.',
  '',
  ...table(
    ['Set', 'Measure', 'Here', 'To beat', 'Where the figure to beat is from', 'Note'],
    rows.map(({ set, measure, value, beat, source, note }) => [
      set,
      measure,
      value,
      beat ?? '–',
      source ?? '–',
      note ?? '',
    ]),
  ),
  ...absent.flatMap((name) => ['', `**Not measured: ${name}. Its data are not here.**`]),
];
// Without the population the page shows what was kept of it.
if (['names', 'febrl', 'fake', 'historical'].every((name) => only.includes(name))) publish('matching', lines);
else console.log(lines.join('\n'));
process.exit(0);

/** What was measured by itself, another day: each row says which. */
function keptRows() {
  const folder = join(root, 'docs/generated/bench');
  return readdirSync(folder)
    .filter((name) => /^matching-.*\.json$/.test(name))
    .sort()
    .flatMap((name) => {
      const { day, rows: kept } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      return kept.map((row) => ({ ...row, note: [row.note, day].filter(Boolean).join('; ') }));
    });
}

function option(name) {
  const place = process.argv.indexOf(name);
  return place < 0 ? undefined : process.argv[place + 1];
}
