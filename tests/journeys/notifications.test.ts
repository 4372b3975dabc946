import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '#lib/localised.ts';
import { withClient } from '#platform/db/roles.ts';
import { projectPath } from '#platform/project.ts';
import { news, remind, SERVER } from '../acceptance/notifications.support.ts';
import { launchBrowser } from '../kit/browser.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { createPerson, type SomebodySignedIn } from '../kit/people.ts';
import { startServer, type TestServer } from '../kit/server.ts';

const axe = readFileSync(projectPath('node_modules', 'axe-core', 'axe.min.js'), 'utf8');

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

/** A page of somebody's browser, scripts off: axe is put in by the test itself. */
async function pageOf(person: SomebodySignedIn): Promise<Page> {
  const context = await browser.newContext();
  const [name = '', value = ''] = person.cookie.split('=');
  await context.addCookies([
    { name, value, domain: 'localhost', path: '/', secure: true, httpOnly: true, sameSite: 'Strict' },
  ]);
  return context.newPage();
}

const address = (language: string) => `http://localhost:${new URL(server.origin).port}/${language}/account/messages`;

describe.each(LANGUAGES)('messages sent to me, in %s', (language) => {
  it('are shown with where they went and which did not arrive, readable by everybody, on a phone too', async () => {
    const page = await pageOf(applicant);
    expect((await page.goto(address(language)))?.status()).toBe(200);
    const text = await page.locator('main').innerText();
    for (const word of ['RH-7K4M-22WX', 'essai@example.org', '+212600000009']) expect(text).toContain(word);
    expect(text).toMatch(/Non remis|لم تسلم|Not delivered/);
    await page.evaluate(axe);
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 });
      const folder = process.env.RIHLA_SCREENSHOTS;
      if (folder !== undefined)
        await page.screenshot({ path: `${folder}/messages-${language}-${width}.png`, fullPage: true });
      const faults = await page.evaluate(
        `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id }) => id))`,
      );
      expect(faults).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(
        0,
      );
    }
    await page.context().close();
  });

  it('are nobody else’s to see', async () => {
    const page = await pageOf(other);
    await page.goto(address(language));
    expect(await page.locator('main').innerText()).not.toContain('RH-7K4M');
    await page.context().close();
  });
});
