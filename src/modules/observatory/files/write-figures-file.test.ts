import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { anyClaim } from './claims.support.ts';
import { readFiguresFile } from './read-figures-file.ts';
import { figuresAsCsv, figuresAsJson, figuresAsXlsx } from './write-figures-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'rihla-figures-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a file of figures', () => {
  it.each([
    ['csv', figuresAsCsv],
    ['xlsx', figuresAsXlsx],
    ['json', figuresAsJson],
  ] as const)('written as %s and read again gives the same claims', async (extension, write) => {
    const file = join(folder, `figures.${extension}`);
    await fc.assert(
      fc.asyncProperty(fc.array(anyClaim, { minLength: 1, maxLength: 5 }), async (claims) => {
        writeFileSync(file, write(claims));
        const read = await readFiguresFile(file);
        expect(read).not.toHaveProperty('faults');
        expect('claims' in read && read.claims).toEqual(claims);
      }),
      { numRuns: 200 },
    );
  });
});
