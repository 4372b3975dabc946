import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../kit/server.ts';
import { send } from './directory.support.ts';
import { screens } from './files.support.ts';
import { grouped, pagesOf, shows } from './printed.support.ts';
import { born, from, name, sex } from './register.support.ts';
import {
  type CampaignDatabase,
  campaignDatabase,
  fileOne,
  person,
  SALE,
  type Somebody,
} from './regularisation.support.ts';

let database: CampaignDatabase;
let server: TestServer;
let clerk: Somebody;

beforeAll(async () => {
  database = await campaignDatabase();
  server = await startServer(database);
  clerk = await database.people.counter();
});
afterAll(async () => {
  await server.close();
  await database.close();
});

const ROLES = ['applicant', 'spouse', 'child', 'child', 'parent', 'ward'] as const;
const NAMES = ['Aminata', 'Mamadou', 'محمد', 'Fatoumata-Binta', 'Ñandú', 'Łukasz'] as const;

function family(language: 'fr' | 'ar' | 'en') {
  return fileOne(database, clerk, {
    contact: { language, email: null, phone: null },
    persons: ROLES.map((role, place) =>
      person({
        role,
        said: [name(NAMES[place] ?? '', 'Exemple'), sex('female'), born(1990 + place, 1, 1), from('SEN')],
      }),
    ),
  });
}

const receipt = (who: Somebody, filing: string) => screens(server.origin).see(who, `/filings/${filing}/receipt`);

describe('the receipt of a family', () => {
  it.each([
    ['fr', ['Récépissé']],
    ['ar', ['', 'Récépissé']],
    ['en', ['Receipt', 'Récépissé']],
  ] as const)(
    'filed in %s is one paper, in that language and in French, with each of its files',
    async (language, titles) => {
      const { filing } = await family(language);
      const rows = await database.rows('select reference from regularisation.application where filing = $1', [filing]);
      expect(rows).toHaveLength(6);
      const { bytes, headers } = await receipt(clerk, filing);
      expect(headers['content-type']).toBe('application/pdf');
      const pages = await pagesOf(bytes);
      expect(pages).toHaveLength(titles.length);
      for (const [index, { text }] of pages.entries()) {
        const told = [titles[index] ?? '', 'Fatoumata-Binta', ...rows.map(({ reference }) => grouped(reference))];
        expect(told.filter((one) => !shows(text, one))).toEqual([]);
      }
      expect(/\p{Script=Arabic}/u.test(pages[0]?.text ?? '')).toBe(true);
    },
  );

  it('is printed again byte for byte, verifies as a receipt, and is no other office’s', async () => {
    const { filing } = await family('ar');
    const [one, again] = [await receipt(clerk, filing), await receipt(clerk, filing)];
    expect(one.bytes).toEqual(again.bytes);
    const [act] = await database.rows(
      `select detail ->> 'receipt' as serial from regularisation.act where ordinal = 1 and detail ? 'receipt'
         and application in (select id from regularisation.application where filing = $1)`,
      [filing],
    );
    const serial = String(act?.serial);
    for (const { text } of await pagesOf(one.bytes)) expect(shows(text, grouped(serial))).toBe(true);
    const { text } = await send(server.origin, '/fr/verify', undefined, { code: serial });
    expect(text).toContain('récépissé');
    expect((await receipt(await database.people.counter(SALE), filing)).status).toBe(404);
  });
});
