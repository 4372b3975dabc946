import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../kit/server.ts';
import { browsing, date, type Fields, ofPerson, today, words } from './filing.support.ts';
import {
  type CampaignDatabase,
  campaignDatabase,
  fileOne,
  RABAT,
  SALE,
  type Somebody,
} from './regularisation.support.ts';

let database: CampaignDatabase;
let server: TestServer;
let clerk: Somebody;
const { see, act } = browsing(() => server);

beforeAll(async () => {
  database = await campaignDatabase();
  server = await startServer(database);
  clerk = await database.people.counter(RABAT);
});

afterAll(async () => {
  await server?.close();
  await database?.close();
});

const APPLICANT: Fields = ofPerson(1, {
  given: 'Mariama',
  family: 'Exemple',
  sex: 'female',
  nationality: 'SEN',
  ...date('birth', '4', '3', '1990'),
  k1: 'yes',
  ...date('k1-since', '', '5', '2019'),
  'k1-seen': 'yes',
});
const CHILD: Fields = ofPerson(3, {
  role: 'child',
  given: 'Awa',
  family: 'Exemple',
  nationality: 'SEN',
  ...date('birth', '1', '1', '2020'),
  k3: 'yes',
});
const family = (fields: Fields = {}): Fields => ({
  act: 'file',
  campaign: 'trial',
  persons: '1,3',
  language: 'ar',
  phone: '06 12 34 56 78',
  ...today(),
  ...APPLICANT,
  ...CHILD,
  ...fields,
});
const filesOf = (filing: string) =>
  database.rows(
    `select a.name, a.role, a.state, a.record is not null as recorded, f.spouse_of_proof, f.common_life_since::text as since,
       f.parent_spouse_of, f.parent_common_life_since::text as parents_since
     from regularisation.application a join regularisation.facts f on f.application = a.id
     where a.filing = $1 order by a.place_in_filing`,
    [filing],
  );

describe('a family at a counter', () => {
  it('is filed on one page, each with a file, a record and a reference, and one code for them', async () => {
    const once = randomUUID();
    const { status, text } = await act(clerk, '/files/new', family({ once }));
    expect([status, words(text)]).toEqual([200, expect.stringContaining('2 demandes déposées')]);
    expect(text).toMatch(/<code dir="ltr">[0-9A-Z]{6}-[0-9A-Z]{6}-[0-9A-Z]{5}<\/code>/);
    expect(await filesOf(once)).toEqual([
      {
        ...{ name: 'Mariama Exemple', role: 'applicant', state: 'filed', recorded: true, spouse_of_proof: 2 },
        // Of a month that is known alone its last day is taken.
        ...{ since: '2019-05-31', parent_spouse_of: null, parents_since: null },
      },
      {
        ...{ name: 'Awa Exemple', role: 'child', state: 'filed', recorded: true, spouse_of_proof: 0, since: null },
        // The couple of its parents is the one of this filing.
        ...{ parent_spouse_of: 2, parents_since: '2019-05-31' },
      },
    ]);
    const [filing] = await database.rows('select language, phone from regularisation.filing where id = $1', [once]);
    expect(filing).toEqual({ language: 'ar', phone: '+212612345678' });
  });

  it('is one filing when the answer was lost and the form is sent again, with the same code', async () => {
    const once = randomUUID();
    const [first, second] = [
      await act(clerk, '/files/new', family({ once })),
      await act(clerk, '/files/new', family({ once })),
    ];
    const codeIn = (text: string) => /<code dir="ltr">([^<]+)</.exec(text)?.[1];
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(codeIn(second.text)).toBe(codeIn(first.text));
    expect(await filesOf(once)).toHaveLength(2);
  });

  it('comes back with all that was typed when somebody is added, taken away or something is wrong', async () => {
    const added = await act(clerk, '/files/new', family({ act: 'add' }));
    expect(added.status).toBe(200);
    expect(added.text).toContain('name="p4-given"');
    for (const kept of ['value="Mariama"', 'value="Awa"', 'value="06 12 34 56 78"']) expect(added.text).toContain(kept);
    const taken = await act(clerk, '/files/new', family({ act: 'remove-3' }));
    expect(taken.text).not.toContain('value="Awa"');
    const wrong = await act(clerk, '/files/new', family({ 'p1-birth-month': '13', phone: 'abc' }));
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('href="#p1-birth-month"');
    expect(wrong.text).toContain('href="#phone"');
    expect(wrong.text).toContain('value="13"');
    expect(wrong.text).toContain('value="Awa"');
  });

  it('takes names in any script, emoji and marks, and shows them as text', async () => {
    const once = randomUUID();
    const hostile = { 'p1-given': '<script>alert(1)</script>', 'p1-family': 'ديالو 😀' };
    const { status, text } = await act(clerk, '/files/new', family({ once, ...hostile }));
    expect([status, text.includes('<script>alert')]).toEqual([200, false]);
    expect((await filesOf(once))[0]).toMatchObject({ name: '<script>alert(1)</script> ديالو 😀' });
  });

  it('files twenty persons at once, and no more', async () => {
    const once = randomUUID();
    const numbers = Array.from({ length: 25 }, (_, place) => place + 1);
    const all = numbers.map((number) =>
      ofPerson(number, { given: `Prénom ${number}`, family: 'Exemple', role: 'child' }),
    );
    const { status } = await act(clerk, '/files/new', {
      ...{ once, act: 'file', campaign: 'trial', persons: numbers.join(',') },
      ...today(),
      ...Object.assign({}, ...all),
    });
    expect([status, (await filesOf(once)).length]).toEqual([200, 20]);
  });

  it('refuses a day to come, a day before the window, and a campaign that is closed', async () => {
    expect((await act(clerk, '/files/new', family({ 'on-year': '2999' }))).status).toBe(422);
    const early = await act(clerk, '/files/new', family({ 'on-year': '2020' }));
    expect([early.status, words(early.text)]).toEqual([422, expect.stringContaining('pas encore ouverte')]);
    await database.rows("update regularisation.campaign set state = 'closed'");
    const closed = await act(clerk, '/files/new', family());
    expect(words(closed.text)).toContain('Aucune campagne ne reçoit de demandes');
    await database.rows("update regularisation.campaign set state = 'open'");
  });

  it('flags a child who files alone, and receives it', async () => {
    const once = randomUUID();
    const { status, text } = await act(clerk, '/files/new', {
      ...{ once, act: 'file', campaign: 'trial', persons: '1' },
      ...today(),
      ...ofPerson(1, { given: 'Idriss', family: 'Exemple', ...date('birth', '1', '1', '2014'), alone: 'yes' }),
    });
    expect([status, words(text)]).toEqual([200, expect.stringContaining('Mineur non accompagné')]);
    expect(text).toContain('/refer-minor');
  });

  it('is compared with the register without a script, and a likeness prevents nothing', async () => {
    const { text } = await act(clerk, '/files/new', family({ act: 'check' }));
    expect(text).toContain('candidate');
  });
});

describe('the receipt', () => {
  it('is a PDF with the code at the counter, and without it later', async () => {
    const once = randomUUID();
    const { text } = await act(clerk, '/files/new', family({ once }));
    const code = /name="code" value="([^"]+)"/.exec(text)?.[1] ?? '';
    const printed = await act(clerk, `/filings/${once}/receipt`, { code });
    const again = await see(clerk, `/filings/${once}/receipt`);
    expect([printed.status, printed.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect([again.status, again.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(printed.text.length).not.toBe(again.text.length);
  });

  it('is nobody else’s: another office and another applicant find nothing', async () => {
    const { filing } = await fileOne(database, clerk);
    for (const who of [await database.people.counter(SALE), await database.people.applicant()]) {
      expect((await see(who, `/filings/${filing}/receipt`)).status).toBe(404);
    }
  });
});

describe('a file that was filed at a counter', () => {
  const filed = async () => {
    const once = randomUUID();
    const { text } = await act(clerk, '/files/new', family({ once }));
    const code = /name="code" value="([^"]+)"/.exec(text)?.[1] ?? '';
    const [row] = await database.rows(
      'select id, reference from regularisation.application where filing = $1 order by place_in_filing',
      [once],
    );
    return { once, code, id: String(row?.id), reference: String(row?.reference) };
  };
  const ownerOf = async (filing: string) =>
    (await database.rows('select account from regularisation.application where filing = $1', [filing])).map(
      ({ account }) => account,
    );

  it('is taken into an account by its reference and code, once', async () => {
    const { once, code, reference } = await filed();
    const applicant = await database.people.applicant('another');
    const done = await act(applicant, '/my-files/claim', { reference, code });
    expect([done.status, done.headers.location]).toEqual([303, '/fr/my-files?done=claimed']);
    expect(await ownerOf(once)).toEqual([applicant.account, applicant.account]);
    expect(words((await see(applicant, '/my-files')).text)).toContain('Mariama Exemple');
    const other = await database.people.applicant('another');
    expect((await act(other, '/my-files/claim', { reference, code })).status).toBe(422);
  });

  it('stays closed to wrong codes, and after ten of them to all of that day', async () => {
    const { once, code, reference } = await filed();
    const guesser = await database.people.applicant('another');
    const wrong = (await filed()).code;
    for (let attempt = 0; attempt < 10; attempt += 1) {
      expect((await act(guesser, '/my-files/claim', { reference, code: wrong })).status).toBe(422);
    }
    expect((await act(guesser, '/my-files/claim', { reference, code })).status).toBe(429);
    expect(await ownerOf(once)).toEqual([null, null]);
    // A miscopied code is found by its own check, and is no guess.
    const slip = `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`;
    expect((await act(guesser, '/my-files/claim', { reference, code: slip })).status).toBe(422);
  });

  it('gets a new code at its counter, shown once, and the old one opens nothing', async () => {
    const { code, id, reference } = await filed();
    const once = randomUUID();
    const renewed = await act(clerk, `/files/${id}/follow-code`, { once });
    const fresh = /name="code" value="([^"]+)"/.exec(renewed.text)?.[1] ?? '';
    expect([renewed.status, fresh.length]).toEqual([200, 17]);
    expect((await act(clerk, `/files/${id}/follow-code`, { once })).status).toBe(409);
    expect((await act(await database.people.counter(SALE), `/files/${id}/follow-code`, {})).status).toBe(404);
    const applicant = await database.people.applicant('another');
    expect((await act(applicant, '/my-files/claim', { reference, code })).status).toBe(422);
    expect((await act(applicant, '/my-files/claim', { reference, code: fresh })).status).toBe(303);
    expect((await act(clerk, `/files/${id}/follow-code`, {})).status).toBe(409);
  });
});

it('lets no applicant, commission or enforcement open the counter', async () => {
  const { people } = database;
  const strangers = [
    await people.applicant(),
    await people.chair(RABAT),
    await people.stranger('enforcement-reader', 'interior-ministry'),
  ];
  for (const who of strangers) {
    expect((await see(who, '/files/new')).status).toBe(403);
    expect((await act(who, '/files/new', family())).status).toBe(403);
  }
});
