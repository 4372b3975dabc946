import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectPath } from '#platform/project.ts';
import { foldText } from './fold.ts';
import { scriptOf, tokenOf } from './token.ts';

const FOLDER = process.env.RIHLA_LINKAGE_DATA ?? projectPath('../shared/data/linkage');
const FILE = join(FOLDER, 'arabic-latin-name-tokens.tsv');

interface Row {
  readonly latin: string;
  readonly arabic: string;
  count: number;
}

/** The half that nothing was learned from (tools/matching/names-data.mjs), Latin folded, equal rows merged. */
function measureHalf(): readonly Row[] {
  const rows = new Map<string, Row>();
  for (const line of readFileSync(FILE, 'utf8').split('\n')) {
    const [raw = '', letters = '', count = '0'] = line.split('\t');
    const arabic = letters.replaceAll(' ', '');
    const latin = foldText(raw).replaceAll(' ', '');
    if (latin === '' || (createHash('sha256').update(arabic).digest().at(-1) ?? 0) % 2 === 0) continue;
    const row = rows.get(`${latin} ${arabic}`) ?? { latin, arabic, count: 0 };
    row.count += Number(count);
    rows.set(`${latin} ${arabic}`, row);
  }
  return [...rows.values()];
}

function meet(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => tokenOf(foldText(text).replaceAll(' ', ''), null, false));
  return a?.codes.some((code) => b?.codes.includes(code)) ?? false;
}

function share(pairs: readonly (readonly [string, string])[]): number {
  return pairs.filter(([one, other]) => meet(one, other)).length / pairs.length;
}

describe('codes on the public set of name tokens', () => {
  it('find more spellings of a name than the best published key, on the half that taught them nothing', () => {
    if (!existsSync(FILE)) {
      console.warn(`NOT MEASURED: ${FILE} is absent. The sample of the project is measured in variants.test.ts.`);
      return;
    }
    const often = measureHalf().filter((row) => row.count >= 3);
    const latin = often.filter((row) => row.latin.length >= 3);
    const variants = Object.values(Object.groupBy(latin, (row) => row.arabic)).flatMap((group = []) =>
      group.flatMap((one, at) => group.slice(at + 1).map((other) => [one.latin, other.latin] as const)),
    );
    expect(variants.length).toBe(1527);
    expect(share(variants)).toBeGreaterThan(0.94);
    expect(share(often.map((row) => [row.latin, row.arabic]))).toBeGreaterThan(0.96);
    expect(often.every((row) => scriptOf(row.latin) !== 'arabic')).toBe(true);
  });
});
