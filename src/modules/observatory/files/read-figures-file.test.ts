import { mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { folder } from './figures-file.support.ts';
import { readFiguresFile } from './read-figures-file.ts';

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a file', () => {
  it('of 200 MB is refused before it is read', async () => {
    const path = join(folder, 'huge.csv');
    writeFileSync(path, '');
    truncateSync(path, 200_000_000);
    const before = performance.now();
    expect(await readFiguresFile(path)).toMatchObject({
      faults: [{ code: 'too-large', params: { size: 200, limit: 25 } }],
    });
    expect(performance.now() - before).toBeLessThan(200);
  });

  it.each([
    ['absent.csv', 'file-not-found'],
    ['.', 'unknown-format'],
    ['figures.pdf', 'unknown-format'],
  ])('named %s is refused', async (name, code) => {
    expect(await readFiguresFile(join(folder, name))).toMatchObject({ faults: [{ code }] });
  });

  it('that is no file at all is refused without waiting', async () => {
    expect(await readFiguresFile('/dev/null/x.csv')).toMatchObject({ faults: [{ code: 'file-unreadable' }] });
    const path = join(folder, 'folder.csv');
    mkdirSync(path);
    expect(await readFiguresFile(path)).toMatchObject({ faults: [{ code: 'not-a-file' }] });
  });
});
