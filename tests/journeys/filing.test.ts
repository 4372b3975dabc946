import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '#lib/localised.ts';
import { projectPath } from '#platform/project.ts';
import { type CampaignDatabase, campaignDatabase, RABAT, type Somebody } from '../acceptance/regularisation.support.ts';
import { launchBrowser } from '../kit/browser.ts';
import { startServer, type TestServer } from '../kit/server.ts';

const axe = readFileSync(projectPath('node_modules', 'axe-core', 'axe.min.js'), 'utf8');

let database: CampaignDatabase;
let server: TestServer;
let browser: Browser;
let clerk: Somebody;
let applicant: Somebody;

beforeAll(async () => {
  database = await campaignDatabase();
  server = await startServer(database);
  browser = await launchBrowser();
  clerk = await database.people.counter(RABAT);
  applicant = await database.people.applicant();
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

/** A browser that holds somebody's session. */
async function as<T>(who: Somebody, view: View, look: (page: Page) => Promise<T>): Promise<T> {
  const { width = 1280, scheme = 'light', scripts = true } = view;
  const context: BrowserContext = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    javaScriptEnabled: scripts,
  });
  const [name = '', value = ''] = who.cookie.split('=');
  await context.addCookies([{ name, value, url: server.origin.replace('http:', 'https:'), secure: true }]);
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
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
  const nameless = await page.evaluate(
    `[...document.querySelectorAll('input, select, textarea')].filter((control) => !control.name).length`,
  );
  const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  return [
    ...(Array.isArray(found) ? found.map(String) : [String(found)]),
    ...(nameless === 0 ? [] : [`${nameless} controls without a name`]),
    ...(overflow === 0 ? [] : [`${overflow} pixels too wide`]),
  ];
}

/** Everything by the keyboard, as a clerk works, each key counted. */
class Keyboard {
  #keys = 0;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get keys(): number {
    return this.#keys;
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
    this.#keys += [...text].length;
  }

  async press(key: string, times = 1): Promise<void> {
    for (let pressed = 0; pressed < times; pressed += 1) await this.#page.keyboard.press(key);
    this.#keys += times;
  }

  /** Tab until the control has the focus. */
  async reach(id: string): Promise<void> {
    for (let tabs = 0; tabs < 60; tabs += 1) {
      if ((await this.#page.evaluate('document.activeElement?.id')) === id) return;
      await this.press('Tab');
    }
    throw new Error(`The keyboard does not reach ${id}.`);
  }
}

interface Member {
  readonly given: string;
  readonly family?: string;
  readonly sex: string;
  readonly birth: readonly [string, string, string];
  readonly nationality?: string;
  readonly document?: string;
  readonly since?: readonly [string, string, string];
}

/** A couple and three children: the kind of family of which the clerk types the most. */
const FAMILY: readonly Member[] = [
  {
    ...{ given: 'Aminata', family: 'Exemple', sex: 'f', birth: ['4', '3', '1990'], nationality: 'Mali' },
    ...{ document: 'A1234567', since: ['1', '9', '2018'] },
  },
  { given: 'Ousmane', family: 'Modèle', sex: 'm', birth: ['12', '11', '1986'], document: 'B7654321' },
  { given: 'Fatoumata', sex: 'f', birth: ['23', '6', '2015'] },
  { given: 'Ibrahima', sex: 'm', birth: ['8', '1', '2018'] },
  { given: 'Khadija', sex: 'f', birth: ['30', '12', '2021'] },
];

async function typeMember(keyboard: Keyboard, number: number, member: Member): Promise<void> {
  const id = (name: string) => `p${number}-${name}`;
  await keyboard.reach(id('given'));
  await keyboard.type(member.given);
  if (member.family !== undefined) {
    await keyboard.reach(id('family'));
    await keyboard.type(member.family);
  }
  await keyboard.reach(id('sex'));
  await keyboard.type(member.sex);
  for (const [part, text] of [
    ['day', member.birth[0]],
    ['month', member.birth[1]],
    ['year', member.birth[2]],
  ] as const) {
    await keyboard.reach(id(`birth-${part}`));
    await keyboard.type(text);
  }
  if (member.nationality !== undefined) {
    await keyboard.reach(id('nationality'));
    await keyboard.type(member.nationality);
  }
  if (member.document !== undefined) {
    await keyboard.reach(id('document-type'));
    await keyboard.type('P');
    await keyboard.reach(id('document-number'));
    await keyboard.type(member.document);
    await keyboard.reach(id('document-verified'));
    await keyboard.press('Space');
  }
  if (member.since !== undefined) {
    await keyboard.reach(id('k1'));
    await keyboard.press('Space');
    for (const [place, part] of (['day', 'month', 'year'] as const).entries()) {
      await keyboard.reach(id(`k1-since-${part}`));
      await keyboard.type(member.since[place] ?? '');
    }
    await keyboard.reach(id('k1-seen'));
    await keyboard.press('Space');
  }
}

/** Assumed, in seconds: for a key, to turn to the next person and take their papers, to look at a page that came. */
const PACES = {
  // The keystroke-level model has 0.28 s for an average typist.
  practised: { key: 0.28, person: 8, page: 3 },
  slow: { key: 0.5, person: 12, page: 5 },
} as const;

describe('a family of five at a counter', () => {
  it('is filed by the keyboard alone in less than four minutes', async () => {
    await as(clerk, {}, async (page) => {
      await page.goto(`${server.origin}/fr/files/new#p1-given`);
      const keyboard = new Keyboard(page);
      let pages = 1;
      for (const [place, member] of FAMILY.entries()) {
        await typeMember(keyboard, place + 1, member);
        if (place === FAMILY.length - 1) break;
        await keyboard.press('Enter');
        pages += 1;
        await page.waitForSelector(`#p${place + 2}-given`);
        // The cursor waits in the name of who was added.
        expect(await page.evaluate('document.activeElement?.id')).toBe(`p${place + 2}-given`);
      }
      const file = page.locator('button[value=file]');
      for (let tabs = 0; tabs < 60; tabs += 1) {
        if (await file.evaluate((button) => button === document.activeElement)) break;
        await keyboard.press('Tab');
      }
      await keyboard.press('Enter');
      pages += 1;
      await page.waitForSelector('.handed-link code');
      expect(await page.locator('tbody tr').count()).toBe(5);
      const secondsAt = ({ key, person, page: look }: (typeof PACES)[keyof typeof PACES]) =>
        Math.round(keyboard.keys * key + FAMILY.length * person + pages * look);
      const [practised, slow] = [secondsAt(PACES.practised), secondsAt(PACES.slow)];
      console.log(
        `A family of five: ${keyboard.keys} keys, ${pages} pages; about ${practised} s practised, ${slow} s slow (assumed paces).`,
      );
      expect(slow).toBeLessThan(240);
    });
    const rows = await database.rows(
      `select a.role, a.nationality, f.parent_spouse_of as parents from regularisation.application a
       join regularisation.facts f on f.application = a.id order by a.filing, a.place_in_filing`,
    );
    expect(rows).toEqual([
      { role: 'applicant', nationality: 'MLI', parents: null },
      { role: 'spouse', nationality: 'MLI', parents: null },
      ...Array(3).fill({ role: 'child', nationality: 'MLI', parents: 2 }),
    ]);
  });

  it('sees while it types who is recorded already, person by person', async () => {
    await as(clerk, {}, async (page) => {
      await page.goto(`${server.origin}/fr/files/new`);
      await page.locator('#p1-given').fill('Aminata');
      await page.locator('#p1-family').fill('Exemple');
      await page.waitForSelector('[data-check-part="p1-"] .candidate');
      expect(await page.locator('[data-check-part="p1-"] .candidate').count()).toBeGreaterThan(0);
    });
  });
});

/** An application from the first page to the receipt, on a phone. */
async function applyOnPhone(page: Page, language: Language, checked: string[]): Promise<string> {
  const look = async (what: string) => {
    for (const fault of await faults(page)) checked.push(`${language} ${what}: ${fault}`);
  };
  await page.goto(`${server.origin}/${language}/my-files`);
  await look('my files');
  await page.locator('.campaign-offer button').click();
  await look('draft');
  await page.locator('.steps a').first().click();
  await look('who');
  await page.locator('#given').fill('موسى 😀');
  await page.locator('#family').fill('Exemple');
  await page.locator('#birth-day').fill('3');
  await page.locator('#birth-month').fill('13');
  await page.locator('#birth-year').fill('1988');
  await page.locator('button[value=on]').click();
  expect(await page.locator('.error-summary').count()).toBe(1);
  expect(await page.locator('#birth-month').inputValue()).toBe('13');
  await look('who, in error');
  await page.locator('#birth-month').fill('4');
  await page.locator('button[value=on]').click();
  await look('family');
  await page.locator('.acts a').first().click();
  await look('situation');
  await page.locator('#k5').check();
  await page.locator('#k5-since-year').fill('2015');
  await page.locator('button[value=on]').click();
  await page.waitForSelector('input[type=file]');
  await look('documents');
  await page.locator('button[value=on]').click();
  await look('office');
  await page.locator('#office').selectOption(RABAT);
  await page.locator('button[value=on]').click();
  await look('check');
  await page.locator('#agreed').check();
  await page.locator('form.act-form button').click();
  await page.waitForURL(/\/my-files\/filed\//);
  await look('filed');
  await page.locator('tbody a').first().click();
  await look('file');
  const path = new URL(page.url()).pathname;
  for (const act of ['change-application', 'withdraw-application', 'contact', 'documents']) {
    await page.goto(`${server.origin}${path}/${act}`);
    await look(act);
  }
  return path;
}

describe.each(LANGUAGES)('an application in %s', (language) => {
  it('goes from the first page to the receipt on a phone of 320 pixels, nothing in the way of anybody', async () => {
    const found: string[] = [];
    await as(applicant, { width: 320 }, (page) => applyOnPhone(page, language, found));
    expect(found).toEqual([]);
  });

  it('has a counter page and a receipt page without faults, light and dark', async () => {
    const found: string[] = [];
    for (const scheme of ['light', 'dark'] as const) {
      await as(clerk, { scheme }, async (page) => {
        await page.goto(`${server.origin}/${language}/files/new`);
        for (const fault of await faults(page)) found.push(`${scheme}: ${fault}`);
        await page.locator('#p1-given').fill('Awa');
        await page.locator('#p1-k3').check();
        await page.locator('#phone').fill('x');
        await page.locator('button[value=file]').click();
        expect(await page.locator('.error-summary').count()).toBe(1);
        for (const fault of await faults(page)) found.push(`${scheme}, in error: ${fault}`);
        await page.locator('#phone').fill('');
        await page.locator('#p1-k3').uncheck();
        await page.locator('button[value=file]').click();
        await page.waitForSelector('.handed-link');
        for (const fault of await faults(page)) found.push(`${scheme}, filed: ${fault}`);
      });
    }
    expect(found).toEqual([]);
  });
});

it('goes the same way where no script runs at all', async () => {
  await as(applicant, { width: 390, scripts: false }, async (page) => {
    await page.goto(`${server.origin}/fr/my-files`);
    await page.locator('.campaign-offer button').click();
    await page.locator('.steps a').first().click();
    await page.locator('#given').fill('Sans');
    await page.locator('#family').fill('Script');
    await page.locator('button[value=on]').click();
    await page.locator('.acts a').first().click();
    await page.locator('button[value=on]').click();
    await page.locator('button[value=on]').click();
    await page.locator('#office').selectOption(RABAT);
    await page.locator('button[value=on]').click();
    await page.locator('#agreed').check();
    await page.locator('form.act-form button').click();
    await page.waitForURL(/\/my-files\/filed\//);
    expect(await page.locator('tbody tr').count()).toBe(1);
  });
});
