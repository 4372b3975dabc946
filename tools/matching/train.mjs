// npm run matching:train: trains the model of the register on a population, without labels, and writes it with its charts.
// Without --database the population is a synthetic one, whose known duplicates only measure it; with it, a living register,
// read as rihla_operator. The model is then signed by npm run matching:sign.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PERSON_COMPARATORS } from '../../src/modules/people/domain/linkage/compare/person.ts';
import { countTerms, frequenciesFrom } from '../../src/modules/people/domain/linkage/frequencies.ts';
import { train } from '../../src/modules/people/domain/linkage/train.ts';
import { NORMALISER_VERSION } from '../../src/modules/people/domain/names/version.ts';
import { Population } from '../../src/modules/people/synthetic/population.ts';
import { profileOf } from '../../src/modules/people/synthetic/profile-of.ts';
import { fail, root } from '../bootstrap.mjs';
import { writeCharts } from './train-charts.mjs';
import { canonicalJson } from './train-json.mjs';
import { measureModel } from './train-measure.mjs';
import { PERSON_TRAINING } from './train-person.mjs';
import { profilesOfRegister } from './train-register.mjs';

const { values } = parseArgs({
  options: {
    persons: { type: 'string', default: '300000' },
    seed: { type: 'string', default: '4' },
    database: { type: 'string' },
    category: { type: 'string', default: 'regularisation-file' },
    edition: { type: 'string', default: '1' },
  },
});
const seed = Number(values.seed);
const started = performance.now();
const profiles =
  values.database === undefined ? synthetic() : await profilesOfRegister(values.database, values.category);
const persons = profiles.length;
if (!(persons >= 10_000 && Number.isInteger(seed) && seed >= 0)) {
  fail(
    'Write: npm run matching:train -- --persons 300000 --seed 4, or --database postgres://… for a register. Fewer than 10000 persons show too few duplicates.',
  );
}

/** Bits after the prior, whatever the size of the register: odds of 1 to 30 are worth a look, of 200 to 1 a halt. */
const THRESHOLDS = { review: -5, likely: 7.5 };

const frequencies = frequenciesFrom(countTerms(profiles, PERSON_COMPARATORS, 2), persons);
log(`${persons} records`);
const { lambda, comparisons, passes } = train(profiles, { ...PERSON_TRAINING, seed, frequencies });
log('trained');
for (const { name, pairs, matches } of passes) console.log(`  ${name}: ${pairs} pairs, ${matches} taken for matches`);
const model = {
  name: 'person',
  version: `${NORMALISER_VERSION}.${values.edition}`,
  normaliser: NORMALISER_VERSION,
  trainedOn: {
    population:
      values.database === undefined
        ? `a synthetic population (npm run synth -- --persons ${persons} --seed ${seed}), of people who do not exist`
        : `a register, its records of the category ${values.category}`,
    synthetic: values.database === undefined,
    records: persons,
    seed,
  },
  lambda,
  comparisons,
  thresholds: THRESHOLDS,
};
writeFileSync(join(root, 'src/modules/people/model/person.model.json'), canonicalJson(model));
const measures = measureModel(model, Math.min(persons, 200_000), seed + 1000);
log('measured');
writeCharts(join(root, 'docs/generated/matching'), JSON.parse(canonicalJson(model)), measures);
console.log(measures.join('\n'));

function synthetic() {
  const wanted = Number(values.persons);
  return Number.isInteger(wanted) ? [...new Population(seed).records(0, wanted)].map(profileOf) : [];
}

function log(what) {
  console.log(`${((performance.now() - started) / 1000).toFixed(1)} s: ${what}`);
}
