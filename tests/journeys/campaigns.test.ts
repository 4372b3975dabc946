import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '#lib/localised.ts';
import { operator } from '#platform/access/actor.ts';
import { projectPath } from '#platform/project.ts';
import { loadCampaigns } from '../../src/modules/regularisation/commands/load-campaigns.ts';
import { readCampaignPack } from '../../src/modules/regularisation/definition/read-campaigns.ts';
import { SECTIONS } from '../../src/modules/regularisation/web/campaign-sections.ts';
import {
  type CampaignDatabase,
  campaignDatabase,
  RABAT,
  SALE,
  type Somebody,
} from '../acceptance/regularisation.support.ts';
import { launchBrowser } from '../kit/browser.ts';
import { looking, shoot } from '../kit/looking.ts';
import { faultsOf, namelessOf, overflowOf, smallOf } from '../kit/page-faults.ts';
import { createPerson } from '../kit/people.ts';
import { startServer, type TestServer } from '../kit/server.ts';

let database: CampaignDatabase;
let server: TestServer;
let browser: Browser;
let administrator: Somebody;
let pages: readonly string[];

beforeAll(async () => {
  database = await campaignDatabase();
  await database.people.chair();
  await database.people.members(RABAT, 2);
  administrator = await database.people.administrator();
  const pack = await readCampaignPack(projectPath('packs', 'morocco'));
  await loadCampaigns.execute(database.operator, operator('tests'), { pack });
  server = await startServer(database);
  browser = await launchBrowser();
  pages = [
    ...['/campaigns', '/campaigns/new', '/campaigns/exceptional-2014'],
    ...['/campaigns/demonstration', '/campaigns/demonstration/check'],
    ...SECTIONS.map((section) => `/campaigns/demonstration/edit/${section}`),
    ...['/campaigns/trial', '/campaigns/trial/check', '/campaigns/trial/close'],
    ...[database.commissions[RABAT], database.commissions[SALE]].map((id) => `/campaigns/trial/commissions/${id}`),
  ];
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await database?.close();
});

/** Every page in one language, as its administrator sees it: on a desk, then on a phone. */
async function faultsOfAll(language: string, scheme: 'light' | 'dark', some = pages): Promise<readonly string[]> {
  const found: string[] = [];
  await looking({ browser, server }, administrator, { scheme }, async (page) => {
    for (const path of some) {
      await page.setViewportSize({ width: 1280, height: 900 });
      const answer = await page.goto(`${server.origin}/${language}${path}`);
      if (answer?.status() !== 200 || page.url().includes('sign-in')) found.push(`${path}: ${page.url()}`);
      const name = `campaigns${path.replaceAll('/', '-')}-${language}-${scheme}`;
      await shoot(page, `${name}-wide`);
      const wide = [...(await faultsOf(page)), ...(await namelessOf(page)), ...(await smallOf(page))];
      await page.setViewportSize({ width: 320, height: 800 });
      await shoot(page, `${name}-phone`);
      for (const fault of [...wide, ...(await overflowOf(page))]) found.push(`${path}: ${fault}`);
    }
  });
  return found;
}

describe.each(LANGUAGES)('the pages of campaigns in %s', (language) => {
  it('have no accessibility fault, and fit a phone of 320 pixels', { timeout: 120_000 }, async () => {
    expect(await faultsOfAll(language, 'light')).toEqual([]);
  });
});

it('the pages of campaigns keep their contrasts in the dark', { timeout: 120_000 }, async () => {
  const some = pages.filter((path) => !path.includes('/edit/') || /bases|deadlines/.test(path));
  expect(await faultsOfAll('ar', 'dark', some)).toEqual([]);
});

const send = (page: Page) => page.locator('form.act-form .button-primary').first().click();

async function typeDay(page: Page, name: string, [day, month, year]: readonly [string, string, string]): Promise<void> {
  await page.locator(`#${name}-day`).fill(day);
  await page.locator(`#${name}-month`).fill(month);
  await page.locator(`#${name}-year`).fill(year);
}

/** Whoever may preside over the commission of Rabat, and sits nowhere yet in this campaign. */
async function candidate(name: string): Promise<string> {
  const [row] = await database.rows('select unit from regularisation.commission where id = $1', [
    database.commissions[RABAT],
  ]);
  const wanted = { role: 'local-commission-chair', heads: true, name, unit: String(row?.unit) } as const;
  return (await createPerson(database, wanted)).account;
}

describe.each([
  { scripts: true, language: 'fr' },
  { scripts: false, language: 'ar' },
] as const)('a campaign led in $language, with scripts $scripts', ({ scripts, language }) => {
  it('is prepared from an earlier one, lacks what the checklist says, is opened, composed and closed', async () => {
    const id = `winter-${randomUUID().slice(0, 8)}`;
    const account = await candidate('مليكة Exemple');
    await looking({ browser, server }, administrator, { scripts, width: scripts ? 1280 : 390 }, async (page) => {
      const at = (path = '') => `${server.origin}/${language}/campaigns/${id}${path}`;
      await page.goto(`${server.origin}/${language}/campaigns`);
      await page.locator('a[href$="/campaigns/new"]').click();
      await page.locator('#id').fill('Hiver 2027');
      await page.locator('#from').selectOption('exceptional-2016');
      await page.locator('input[name=kind][value=real]').check();
      await typeDay(page, 'opensOn', ['1', '9', '2026']);
      await typeDay(page, 'closesOn', ['31', '12', '2027']);
      await send(page);
      expect(await page.locator('.error-summary a').getAttribute('href')).toBe('#id');
      expect(await page.locator('#id').inputValue()).toBe('Hiver 2027');
      expect(await page.locator('#from').inputValue()).toBe('exceptional-2016');
      await page.locator('#id').fill(id);
      await send(page);
      await page.waitForURL(`${at()}?done=prepared`);

      // What is missing is said, and keeps the campaign from being opened.
      await page.locator('a[href$="/check"]').click();
      const missing = await page.locator('#checks .badge-fail').count();
      expect(await page.locator('#checks').innerText()).toContain('name.ar');
      await send(page);
      expect(await page.locator('.error-summary').count()).toBe(1);

      for (const section of ['name', 'summary']) {
        await page.goto(at());
        await page.locator(`a[href$="/edit/${section}"]`).click();
        for (const [field, words] of [
          ['fr', 'Hiver 2027'],
          ['ar', 'شتاء 2027'],
          ['en', 'Winter 2027'],
        ])
          await page.locator(`textarea[name$="_${field}"], input[name$="_${field}"]`).fill(String(words));
        await send(page);
        await page.waitForURL(`${at()}?done=changed`);
      }
      await page.locator('a[href$="/edit/offices"]').click();
      await page.locator('#list').fill(`${RABAT} ${SALE}`);
      await send(page);
      await page.waitForURL(`${at()}?done=changed`);
      await page.locator('a[href$="/edit/window"]').click();
      await typeDay(page, 'closesOn', ['31', '2', '2028']);
      await send(page);
      expect(await page.locator('.error-summary').count()).toBe(1);
      expect(await page.locator('#closesOn-day').inputValue()).toBe('31');
      await typeDay(page, 'closesOn', ['30', '6', '2028']);
      await send(page);
      await page.waitForURL(`${at()}?done=changed`);

      await page.locator('a[href$="/check"]').click();
      expect(await page.locator('#checks .badge-fail').count()).toBeLessThan(missing);
      await send(page);
      await page.waitForURL(`${at()}?done=opened`);
      expect(await page.locator('#bodies a').count()).toBe(3);

      // Who sits: somebody takes a seat, and leaves it.
      await page
        .locator('#bodies a')
        .nth(await ofRabat(page, id))
        .click();
      await page.waitForSelector('.empty-state');
      await page.locator('#account').selectOption(account);
      await page.locator('#seat-kind').selectOption('chair');
      await page.locator('button[name=act][value=seat]').click();
      await page.waitForURL('**?done=seat');
      expect(await page.locator('#seats tbody th').innerText()).toBe('مليكة Exemple');
      await page.locator('button[name=act][value=unseat]').click();
      await page.waitForURL('**?done=unseat');

      // Before its day a campaign is closed by an act, which is asked for.
      await page.goto(at('/close'));
      const close = page.locator('form.act-form button').first();
      await close.click();
      expect(await page.locator('.error-summary').count()).toBe(1);
      for (const title of ['fr', 'ar', 'en']) await page.locator(`#title-${title}`).fill(`Exemple ${title}`);
      await typeDay(page, 'date', ['1', '11', '2026']);
      await close.click();
      await page.waitForURL(`${at()}?done=closed`);
    });
    const [row] = await database.rows('select state from regularisation.campaign where id = $1', [id]);
    expect(row).toEqual({ state: 'closed' });
  });
});

/** Which of the links to commissions leads to that of Rabat. */
async function ofRabat(page: Page, campaign: string): Promise<number> {
  const [row] = await database.rows('select id from regularisation.commission where campaign = $1 and territory = $2', [
    campaign,
    RABAT,
  ]);
  const links = await page.locator('#bodies a').all();
  const leads = await Promise.all(links.map((link) => link.getAttribute('href')));
  return leads.findIndex((href) => href?.endsWith(String(row?.id)));
}
