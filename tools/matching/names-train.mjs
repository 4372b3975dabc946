// Learns how Latin letters are written in Arabic from the tuning half of the public token set, and writes
// src/modules/people/domain/names/sound-table.generated.ts. Deterministic: the same file gives the same table.
//   node tools/matching/names-train.mjs
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../bootstrap.mjs';
import { contextsOf, flatten, learn } from './names-align.mjs';
import { readNameTokens, SPLIT } from './names-data.mjs';

/** Table lines from rows of tokens. `names`: the modules that fold and read signs, so that both ends agree. */
export async function trainSounds(rows, settings = {}) {
  const { foldText } = await import('../../src/modules/people/domain/names/fold.ts');
  const { signsOf, withoutArticle } = await import('../../src/modules/people/domain/names/arabic-signs.ts');
  const pairs = new Map();
  for (const row of rows) {
    const latin = foldText(row.latin).replaceAll(' ', '');
    const arabic = foldText(row.arabic).replaceAll(' ', '');
    if (!/^[a-z]+$/.test(latin)) continue;
    // An article that the Latin spelling does not write teaches nothing.
    const name = /^[ae]l/.test(latin) ? arabic : withoutArticle(arabic);
    const key = `${latin} ${name}`;
    const pair = pairs.get(key) ?? { latin, signs: signsOf(name), count: 0 };
    pair.count += row.count;
    pairs.set(key, pair);
  }
  // A spelling seen a thousand times is not a thousand times as instructive.
  const examples = [...pairs.values()].map((pair) => ({ ...pair, weight: Math.log2(1 + pair.count) }));
  const counts = learn(examples);
  return flatten(counts, settings);
}

export function tableText(table) {
  const lines = [...table].map(([context, choices]) => {
    const parts = choices.map(([signs, share]) => `${signs}:${Math.round(share * 1000)}`);
    return `${context} ${parts.join(' ')}`;
  });
  return lines.join('\n');
}

async function main() {
  const rows = readNameTokens();
  if (rows === null) {
    console.error(
      'The public set of name tokens is not beside the project (see tools/matching/names-data.mjs): nothing learned.',
    );
    process.exitCode = 1;
    return;
  }
  const tune = rows.filter((row) => row.half === 'tune');
  const table = await trainSounds(tune);
  const text = [
    '// Written by tools/matching/names-train.mjs; do not edit. Learned from the tuning half of',
    '// NETransliteration-COLING2018 wd_arabic (CC0), split in',
    `// ${SPLIT}.`,
    '// One line per context: letters before, the letter, `|`, letters after; then Arabic signs and their share in thousandths.',
    `export const SOUND_TABLE = \`${tableText(table)}\`;`,
    '',
  ].join('\n');
  writeFileSync(join(root, 'src/modules/people/domain/names/sound-table.generated.ts'), text);
  console.log(
    `${tune.length} tokens, ${table.size} contexts, ${text.length} characters (${contextsOf('ab', 0).length} orders)`,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
