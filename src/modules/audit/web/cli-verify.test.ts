import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '#lib/localised.ts';
import { exportBytes, exportLines, makeJournal, pinnedKey, planOf, witnessText } from '../verify/journal.support.ts';
import { livingSource } from '../verify/journal-source.ts';
import { publicKeyOf } from '../verify/keys.ts';
import { runJournalVerify, verifiesExport } from './cli-verify.ts';

const plan = planOf(60, { lanes: 3 });
const journal = makeJournal(plan);
const key = pinnedKey(journal).toString('base64');
const rewritten = makeJournal({ ...plan, bodies: plan.bodies.map(({ lane }) => ({ lane, body: '{}' })) });

let folder: string;
const file = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rihla-verify-'));
  const lines = exportLines(journal);
  writeFileSync(file('journal.ndjson'), exportBytes(journal));
  writeFileSync(file('rewritten.ndjson'), exportBytes(rewritten));
  writeFileSync(
    file('changed.ndjson'),
    lines.with(9, lines[9]?.replace('"kind', '"Kind').replace('act', 'bct') ?? '').join(''),
  );
  writeFileSync(file('key.pem'), publicKeyOf(pinnedKey(journal)).export({ format: 'pem', type: 'spki' }));
  writeFileSync(file('witness'), witnessText(journal.notes));
  writeFileSync(file('nothing'), '');
});

afterAll(() => rmSync(folder, { recursive: true }));

async function run(
  parameters: readonly string[],
  language: Language = 'en',
  services?: Parameters<typeof runJournalVerify>[2],
) {
  const lines: string[] = [];
  const code = await runJournalVerify(parameters, { out: (line) => lines.push(line), language }, services);
  return { code, text: lines.join('\n') };
}

describe('journal:verify', () => {
  it('ends with 0 on an intact export, and says what was not compared', async () => {
    const { code, text } = await run(['--export', file('journal.ndjson')]);
    expect(code).toBe(0);
    expect(text).toContain('The journal is intact: 60 entries, 5 checkpoints.');
    expect(text).toMatch(/fingerprint [0-9a-f]{64}\. It was compared with nothing/);
    expect(text).toContain('No witness was compared');
  });

  it('compares the key, in base64 or as a file, and any number of witnesses', async () => {
    for (const given of [key, file('key.pem')]) {
      const witnesses = ['--witness', file('witness'), '--witness', file('witness')];
      const { code, text } = await run([`--export=${file('journal.ndjson')}`, '--key', given, ...witnesses]);
      expect(code).toBe(0);
      expect(text).toContain('The first key of the journal is the one you gave');
      expect(text).toContain('10 notes of witnesses agree');
    }
  });

  it('ends with 1 on a fault and names the first entry that is wrong', async () => {
    const { code, text } = await run(['--export', file('changed.ndjson'), '--key', key]);
    expect(code).toBe(1);
    expect(text).toBe(
      'Line 10 (lane 0, entry 9): The content, the place or the hash of the entry was changed.\n' +
        'The journal is not intact (hash). The verification stops at the first fault.',
    );
  });

  it('ends with 1 on a journal rewritten with the true key, once a witness is asked', async () => {
    expect((await run(['--export', file('rewritten.ndjson'), '--key', key])).code).toBe(0);
    const { code, text } = await run([
      '--export',
      file('rewritten.ndjson'),
      '--key',
      key,
      '--witness',
      file('witness'),
    ]);
    expect(code).toBe(1);
    expect(text).toMatch(/The witness witness saw another entry here at checkpoint 1: the journal was rewritten/);
    expect((await run(['--export', file('journal.ndjson'), '--witness', file('nothing')])).code).toBe(1);
  });

  it.each([
    ['without an export or a journal', () => []],
    ['with an option that there is not', () => ['--file', file('journal.ndjson')]],
    ['with an argument that belongs to nothing', () => ['--export', file('journal.ndjson'), 'more']],
    ['with an option left empty', () => ['--export', file('journal.ndjson'), '--key=']],
    ['with an export that is not there', () => ['--export', file('missing')]],
    ['with an export that is a folder', () => ['--export', folder]],
    ['with a key that is none', () => ['--export', file('journal.ndjson'), '--key', 'AAAA']],
    ['with a key file that holds none', () => ['--export', file('journal.ndjson'), '--key', file('witness')]],
    ['with a witness that is not there', () => ['--export', file('journal.ndjson'), '--witness', file('missing')]],
  ])('ends with 2 %s, in one sentence', async (_, parameters) => {
    const { code, text } = await run(parameters());
    expect(code).toBe(2);
    expect(text).not.toBe('');
    expect(text).not.toContain('\n');
    expect(text).not.toContain('intact');
  });

  it('verifies the journal of the installation where no export is named', async () => {
    const living = livingSource({
      journal: () => Promise.resolve(journal),
      async *entries() {
        yield* journal.entries;
      },
      async *checkpoints() {
        yield* journal.notes.slice(0, 4);
      },
    });
    const { code, text } = await run(['--key', key], 'en', { living });
    expect(code).toBe(0);
    expect(text).toContain('12 entries are not yet covered by a checkpoint.');
    expect(verifiesExport(['--key', key])).toBe(false);
    expect(verifiesExport(['--key', key, '--export=x'])).toBe(true);
  });

  it.each([
    ['fr', 'Le journal est intact : 60 écritures, 5 points de contrôle.', 'Ligne 10 (voie 0, écriture 9)'],
    ['ar', 'السجل سليم: 60 قيدا، 5 نقاط تحقق.', 'السطر 10 (المسار 0، القيد 9)'],
  ] as const)('speaks %s', async (language, intact, place) => {
    expect((await run(['--export', file('journal.ndjson')], language)).text).toContain(intact.replace(' :', '\u00a0:'));
    expect((await run(['--export', file('changed.ndjson')], language)).text).toContain(place);
  });
});
