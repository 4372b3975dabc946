import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { pageRoutes } from '#portal';
import { ensurePack } from '#server/load-pack.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { startServer, type TestServer } from '../kit/server.ts';
import { addressesOf, ask } from './http.support.ts';
import { type PackFolder, packFolder } from './packs.support.ts';

let database: FreshDatabase;
let server: TestServer;
let folder: PackFolder;

beforeAll(async () => {
  folder = packFolder();
  database = await freshDatabase('empty');
  await ensurePack(database.operator, folder.path, () => undefined);
  server = await startServer(database);
});

afterAll(async () => {
  await server.close();
  await database.close();
  folder.discard();
});

const PAGES = addressesOf(pageRoutes, {
  '/figures/': ['pupils', 'pupils-girls', 'pupils.json', 'pupils.csv'],
  '/programmes/': ['1'],
  '/objectives/': ['1'],
  '/actions/': ['1.1'],
  '/strategies/': [],
  '/bodies/': ['B1'],
  '/documents/': ['yearbook'],
  '/series/': ['pupils-by-place'],
  '/cases/': ['N1'],
});

describe('another country, from a folder elsewhere, with not a line of code changed', () => {
  it.each(['fr', 'ar', 'en'])('has every page in %s', async (language) => {
    const broken: string[] = [];
    for (const path of PAGES) {
      const { status, text } = await ask(server.origin, `/${language}${path}`);
      if (status !== 200) broken.push(`${path}: ${status}`);
      if (/undefined|\[object Object\]|NaN/.test(text.replace(/<[^>]*>/g, ' '))) broken.push(`${path}: a hole`);
    }
    expect(PAGES.length).toBeGreaterThan(20);
    expect(broken).toEqual([]);
  });

  it('shows its own strategy, figures and sources', async () => {
    const words: Readonly<Record<string, readonly string[]>> = {
      '/fr/strategy': ['Plan', 'Écoles', 'Clarté'],
      '/fr/programmes/1': ['Écoles', 'Ouvrir'],
      '/fr/figures/pupils': ['Figure pupils', 'Annuaire', '30'],
      '/fr/cases/N1': ['Combien ?', 'Une trentaine'],
      '/fr/documents/yearbook': ['Annuaire'],
      '/fr/series/pupils-by-place': ['Le Sud en compte 20'],
      '/fr/territories': ['Portville'],
      '/fr/timeline': ['Ouverture'],
      '/en/': ['Écoles'],
    };
    for (const [path, expected] of Object.entries(words)) {
      const { text } = await ask(server.origin, path);
      for (const word of expected) expect(text, path).toContain(word);
    }
  });

  it('is never said to be Morocco, whose name is in its own pack', async () => {
    const said = new Set<string>();
    for (const language of ['fr', 'ar', 'en']) {
      // The method says why Arabic has Western digits here: that is a word about Morocco, not about this country.
      for (const path of PAGES.filter((page) => page !== '/method')) {
        const { text } = await ask(server.origin, `/${language}${path}`);
        const found = /[^.<>"]{0,60}(Maroc|Morocc|المغرب)[^.<>"]{0,30}/.exec(text)?.[0];
        if (found !== undefined) said.add(found.trim());
      }
    }
    expect([...said]).toEqual([]);
  });

  it('answers in the API', async () => {
    const { json } = await ask(server.origin, '/api/figures?programme=1&unit=persons');
    expect(json()).toMatchObject({ total: 3, items: [{ id: 'pupils', value: 30 }, {}, {}] });
    const checks = z
      .object({ items: z.array(z.object({ id: z.string(), result: z.string() })) })
      .parse((await ask(server.origin, '/api/checks')).json());
    expect(checks.items).toEqual([
      expect.objectContaining({ id: 'pupils-add-up', result: 'pass' }),
      expect.objectContaining({ id: 'girls-are-whole', result: 'fail' }),
    ]);
    expect((await ask(server.origin, '/ready')).status).toBe(200);
  });

  it('has no page of what it does not have', async () => {
    for (const path of [
      '/fr/programmes/8',
      '/fr/cases/N2',
      '/fr/figures/returns-series-2010',
      '/fr/strategies/snmre',
    ]) {
      expect([path, (await ask(server.origin, path)).status]).toEqual([path, 404]);
    }
  });
});
