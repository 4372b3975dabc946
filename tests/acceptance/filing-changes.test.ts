import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addAssertion, searchRecords } from '#people';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { confirmComplete } from '../../src/modules/regularisation/commands/confirm-complete.ts';
import { transferApplication } from '../../src/modules/regularisation/commands/transfer-application.ts';
import { searchFiles } from '../../src/modules/regularisation/queries/search-files.ts';
import { enter, inTransaction } from '../authorisation/attempts.support.ts';
import { startServer, type TestServer } from '../kit/server.ts';
import { browsing, date, type Fields, ofPerson, today } from './filing.support.ts';
import { register, SOURCE } from './register.support.ts';
import {
  CASABLANCA,
  type CampaignDatabase,
  campaignDatabase,
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

/** Consonants that no spelling takes for one another: nobody else of these tests is found by the name of somebody. */
const SOUNDS = ['b', 'k', 'l', 'm', 's', 'r'];
let drawn = 0;
function aName(): string {
  drawn += 1;
  let rest = (drawn * 1873) % SOUNDS.length ** 5;
  const syllables = ['o', 'a', 'i', 'u', 'a'].map((vowel) => {
    const sound = SOUNDS[rest % SOUNDS.length] ?? '';
    rest = Math.floor(rest / SOUNDS.length);
    return sound + vowel;
  });
  const name = syllables.join('');
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

const someone = (given: string, family: string): Fields => ({
  ...{ given, family, sex: 'female', nationality: 'SEN', k5: 'yes' },
  ...date('birth', '4', '3', '1990'),
  ...date('k5-since', '1', '2', '2015'),
});

/** A family at the counter: who applies, and a child. Answers their files in that order. */
async function atCounter(given: string, family: string, child = 'Awa') {
  const once = randomUUID();
  const { status } = await act(clerk, '/files/new', {
    ...{ once, act: 'file', campaign: 'trial', persons: '1,2', language: 'fr' },
    ...today(),
    ...ofPerson(1, someone(given, family)),
    ...ofPerson(2, { ...someone(child, family), role: 'child', ...date('birth', '1', '1', '2015') }),
  });
  expect(status).toBe(200);
  return filesOf(once);
}

/** The same from afar, by a person or by an association. */
async function fromAfar(who: Somebody, given: string, family: string, spouse: string) {
  const { headers } = await act(who, '/my-files', { campaign: 'trial' });
  const draft = /([0-9a-f-]{36})$/.exec(headers.location ?? '')?.[1] ?? '';
  const key = /persons\/([0-9a-f]{8})/.exec((await see(who, `/my-files/drafts/${draft}`)).text)?.[1] ?? '';
  for (const [one, fields] of [
    [key, someone(given, family)],
    ['aaaaaaaa', { ...someone(spouse, family), role: 'spouse' }],
  ] as const) {
    await act(who, `/my-files/drafts/${draft}/persons/${one}`, { act: 'on', ...fields });
    await act(who, `/my-files/drafts/${draft}/situations/${one}`, { act: 'on', 'situation-seen': 'yes', ...fields });
  }
  await act(who, `/my-files/drafts/${draft}/office`, { act: 'on', office: RABAT, language: 'fr' });
  await act(who, `/my-files/drafts/${draft}/check`, { agreed: 'yes' });
  return filesOf(draft);
}

async function filesOf(filing: string) {
  const rows = await database.rows(
    'select id, record, reference from regularisation.application where filing = $1 order by place_in_filing',
    [filing],
  );
  expect(rows).toHaveLength(2);
  return rows.map(({ id, record, reference }) => ({
    id: String(id),
    record: String(record),
    reference: String(reference),
  }));
}

const first = <T>([one]: readonly T[]): T => {
  if (one === undefined) throw new Error('nothing');
  return one;
};
const second = <T>(all: readonly T[]): T => first(all.slice(1));
const foundFiles = async (text: string, by = clerk) =>
  (await searchFiles.execute(database.db, by, { text })).files.map(({ id }) => id);
const foundRecords = async (text: string, by = clerk) => {
  const found = await searchRecords.execute(database.matcher, by, { text });
  return JSON.stringify(found);
};
const saidOf = (record: string) =>
  database.rows(
    `select kind, value ->> 'given' as given, value ->> 'family' as family, value ->> 'use' as use,
       ended_at is not null as ended, end_motive as motive
     from people.assertion where record = $1 and kind = 'name' order by recorded_at, ended_at is null`,
    [record],
  );
const fileOf = async (id: string) =>
  first(
    await database.rows(
      `select name, given, family, record, register_behind as behind from regularisation.application where id = $1`,
      [id],
    ),
  );

describe('a name that was said wrong', () => {
  it('keeps its parts as they were given, however many words they have', async () => {
    const family = aName();
    const { id } = first(await atCounter('Maria del Carmen', `${family} Prueba`));
    const page = await see(clerk, `/files/${id}/change-application`);
    expect(page.text).toContain('value="Maria del Carmen"');
    expect(page.text).toContain(`value="${family} Prueba"`);
    const moved = someone('Maria', `del Carmen ${family} Prueba`);
    expect((await act(clerk, `/files/${id}/change-application`, moved)).status).toBe(303);
    expect(await fileOf(id)).toMatchObject({ given: 'Maria', family: `del Carmen ${family} Prueba` });
  });

  it('is said right in the register at the counter, found by the right one, and by the wrong one no more', async () => {
    const [wrong, right, family] = [aName(), aName(), aName()];
    const { id, record, reference } = first(await atCounter(wrong, family));
    expect([await foundFiles(wrong), await foundRecords(wrong)]).toEqual([[id], expect.stringContaining(record)]);
    expect((await act(clerk, `/files/${id}/change-application`, someone(right, family))).status).toBe(303);
    expect(await saidOf(record)).toEqual([
      {
        ...{ kind: 'name', given: wrong, family, use: 'official', ended: true },
        motive: `Dit autrement dans le dossier ${reference.replace(/(....)(....)(....)/, '$1-$2-$3')}`,
      },
      { kind: 'name', given: right, family, use: 'official', ended: false, motive: null },
    ]);
    expect([await foundFiles(right), await foundRecords(right)]).toEqual([[id], expect.stringContaining(record)]);
    expect([await foundFiles(wrong), await foundRecords(wrong)]).toEqual([[], expect.not.stringContaining(record)]);
    expect(await fileOf(id)).toEqual({ name: `${right} ${family}`, given: right, family, record, behind: false });
  });

  it('is compared anew: whom another office knows under the right name is noted as a pair', async () => {
    const [wrong, right, family] = [aName(), aName(), aName()];
    const casablanca = await database.people.counter(CASABLANCA);
    const known = await register(database, casablanca, [
      { kind: 'name', value: { given: right, family, use: 'official' } },
      { kind: 'sex', value: { sex: 'female' } },
      { kind: 'birth', value: { year: 1990, month: 3, day: 4, precision: 'day' } },
      { kind: 'nationality', value: { country: 'SEN' } },
    ]);
    const { id, record } = first(await atCounter(wrong, aName()));
    const pair = () =>
      database.rows(`select state from people.pair where low = least($1::uuid, $2) and high = greatest($1::uuid, $2)`, [
        ...[known.record, record],
      ]);
    expect(await pair()).toEqual([]);
    await act(clerk, `/files/${id}/change-application`, someone(right, family));
    expect(await pair()).toEqual([{ state: 'open' }]);
  });

  it('is still found by a name that the register holds as a former one, and by what an office read', async () => {
    const [wrong, right, former, read, family] = [aName(), aName(), aName(), aName(), aName()];
    const { id, record } = first(await atCounter(wrong, family));
    const add = (given: string, use: 'former' | 'official', saidBy: 'person' | 'document') =>
      addAssertion.execute(database.db, clerk, {
        ...{ record, said: { kind: 'name', value: { given, family, use } } },
        source: { ...SOURCE, saidBy },
      });
    await add(former, 'former', 'person');
    await add(read, 'official', 'document');
    await act(clerk, `/files/${id}/change-application`, someone(right, family));
    for (const kept of [right, former, read]) expect(await foundRecords(kept)).toContain(record);
    expect(await foundRecords(wrong)).not.toContain(record);
  });

  it('goes back and forth without a trace in the search, and with all of it in the history', async () => {
    const [one, other, family] = [aName(), aName(), aName()];
    const { id, record } = first(await atCounter(one, family));
    for (const given of [other, one, other, other]) {
      expect((await act(clerk, `/files/${id}/change-application`, someone(given, family))).status).toBe(303);
    }
    expect((await saidOf(record)).map(({ given, ended }) => [given, ended])).toEqual([
      [one, true],
      [other, true],
      [one, true],
      [other, false],
    ]);
    expect([await foundFiles(one), await foundFiles(other)]).toEqual([[], [id]]);
  });

  it('ends in one of the two when two windows say two things at once', async () => {
    const [one, other, family] = [aName(), aName(), aName()];
    const { id, record } = first(await atCounter(aName(), family));
    const both = await Promise.all(
      [one, other].map((given) => act(clerk, `/files/${id}/change-application`, someone(given, family))),
    );
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    const inForce = (await saidOf(record)).filter(({ ended }) => ended === false).map(({ given }) => given);
    expect(inForce).toEqual([(await fileOf(id)).given]);
    const lost = inForce[0] === one ? other : one;
    expect(await foundFiles(lost)).toEqual([]);
  });
});

describe('who says it otherwise from afar', () => {
  it('changes their file at once; the register is told by the office, when it takes it up again', async () => {
    const me = await database.people.applicant('another');
    const [wrong, right, family] = [aName(), aName(), aName()];
    const { id } = first(await fromAfar(me, wrong, family, 'Binta'));
    await act(clerk, `/files/${id}/register-applicant`, {});
    const { record } = await fileOf(id);
    expect((await act(me, `/my-files/${id}/change-application`, someone(right, family))).status).toBe(303);
    expect(await foundFiles(right)).toEqual([id]);
    expect(await foundFiles(wrong)).toEqual([]);
    // What they type tells them nothing of the register, and changes nothing in it.
    expect(await saidOf(String(record))).toHaveLength(1);
    expect((await fileOf(id)).behind).toBe(true);
    expect((await see(clerk, `/files/${id}`)).text).toContain('/register-applicant');
    expect((await act(clerk, `/files/${id}/register-applicant`, {})).status).toBe(303);
    expect((await fileOf(id)).behind).toBe(false);
    expect((await saidOf(String(record))).map(({ given, ended }) => [given, ended])).toEqual([
      [wrong, true],
      [right, false],
    ]);
    expect([await foundRecords(right), await foundRecords(wrong)]).toEqual([
      expect.stringContaining(String(record)),
      expect.not.stringContaining(String(record)),
    ]);
    // Once told, there is nothing to tell.
    expect((await see(clerk, `/files/${id}/register-applicant`)).status).toBe(303);
  });

  it('leaves the register alone when their situation changes and they remain who they are', async () => {
    const me = await database.people.applicant('another');
    const [given, family] = [aName(), aName()];
    const { id } = first(await fromAfar(me, given, family, 'Binta'));
    await act(clerk, `/files/${id}/register-applicant`, {});
    await act(me, `/my-files/${id}/change-application`, { ...someone(given, family), k4: 'yes', 'k4-months': '24' });
    expect((await fileOf(id)).behind).toBe(false);
  });

  it.each(['applicant', 'association'] as const)(
    'changes the file of a spouse as %s, and no other of the family',
    async (kind) => {
      const who =
        kind === 'applicant'
          ? await database.people.applicant('another')
          : await database.people.association('another');
      const [given, spouse, right, family] = [aName(), aName(), aName(), aName()];
      const files = await fromAfar(who, given, family, spouse);
      const path = `/my-files/${second(files).id}/change-application`;
      expect((await see(who, path)).text).toContain(`value="${spouse}"`);
      expect((await act(who, path, someone(right, family))).status).toBe(303);
      expect([await fileOf(first(files).id), await fileOf(second(files).id)]).toMatchObject([
        { name: `${given} ${family}` },
        { name: `${right} ${family}` },
      ]);
      expect([await foundFiles(spouse), await foundFiles(right)]).toEqual([[], [second(files).id]]);
      // Their office records each under the words of their own page.
      await act(clerk, `/files/${first(files).id}/register-applicant`, {});
      const { record } = await fileOf(second(files).id);
      expect(await saidOf(String(record))).toMatchObject([{ given: right, family }]);
    },
  );
});

describe('a child of a family at a counter', () => {
  it('is said right in a record of its own', async () => {
    const [child, right, family] = [aName(), aName(), aName()];
    const files = await atCounter(aName(), family, child);
    const { id, record } = second(files);
    const said = { ...someone(right, family), ...date('birth', '2', '1', '2015') };
    expect((await act(clerk, `/files/${id}/change-application`, said)).status).toBe(303);
    expect((await saidOf(record)).map(({ given, ended }) => [given, ended])).toEqual([
      [child, true],
      [right, false],
    ]);
    expect(
      await database.rows(
        `select value ->> 'day' as day, ended_at is not null as ended from people.assertion
         where record = $1 and kind = 'birth' order by recorded_at, ended_at is null`,
        [record],
      ),
    ).toEqual([
      { day: '1', ended: true },
      { day: '2', ended: false },
    ]);
    expect(await saidOf(first(files).record)).toMatchObject([{ ended: false }]);
  });
});

describe('a file that another office took over', () => {
  it('is recorded there anew: the record of the first office is not the second one’s to change', async () => {
    const [wrong, right, family] = [aName(), aName(), aName()];
    const { id, record } = first(await atCounter(wrong, family));
    const moved = { application: id, on: todayHere(), to: SALE, motive: 'Changement de domicile' };
    await transferApplication.execute(database.db, clerk, moved);
    const sale = await database.people.counter(SALE);
    expect((await act(sale, `/files/${id}/change-application`, someone(right, family))).status).toBe(303);
    expect(await saidOf(record)).toMatchObject([{ given: wrong, ended: false }]);
    const now = await fileOf(id);
    expect(now.record).not.toBe(record);
    expect(await saidOf(String(now.record))).toMatchObject([{ given: right, ended: false }]);
    expect([await foundFiles(right, sale), await foundFiles(right)]).toEqual([[id], []]);
  });
});

describe('a change that is refused leaves everything as it was', () => {
  it.each([
    ['another office', async () => database.people.counter(SALE), 'files', 404],
    ['another applicant', async () => database.people.applicant('another'), 'my-files', 404],
    ['an association that did not file it', async () => database.people.association('another'), 'my-files', 404],
    ['a commission', async () => database.people.chair(RABAT), 'files', 403],
  ] as const)('when it comes from %s', async (_, who, space, status) => {
    const [given, family] = [aName(), aName()];
    const { id, record } = first(await atCounter(given, family));
    const answer = await act(await who(), `/${space}/${id}/change-application`, someone('Autre', family));
    expect(answer.status).toBe(status);
    expect([await saidOf(record), await foundFiles(given)]).toEqual([[expect.objectContaining({ given })], [id]]);
  });

  it('when the file is complete, in the register as well', async () => {
    const [given, family] = [aName(), aName()];
    const { id, record } = first(await atCounter(given, family));
    await confirmComplete.execute(database.db, clerk, { applications: [id], on: todayHere() });
    expect((await act(clerk, `/files/${id}/change-application`, someone('Autre', family))).status).toBe(409);
    expect(await saidOf(record)).toMatchObject([{ given, ended: false }]);
    expect(await foundFiles(given)).toEqual([id]);
  });

  it.each([
    ['no letter', { given: '٣٤ 12', family: '—' }, 'given'],
    ['nothing', { given: ' \u200f ', family: '' }, 'given'],
    ['a text', { given: 'x'.repeat(301), family: 'Exemple' }, 'given'],
    ['two texts that no line holds', { given: 'x'.repeat(299), family: 'y'.repeat(299) }, 'family'],
  ])('when the name has %s', async (_, fields, field) => {
    const [given, family] = [aName(), aName()];
    const { id, record } = first(await atCounter(given, family));
    const answer = await act(clerk, `/files/${id}/change-application`, { ...someone(given, family), ...fields });
    expect([answer.status, answer.text.includes(`href="#${field}"`)]).toEqual([422, true]);
    expect(await saidOf(record)).toMatchObject([{ given, ended: false }]);
  });

  it('and takes what is odd and still a name: marks of direction go, emoji and other scripts stay', async () => {
    const family = aName();
    const { id } = first(await atCounter(aName(), family));
    const odd = someone('\u202eعائشة\u200f 😀', `${family}%00<b>`);
    expect((await act(clerk, `/files/${id}/change-application`, odd)).status).toBe(303);
    expect(await fileOf(id)).toMatchObject({ given: 'عائشة 😀', family: `${family}%00<b>` });
    expect((await see(clerk, `/files/${id}/change-application`)).text).toContain(`value="${family}%00&lt;b>"`);
  });
});

describe('the codes by which the search finds a file', () => {
  it('are changed by who may change the file, whatever statement is sent: nobody hides the file of somebody else', async () => {
    const [given, family] = [aName(), aName()];
    const { id } = first(await atCounter(given, family));
    const complete = first(await atCounter(aName(), family));
    await confirmComplete.execute(database.db, clerk, { applications: [complete.id], on: todayHere() });
    const { people } = database;
    const client = new pg.Client(database.app);
    await client.connect();
    const asked = async (who: Somebody, purpose: string, file: string) =>
      inTransaction(client, async () => {
        await enter(client, who.token, purpose);
        const { rows } = await client.query('select regularisation.find_by_name($1, array[1]::bigint[]) as done', [
          file,
        ]);
        return rows[0]?.done;
      });
    try {
      expect(await asked(clerk, 'regularisation', id)).toBe(true);
      expect(await asked(clerk, 'regularisation', complete.id)).toBe(false);
      expect(await asked(await people.counter(SALE), 'regularisation', id)).toBe(false);
      expect(await asked(await people.chair(RABAT), 'regularisation', id)).toBe(false);
      expect(await asked(await people.nationalChair(), 'regularisation', id)).toBe(false);
      expect(await asked(await people.applicant('another'), 'own-file', id)).toBe(false);
      expect(await asked(await people.association('another'), 'representation', id)).toBe(false);
    } finally {
      await client.end();
    }
    expect(await foundFiles(given)).toEqual([id]);
  });
});
