import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { referMinor } from '../../src/modules/regularisation/commands/refer-minor.ts';
import { startServer, type TestServer } from '../kit/server.ts';
import { browsing, date, type Fields, ofPerson, today, words } from './filing.support.ts';
import { type CampaignDatabase, campaignDatabase, RABAT, SALE, type Somebody } from './regularisation.support.ts';

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

const CHILD: Fields = {
  given: 'Idriss',
  family: 'Exemple',
  sex: 'male',
  nationality: 'CMR',
  ...date('birth', '1', '2', '2012'),
};
const PARENT: Fields = { ...CHILD, given: 'Salif', ...date('birth', '1', '2', '1985') };
const SELF = {
  fr: 'Vous avez moins de dix-huit ans',
  ar: 'سنكم أقل من ثماني عشرة سنة',
  en: 'You are under eighteen and alone',
} as const;
const HELPED = {
  fr: 'Cette personne a moins de dix-huit ans',
  ar: 'سن هذا الشخص أقل من ثماني عشرة سنة',
  en: 'This person is under eighteen',
} as const;
const LANGUAGES = ['fr', 'ar', 'en'] as const;

/** From afar: the persons of a draft up to its last page. */
async function ready(who: Somebody, persons: readonly Fields[]) {
  const { headers } = await act(who, '/my-files', { campaign: 'trial' });
  const draft = /([0-9a-f-]{36})$/.exec(headers.location ?? '')?.[1] ?? '';
  const at = (page: string) => `/my-files/drafts/${draft}/${page}`;
  const first = /persons\/([0-9a-f]{8})/.exec((await see(who, `/my-files/drafts/${draft}`)).text)?.[1] ?? '';
  for (const [place, { alone = '', ...fields }] of persons.entries()) {
    const key = place === 0 ? first : `0000000${place}`;
    expect((await act(who, at(`persons/${key}`), { act: 'on', ...fields })).status).toBe(303);
    const situation = { act: 'on', 'situation-seen': 'yes', ...(alone === '' ? {} : { alone }) };
    expect((await act(who, at(`situations/${key}`), situation)).status).toBe(303);
  }
  await act(who, at('office'), { act: 'on', office: RABAT, language: 'fr' });
  return { draft, at, first };
}

async function filesOf(filing: string) {
  const rows = await database.rows(
    'select id from regularisation.application where filing = $1 order by place_in_filing',
    [filing],
  );
  return rows.map(({ id }) => String(id));
}

describe('a child who files alone on a phone', () => {
  it('reads in their language that they are protected first, before they file, when they have, and on their file', async () => {
    const me = await database.people.applicant('another');
    const { draft, at, first } = await ready(me, [CHILD]);
    for (const language of LANGUAGES) {
      expect(words((await see(me, at(`situations/${first}`), language)).text)).toContain(SELF[language]);
      expect(words((await see(me, at('check'), language)).text)).toContain(SELF[language]);
    }
    expect((await act(me, at('check'), { agreed: 'yes' })).status).toBe(303);
    const [id = ''] = await filesOf(draft);
    for (const language of LANGUAGES) {
      expect(words((await see(me, `/my-files/filed/${draft}`, language)).text)).toContain(SELF[language]);
      expect(words((await see(me, `/my-files/${id}`, language)).text)).toContain(SELF[language]);
    }
    // The office that holds the file is told as well, without their having to say that they are alone.
    const office = await see(clerk, `/files/${id}`);
    expect(words(office.text)).toContain('il doit être orienté vers la protection');
    expect(office.text).toContain(`/files/${id}/refer-minor`);
  });

  it('is told so by the year of their birth alone', async () => {
    const me = await database.people.applicant('another');
    const { at } = await ready(me, [{ ...CHILD, 'birth-day': '', 'birth-month': '' }]);
    expect(words((await see(me, at('check'))).text)).toContain(SELF.fr);
  });

  it('is believed when they know no date and say that they are alone, and the office may refer them', async () => {
    const me = await database.people.applicant('another');
    const { draft, at } = await ready(me, [{ ...CHILD, ...date('birth', '', '', ''), alone: 'yes' }]);
    expect(words((await see(me, at('check'))).text)).toContain(SELF.fr);
    await act(me, at('check'), { agreed: 'yes' });
    const [id = ''] = await filesOf(draft);
    expect((await see(clerk, `/files/${id}`)).text).toContain(`/files/${id}/refer-minor`);
  });

  it('reads afterwards that they were referred and when, in their language', async () => {
    const me = await database.people.applicant('another');
    const { draft, at } = await ready(me, [CHILD]);
    await act(me, at('check'), { agreed: 'yes' });
    const [id = ''] = await filesOf(draft);
    await referMinor.execute(database.db, clerk, { application: id, on: todayHere(), body: 'Entraide nationale' });
    const referred = {
      fr: 'Orientation vers la protection',
      ar: 'تم التوجيه نحو حماية الطفولة',
      en: 'Referred to child protection',
    };
    for (const language of LANGUAGES) {
      const said = words((await see(me, `/my-files/${id}`, language)).text);
      expect(said).toContain(referred[language]);
      expect(said).not.toContain(SELF[language]);
    }
    // The application goes on: nothing else of it moved.
    expect(await database.rows('select state, turn from regularisation.application where id = $1', [id])).toEqual([
      { state: 'filed', turn: 'office' },
    ]);
  });
});

describe('whoever is not a child alone is told nothing of it', () => {
  it.each([
    ['somebody of age', [PARENT]],
    ['somebody of age who ticked that they are alone', [{ ...PARENT, alone: 'yes' }]],
    ['a parent with a child', [PARENT, { ...CHILD, role: 'child' }]],
    ['somebody of whose birth nothing is said', [{ ...PARENT, ...date('birth', '', '', '') }]],
  ] as const)('as %s', async (_, persons) => {
    const me = await database.people.applicant('another');
    const { draft, at } = await ready(me, persons);
    expect(words((await see(me, at('check'))).text)).not.toContain(SELF.fr);
    await act(me, at('check'), { agreed: 'yes' });
    for (const id of await filesOf(draft)) {
      expect(words((await see(me, `/my-files/${id}`)).text)).not.toContain(SELF.fr);
      expect(words((await see(clerk, `/files/${id}`)).text)).not.toContain('protection de l’enfance');
    }
  });
});

describe('who files for a child', () => {
  it('reads as an association where to take them, and is not spoken to as if it were the child', async () => {
    const helper = await database.people.association('another');
    const { draft, at } = await ready(helper, [CHILD]);
    for (const language of LANGUAGES) {
      const said = words((await see(helper, at('check'), language)).text);
      expect([said.includes(HELPED[language]), said.includes(SELF[language])]).toEqual([true, false]);
    }
    const done = await act(helper, at('check'), { agreed: 'yes' });
    expect(words(done.text)).toContain(HELPED.fr);
    expect(done.text).not.toContain('/refer-minor');
    const [id = ''] = await filesOf(draft);
    expect(words((await see(helper, `/my-files/${id}`)).text)).toContain(HELPED.fr);
  });

  it('flags them at a counter, refers them there, and nobody else does', async () => {
    const once = randomUUID();
    const { text } = await act(clerk, '/files/new', {
      ...{ once, act: 'file', campaign: 'trial', persons: '1,2' },
      ...today(),
      ...ofPerson(1, CHILD),
      ...ofPerson(2, { ...CHILD, given: 'Awa', role: 'sibling', ...date('birth', '', '', '2014') }),
    });
    // Two children and nobody of age: both are to be taken there.
    const [first = '', second = ''] = await filesOf(once);
    for (const id of [first, second]) expect(text).toContain(`/files/${id}/refer-minor`);
    const path = `/files/${first}/refer-minor`;
    const sent = { body: 'Entraide nationale', ...today() };
    expect((await act(await database.people.counter(SALE), path, sent)).status).toBe(404);
    expect((await act(await database.people.applicant('another'), path, sent)).status).toBe(403);
    expect((await act(clerk, path, { ...sent, body: ' ' })).status).toBe(422);
    expect((await act(clerk, path, sent)).status).toBe(303);
    expect(
      await database.rows(
        'select minor_referred_on is not null as referred, state from regularisation.application where id = $1',
        [first],
      ),
    ).toEqual([{ referred: true, state: 'filed' }]);
    expect(words((await see(clerk, `/files/${first}`)).text)).toContain('orienté vers la protection de l’enfance');
  });
});
