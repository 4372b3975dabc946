import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareTrial } from '#identity';
import { LANGUAGES } from '#lib/localised.ts';
import { withClient } from '#platform/db/roles.ts';
import { launchBrowser } from '../kit/browser.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { faultsOf } from '../kit/page-faults.ts';
import { openSessionOf } from '../kit/people.ts';
import { startServer, type TestServer } from '../kit/server.ts';

interface Demo {
  readonly account: string;
  readonly appointment: string;
  readonly unit: string;
}

let database: FreshDatabase;
let server: TestServer;
let browser: Browser;
let cookie: string;
let officer: Demo;

/** Somebody of the trial, by role and territory. */
async function demo(role: string, territory: string): Promise<Demo> {
  const rows = await withClient(database.administrator, async (client) => {
    const found = await client.query<Demo>(
      'select account, id as appointment, unit from identity.appointment where role = $1 and territory = $2 order by id',
      [role, territory],
    );
    return found.rows;
  });
  const [first] = rows;
  if (first === undefined) throw new Error(`Nobody is ${role} in ${territory}.`);
  return first;
}

beforeAll(async () => {
  database = await freshDatabase();
  await prepareTrial(database.operator);
  server = await startServer(database);
  browser = await launchBrowser();
  officer = await demo('counter-officer', '04.421');
  ({ cookie } = await openSessionOf(database, { ...(await demo('administrator', '04')), steppedUp: true }));
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

const WIDE: View = { width: 1280, scheme: 'light' };
const PHONE: View = { width: 320, scheme: 'light' };

async function opened<T>(address: string, view: View, look: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({
    viewport: { width: view.width, height: 900 },
    colorScheme: view.scheme,
    extraHTTPHeaders: { cookie },
  });
  try {
    const page = await context.newPage();
    const answer = await page.goto(server.origin + address, { waitUntil: 'load' });
    expect([address, answer?.status()]).toEqual([address, 200]);
    return await look(page);
  } finally {
    await context.close();
  }
}

const pages = () => [
  '/people',
  '/people?q=zzzz&role=x',
  '/people/invite',
  '/people/invitations',
  `/people/${officer.account}`,
  `/people/${officer.account}/appoint`,
  `/people/${officer.account}/disable`,
  `/people/${officer.account}/renew`,
  `/people/${officer.account}/appointments/${officer.appointment}/end`,
  '/units',
  '/units/new',
  '/roles',
];

describe.each(LANGUAGES)('the directory in %s', (language) => {
  it('has no accessibility fault and fits a phone of 320 pixels', async () => {
    const found: string[] = [];
    for (const path of pages()) {
      const address = `/${language}${path}`;
      for (const fault of await opened(address, WIDE, faultsOf)) found.push(`${path}: ${fault}`);
      const overflow = await opened(address, PHONE, (page) =>
        page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
      );
      if (overflow !== 0) found.push(`${path}: ${overflow} pixels too wide`);
    }
    expect(found).toEqual([]);
  });
});

describe('in the dark', () => {
  it('the directory keeps its contrasts', async () => {
    const found: string[] = [];
    for (const path of pages()) {
      for (const fault of await opened(`/fr${path}`, { ...WIDE, scheme: 'dark' }, faultsOf))
        found.push(`${path}: ${fault}`);
    }
    expect(found).toEqual([]);
  });
});

describe('an administrator without scripts', () => {
  /** Comes in by the one click of a trial, then goes to a page. */
  async function enters(path: string, act: (page: Page) => Promise<void>): Promise<void> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, javaScriptEnabled: false });
    try {
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      await page.goto(`${server.origin}/fr/sign-in`);
      await page
        .getByRole('button', { name: 'Administrateur Administration régionale, Rabat-Salé-Kénitra' })
        .press('Enter');
      await page.waitForURL(/\/fr\/(?!sign-in)/);
      await page.goto(`${server.origin}/fr${path}`);
      await act(page);
    } finally {
      await context.close();
    }
  }

  it('invites somebody by the keyboard alone, sees the link once, and withdraws it', async () => {
    await enters('/people', async (page) => {
      await page.getByRole('link', { name: 'Inviter une personne' }).press('Enter');
      await page.getByLabel('Nom et prénom').fill('Salma Bennis');
      await page.getByLabel('Fonction').selectOption('counter-officer');
      await page.getByLabel('Unité', { exact: true }).selectOption(officer.unit);
      const last = page.getByRole('group', { name: 'Dernier jour' });
      const year = String(new Date().getUTCFullYear() + 1);
      await last.getByLabel('Jour').fill('31');
      await last.getByLabel('Mois').fill('12');
      await last.getByLabel('Année').fill(year);
      await page.getByLabel('Acte de nomination').fill('x');
      await page.getByLabel('Acte de nomination').press('Enter');
      expect(await page.getByRole('alert').textContent()).toContain('3 à 500 signes');
      expect(await last.getByLabel('Année').inputValue()).toBe(year);
      await page.getByLabel('Acte de nomination').fill('Décision n° 1');
      await page.getByRole('button', { name: 'Créer l’invitation' }).press('Enter');
      const link = (await page.locator('.handed-link code').textContent()) ?? '';
      expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/fr\/welcome\/[\w-]{43}$/);
      await page.getByRole('link', { name: 'C’est noté, continuer' }).press('Enter');
      expect(await page.content()).not.toContain(link);
      await page.getByRole('link', { name: 'Retirer Salma Bennis' }).press('Enter');
      await page.getByRole('button', { name: 'Retirer le lien' }).press('Enter');
      expect(await page.getByRole('status').textContent()).toContain('Le lien est retiré');
      expect(await page.getByRole('row', { name: /Salma Bennis/ }).textContent()).toContain('Retiré');
    });
  });

  it('appoints somebody to a second role and ends it, which stays in the history', async () => {
    await enters(`/people/${officer.account}`, async (page) => {
      await page.getByRole('link', { name: 'Nommer à une autre fonction' }).press('Enter');
      await page.getByLabel('Fonction').selectOption('focal-point');
      await page.getByLabel('Unité', { exact: true }).selectOption(officer.unit);
      const last = page.getByRole('group', { name: 'Dernier jour' });
      await last.getByLabel('Jour').fill('1');
      await last.getByLabel('Mois').fill('6');
      await last.getByLabel('Année').fill(String(new Date().getUTCFullYear() + 1));
      await page.getByLabel('Acte de nomination').fill('Décision n° 2');
      await page.getByRole('button', { name: 'Nommer' }).press('Enter');
      expect(await page.getByRole('status').textContent()).toContain('La nomination est inscrite');
      await page.getByRole('link', { name: 'Mettre fin Point focal' }).press('Enter');
      await page.getByLabel('Acte qui y met fin').fill('Décision n° 3');
      await page.getByRole('button', { name: 'Mettre fin' }).press('Enter');
      expect(await page.getByRole('status').textContent()).toContain('La nomination a pris fin');
      const history = await page.getByRole('row', { name: /Point focal/ }).textContent();
      for (const words of ['Décision n° 2', 'Décision n° 3', 'Terminé']) expect(history).toContain(words);
    });
  });

  it('closes an account and opens it again, and each time is told what comes of it', async () => {
    await enters(`/people/${officer.account}`, async (page) => {
      await page.getByRole('link', { name: 'Fermer le compte' }).press('Enter');
      expect(await page.locator('.consequences').textContent()).toContain('déconnectée partout');
      await page.getByRole('button', { name: 'Fermer le compte' }).press('Enter');
      expect(await page.locator('.page-meta').textContent()).toContain('Compte fermé');
      await page.getByRole('link', { name: 'Rouvrir le compte' }).press('Enter');
      await page.getByRole('button', { name: 'Rouvrir le compte' }).press('Enter');
      expect(await page.locator('.page-meta').textContent()).toContain('Compte ouvert');
    });
  });
});

describe('every control of every form', () => {
  it('has a name, so that it is sent without scripts', async () => {
    const nameless: unknown[] = [];
    for (const path of pages()) {
      nameless.push(
        await opened(`/fr${path}`, WIDE, (page) =>
          page.evaluate(
            `[...document.querySelectorAll('input, select, textarea')].filter((control) => !control.name).map((control) => control.outerHTML)`,
          ),
        ),
      );
    }
    expect(nameless.flat()).toEqual([]);
  });
});
