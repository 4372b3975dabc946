import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '#lib/localised.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { startServer, type TestServer } from '../kit/server.ts';

let database: FreshDatabase;
let server: TestServer;

beforeAll(async () => {
  database = await freshDatabase();
  server = await startServer(database);
});

afterAll(async () => {
  await server.close();
  await database.close();
});

interface Faults {
  readonly pages: number;
  readonly broken: readonly string[];
  readonly withScript: readonly string[];
  readonly withInlineStyle: readonly string[];
  readonly withoutOneTitle: readonly string[];
  readonly untranslated: readonly string[];
}

const PASSKEY_SCRIPT = /<script type="module" src="\/assets\/passkey[^"/]*\.js" nonce="[^"]+"><\/script>/;

/** Follows every link of the site from its home page in one language. Filters and pages of lists are followed once each. */
async function crawl(language: string): Promise<Faults> {
  const queue = [`/${language}/`];
  const seen = new Set(queue);
  const broken: string[] = [];
  const withScript: string[] = [];
  const withInlineStyle: string[] = [];
  const withoutOneTitle: string[] = [];
  const untranslated: string[] = [];
  let pages = 0;
  const visit = async (address: string): Promise<void> => {
    const response = await fetch(server.origin + address);
    if (response.status !== 200) broken.push(`${address}: ${response.status}`);
    if (!(response.headers.get('content-type') ?? '').startsWith('text/html'))
      return void (await response.arrayBuffer());
    const html = await response.text();
    pages += 1;
    // Signing in is one reader's alone, never kept, and a passkey needs a script: that one, from a file of ours.
    const isPrivate = response.headers.get('cache-control')?.includes('no-store') === true;
    const rest = isPrivate ? html.replace(PASSKEY_SCRIPT, '') : html;
    if (/<script|\son[a-z]+=/i.test(rest)) withScript.push(address);
    if (/\sstyle=/.test(html)) withInlineStyle.push(address);
    if ((html.match(/<h1[\s>]/g) ?? []).length !== 1) withoutOneTitle.push(address);
    if (/\{[a-z][a-z0-9-]*\}|undefined|\[object Object\]|NaN/.test(html.replace(/<(code|pre)[\s\S]*?<\/\1>/g, '')))
      untranslated.push(address);
    for (const [, link] of html.matchAll(/\shref="([^"#]+)/g)) {
      const target = (link ?? '').replaceAll('&amp;', '&');
      // The other languages have their own crawl; drawing every picture is the business of its own test.
      if (!target.startsWith('/') || /^\/(?!api|assets)/.test(target) === false || /\.png$/.test(target)) continue;
      if (!target.startsWith(`/${language}/`) || seen.has(target)) continue;
      seen.add(target);
      queue.push(target);
    }
  };
  while (queue.length > 0) await Promise.all(queue.splice(0, 8).map(visit));
  return { pages, broken, withScript, withInlineStyle, withoutOneTitle, untranslated };
}

describe.each(LANGUAGES)('every page that links lead to, in %s', (language) => {
  it('answers, holds no script nor inline style, has one title and no hole in its words', async () => {
    const { pages, ...faults } = await crawl(language);
    expect(pages).toBeGreaterThan(400);
    expect(faults).toEqual({ broken: [], withScript: [], withInlineStyle: [], withoutOneTitle: [], untranslated: [] });
  }, 240_000);
});
