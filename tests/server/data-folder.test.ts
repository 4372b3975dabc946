import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { acquireLock, prepareDataFolder } from '#server/data-folder.ts';
import { StartupError } from '#server/startup-error.ts';
import { startOf } from '../../src/server/embedded-postgres/processes.ts';
import { cleanUp, newFolder, spawnScript } from './embedded-postgres.support.ts';

const asRoot = process.getuid?.() === 0;

afterEach(cleanUp);

describe('the data folder', () => {
  it('is made at the first start, closed to others', () => {
    const folder = join(newFolder(), 'a', 'data');
    expect(prepareDataFolder(folder)).toBe(folder);
    // As root the user that runs PostgreSQL must pass through, but cannot list it.
    expect(statSync(folder).mode & 0o777).toBe(asRoot ? 0o711 : 0o700);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is opened for passing through when root finds it made, closed and empty, and left alone otherwise', () => {
    const [empty, used] = [join(newFolder(), 'empty'), join(newFolder(), 'used')];
    mkdirSync(join(used, 'something'), { recursive: true });
    for (const folder of [empty, used]) {
      mkdirSync(folder, { recursive: true });
      chmodSync(folder, 0o700);
      prepareDataFolder(folder);
    }
    expect(statSync(empty).mode & 0o777).toBe(asRoot ? 0o711 : 0o700);
    expect(statSync(used).mode & 0o777).toBe(0o700);
  });

  it('is known by its real path, whatever link leads to it', () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'real'));
    symlinkSync('real', join(folder, 'link'));
    expect(prepareDataFolder(join(folder, 'link'))).toBe(join(folder, 'real'));
  });

  it('cannot be a file, nor lie in one', () => {
    const file = join(newFolder(), 'file');
    writeFileSync(file, '');
    expect(() => prepareDataFolder(file)).toThrow(StartupError);
    expect(() => prepareDataFolder(file)).toThrow(/a file of that name is in the way\.$/);
    expect(() => prepareDataFolder(join(file, 'data'))).toThrow(/part of the path is a file, not a folder\.$/);
  });

  it('must be writable', () => {
    // Nobody, not even root, may create a folder there.
    expect(() => prepareDataFolder('/sys/rihla')).toThrow(/^The data folder \/sys\/rihla cannot be used: (this|the) /);
  });

  it('must have room', () => {
    expect(() => prepareDataFolder(newFolder(), 1e12)).toThrow(
      /^Only \d+ MB are free .* 1000000000000 MB are needed\.$/,
    );
  });
});

describe('the lock of the data folder', () => {
  const lockOf = (folder: string) => join(folder, 'server.lock');
  const tryInOtherProcess = (folder: string, linger: number): Promise<string> => {
    const child = spawnScript(`
      const { acquireLock } = await import('#server/data-folder.ts');
      try {
        acquireLock(${JSON.stringify(folder)});
        console.log('taken');
        await new Promise((resolve) => setTimeout(resolve, ${linger}));
      } catch (error) {
        console.log(error.name + ': ' + error.message);
      }
    `);
    return new Promise((resolve) => child.stdout?.once('data', (data: Buffer) => resolve(data.toString().trim())));
  };

  it('keeps a second server out and names the first', async () => {
    const folder = newFolder();
    acquireLock(folder);
    const answer = await tryInOtherProcess(folder, 0);
    expect(answer).toMatch(/^StartupError: Rihla is already running on this data folder \(process \d+\)/);
    expect(answer).toContain(`(process ${process.pid})`);
  });

  it('may be taken several times by the same server, and is free after the last release', async () => {
    const folder = newFolder();
    const [first, second] = [acquireLock(folder), acquireLock(folder)];
    first.release();
    first.release();
    expect(await tryInOtherProcess(folder, 0)).toContain('already running');
    second.release();
    expect(await tryInOtherProcess(folder, 0)).toBe('taken');
  });

  it.each([
    ['a process that has ended', JSON.stringify({ pid: 2 ** 22 + 1, started: 'x 1' })],
    [
      'a process whose number another one has got',
      JSON.stringify({ pid: process.ppid, started: 'an earlier boot 12' }),
    ],
    ['nobody, being damaged', '{"pid":'],
    ['nobody, being empty', ''],
  ])('does not count when it names %s', (_, content) => {
    const folder = newFolder();
    writeFileSync(lockOf(folder), content);
    acquireLock(folder);
    expect(JSON.parse(readFileSync(lockOf(folder), 'utf8'))).toEqual({
      pid: process.pid,
      started: startOf(process.pid),
    });
    expect(readdirSync(folder)).toEqual(['server.lock']);
  });

  it('goes to exactly one of many servers that find a stale one together', async () => {
    const folder = newFolder();
    writeFileSync(lockOf(folder), JSON.stringify({ pid: 2 ** 22 + 1, started: 'x 1' }));
    const answers = await Promise.all(Array.from({ length: 6 }, () => tryInOtherProcess(folder, 10_000)));
    expect(answers.filter((answer) => answer === 'taken')).toHaveLength(1);
    expect(answers.filter((answer) => answer.includes('already running'))).toHaveLength(5);
  }, 60_000);
});
