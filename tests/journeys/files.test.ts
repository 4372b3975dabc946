import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '#lib/localised.ts';
import { favourableFiles, permittedFiles } from '../acceptance/files.support.ts';
import { from, name, sex } from '../acceptance/register.support.ts';
import {
  type CampaignDatabase,
  campaignDatabase,
  fileOne,
  person,
  type Somebody,
} from '../acceptance/regularisation.support.ts';
import { instructed, MEETS } from '../acceptance/sittings.support.ts';
import { launchBrowser } from '../kit/browser.ts';
import { looking, shoot } from '../kit/looking.ts';
import { coveredOf, faultsOf, namelessOf, overflowOf, smallOf } from '../kit/page-faults.ts';
import { startServer, type TestServer } from '../kit/server.ts';

let database: CampaignDatabase;
let server: TestServer;
let browser: Browser;
let clerk: Somebody;
let pages: readonly string[];

beforeAll(async () => {
  database = await campaignDatabase();
  server = await startServer(database);
  browser = await launchBrowser();
  clerk = await database.people.counter();
  const family = (role: 'applicant' | 'spouse' | 'child', given: string) =>
    person({ role, said: [name(given, 'Exemple'), sex('female'), from('SEN')], facts: { ...MEETS, sex: 'female' } });
  const { id: filed } = await fileOne(database, clerk, {
    persons: [family('applicant', 'Awa'), family('spouse', 'مريم'), family('child', 'X'.repeat(120))],
  });
  const [waiting = ''] = await instructed(database, clerk, [MEETS]);
  const [favourable = ''] = await favourableFiles(database, 2);
  const [permitted = ''] = await permittedFiles(database, 1);
  pages = [
    ...['/files', '/files?list=filed&nationality=SEN', '/files/search', '/files/export?list=filed'],
    ...['/permits', '/permits?view=ending'],
    ...[filed, waiting, favourable, permitted].map((file) => `/files/${file}`),
    ...['record-proof', 'request-completion', 'transfer-application'].map((act) => `/files/${filed}/${act}`),
    ...['replace-permit', 'withdraw-permit', 'hand-over-permit'].map((act) => `/files/${permitted}/${act}`),
  ];
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await database?.close();
});

describe.each(LANGUAGES)('the work on files in %s', (language) => {
  it('has no accessibility fault, and every control has a name', async () => {
    const found: string[] = [];
    await looking({ browser, server }, clerk, {}, async (page) => {
      for (const path of pages) {
        const answer = await page.goto(`${server.origin}/${language}${path}`);
        if (answer?.status() !== 200 || page.url().includes('sign-in')) found.push(`${path}: ${page.url()}`);
        for (const fault of await faultsOf(page)) found.push(`${path}: ${fault}`);
        for (const control of await namelessOf(page)) found.push(`${path}: ${control}`);
      }
    });
    expect(found).toEqual([]);
  });

  it('fits a phone of 320 pixels', async () => {
    const found: string[] = [];
    await looking({ browser, server }, clerk, { width: 320 }, async (page) => {
      for (const path of pages) {
        await page.goto(`${server.origin}/${language}${path}`);
        for (const overflow of await overflowOf(page)) found.push(`${path}: ${overflow}`);
        await shoot(page, `files${path.replaceAll(/[0-9a-f-]{36}|[/?&=]/g, '-')}-${language}-phone`);
      }
    });
    expect(found).toEqual([]);
  });
});

describe('names of every length, in letters of both directions', () => {
  const list = '/files?list=filed&nationality=MLI';
  beforeAll(async () => {
    for (const given of ['Li', 'مي', 'Bâ', 'نا', 'Aïssatou', 'محمد', 'Ô', 'Khadidiatou', 'سو', 'Y'])
      await fileOne(database, clerk, {
        persons: [person({ said: [name(given, ''), sex('female'), from('MLI')], facts: { ...MEETS, sex: 'female' } })],
      });
  });

  it.each(LANGUAGES)('are as large as a finger needs, and nothing lies over them, in %s', async (language) => {
    const found: string[] = [];
    for (const width of [1280, 320]) {
      await looking({ browser, server }, clerk, { width }, async (page) => {
        await page.goto(`${server.origin}/${language}${list}`);
        expect(await page.locator('.dense tbody th a').count()).toBe(10);
        for (const fault of await smallOf(page)) found.push(`${width}: ${fault}`);
        for (const fault of await faultsOf(page)) found.push(`${width}: ${fault}`);
        // Wherever the screen ends: on a name, below it, between two rows.
        const { y = 0 } = (await page.locator('.dense tbody tr').nth(2).boundingBox()) ?? {};
        for (let height = Math.ceil(y); height < y + 100; height += 12) {
          await page.setViewportSize({ width, height });
          for (const fault of await coveredOf(page)) found.push(`${width} by ${height}: ${fault}`);
        }
      });
    }
    expect(found).toEqual([]);
  });

  it('are never under the acts when the keyboard comes to them, though these stay in sight once a file is chosen', async () => {
    await looking({ browser, server }, clerk, {}, async (page) => {
      await page.setViewportSize({ width: 1280, height: 560 });
      await page.goto(`${server.origin}/fr${list}`);
      const acts = page.getByRole('button', { name: 'Constater que le dossier est complet' });
      const inSight = () => acts.evaluate((act) => act.getBoundingClientRect().bottom <= window.innerHeight);
      expect(await inSight()).toBe(false);
      await page.locator('input[name=file]').first().check();
      expect(await inSight()).toBe(true);
      await page.locator('.dense tbody th a').first().focus();
      const reached: unknown[] = [];
      for (let row = 0; row < 9; row += 1) {
        await page.keyboard.press('Tab');
        await page.keyboard.press('Tab');
        reached.push(
          await page.evaluate(`(() => {
            const focused = document.activeElement;
            const { left, right, top, bottom } = focused.getBoundingClientRect();
            return focused.matches('th a') && [top + 1, bottom - 1].every((y) => focused.contains(document.elementFromPoint((left + right) / 2, y)));
          })()`),
        );
      }
      expect(reached).toEqual(Array(9).fill(true));
    });
  });
});

it('the work on files keeps its contrasts in the dark', async () => {
  const found: string[] = [];
  await looking({ browser, server }, clerk, { scheme: 'dark' }, async (page) => {
    for (const path of pages) {
      await page.goto(`${server.origin}/fr${path}`);
      for (const fault of await faultsOf(page)) found.push(`${path}: ${fault}`);
    }
  });
  expect(found).toEqual([]);
});

describe.each([true, false])('an officer, with scripts %s', (scripts) => {
  it('finds files complete from the list and proposes their outcome, with a result for each', async () => {
    const { id } = await fileOne(database, clerk, { persons: [person({ facts: MEETS })] });
    await looking({ browser, server }, clerk, { scripts }, async (page) => {
      await page.goto(`${server.origin}/fr/files?list=filed`);
      await page.locator(`input[name=file][value="${id}"]`).check();
      await page.getByRole('button', { name: 'Constater que le dossier est complet' }).click();
      await page.getByRole('button', { name: 'Constater que le dossier est complet' }).click();
      await page.getByText('Fait pour 1 dossier.').waitFor();
      await page.goto(`${server.origin}/fr/files/${id}`);
      await page.getByRole('link', { name: 'Proposer une suite' }).click();
      await page.getByRole('button', { name: 'Proposer une suite' }).click();
      await page.getByText('C’est fait').waitFor();
    });
    const [row] = await database.rows('select state, proposal from regularisation.application where id = $1', [id]);
    expect(row).toEqual({ state: 'instructed', proposal: 'favourable' });
  });
});
