import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectPath } from '#platform/project.ts';
import { MalformedCampaignError, readCampaignPack } from './read-campaigns.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rihla-campaigns-'));
  for (const part of ['regularisation', 'holidays.json']) {
    cpSync(projectPath('packs', 'morocco', part), join(folder, part), { recursive: true });
  }
});

afterEach(() => rmSync(folder, { recursive: true }));

const file = (name: string) => join(folder, 'regularisation', name);

/** Rewrites a text in a campaign's file. */
function replace(name: string, before: string, after: string): void {
  const text = readFileSync(file(name), 'utf8');
  if (!text.includes(before)) throw new Error(`${name} has no ${before}`);
  writeFileSync(file(name), text.replace(before, after));
}

const faults = async (): Promise<string> => {
  try {
    await readCampaignPack(folder);
    return '';
  } catch (error) {
    if (!(error instanceof MalformedCampaignError)) throw error;
    return error.message;
  }
};

describe('the campaigns of a pack', () => {
  it('are read in the order of their files', async () => {
    expect(await faults()).toBe('');
  });

  it.each([
    ['a term of no day', '"count": 30', '"count": 0', 'deadlines'],
    ['a day that does not exist', '"closesOn": "2014-12-31"', '"closesOn": "2014-12-32"', 'window.closesOn'],
    ['a value that is neither sourced nor assumed', '"assumed": true', '"assumed": false', 'names its source'],
    ['a criterion that nobody knows', '"id": "K1"', '"id": "K7"', 'criteria'],
    ['a criterion with another one’s parameter', '"months": 24', '"years": 24', 'criteria'],
    ['a locator that is none', 'snia-progress-2015#697-699', 'page 12', 'source'],
    ['a word that the schema does not have', '"standing":', '"colour": "green", "standing":', 'colour'],
  ])('are refused with %s, named with its place', async (_case, before, after, named) => {
    replace('exceptional-2014.json', before, after);
    const found = await faults();
    expect(found).toContain('regularisation/exceptional-2014.json');
    expect(found).toContain(named);
  });

  it('are refused with every fault at once: a file that is no JSON, holidays that are missing', async () => {
    writeFileSync(file('demonstration.json'), '{');
    rmSync(join(folder, 'holidays.json'));
    expect((await faults()).split('\n')).toEqual([
      'regularisation/demonstration.json: not valid JSON',
      'holidays.json: the file is missing or cannot be read',
    ]);
  });

  it('may be none: a country need not have led one', async () => {
    rmSync(join(folder, 'regularisation'), { recursive: true });
    expect((await readCampaignPack(folder)).campaigns).toEqual([]);
  });
});
