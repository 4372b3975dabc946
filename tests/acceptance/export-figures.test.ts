import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runFiguresExport } from '#observatory';
import { anyClaim } from '../../src/modules/observatory/files/claims.support.ts';
import { figuresAsCsv, figuresAsJson } from '../../src/modules/observatory/files/write-figures-file.ts';
import { claim, figuresTerminal } from './figures-terminal.support.ts';

const { folder, runCommand, file, importing, exported, whatIsRecorded } = figuresTerminal();

describe('exporting the figures and importing the file', () => {
  it.each(['csv', 'xlsx', 'json'])('changes nothing and leaves no trace (%s)', async (extension) => {
    const before = await whatIsRecorded();
    const { code, lines } = await importing(await exported(`all.${extension}`));
    expect(code).toBe(0);
    expect(lines).toContain('À ajouter : 0 · à réviser : 0 · inchangés : 223.');
    expect(await whatIsRecorded()).toBe(before);
  });

  it('still does with any text that people write in three scripts', async () => {
    const claims = fc.sample(anyClaim, { numRuns: 60, seed: 2014 }).map((any, index) =>
      claim(`any-${index}`, {
        label: any.label,
        note: any.note,
        period: any.period,
        cutOff: any.cutOff,
        locator: any.locator,
        value: index / 8,
        unit: 'ratio',
      }),
    );
    expect((await importing(file('any.json', figuresAsJson(claims)))).code).toBe(0);
    for (const extension of ['csv', 'xlsx', 'json']) {
      const { lines } = await importing(await exported(`any.${extension}`));
      expect(lines).toContain('À ajouter : 0 · à réviser : 0 · inchangés : 283.');
    }
  });

  it('gives a whole file even while somebody imports', async () => {
    const many = Array.from({ length: 6_000 }, (_, index) => claim(`many-${index}`));
    const [, ...exports] = await Promise.all([
      importing(file('many.csv', figuresAsCsv(many))),
      ...['one', 'two', 'three'].map((name) => exported(`${name}.json`)),
    ]);
    for (const path of exports) {
      const items: unknown = JSON.parse(readFileSync(path, 'utf8'));
      expect([283, 6_283]).toContain(Array.isArray(items) && items.length);
      expect((await importing(path)).lines.join('\n')).toContain('À ajouter : 0 · à réviser : 0');
    }
  });

  it('never replaces a file unasked, and never leaves half of one', async () => {
    const path = file('mine.csv', 'mine');
    expect(await runCommand(runFiguresExport, [path])).toEqual({
      code: 1,
      lines: ['mine.csv existe déjà. Choisissez un autre nom, ou ajoutez --force pour le remplacer.'],
    });
    expect(readFileSync(path, 'utf8')).toBe('mine');
    const nowhere = await runCommand(runFiguresExport, [join(folder, 'nowhere', 'a.csv')]);
    expect(nowhere).toMatchObject({ code: 1, lines: [expect.stringContaining('ENOENT')] });
    expect((await runCommand(runFiguresExport, [join(folder, 'a.pdf')])).code).toBe(2);
    expect((await runCommand(runFiguresExport, [])).code).toBe(2);
    expect(readdirSync(folder).filter((name) => name.includes('unfinished'))).toEqual([]);
  });
});
