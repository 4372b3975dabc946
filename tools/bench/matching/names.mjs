// How well the blocking codes find spellings of one name, on the public set of Latin and Arabic name tokens.
//   node tools/bench/matching/names.mjs
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { readNameTokens, SPLIT } from '../../matching/names-data.mjs';
import { chance, crossRecall, foldedRows, variantRecall } from '../../matching/names-evaluate.mjs';
import { machine, table } from '../table.mjs';

const SET = 'Arabic–Latin name tokens';
const SOURCE = 'NETransliteration-COLING2018 wd_arabic (CC0)';
/** Pairs drawn for the chance of meeting. */
const DRAWS = 400_000;

/** Rows `{set, measure, value, beat, source, note}`; one that says so where the set is absent. */
export async function benchNames() {
  const rows = readNameTokens();
  if (rows === null) {
    console.error('SKIPPED: the public set of name tokens is absent (../shared/data/linkage, or RIHLA_LINKAGE_DATA).');
    return [
      { set: SET, measure: 'skipped', value: 'absent', beat: '', source: SOURCE, note: 'set RIHLA_LINKAGE_DATA' },
    ];
  }
  const names = await modules();
  const all = foldedRows(rows, names.foldText);
  const halves = { 'measure half': all.filter((row) => row.half === 'measure'), whole: all };
  const answer = [];
  for (const [half, part] of Object.entries(halves)) {
    answer.push(...measure(part, names.codes(true), half));
    if (half !== 'whole') answer.push(...measure(part, names.codes(false), `${half}, without curated groups`));
  }
  return [...answer, ...costs(halves['measure half'], names)];
}

/** What is measured, by the functions that the product uses. */
async function modules() {
  const folder = '../../../src/modules/people/domain/names';
  const { foldText } = await import(`${folder}/fold.ts`);
  const { groupOf } = await import(`${folder}/groups.ts`);
  const { soundsOf } = await import(`${folder}/codes.ts`);
  const { scriptOf, tokenOf } = await import(`${folder}/token.ts`);
  const codes = (withGroups) => {
    const known = new Map();
    return (text) => {
      const word = text.replaceAll(' ', '');
      const cached = known.get(word);
      if (cached !== undefined) return cached;
      const group = withGroups ? groupOf(word) : null;
      const made = word === '' ? [] : soundsOf(word, scriptOf(word), group).codes;
      known.set(word, made);
      return made;
    };
  };
  return { foldText, tokenOf, codes };
}

function measure(part, codes, note) {
  const row = (name, value, beat) => ({ set: SET, measure: name, value, beat, source: SOURCE, note });
  const variants = variantRecall(part, codes);
  const cross = crossRecall(part, codes, 3);
  const every = crossRecall(part, codes, 1);
  const met = chance(part, codes, DRAWS);
  const pairs = variants.pairs.toLocaleString('en');
  return [
    row(
      `Latin variants of one Arabic token, ${pairs} pairs seen ≥ 3 times: share a code`,
      share(variants.plain),
      '> .93',
    ),
    row('the same, weighted by the rarer spelling', share(variants.weighted), ''),
    row('two random Latin tokens share a code (u)', met.latin.toExponential(2), '≤ 3.5e-3'),
    row(
      `Arabic and Latin spelling, ${cross.pairs.toLocaleString('en')} seen ≥ 3 times: share a code`,
      share(cross.plain),
      '> .90',
    ),
    row('the same, weighted by count', share(cross.weighted), ''),
    row(
      `the same, all ${every.pairs.toLocaleString('en')} pairs; weighted`,
      `${share(every.plain)}; ${share(every.weighted)}`,
      '',
    ),
    row('a random Arabic and Latin token share a code (u)', met.cross.toExponential(2), '≤ 3.5e-3'),
  ];
}

function share(value) {
  return value.toFixed(4).replace(/^0/, '');
}

/** Codes per token and the time of one, new and known. */
function costs(part, { codes, tokenOf }) {
  const words = [...new Set(part.map((row) => row.latin.replaceAll(' ', '')))];
  const counts = words.map((word) => codes(true)(word).length);
  const started = performance.now();
  for (const word of words) tokenOf(word, 'given', false);
  const fresh = performance.now();
  for (let round = 0; round < 20; round += 1) for (const word of words) tokenOf(word, 'given', false);
  const known = performance.now();
  const micros = (from, to, count) => `${(((to - from) * 1000) / count).toFixed(2)} µs`;
  const row = (name, value) => ({ set: SET, measure: name, value, beat: '', source: SOURCE, note: 'measure half' });
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return [
    row('codes per Latin token, mean; most', `${mean.toFixed(2)}; ${Math.max(...counts)}`),
    row(
      'time of a token, new; known',
      `${micros(started, fresh, words.length)}; ${micros(fresh, known, words.length * 20)}`,
    ),
  ];
}

async function main() {
  const rows = await benchNames();
  const head = ['Measure', 'Value', 'Beat', 'Part'];
  const lines = table(
    head,
    rows.map((row) => [row.measure, row.value, row.beat, row.note]),
  );
  console.log([`${SET}, ${SOURCE}`, `Split: ${SPLIT}.`, machine(), '', ...lines].join('\n'));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
