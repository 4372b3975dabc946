import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../kit/server.ts';
import { browsing, date, type Fields, ofPerson, today, words } from './filing.support.ts';
import { type CampaignDatabase, campaignDatabase, RABAT, SALE, type Somebody } from './regularisation.support.ts';

let database: CampaignDatabase;
let server: TestServer;
const { see, act, upload } = browsing(() => server);

beforeAll(async () => {
  database = await campaignDatabase();
  server = await startServer(database);
});

afterAll(async () => {
  await server?.close();
  await database?.close();
});

const PERSON: Fields = {
  ...{ given: 'Moussa', family: 'Exemple', sex: 'male', nationality: 'SEN', k5: 'yes' },
  ...date('birth', '3', '4', '1988'),
  ...date('k5-since', '1', '2', '2015'),
};
const codeIn = (text: string) => /name="code" value="([^"]+)"/.exec(text)?.[1];
const readIn = (text: string) => /name="read" value="([^"]+)"/.exec(text)?.[1] ?? '';
const filesOf = (filing: string) =>
  database.rows('select name, role from regularisation.application where filing = $1 order by place_in_filing', [
    filing,
  ]);
const draftsOf = (account: string) =>
  database.rows('select id, state from regularisation.filing where created_by = $1', [account]);

async function begin(who: Somebody, once: string = randomUUID()) {
  const { headers } = await act(who, '/my-files', { campaign: 'trial', once });
  const draft = /([0-9a-f-]{36})$/.exec(headers.location ?? '')?.[1] ?? '';
  const key = /persons\/([0-9a-f]{8})/.exec((await see(who, `/my-files/drafts/${draft}`)).text)?.[1] ?? '';
  const at = (page: string) => `/my-files/drafts/${draft}/${page}`;
  return { draft, key, at };
}

async function ready(who: Somebody) {
  const begun = await begin(who);
  const { key, at } = begun;
  expect((await act(who, at(`persons/${key}`), { act: 'on', ...PERSON })).status).toBe(303);
  expect((await act(who, at(`situations/${key}`), { act: 'on', 'situation-seen': 'yes', ...PERSON })).status).toBe(303);
  expect((await act(who, at('office'), { act: 'on', office: RABAT, language: 'fr' })).status).toBe(303);
  return begun;
}

describe.each([
  ['a person', () => database.people.applicant('another')],
  ['an association', () => database.people.association('another')],
] as const)('what %s files from afar', (_, make) => {
  it('is begun once when the button is pressed twice', async () => {
    const who = await make();
    const once = randomUUID();
    const both = await Promise.all([begin(who, once), begin(who, once)]);
    expect(both[0].draft).toBe(both[1].draft);
    expect(await draftsOf(who.account)).toHaveLength(1);
  });

  it('is saved at every page and taken up from another device, in another language', async () => {
    const who = await make();
    const { draft, key, at } = await begin(who);
    await act(who, at(`persons/${key}`), { act: 'later', ...PERSON, 'birth-month': '' });
    await act(who, at(`situations/${key}`), { act: 'later', 'situation-seen': 'yes', k4: 'yes', 'k4-months': '١٢' });
    await act(who, at('office'), { act: 'later', office: SALE, language: 'ar', phone: '06 12' });
    expect(words((await see(who, '/my-files', 'ar')).text)).toContain('Moussa Exemple');
    expect((await see(who, `/my-files/drafts/${draft}`, 'ar')).status).toBe(200);
    expect((await see(who, at(`persons/${key}`), 'ar')).text).toContain('value="Moussa"');
    expect((await see(who, at(`situations/${key}`), 'ar')).text).toContain('value="١٢"');
    const office = (await see(who, at('office'), 'ar')).text;
    expect(office).toContain('value="06 12"');
    expect(office).toMatch(new RegExp(`value="${SALE}"[^>]*(selected|checked)`));
  });

  it('holds what two windows say of two pages, and of one page what was saved last', async () => {
    const who = await make();
    const { draft, key, at } = await ready(who);
    const done = await Promise.all([
      act(who, at(`persons/${key}`), { act: 'on', ...PERSON, given: 'Modou' }),
      act(who, at(`situations/${key}`), {
        act: 'on',
        'situation-seen': 'yes',
        k4: 'yes',
        'k4-months': '30',
      }),
      act(who, at('persons/aaaaaaaa'), { act: 'on', ...PERSON, given: 'Awa', role: 'spouse' }),
      act(who, at('persons/bbbbbbbb'), { act: 'on', ...PERSON, given: 'Ibra', role: 'child' }),
      act(who, at('office'), { act: 'on', office: SALE, language: 'en' }),
    ]);
    expect(done.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303]);
    const [row] = await database.rows('select answers from regularisation.filing where id = $1', [draft]);
    const text = JSON.stringify(row?.answers);
    for (const said of ['"Modou"', '"30"', '"Awa"', '"Ibra"', SALE]) expect(text).toContain(said);
    await act(who, at(`persons/${key}`), { act: 'on', ...PERSON, given: 'Un' });
    await act(who, at(`persons/${key}`), { act: 'on', ...PERSON, given: 'Deux' });
    expect((await see(who, at(`persons/${key}`))).text).toContain('value="Deux"');
  });

  it('is not handed in as nobody read it: another window changed it, and the page shows it anew', async () => {
    const who = await make();
    const { draft, key, at } = await ready(who);
    const read = readIn((await see(who, at('check'))).text);
    await act(who, at(`persons/${key}`), { act: 'on', ...PERSON, given: 'Autrement' });
    const stale = await act(who, at('check'), { agreed: 'yes', read });
    expect(stale.status).toBe(409);
    expect(words(stale.text)).toContain('Une autre fenêtre a modifié cette demande');
    expect(words(stale.text)).toContain('Autrement Exemple');
    expect(await filesOf(draft)).toEqual([]);
    const done = await act(who, at('check'), { agreed: 'yes', read: readIn(stale.text) });
    expect([200, 303]).toContain(done.status);
    expect(await filesOf(draft)).toEqual([{ name: 'Autrement Exemple', role: 'applicant' }]);
  });

  it('is handed in once by two windows at once, and a page of it that is still open says so', async () => {
    const who = await make();
    const { draft, key, at } = await ready(who);
    const both = await Promise.all([1, 2, 3].map(() => act(who, at('check'), { agreed: 'yes' })));
    for (const { status } of both) expect([200, 303]).toContain(status);
    expect(await filesOf(draft)).toHaveLength(1);
    const late = await act(who, at(`persons/${key}`), { act: 'on', ...PERSON, given: 'Trop tard' });
    expect([late.status, late.headers.location]).toEqual([303, `/fr/my-files/filed/${draft}`]);
    expect(await filesOf(draft)).toEqual([{ name: 'Moussa Exemple', role: 'applicant' }]);
  });

  it('is handed in or saved, never half of both, when the two happen at the same moment', async () => {
    const who = await make();
    const { draft, key, at } = await ready(who);
    const [filed, saved] = await Promise.all([
      act(who, at('check'), { agreed: 'yes' }),
      act(who, at(`persons/${key}`), { act: 'on', ...PERSON, given: 'En même temps' }),
    ]);
    expect([200, 303]).toContain(filed.status);
    expect([303, 409]).toContain(saved.status);
    expect(await filesOf(draft)).toHaveLength(1);
  });

  it('is given up in one window and saved no more in another', async () => {
    const who = await make();
    const { draft, key, at } = await ready(who);
    expect((await act(who, at('abandon'), {})).status).toBe(303);
    for (const page of [`persons/${key}`, `situations/${key}`, 'office', 'check']) {
      expect([page, (await act(who, at(page), { act: 'on', agreed: 'yes', ...PERSON })).status]).toEqual([page, 404]);
    }
    expect(await database.rows('select answers from regularisation.filing where id = $1', [draft])).toEqual([
      { answers: {} },
    ]);
  });

  it('takes a photograph once when its answer was lost and it is sent again', async () => {
    const who = await make();
    const { draft, key, at } = await ready(who);
    const photo = await sharp({ create: { width: 120, height: 90, channels: 3, background: '#777' } })
      .jpeg()
      .toBuffer();
    const once = randomUUID();
    const files = { [`doc-${key}-identity-document`]: photo };
    for (const _ of [1, 2]) expect((await upload(who, at('documents'), { once, act: 'on' }, files)).status).toBe(303);
    expect(
      await database.rows('select 1 from regularisation.attachment where filing = $1 and ended_at is null', [draft]),
    ).toHaveLength(1);
  });
});

describe('the answer that was lost on its way', () => {
  it('is given again to a person: the files, their references and the receipt', async () => {
    const me = await database.people.applicant('another');
    const { draft, at } = await ready(me);
    await act(me, at('check'), { agreed: 'yes' });
    const again = await act(me, at('check'), { agreed: 'yes' });
    expect([again.status, again.headers.location]).toEqual([303, `/fr/my-files/filed/${draft}`]);
    expect((await see(me, `/filings/${draft}/receipt`)).headers['content-type']).toBe('application/pdf');
  });

  it('is given again to an association with the same code, until somebody follows the file with it', async () => {
    const helper = await database.people.association('another');
    const { draft, at } = await ready(helper);
    const first = await act(helper, at('check'), { agreed: 'yes' });
    const again = await act(helper, at('check'), { agreed: 'yes' });
    expect([again.status, codeIn(again.text)]).toEqual([200, codeIn(first.text)]);
    expect(codeIn(first.text)).toMatch(/^[0-9A-Z]{17}$/);
    const [file] = await database.rows('select reference from regularisation.application where filing = $1', [draft]);
    const person = await database.people.applicant('another');
    const claim = { reference: String(file?.reference), code: codeIn(first.text) ?? '' };
    expect((await act(person, '/my-files/claim', claim)).status).toBe(303);
    const later = await act(helper, at('check'), { agreed: 'yes' });
    expect([later.status, codeIn(later.text)]).toEqual([303, undefined]);
    // No other association gets anything.
    const other = await database.people.association('another');
    expect((await act(other, at('check'), { agreed: 'yes' })).status).toBe(404);
  });

  it('is given again to an association on that day alone', async () => {
    const helper = await database.people.association('another');
    const { draft, at } = await ready(helper);
    await act(helper, at('check'), { agreed: 'yes' });
    await database.rows('alter table regularisation.application disable trigger user');
    await database.rows(
      `update regularisation.application set filed_on = filed_on - 1, turn_since = turn_since, last_on = last_on where filing = $1`,
      [draft],
    );
    await database.rows('alter table regularisation.application enable trigger user');
    const later = await act(helper, at('check'), { agreed: 'yes' });
    expect([later.status, codeIn(later.text)]).toEqual([303, undefined]);
  });
});

describe('a family at a counter', () => {
  const family = (once: string, fields: Fields = {}): Fields => ({
    ...{ once, act: 'file', campaign: 'trial', persons: '1,2', language: 'fr' },
    ...today(),
    ...ofPerson(1, PERSON),
    ...ofPerson(2, { ...PERSON, given: 'Awa', role: 'spouse' }),
    ...fields,
  });

  it('is filed once by two windows at once, each with the same code, and recorded once', async () => {
    const clerk = await database.people.counter(RABAT);
    const once = randomUUID();
    const all = await Promise.all([1, 2, 3].map(() => act(clerk, '/files/new', family(once))));
    expect(all.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(all.map(({ text }) => codeIn(text))).size).toBe(1);
    expect(await filesOf(once)).toHaveLength(2);
    const records = await database.rows(
      `select count(*)::int as n from people.assertion a join people.record r on r.id = a.record
       where a.kind = 'name' and r.id in (select record from regularisation.application where filing = $1)`,
      [once],
    );
    expect(records).toEqual([{ n: 2 }]);
  });

  it('is one filing when the same page is sent with other words: what was filed first stands', async () => {
    const clerk = await database.people.counter(RABAT);
    const once = randomUUID();
    await act(clerk, '/files/new', family(once));
    const other = await act(clerk, '/files/new', family(once, { 'p1-given': 'Autre' }));
    expect([200, 409]).toContain(other.status);
    expect(await filesOf(once)).toMatchObject([{ name: 'Moussa Exemple' }, { name: 'Awa Exemple' }]);
  });

  it('is nobody else’s to send again: another officer’s page with its number files nothing under it', async () => {
    const once = randomUUID();
    await act(await database.people.counter(RABAT), '/files/new', family(once));
    const sale = await database.people.counter(SALE);
    const stolen = await act(sale, '/files/new', family(once));
    expect(stolen.status).not.toBe(303);
    expect(codeIn(stolen.text)).toBeUndefined();
    expect(await filesOf(once)).toHaveLength(2);
  });

  it('keeps what was typed through every button of the page, wrong or right, until it is filed', async () => {
    const clerk = await database.people.counter(RABAT);
    for (const button of ['add', 'check', 'file']) {
      const page = await act(clerk, '/files/new', family(randomUUID(), { act: button, 'p2-birth-month': '13' }));
      expect([200, 422]).toContain(page.status);
      for (const kept of ['value="Moussa"', 'value="Awa"', 'value="13"'])
        expect([button, page.text]).toEqual([button, expect.stringContaining(kept)]);
    }
  });
});
