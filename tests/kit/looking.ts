import type { Browser, Page } from 'playwright-core';
import type { TestServer } from './server.ts';

export interface View {
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
  readonly scripts?: boolean;
}

/** A page of a browser that holds the session of somebody, closed once it was looked at. */
export async function looking<T>(
  { browser, server }: { readonly browser: Browser; readonly server: TestServer },
  who: { readonly cookie: string },
  { width = 1280, scheme = 'light', scripts = true }: View,
  look: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    javaScriptEnabled: scripts,
  });
  const [name = '', value = ''] = who.cookie.split('=');
  // Its name asks for a secure address, and for this machine a browser takes an open one as such.
  await context.addCookies([{ name, value, url: server.origin.replace('http:', 'https:'), secure: true }]);
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    return await look(page);
  } finally {
    await context.close();
  }
}

/** For eyes: `RIHLA_SCREENSHOTS=<folder>` keeps what every page looks like. */
export async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env.RIHLA_SCREENSHOTS;
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}
