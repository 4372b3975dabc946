// A full matching run over the database of the benchmark, in a process of its own so that its memory can be told.
//   node scale-batch.mjs '{"connection": …, "persons": 1000000}'   prints one line of JSON
import pg from 'pg';
import { findPairs } from '../../../src/modules/people/batch/run.ts';
import { Population } from '../../../src/modules/people/synthetic/population.ts';
import { DAMAGES } from '../../../src/modules/people/synthetic/record.ts';
import { modelFor, rootOf, SEED, sampledFrequencies } from './scale-truth.mjs';

const { connection, persons } = JSON.parse(process.argv[2] ?? '{}');
const PAGE = 20_000;

const client = new pg.Client(connection);
await client.connect();
const counts = sampledFrequencies(persons);
const model = modelFor(persons);
const population = new Population(SEED);

const start = performance.now();
const phases = {};
let last = { phase: 'load', at: start };
const onProgress = ({ phase }) => {
  if (phase === last.phase) return;
  const now = performance.now();
  phases[last.phase] = (now - last.at) / 1000;
  last = { phase, at: now };
};
const found = { review: 0, likely: 0 };
const right = { review: 0, likely: 0 };
/** Duplicates found with their own original, by threshold. */
const reached = { review: new Set(), likely: new Set() };
let compared = 0;
for await (const range of findPairs(rows(), { model, counts, threads: 2, onProgress })) {
  compared += range.compared;
  for (const { one, other, weight } of range.pairs) {
    const same = rootOf(population, one) === rootOf(population, other);
    for (const threshold of ['review', 'likely']) {
      if (weight < model.thresholds[threshold]) continue;
      found[threshold] += 1;
      if (!same) continue;
      right[threshold] += 1;
      const [copy, original] = population.originalOf(other) === null ? [one, other] : [other, one];
      if (population.originalOf(copy) === original) reached[threshold].add(copy);
    }
  }
}
const seconds = (performance.now() - start) / 1000;
phases[last.phase] = (performance.now() - last.at) / 1000;
// Told before the truth is counted, which takes memory too.
const peak = process.resourceUsage().maxRSS * 1024;
await client.end();
console.log(JSON.stringify({ seconds, phases, peak, compared, found, ...evaluate() }));

/** Reads the register in pages by ordinal, as the product does. */
async function* rows() {
  for (let after = -1; ; ) {
    const page = await client.query({
      name: 'page',
      text: `select ordinal::int, names, birth, birth_precision, sex, birth_country, birth_place, nationalities, documents,
        phones, mother, father from people.match_profile p where p.ordinal > $1 order by p.ordinal limit ${PAGE}`,
      values: [after],
    });
    yield* page.rows;
    const end = page.rows.at(-1);
    if (end === undefined) return;
    after = end.ordinal;
  }
}

function evaluate() {
  const sizes = new Map();
  const byDamage = new Map(DAMAGES.map((damage) => [damage, { records: 0, review: 0 }]));
  let duplicates = 0;
  for (let ordinal = 0; ordinal < persons; ordinal += 1) {
    const original = population.originalOf(ordinal);
    if (original === null) continue;
    duplicates += 1;
    sizes.set(original, (sizes.get(original) ?? 1) + 1);
    for (const damage of population.record(ordinal).damages) {
      const counted = byDamage.get(damage);
      counted.records += 1;
      if (reached.review.has(ordinal)) counted.review += 1;
    }
  }
  let pairs = 0;
  for (const size of sizes.values()) pairs += (size * (size - 1)) / 2;
  const share = (threshold) => ({
    recall: right[threshold] / pairs,
    precision: right[threshold] / found[threshold],
    duplicates: reached[threshold].size / duplicates,
  });
  return {
    review: share('review'),
    likely: share('likely'),
    byDamage: Object.fromEntries([...byDamage].map(([damage, { records, review }]) => [damage, review / records])),
  };
}
