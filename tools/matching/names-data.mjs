// The public set of Latin and Arabic name tokens (NETransliteration-COLING2018, CC0), split by hash of the Arabic token:
// what is learned or looked at comes from the `tune` half alone, what is reported from the `measure` half.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../bootstrap.mjs';

const FILE = 'arabic-latin-name-tokens.tsv';

/** Said in every output. */
export const SPLIT = 'halves by the lowest bit of SHA-256 of the Arabic token as written; 0 tunes, 1 measures';

/** The folder of the labelled sets, from the environment or beside the project. */
export function linkageFolder() {
  return process.env.RIHLA_LINKAGE_DATA ?? join(root, '../shared/data/linkage');
}

/** Rows `{latin, arabic, count, half}` as the file has them, or null where the file is absent. */
export function readNameTokens() {
  const path = join(linkageFolder(), FILE);
  if (!existsSync(path)) return null;
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [latin, letters, count] = line.split('\t');
      const arabic = letters.replaceAll(' ', '');
      return { latin, arabic, count: Number(count), half: halfOf(arabic) };
    });
}

/** `tune` or `measure`. */
export function halfOf(arabic) {
  return createHash('sha256').update(arabic).digest().at(-1) % 2 === 0 ? 'tune' : 'measure';
}

/** Latin spellings of one Arabic token, both seen at least `least` times: `{one, other, arabic, weight, half}`. */
export function variantPairs(rows, least) {
  const spellings = new Map();
  for (const row of rows) {
    if (row.count < least) continue;
    spellings.set(row.arabic, [...(spellings.get(row.arabic) ?? []), row]);
  }
  return [...spellings.values()].flatMap((list) =>
    list.flatMap((one, at) =>
      list.slice(at + 1).map((other) => ({
        one: one.latin,
        other: other.latin,
        arabic: one.arabic,
        weight: Math.min(one.count, other.count),
        half: one.half,
      })),
    ),
  );
}
