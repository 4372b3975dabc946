import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchWordsOf } from '#people';
import { confirmComplete } from '../../src/modules/regularisation/commands/confirm-complete.ts';
import { proposeOutcome } from '../../src/modules/regularisation/commands/propose-outcome.ts';
import { searchFiles } from '../../src/modules/regularisation/queries/search-files.ts';
import { startServer, type TestServer } from '../kit/server.ts';
import { copiesOf, screens, TODAY, words } from './files.support.ts';
import { from, name, sex } from './register.support.ts';
import {
  type CampaignDatabase,
  campaignDatabase,
  fileOne,
  person,
  RABAT,
  SALE,
  type Somebody,
} from './regularisation.support.ts';
import { MEETS } from './sittings.support.ts';

let database: CampaignDatabase;
let server: TestServer;
let clerk: Somebody;
let sale: Somebody;
let act: ReturnType<typeof screens>['act'];

beforeAll(async () => {
  database = await campaignDatabase();
  server = await startServer(database);
  clerk = await database.people.counter();
  sale = await database.people.counter(SALE);
  ({ act } = screens(server.origin));
});
afterAll(async () => {
  await server.close();
  await database.close();
});

const named = (given: string, family: string) => ({
  persons: [person({ said: [name(given, family), sex('female'), from('SEN')], facts: MEETS })],
});
const found = async (who: Somebody, text: string) =>
  (await searchFiles.execute(database.db, who, { text })).files.map(({ id }) => id);

/** So many files more that bear a word. */
async function bearing(word: string, like: string, wanted: number) {
  const codes = searchWordsOf(word, 'regularisation-file')[0]?.map(String) ?? [];
  const ids = await copiesOf(database, like, wanted);
  await database.rows(
    `insert into regularisation.search_code (code, territory, application)
     select code, $3, copy from unnest($1::uuid[]) as copy cross join unnest($2::bigint[]) as code`,
    [ids, codes, RABAT],
  );
}

describe('the search by name', () => {
  it('leaves out none that bears both words, however many bear each of them', async () => {
    const { id: like } = await fileOne(database, clerk, named('Autre', 'Exemple'));
    await bearing('Ramatoulaye', like, 3300);
    const { id: first } = await fileOne(database, clerk, named('Ramatoulaye', 'Coulibaly'));
    await bearing('Coulibaly', like, 3600);
    await bearing('Ramatoulaye', like, 400);
    const { id: last } = await fileOne(database, clerk, named('Ramatoulaye', 'Coulibaly'));
    expect(new Set(await found(clerk, 'Coulibaly Ramatoulaye'))).toEqual(new Set([first, last]));
    const shown = await act(clerk, '/files/search', { q: 'ramatoulaye coulibaly' });
    expect(words(shown.text)).toContain('2 dossiers');
    expect(words(shown.text)).not.toContain('Il y en a davantage');
    // One of the two alone is more than a page, and the page says so.
    expect(words((await act(clerk, '/files/search', { q: 'Coulibaly' })).text)).toContain('Il y en a davantage');
  });

  it('finds each file once by one word, and says that there are more only where there are', async () => {
    for (let place = 0; place < 3; place += 1) await fileOne(database, clerk, named('Zénaïde', 'Exemple'));
    const { files, more } = await searchFiles.execute(database.db, clerk, { text: 'Zénaïde' });
    expect([files.length, new Set(files.map(({ id }) => id)).size, more]).toEqual([3, 3, false]);
    expect(await found(clerk, 'Zénaïde Coulibaly')).toEqual([]);
  });

  it('finds nothing of another prefecture, and for a commission only what came before it', async () => {
    const { id } = await fileOne(database, clerk, named('Ndeye', 'Mbacké'));
    expect(await found(clerk, 'Mbacké Ndeye')).toEqual([id]);
    expect(await found(sale, 'Mbacké Ndeye')).toEqual([]);
    const chair = await database.people.chair();
    expect(await found(chair, 'Mbacké Ndeye')).toEqual([]);
    expect(await found(await database.people.nationalChair(), 'Mbacké Ndeye')).toEqual([]);
    await confirmComplete.execute(database.db, clerk, { applications: [id], on: TODAY });
    const proposal = { applications: [id], on: TODAY, proposal: 'as-criteria' as const, motive: null };
    await proposeOutcome.execute(database.db, clerk, proposal);
    expect(await found(chair, 'Mbacké Ndeye')).toEqual([id]);
    expect(await found(await database.people.chair(SALE), 'Mbacké Ndeye')).toEqual([]);
    const enforcement = await database.people.stranger('enforcement-reader', 'surete-nationale');
    await expect(found(enforcement, 'Mbacké Ndeye')).rejects.toMatchObject({ name: 'NotAllowedError' });
  });

  it('answers whatever is typed: marks, pictures, quotes and signs that no name has', async () => {
    const { id } = await fileOne(database, clerk, named('Oumou', 'Sangaré'));
    const q = async (text: string) => {
      const { status, text: page } = await act(clerk, '/files/search', { q: text });
      expect(status).toBe(200);
      return page;
    };
    for (const text of [
      '\u202eOumou\u202c Sangaré',
      'Oumou\u200f\u200e\u00a0Sangaré',
      '  OUMOU   sangare ',
      'أومو سانغاري',
    ])
      expect(await q(text)).toContain(id);
    for (const text of [
      '😀',
      '😀 🎉',
      "'; drop table x; --",
      '{1,2}',
      '%',
      '\u202e',
      '\ud800',
      'a'.repeat(5000),
      '()&|!<->',
    ])
      expect(words(await q(text))).toContain('Aucun dossier à votre portée');
    expect((await act(clerk, '/files/search', { q: 'Oumou\u0000' })).status).toBeLessThan(500);
  });
});
