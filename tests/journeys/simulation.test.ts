import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '#lib/localised.ts';
import { type CampaignDatabase, campaignDatabase, type Somebody } from '../acceptance/regularisation.support.ts';
import { fillCaseload, someFiles } from '../acceptance/simulation.support.ts';
import { launchBrowser } from '../kit/browser.ts';
import { looking } from '../kit/looking.ts';
import { faultsOf, namelessOf, overflowOf } from '../kit/page-faults.ts';
import { startServer, type TestServer } from '../kit/server.ts';

let database: CampaignDatabase;
let server: TestServer;
let browser: Browser;
let chair: Somebody;

beforeAll(async () => {
  database = await campaignDatabase();
  chair = await database.people.nationalChair();
  await fillCaseload(database, someFiles(300));
  server = await startServer(database);
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await database?.close();
});

/** Tries the law with professional activity added and the length of marriage dropped, compares, and adopts. */
async function journey(page: Page, language: Language, at: (name: string) => Promise<void>): Promise<void> {
  await page.goto(`${server.origin}/${language}/simulation`);
  await at('list');
  await page.locator('a[href$="base=trial-appeal"]').first().click();
  await at('new');
  await page.locator('#use-W3').check();
  await page.locator('#K1-years').fill('x');
  await page.locator('form.act-form .button-primary').click();
  await page.waitForSelector('.error-summary');
  await at('refused');
  expect(await page.locator('#use-W3').isChecked()).toBe(true);
  await page.locator('#K1-years').fill('0');
  await page.locator('form.act-form .button-primary').click();
  await page.waitForSelector('#gained');
  expect(await page.locator('#rules').innerText()).toContain('W3');
  await at('result');
  await page.locator('#next .button-secondary').click();
  await page.locator('#use-K5').uncheck();
  await page.locator('#name').fill('Sans résidence');
  await page.locator('#compare').check();
  await page.locator('form.act-form .button-primary').click();
  await page.waitForSelector('.simulation-pairs');
  expect(await page.locator('.simulation-pairs a').count()).toBe(3);
  await page.locator('.simulation-pairs a').nth(2).click();
  await page.waitForSelector('#lost');
  await at('compared');
  await page.locator('#next a[href*="adopt?draft=0"]').click();
  await page.locator('form.act-form .button-primary').click();
  await page.waitForSelector('.error-summary');
  await at('adopt refused');
  await page.locator('#kind').selectOption('commission-decision');
  for (const title of ['fr', 'ar', 'en']) await page.locator(`#title-${title}`).fill(`Décision d’essai ${title}`);
  await page.locator('form.act-form .button-primary').click();
  await page.waitForSelector('[role=status]');
  await at('adopted');
}

describe.each(LANGUAGES)('trying and adopting criteria in %s', (language) => {
  it('leads from the law to a new version, without an accessibility fault', { timeout: 90_000 }, async () => {
    const found: string[] = [];
    await looking({ browser, server }, chair, { width: 1280 }, (page) =>
      journey(page, language, async (name) => {
        for (const fault of [...(await faultsOf(page)), ...(await namelessOf(page))]) found.push(`${name}: ${fault}`);
      }),
    );
    expect(found).toEqual([]);
  });

  it('works without scripts, and fits a phone of 320 pixels', { timeout: 90_000 }, async () => {
    await looking({ browser, server }, chair, { width: 320, scripts: false }, (page) =>
      journey(page, language, () => Promise.resolve()),
    );
    const found: string[] = [];
    await looking({ browser, server }, chair, { width: 320 }, (page) =>
      journey(page, language, async (name) => {
        for (const overflow of await overflowOf(page)) found.push(`${name}: ${overflow}`);
      }),
    );
    expect(found).toEqual([]);
  });
});
