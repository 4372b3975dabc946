import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '#lib/localised.ts';
import { type CampaignDatabase, campaignDatabase } from '../acceptance/regularisation.support.ts';
import { bench, FAILS, instructed, MEETS } from '../acceptance/sittings.support.ts';
import { commissionScene, type Scene } from '../acceptance/sittings-scene.support.ts';
import { launchBrowser } from '../kit/browser.ts';
import { looking, shoot } from '../kit/looking.ts';
import { faultsOf, overflowOf, smallOf } from '../kit/page-faults.ts';
import { startServer, type TestServer } from '../kit/server.ts';

let database: CampaignDatabase;
let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  database = await campaignDatabase();
  server = await startServer(database);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await database?.close();
});

describe('a commission sits with scripts off', () => {
  it('from the plan of the sitting to the signed minutes, two files decided at once and one by one', async () => {
    const clerk = await database.people.counter();
    await instructed(database, clerk, [MEETS, FAILS, MEETS]);
    const { chair } = await bench(database);
    await looking({ browser, server }, chair, { scripts: false }, async (page) => {
      await page.goto(`${server.origin}/fr/sittings`);
      await page.getByRole('link', { name: 'Prévoir une séance' }).click();
      await page.getByRole('button', { name: 'Prévoir une séance' }).click();
      await page.getByRole('link', { name: 'Composer l’ordre du jour' }).click();
      await page.getByLabel(/Tous les dossiers affichés/).check();
      await page.getByRole('button', { name: 'Inscrire à l’ordre du jour' }).click();
      await page.getByRole('link', { name: 'Ouvrir la séance' }).click();
      for (const box of await page.locator('input[name=present]').all()) await box.uncheck();
      await page.getByRole('button', { name: 'Ouvrir la séance' }).click();
      await expect.poll(() => page.locator('.error-summary').innerText()).toContain('Trop peu de membres');
      for (const box of await page.locator('input[name=present]').all()) await box.check();
      await page.getByRole('button', { name: 'Ouvrir la séance' }).click();
      await page.getByRole('link', { name: 'Personne 3 Exemple' }).click();
      await page.getByLabel('Défavorable').check();
      await page.getByRole('button', { name: 'Décider' }).click();
      expect(await page.locator('.notice').innerText()).toContain('Dites pourquoi');
      await page.getByLabel('Défavorable').check();
      await page
        .getByLabel(/En toutes lettres/)
        .last()
        .fill('Pièce fausse, constatée en séance');
      await page.getByRole('button', { name: 'Décider' }).click();
      await page
        .getByRole('link', { name: /Séance du/ })
        .first()
        .click();
      await page.getByLabel(/Tous les dossiers affichés/).check();
      await page.getByRole('button', { name: 'Décider selon les propositions' }).click();
      await page.getByRole('link', { name: 'Clore la séance' }).click();
      await page.getByLabel(/Observations/).fill('Sans incident');
      await page.getByRole('button', { name: 'Clore la séance' }).click();
      await page.getByRole('link', { name: 'Signer le procès-verbal' }).click();
      await page.getByRole('button', { name: 'Signer le procès-verbal' }).click();
      expect(await page.locator('.page-meta').innerText()).toContain('Procès-verbal signé');
    });
    const rows = await database.rows(
      'select outcome, count(*)::integer as n from regularisation.decision group by outcome order by outcome',
    );
    expect(rows).toEqual([
      { outcome: 'favourable', n: 1 },
      { outcome: 'unfavourable', n: 2 },
    ]);
  });
});

describe('the pages of commissions', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await commissionScene(database);
  }, 60_000);

  it.each(LANGUAGES)(
    'are without a fault that axe finds and no wider than the screen in %s',
    async (language) => {
      const { views } = scene;
      const found: string[] = [];
      for (const { who, paths } of views) {
        const view = { width: language === 'ar' ? 1280 : 390, scheme: language === 'en' ? 'dark' : 'light' } as const;
        await looking({ browser, server }, who, view, async (page) => {
          for (const path of paths) {
            const answer = await page.goto(`${server.origin}/${language}${path}`);
            if (answer?.status() !== 200) found.push(`${path}: ${answer?.status()}`);
            for (const fault of await faultsOf(page)) found.push(`${language}${path}: ${fault}`);
            for (const fault of [...(await overflowOf(page)), ...(await smallOf(page))])
              found.push(`${language}${path}: ${fault}`);
            const name = `sittings${path.replaceAll(/[0-9a-f-]{36}|[/?=]/g, '-')}-${language}`;
            await shoot(page, name);
            await page.setViewportSize({ width: 320, height: 800 });
            for (const fault of await overflowOf(page)) found.push(`${language}${path}, on a phone: ${fault}`);
            await shoot(page, `${name}-phone`);
            await page.setViewportSize({ width: view.width, height: 900 });
          }
        });
      }
      expect(found).toEqual([]);
    },
    90_000,
  );

  it('give the letter and the minutes as PDF, the same bytes each time', async () => {
    const { views } = scene;
    const links: string[] = [];
    for (const { who, paths } of views) {
      const headers = { cookie: who.cookie };
      for (const path of paths.filter((one) => /decision|settled/.test(one))) {
        const html = await (await fetch(`${server.origin}/ar${path}`, { headers })).text();
        for (const [, link = ''] of html.matchAll(/href="([^"]+\/(?:letter|minutes))"/g)) {
          links.push(link);
          const [once, again] = await Promise.all(
            [link, link].map(async (one) => {
              const answer = await fetch(server.origin + one, { headers });
              expect(answer.headers.get('content-type')).toContain('application/pdf');
              return Buffer.from(await answer.arrayBuffer());
            }),
          );
          expect(once?.subarray(0, 4).toString()).toBe('%PDF');
          expect(again?.equals(once ?? Buffer.alloc(0))).toBe(true);
        }
      }
    }
    expect(links.length).toBeGreaterThanOrEqual(3);
  });
});
