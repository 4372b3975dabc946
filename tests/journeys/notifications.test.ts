import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '#lib/localised.ts';
import { withClient } from '#platform/db/roles.ts';
import { news, remind, SERVER } from '../acceptance/notifications.support.ts';
import { launchBrowser } from '../kit/browser.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { looking, shoot } from '../kit/looking.ts';
import { faultsOf, overflowOf } from '../kit/page-faults.ts';
import { createPerson, type SomebodySignedIn } from '../kit/people.ts';
import { startServer, type TestServer } from '../kit/server.ts';

let database: FreshDatabase;
let server: TestServer;
let browser: Browser;
let applicant: SomebodySignedIn;
let other: SomebodySignedIn;

beforeAll(async () => {
  database = await freshDatabase();
  applicant = await createPerson(database, { role: 'applicant', name: 'Personne Essai' });
  other = await createPerson(database, { role: 'applicant', name: 'Autre Essai' });
  const notice = news({ account: applicant.account, email: 'essai@example.org', phone: '+212600000009' });
  await remind.execute(database.operator, SERVER, { notice });
  await withClient(database.administrator, async (client) => {
    await client.query("update notifications.message set state = 'sent', sent_at = now() where channel = 'sms'");
    await client.query(
      "update notifications.message set state = 'given-up', last_error = 'smtp-550' where channel = 'email'",
    );
  });
  server = await startServer(database);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await database?.close();
});

const address = (language: string) => `${server.origin}/${language}/account/messages`;

describe.each(LANGUAGES)('messages sent to me, in %s', (language) => {
  it('are shown with where they went and which did not arrive, readable by everybody, on a phone too', async () => {
    await looking({ browser, server }, applicant, {}, async (page) => {
      expect((await page.goto(address(language)))?.status()).toBe(200);
      const text = await page.locator('main').innerText();
      for (const word of ['RH-7K4M-22WX', 'essai@example.org', '+212600000009']) expect(text).toContain(word);
      expect(text).toMatch(/Non remis|لم تسلم|Not delivered/);
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 900 });
        await shoot(page, `messages-${language}-${width}`);
        expect([...(await faultsOf(page)), ...(await overflowOf(page))]).toEqual([]);
      }
    });
  });

  it('are nobody else’s to see', async () => {
    await looking({ browser, server }, other, {}, async (page) => {
      await page.goto(address(language));
      expect(await page.locator('main').innerText()).not.toContain('RH-7K4M');
    });
  });
});
