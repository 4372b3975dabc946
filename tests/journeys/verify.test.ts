import { randomBytes } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { announceDocumentsKey, codeAddress, signedCode } from '#documents';
import type { Language } from '#lib/localised.ts';
import { operator } from '#platform/access/actor.ts';
import { newCode } from '#platform/crypto/checked-code.ts';
import { issue } from '../acceptance/documents.support.ts';
import { officer } from '../acceptance/register.support.ts';
import { launchBrowser } from '../kit/browser.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { faultsOf, overflowOf } from '../kit/page-faults.ts';
import { startServer, TEST_SERVICES, type TestServer } from '../kit/server.ts';

const { signing } = TEST_SERVICES.keys.documents;

let database: FreshDatabase;
let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  database = await freshDatabase();
  server = await startServer(database);
  await announceDocumentsKey.execute(database.operator, operator('test'), { key: signing });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await database?.close();
});

const WORDS: Readonly<Record<Language, { readonly valid: string; readonly unknown: string; readonly act: string }>> = {
  fr: { valid: 'Valable', unknown: 'Inconnu', act: 'Vérifier' },
  ar: { valid: 'صالحة', unknown: 'غير معروفة', act: 'تحقق' },
  en: { valid: 'Valid', unknown: 'Unknown', act: 'Verify' },
};

describe('somebody who is shown a paper', () => {
  it.each(['fr', 'ar', 'en'] as const)('verifies it in %s, without scripts: scanned, then typed', async (language) => {
    const serial = await issue(database, await officer(database), { kind: 'permit' });
    const code = signedCode(signing, {
      kind: 'permit',
      serial,
      issuedOn: '2026-11-22',
      expiresOn: null,
      digest: randomBytes(32),
    });
    const { valid, unknown, act } = WORDS[language];
    const locale = { fr: 'fr-MA', ar: 'ar-MA', en: 'en-GB' }[language];
    const context = await browser.newContext({
      javaScriptEnabled: false,
      locale,
      viewport: { width: 390, height: 844 },
    });
    const page = await context.newPage();
    await page.goto(codeAddress(server.origin, code));
    expect(new URL(page.url()).pathname).toMatch(new RegExp(`^/${language}/v/`));
    expect(await page.locator('.notice-title').first().textContent()).toBe(valid);
    await page.locator('#code').fill((serial.match(/.{1,4}/g) ?? []).join('-').toLowerCase());
    await page.getByRole('button', { name: act }).click();
    expect(await page.locator('.notice-title').first().textContent()).toBe(valid);
    await page.locator('#code').fill(newCode(17));
    await page.getByRole('button', { name: act }).click();
    expect(await page.locator('.notice-title').first().textContent()).toBe(unknown);
    await context.close();
  });

  it.each(['fr', 'ar', 'en'] as const)('finds a page in %s that axe finds nothing wrong with', async (language) => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    const serial = await issue(database, await officer(database), { kind: 'receipt' });
    const code = signedCode(signing, {
      kind: 'receipt',
      serial,
      issuedOn: '2026-11-22',
      expiresOn: null,
      digest: randomBytes(32),
    });
    for (const path of [`/${language}/verify`, `/${language}/v/${code}`, `/${language}/v/x`]) {
      await page.goto(`${server.origin}${path}`);
      expect([...(await faultsOf(page)), ...(await overflowOf(page))], path).toEqual([]);
    }
    await context.close();
  });
});
