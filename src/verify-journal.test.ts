import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectPath } from '#platform/project.ts';
import { exportBytes, makeJournal, pinnedKey, planOf, witnessText } from './modules/audit/verify/journal.support.ts';

const plan = planOf(60, { lanes: 3 });
const journal = makeJournal(plan);
const rewritten = makeJournal({ ...plan, bodies: plan.bodies.map(({ lane }) => ({ lane, body: '{}' })) });

let folder: string;
let imports: readonly string[];

/** The one file, alone in a folder, as somebody would have received it. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rihla-alone-'));
  const { metafile } = await build({
    absWorkingDir: projectPath(),
    entryPoints: ['src/verify-journal.ts'],
    outfile: join(folder, 'verify-journal.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    metafile: true,
    logLevel: 'silent',
  });
  imports = Object.values(metafile.outputs).flatMap((output) => output.imports.map(({ path }) => path));
  writeFileSync(join(folder, 'journal.ndjson'), exportBytes(journal));
  writeFileSync(join(folder, 'changed.ndjson'), exportBytes(journal).toString().replace('"role', '"rôle'));
  writeFileSync(join(folder, 'rewritten.ndjson'), exportBytes(rewritten));
  writeFileSync(join(folder, 'key'), `${pinnedKey(journal).toString('base64')}\n`);
  writeFileSync(join(folder, 'witness'), witnessText(journal.notes));
});

afterAll(() => rmSync(folder, { recursive: true }));

function run(parameters: readonly string[], language = 'en') {
  const { status, stdout } = spawnSync(process.execPath, ['verify-journal.mjs', ...parameters], {
    cwd: folder,
    env: { LANG: language },
    encoding: 'utf8',
  });
  return { status, stdout };
}

describe('the verifier as one file', () => {
  it('needs nothing but Node', () => {
    expect(imports.length).toBeGreaterThan(3);
    expect(imports.filter((path) => !isBuiltin(path))).toEqual([]);
  });

  it('verifies an export where there is neither the project nor a database', () => {
    const { status, stdout } = run(['--export', 'journal.ndjson', '--key', 'key', '--witness', 'witness']);
    expect(stdout).toContain('The journal is intact: 60 entries, 5 checkpoints.');
    expect(stdout).toContain('The first key of the journal is the one you gave');
    expect(stdout).toContain('5 notes of witnesses agree');
    expect(status).toBe(0);
  });

  it('ends with 1 and the first fault on a changed export, and on one that a witness denies', () => {
    expect(run(['--export', 'changed.ndjson'])).toMatchObject({ status: 1, stdout: expect.stringMatching(/^Line 2 /) });
    expect(run(['--export', 'rewritten.ndjson', '--key', 'key']).status).toBe(0);
    expect(run(['--export', 'rewritten.ndjson', '--key', 'key', '--witness', 'witness']).status).toBe(1);
  });

  it('ends with 2 and its usage where it is told nothing', () => {
    const { status, stdout } = run([]);
    expect(stdout).toMatch(/^Usage: node verify-journal\.mjs/);
    expect(status).toBe(2);
  });

  it.each([
    ['fr_MA.UTF-8', 'Le journal est intact\u00a0: 60 écritures, 5 points de contrôle.'],
    ['ar_MA.UTF-8', 'السجل سليم: 60 قيدا، 5 نقاط تحقق.'],
    ['C', 'Le journal est intact'],
  ])('speaks the language of the terminal (%s)', (language, sentence) => {
    expect(run(['--export', 'journal.ndjson'], language).stdout).toContain(sentence);
  });
});
