import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '#lib/localised.ts';
import { launchBrowser } from '../kit/browser.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { faultsOf } from '../kit/page-faults.ts';
import { PORTAL_ADDRESSES } from '../kit/portal-addresses.ts';
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

interface View {
  readonly width: number;
  readonly scheme: 'light' | 'dark';
}

/** Opens a page as a reader does, refusing any request that leaves the site. */
async function opened<T>(address: string, view: View, look: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: view.width, height: 900 }, colorScheme: view.scheme });
  const page = await context.newPage();
  const outside: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(server.origin) && !request.url().startsWith('data:')) outside.push(request.url());
  });
  try {
    await page.goto(server.origin + address, { waitUntil: 'load' });
    const seen = await look(page);
    expect(outside, 'requests that leave the site').toEqual([]);
    return seen;
  } finally {
    await context.close();
  }
}

const WIDE: View = { width: 1280, scheme: 'light' };

describe.each(LANGUAGES)('in %s', (language) => {
  it.each(PORTAL_ADDRESSES)('%s has no accessibility fault, on a desktop', async (address) => {
    expect(await opened(`/${language}${address}`, WIDE, faultsOf)).toEqual([]);
  });

  it.each(PORTAL_ADDRESSES)('%s fits a phone of 320 pixels and moves nothing once drawn', async (address) => {
    const seen = await opened(`/${language}${address}`, { width: 320, scheme: 'light' }, async (page) => ({
      overflow: await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
      shift: await page.evaluate(
        `new Promise((resolve) => { let sum = 0;
           new PerformanceObserver((list) => { for (const entry of list.getEntries()) sum += entry.value; }).observe({ type: 'layout-shift', buffered: true });
           requestAnimationFrame(() => setTimeout(() => resolve(Math.round(sum * 1000) / 1000), 60)); })`,
      ),
    }));
    expect(seen).toEqual({ overflow: 0, shift: 0 });
  });
});

describe('the search for faults', () => {
  it('sees one that is planted: a picture without words', async () => {
    const seen = await opened('/fr/', WIDE, async (page) => {
      await page.evaluate(`document.querySelector('main').append(document.createElement('img'))`);
      return faultsOf(page);
    });
    expect(seen.join()).toMatch(/image-alt/);
  });
});

describe('in the dark', () => {
  it.each([
    '/fr/',
    '/ar/figures/applications-2014-report2018',
    '/fr/series/returns-by-year',
    '/en/cases/N1',
    '/fr/style-guide',
  ])('%s keeps its contrasts', async (address) => {
    expect(await opened(address, { width: 1280, scheme: 'dark' }, faultsOf)).toEqual([]);
  });
});

describe('every control of every form', () => {
  it.each(PORTAL_ADDRESSES)('on %s has a name, so that it is sent without scripts', async (address) => {
    const nameless = await opened(`/fr${address}`, WIDE, (page) =>
      page.evaluate(
        `[...document.querySelectorAll('input, select, textarea')].filter((control) => control.type !== 'submit' && !control.name).map((control) => control.outerHTML)`,
      ),
    );
    expect(nameless).toEqual([]);
  });
});
