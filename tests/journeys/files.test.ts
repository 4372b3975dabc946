import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '#lib/localised.ts';
import { projectPath } from '#platform/project.ts';
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
import { startServer, type TestServer } from '../kit/server.ts';

const axe = readFileSync(projectPath('node_modules', 'axe-core', 'axe.min.js'), 'utf8');

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

interface View {
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
  readonly scripts?: boolean;
}

/** A browser in which the officer is signed in. */
async function looking<T>(view: View, look: (page: Page) => Promise<T>): Promise<T> {
  const { width = 1280, scheme = 'light', scripts = true } = view;
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    javaScriptEnabled: scripts,
  });
  const [cookie = '', value = ''] = clerk.cookie.split('=');
  await context.addCookies([{ name: cookie, value, url: server.origin.replace('http:', 'https:'), secure: true }]);
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    return await look(page);
  } finally {
    await context.close();
  }
}

async function faults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const found: unknown = await page.evaluate(
    `axe.run(document, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
       .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')))`,
  );
  return Array.isArray(found) ? found.map(String) : [String(found)];
}

describe.each(LANGUAGES)('the work on files in %s', (language) => {
  it('has no accessibility fault, and every control has a name', async () => {
    const found: string[] = [];
    await looking({}, async (page) => {
      for (const path of pages) {
        const answer = await page.goto(`${server.origin}/${language}${path}`);
        if (answer?.status() !== 200 || page.url().includes('sign-in')) found.push(`${path}: ${page.url()}`);
        for (const fault of await faults(page)) found.push(`${path}: ${fault}`);
        const nameless = await page.evaluate(
          `[...document.querySelectorAll('input, select, textarea')].filter((control) => !control.name).length`,
        );
        if (nameless !== 0) found.push(`${path}: ${nameless} controls without a name`);
      }
    });
    expect(found).toEqual([]);
  });

  it('fits a phone of 320 pixels', async () => {
    const found: string[] = [];
    await looking({ width: 320 }, async (page) => {
      for (const path of pages) {
        await page.goto(`${server.origin}/${language}${path}`);
        const overflow = await page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        if (overflow !== 0) found.push(`${path}: ${overflow} pixels too wide`);
      }
    });
    expect(found).toEqual([]);
  });
});

it('the work on files keeps its contrasts in the dark', async () => {
  const found: string[] = [];
  await looking({ scheme: 'dark' }, async (page) => {
    for (const path of pages) {
      await page.goto(`${server.origin}/fr${path}`);
      for (const fault of await faults(page)) found.push(`${path}: ${fault}`);
    }
  });
  expect(found).toEqual([]);
});

describe.each([true, false])('an officer, with scripts %s', (scripts) => {
  it('finds files complete from the list and proposes their outcome, with a result for each', async () => {
    const { id } = await fileOne(database, clerk, { persons: [person({ facts: MEETS })] });
    await looking({ scripts }, async (page) => {
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
