import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareTrial } from '#identity';
import { LANGUAGES, type Language } from '#lib/localised.ts';
import {
  born,
  from,
  name,
  officer,
  passport,
  RABAT,
  REGION,
  register,
  SALE,
  sex,
} from '../acceptance/register.support.ts';
import { launchBrowser } from '../kit/browser.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { faultsOf, namelessOf, overflowOf, smallOf } from '../kit/page-faults.ts';
import { startServer, type TestServer } from '../kit/server.ts';

let database: FreshDatabase;
let server: TestServer;
let browser: Browser;
let pages: readonly string[];

beforeAll(async () => {
  database = await freshDatabase();
  await prepareTrial(database.operator);
  server = await startServer(database);
  browser = await launchBrowser();
  const [rabat, sale] = [await officer(database, RABAT), await officer(database, SALE)];
  const said = [sex('female'), from('SEN')];
  const one = await register(database, rabat, [
    name('Aminata', 'Diallo'),
    born(1990, 4, 3),
    passport('A123456'),
    ...said,
  ]);
  const other = await register(database, sale, [
    name('أميناتا', 'ديالو'),
    born(1990, 3, 4),
    passport('B654321'),
    ...said,
  ]);
  await register(database, sale, [name('X'.repeat(280), '<b>'), born(1990)]);
  pages = [
    '/persons',
    '/persons/new',
    '/persons/pairs',
    `/persons/${one.record}?done=registered`,
    `/persons/${one.record}/say?kind=document`,
    `/persons/${one.record}/family`,
    `/persons/compare/${one.record}/${other.record}`,
  ];
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await database?.close();
});

interface View {
  readonly width: number;
  readonly scheme?: 'light' | 'dark';
  readonly scripts?: boolean;
}

/** Comes in by the one click of a trial, as an officer of a region of several prefectures. */
async function looking<T>(
  { width, scheme = 'light', scripts = true }: View,
  look: (page: Page) => Promise<T>,
): Promise<T> {
  const context: BrowserContext = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    javaScriptEnabled: scripts,
  });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await page.goto(`${server.origin}/fr/sign-in`);
    await page
      .getByRole('button', { name: /Agent de guichet.*Administration régionale, Rabat-Salé-Kénitra/ })
      .press('Enter');
    await page.waitForURL(/\/fr\/(?!sign-in)/);
    return await look(page);
  } finally {
    await context.close();
  }
}

async function faultsOfAll(view: View, language: Language): Promise<readonly string[]> {
  const found: string[] = [];
  await looking(view, async (page) => {
    for (const q of ['diallo', 'zzzz', 'X'.repeat(280)]) {
      await page.goto(`${server.origin}/${language}/persons`);
      await page.locator('input[name=q]').fill(q);
      await page.locator('.search-box button').click();
      await page.waitForSelector('.empty-state, #results, #elsewhere');
      for (const fault of [...(await faultsOf(page)), ...(await smallOf(page))])
        found.push(`search ${q.slice(0, 9)}: ${fault}`);
    }
    for (const path of pages) {
      const answer = await page.goto(`${server.origin}/${language}${path}`);
      if (answer?.status() !== 200 || page.url().includes('sign-in')) found.push(`${path}: ${page.url()}`);
      for (const fault of await faultsOf(page)) found.push(`${path}: ${fault}`);
      for (const control of await namelessOf(page)) found.push(`${path}: ${control}`);
    }
  });
  return found;
}

describe.each(LANGUAGES)('the register in %s', (language) => {
  it('has no accessibility fault, and every control has a name', async () => {
    expect(await faultsOfAll({ width: 1280 }, language)).toEqual([]);
  });

  it('fits a phone of 320 pixels', async () => {
    const found: string[] = [];
    await looking({ width: 320 }, async (page) => {
      for (const path of pages) {
        await page.goto(`${server.origin}/${language}${path}`);
        for (const overflow of await overflowOf(page)) found.push(`${path}: ${overflow}`);
      }
    });
    expect(found).toEqual([]);
  });
});

it('the register keeps its contrasts in the dark', async () => {
  expect(await faultsOfAll({ width: 1280, scheme: 'dark' }, 'fr')).toEqual([]);
});

/** The words of the pages on the way, as a clerk reads them. */
const WORDS = {
  fr: {
    register: 'Enregistrer une personne',
    check: 'Chercher les doublons',
    save: 'Enregistrer',
    given: 'Prénoms',
    family: 'Nom de famille',
    group: 'Nom',
    year: 'Année',
    birth: 'Date de naissance',
    known: 'Déjà connu',
    compare: /^Comparer avec/,
    same: 'La même personne',
    motive: 'Motif',
    judge: 'Inscrire le jugement',
    linked: 'c’est une seule personne',
  },
  ar: {
    register: 'تسجيل شخص',
    check: 'البحث عن التكرارات',
    save: 'تسجيل',
    given: 'الأسماء الشخصية',
    family: 'الاسم العائلي',
    group: 'الاسم',
    year: 'السنة',
    birth: 'تاريخ الازدياد',
    known: 'معروف من قبل',
    compare: /^مقارنة مع/,
    same: 'الشخص نفسه',
    motive: 'السبب',
    judge: 'تسجيل الحكم',
    linked: 'شخص واحد',
  },
} as const;

/** A family name as it is recorded, and as it is typed the second time. */
const FAMILIES = {
  'fr false': ['Sangaré', 'Sangare'],
  'fr true': ['Kanouté', 'Kanoute'],
  'ar false': ['Traoré', 'تراوري'],
  'ar true': ['Coulibaly', 'كوليبالي'],
} as const;

describe.each(['fr', 'ar'] as const)('a clerk in %s', (language) => {
  const say = WORDS[language];

  it.each([false, true] as const)(
    'registers somebody, sees who is alike, compares and links (scripts: %s)',
    async (scripts) => {
      const [stored, family] = FAMILIES[`${language} ${scripts}`];
      const actor = await officer(database, REGION);
      await register(database, actor, [name('Oumou', stored), born(1987, 6, 5)]);
      await looking({ width: 1280, scripts }, async (page) => {
        await page.goto(`${server.origin}/${language}/persons`);
        await page.getByRole('link', { name: say.register }).press('Enter');
        const group = page.getByRole('group', { name: say.group, exact: true });
        await group.getByLabel(say.given).fill('Oumou');
        await group.getByLabel(say.family).fill(family);
        const birth = page.getByRole('group', { name: say.birth, exact: true });
        await birth.getByRole('textbox').nth(0).fill('5');
        await birth.getByRole('textbox').nth(1).fill('6');
        await birth.getByLabel(say.year).fill('1987');
        // With scripts the panel fills by itself; without, the key Enter looks before anything is recorded.
        if (!scripts) await birth.getByLabel(say.year).press('Enter');
        const panel = page.getByRole('complementary', { name: say.known });
        await panel.getByText('Oumou').first().waitFor();
        await panel.locator('summary').first().click();
        expect(await panel.locator('.explanation-total').first().isVisible()).toBe(true);
        expect(await faultsWhere(page, scripts)).toEqual([]);
        expect(await group.getByLabel(say.family).inputValue()).toBe(family);
        await page.getByRole('button', { name: say.save, exact: true }).press('Enter');
        await page.getByRole('status').waitFor();
        await page.getByRole('link', { name: say.compare }).first().press('Enter');
        await page.getByRole('radio', { name: say.same }).check();
        await page.getByLabel(say.motive).fill('x');
        await page.getByRole('button', { name: say.judge }).press('Enter');
        expect(await page.getByRole('alert').getByRole('link').count()).toBe(1);
        expect(await page.getByRole('radio', { name: say.same }).isChecked()).toBe(true);
        await page.getByLabel(say.motive).fill('Même mère');
        await page.getByRole('button', { name: say.judge }).press('Enter');
        expect(await page.getByRole('status').textContent()).toContain(say.linked);
      });
    },
  );
});

/** Faults of the page as it stands, with what a script has put there. */
async function faultsWhere(page: Page, scripts: boolean): Promise<readonly string[]> {
  return scripts ? faultsOf(page) : [];
}

it('an odd name is remarked on while it is typed, and the form says when the comparison does not answer', async () => {
  await looking({ width: 1280 }, async (page) => {
    await page.goto(`${server.origin}/fr/persons/new`);
    await page.locator('#given').fill('FNU');
    await page.locator('[data-remark="given"]').getByText('ne sera pas comparé').waitFor();
    await page.locator('#given').fill('Fanta');
    await page.locator('[data-remark="given"]').getByText('ne sera pas comparé').waitFor({ state: 'detached' });
    await page.route('**/persons/check', (route) => route.abort());
    await page.locator('#family').fill('Koné');
    await page.locator('[data-check-failed]').waitFor({ state: 'visible' });
    await page.unroute('**/persons/check');
    await page.locator('#family').fill('Koné B');
    await page.locator('[data-check-failed]').waitFor({ state: 'hidden' });
  });
});
