import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '#lib/localised.ts';
import { launchBrowser } from '../kit/browser.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { startServer, type TestServer } from '../kit/server.ts';

let database: FreshDatabase;
let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  database = await freshDatabase();
  server = await startServer(database);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await database?.close();
});

/** A reader on a phone, with scripts off. */
async function asReader(walk: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false });
  try {
    await walk(await context.newPage());
  } finally {
    await context.close();
  }
}

const path = (page: Page) => new URL(page.url()).pathname;
const follow = async (page: Page, href: string) => {
  await page.goto(
    new URL((await page.locator(`main a[href="${href}"]`).first().getAttribute('href')) ?? '', page.url()).href,
  );
};

const WORDS: Readonly<Record<Language, { difference: string; ruling: string; search: string }>> = {
  fr: { difference: '186', ruling: 'observatoire', search: 'régularisation' },
  ar: { difference: '186', ruling: 'المرصد', search: 'تسويه' },
  en: { difference: '186', ruling: 'observatory', search: 'regularisation' },
};

describe.each(LANGUAGES)('a reader with scripts off, in %s', (language) => {
  it('walks from the vision to a figure, its source, what contradicts it, how that is ruled, and downloads it', async () => {
    await asReader(async (page) => {
      await page.goto(`${server.origin}/${language}/`);
      await follow(page, `/${language}/strategy`);
      expect(await page.locator('h1').count()).toBe(1);
      await page.locator('summary').first().waitFor();
      await page.goto(`${server.origin}/${language}/programmes/8`);
      await follow(page, `/${language}/objectives/15`);
      await follow(page, `/${language}/figures/applications-2014-report2018`);
      const figure = page.locator('main');
      await expect.poll(() => figure.innerText()).toContain(WORDS[language].difference);
      expect(await figure.innerText()).toContain(WORDS[language].ruling);
      await follow(page, `/${language}/cases/N1`);
      expect(path(page)).toBe(`/${language}/cases/N1`);
      await page.goBack();
      await follow(page, `/${language}/documents/snia-report-2018`);
      expect(path(page)).toBe(`/${language}/documents/snia-report-2018`);
      const json = await page.request.get(`${server.origin}/${language}/figures/applications-2014-report2018.json`);
      expect(await json.json()).toMatchObject({ value: 27_649, unit: 'applications', locator: '63' });
    });
  });

  it('searches, filters a list by a form, and changes language without leaving the page', async () => {
    await asReader(async (page) => {
      await page.goto(`${server.origin}/${language}/`);
      await page.locator('#site-search').fill(WORDS[language].search);
      await page.locator('#site-search').press('Enter');
      expect(path(page)).toBe(`/${language}/search`);
      expect(await page.locator('main a[href*="/cases/"], main a[href*="/figures/"]').count()).toBeGreaterThan(3);
      await page.goto(`${server.origin}/${language}/figures`);
      await page.locator('select[name=programme]').selectOption('8');
      await page.locator('select[name=nature]').selectOption('target');
      await page.locator('form.filters button').click();
      expect(new URL(page.url()).searchParams.get('nature')).toBe('target');
      const rows = await page.locator('main tbody tr').count();
      expect(rows).toBeGreaterThan(2);
      const other = language === 'en' ? 'fr' : 'en';
      await page.locator(`a[hreflang="${other}"]`).first().click();
      expect(path(page)).toBe(`/${other}/figures`);
      expect(new URL(page.url()).searchParams.get('nature')).toBe('target');
      expect(await page.locator('main tbody tr').count()).toBe(rows);
    });
  });
});

describe('direction and language come from the server', () => {
  it.each([
    ['fr', 'ltr'],
    ['ar', 'rtl'],
    ['en', 'ltr'],
  ])('%s is written %s', async (language, direction) => {
    await asReader(async (page) => {
      await page.goto(`${server.origin}/${language}/`);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      expect(await page.locator('html').getAttribute('dir')).toBe(direction);
    });
  });
});
