import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '#lib/localised.ts';
import { type CampaignDatabase, campaignDatabase, RABAT, type Somebody } from '../acceptance/regularisation.support.ts';
import { launchBrowser } from '../kit/browser.ts';
import { looking } from '../kit/looking.ts';
import { faultsOf, namelessOf, overflowOf } from '../kit/page-faults.ts';
import { startServer, type TestServer } from '../kit/server.ts';

let database: CampaignDatabase;
let server: TestServer;
let browser: Browser;
let clerk: Somebody;
let applicant: Somebody;
let association: Somebody;

beforeAll(async () => {
  database = await campaignDatabase();
  server = await startServer(database);
  browser = await launchBrowser();
  clerk = await database.people.counter(RABAT);
  applicant = await database.people.applicant();
  association = await database.people.association();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await database?.close();
});

/** Nothing in the way of anybody: of a reader who listens, of a form that is sent without scripts, of a narrow screen. */
async function faults(page: Page): Promise<readonly string[]> {
  return [...(await faultsOf(page)), ...(await namelessOf(page)), ...(await overflowOf(page))];
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
    await looking({ browser, server }, clerk, {}, async (page) => {
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
        await expect.poll(() => page.evaluate('document.activeElement?.id')).toBe(`p${place + 2}-given`);
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
    await looking({ browser, server }, clerk, {}, async (page) => {
      await page.goto(`${server.origin}/fr/files/new`);
      await page.locator('#p1-given').fill('Aminata');
      await page.locator('#p1-family').fill('Exemple');
      await page.waitForSelector('[data-check-part="p1-"] .candidate');
      expect(await page.locator('[data-check-part="p1-"] .candidate').count()).toBeGreaterThan(0);
    });
  });
});

/** An application from the first page to the receipt, on a phone: by who applies, or by an association for them. */
async function applyOnPhone(page: Page, by: Somebody, language: Language, checked: string[]): Promise<string> {
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
  // An association is shown the code of who applies, once; who applies alone comes back to what they filed.
  if (by === association) await page.waitForSelector('.handed-link');
  else await page.waitForURL(/\/my-files\/filed\//);
  await look('filed');
  if (by === association) await page.goto(`${server.origin}/${language}/my-files`);
  await page
    .locator(by === association ? '.file-card-name a' : 'tbody a')
    .first()
    .click();
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
    await looking({ browser, server }, applicant, { width: 320 }, (page) =>
      applyOnPhone(page, applicant, language, found),
    );
    expect(found).toEqual([]);
  });

  it('has a counter page and a receipt page without faults, light and dark', async () => {
    const found: string[] = [];
    for (const scheme of ['light', 'dark'] as const) {
      await looking({ browser, server }, clerk, { scheme }, async (page) => {
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

/** The same way with nothing but forms and links: from the list of what one filed to the receipt. */
async function applyWithoutScripts(page: Page, given: string): Promise<void> {
  await page.goto(`${server.origin}/fr/my-files`);
  await page.locator('.campaign-offer button').click();
  await page.locator('.steps a').first().click();
  await page.locator('#given').fill(given);
  await page.locator('#family').fill('Script');
  await page.locator('button[value=on]').click();
  await page.locator('.acts a').first().click();
  await page.locator('button[value=on]').click();
  await page.locator('button[value=on]').click();
  await page.locator('#office').selectOption(RABAT);
  await page.locator('button[value=on]').click();
  await page.locator('#agreed').check();
  await page.locator('form.act-form button').click();
  await page.waitForSelector('tbody tr');
  expect(await page.locator('tbody tr').count()).toBe(1);
}

it('goes the same way where no script runs at all', async () => {
  await looking({ browser, server }, applicant, { width: 390, scripts: false }, async (page) => {
    await applyWithoutScripts(page, 'Sans');
    // Who applies alone comes back to what they filed; read again, it is not filed again.
    expect(page.url()).toMatch(/\/my-files\/filed\//);
  });
});

describe('an association that files for somebody', () => {
  it.each([
    ['fr', 'light'],
    ['ar', 'dark'],
    ['en', 'dark'],
  ] as const)('goes from the first page to the receipt on a phone in %s, %s', async (language, scheme) => {
    const found: string[] = [];
    const path = await looking({ browser, server }, association, { width: 320, scheme }, (page) =>
      applyOnPhone(page, association, language, found),
    );
    expect(found).toEqual([]);
    const [row] = await database.rows(
      `select f.channel, f.representative from regularisation.application a join regularisation.filing f on f.id = a.filing where a.id = $1`,
      [path.split('/').at(-1)],
    );
    expect(row).toEqual({ channel: 'association', representative: association.unit });
  });

  it('does so without scripts, and finds whom it helped in its list, where another association does not', async () => {
    await looking({ browser, server }, association, { scripts: false }, async (page) => {
      await applyWithoutScripts(page, 'Aidée');
      // The code by which the person takes the file into an account of their own.
      expect(await page.locator('.handed-link code').innerText()).toMatch(/^[0-9A-Z]{6}-[0-9A-Z]{6}-[0-9A-Z]{5}$/);
      await page.goto(`${server.origin}/fr/my-files`);
      await page.getByRole('link', { name: 'Aidée Script' }).click();
      expect(await page.locator('h1').innerText()).toContain('Aidée Script');
    });
    const other = await database.people.association('another');
    await looking({ browser, server }, other, { scripts: false }, async (page) => {
      await page.goto(`${server.origin}/fr/my-files`);
      expect(await page.locator('main').innerText()).not.toContain('Aidée');
    });
  });
});
