import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { httpWitness } from '../verify/http-witness.ts';
import { keyNamed, makeJournal, pinnedKey, planOf, witnessText } from '../verify/journal.support.ts';
import { fingerprint, rawPublicKey } from '../verify/keys.ts';
import { runJournalWitness } from './cli-witness.ts';

const journal = makeJournal(planOf(60, { lanes: 3 }));
const [first = '', second = ''] = journal.notes;
const key = pinnedKey(journal);

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rihla-witness-'));
  file = join(folder, 'notes');
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Runs a witness while something is done with it; gives its exit code and what it said. */
async function run(parameters: readonly string[], meanwhile: (address: string) => Promise<unknown> = async () => {}) {
  const lines: string[] = [];
  let stop = () => {};
  const stopped = new Promise<void>((settle) => {
    stop = settle;
  });
  let done: Promise<unknown> = Promise.resolve();
  const out = (line: string) => {
    lines.push(line);
    const address = /listens at (\S+)/.exec(line)?.[1];
    if (address !== undefined) done = meanwhile(address).finally(stop);
  };
  const code = await runJournalWitness(parameters, { out, language: 'en' }, stopped);
  await done;
  return { code, text: lines.join('\n') };
}

describe('journal:witness', () => {
  it('keeps notes until it is stopped, on the loopback address', async () => {
    const { code, text } = await run(
      ['--file', file, '--port', '0', '--key', key.toString('base64')],
      async (address) => {
        expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
        await httpWitness(address, key).store(first);
        await expect(httpWitness(address, key).store('x\n')).rejects.toThrow('unreadable');
      },
    );
    expect(code).toBe(0);
    expect(text).toContain(`trusts the key with the fingerprint ${fingerprint(key)}`);
    expect(text).toContain('Checkpoint 1, of 2026-11-22T09:00:00.000Z, stored.');
    expect(text).toContain('Note refused: it is not a signed note of a journal.');
    expect(text).toMatch(/The witness has stopped\.$/);
    expect(readFileSync(file, 'utf8')).toBe(witnessText([first]));
  });

  it('says that it trusts the first key it sees, keeps it, and refuses to be given another later', async () => {
    const { text } = await run(['--file', file, '--port', '0'], (address) => httpWitness(address, key).store(first));
    expect(text).toContain('the first key that signs a note will be trusted');
    expect(text).toContain(fingerprint(key));
    const again = await run(['--file', file, '--port', '0'], (address) => httpWitness(address, key).store(second));
    expect(again.text).not.toContain('the first key that signs');
    const other = rawPublicKey(keyNamed('other')).toString('base64');
    const refused = await run(['--file', file, '--port', '0', '--key', other]);
    expect(refused.code).toBe(2);
    expect(refused.text).toContain('The witness trusts another key');
  });

  it('does not start on a file that was changed, and says which note is wrong', async () => {
    writeFileSync(file, witnessText([second, first]));
    const { code, text } = await run(['--file', file, '--port', '0', '--key', key.toString('base64')]);
    expect(code).toBe(1);
    expect(text).toContain('the witness would have refused its note 2');
  });

  it.each([
    ['no file', ['--port', '0']],
    ['no port', ['--file', 'x']],
    ['a port that is none', ['--file', 'x', '--port', '70000']],
    ['a key that is none', ['--file', 'x', '--port', '0', '--key', 'AAAA']],
    ['an option that there is not', ['--file', 'x', '--port', '0', '--fast']],
  ])('ends with 2 given %s', async (_, parameters) => {
    const { code, text } = await run(parameters);
    expect(code).toBe(2);
    expect(text).not.toContain('\n');
  });

  it('ends with 1 where its folder is not there or its port is taken', async () => {
    expect((await run(['--file', join(folder, 'none', 'notes'), '--port', '0'])).text).toContain('ENOENT');
    await run(['--file', file, '--port', '0'], async (address) => {
      const { code, text } = await run(['--file', `${file}-2`, '--port', new URL(address).port]);
      expect(code).toBe(1);
      expect(text).toContain('could not start (EADDRINUSE)');
    });
  });
});
