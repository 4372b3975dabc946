// Writes a population that nobody belongs to, one record a line, as offices would have filed them. `original` and
// `damages` say which records are duplicates, of which record, and what was changed. Without --out, to the output.
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { Population } from '../src/modules/people/synthetic/population.ts';
import { fail } from './bootstrap.mjs';

const USAGE = 'Write: npm run synth -- --persons 100000 --seed 7 --out file.ndjson';
/** Lines that are written at once. */
const LINES = 1_000;

const { persons, seed, out } = readArguments();
const output = out === undefined ? process.stdout : createWriteStream(out);
output.on('error', (error) => {
  // Whoever reads only the first lines, as `head` does, has what they wanted.
  if (error.code === 'EPIPE') process.exit(0);
  fail(`The population cannot be written to ${out}: ${error.code ?? error.message}.`);
});
const population = new Population(seed);
for (let from = 0; from < persons; from += LINES) {
  let text = '';
  for (const record of population.records(from, Math.min(from + LINES, persons))) text += `${JSON.stringify(record)}\n`;
  if (!output.write(text)) await once(output, 'drain');
}
if (out !== undefined) {
  output.end();
  await once(output, 'finish');
  console.error(`${persons} fictitious records are in ${out}.`);
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        persons: { type: 'string', default: '1000' },
        seed: { type: 'string', default: '1' },
        out: { type: 'string' },
      },
    });
    return {
      persons: whole(values.persons, 'persons', 1, 1_000_000_000),
      seed: whole(values.seed, 'seed', 0, 2 ** 32 - 1),
      out: values.out,
    };
  } catch (error) {
    return fail(`${error.message}. ${USAGE}`);
  }
}

function whole(text, name, least, most) {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw new Error(`--${name} is a whole number from ${least} to ${most}, not ${text}`);
}
