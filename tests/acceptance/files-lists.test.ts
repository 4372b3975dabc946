import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placeOnAgenda } from '../../src/modules/regularisation/commands/place-on-agenda.ts';
import { startServer, type TestServer } from '../kit/server.ts';
import { copiesOf, permittedFiles, screens, TODAY, typedDay, words } from './files.support.ts';
import { from, name, sex } from './register.support.ts';
import {
  CASABLANCA,
  type CampaignDatabase,
  campaignDatabase,
  fileOne,
  person,
  RABAT,
  SALE,
  type Somebody,
} from './regularisation.support.ts';
import { bench, instructed, MEETS, nationalBench, planned } from './sittings.support.ts';

let database: CampaignDatabase;
let server: TestServer;
let clerk: Somebody;
let sale: Somebody;
let see: ReturnType<typeof screens>['see'];
let act: ReturnType<typeof screens>['act'];

beforeAll(async () => {
  database = await campaignDatabase();
  server = await startServer(database);
  clerk = await database.people.counter();
  sale = await database.people.counter(SALE);
  ({ see, act } = screens(server.origin));
});
afterAll(async () => {
  await server.close();
  await database.close();
});

/** The files that a page shows, in its order. */
const shown = (html: string) => [...new Set([...html.matchAll(/\/files\/([0-9a-f-]{36})"/g)].map(([, id = '']) => id))];
const step = (html: string, rel: 'prev' | 'next') =>
  new RegExp(`rel="${rel}" href="/[a-z]{2}([^"]+)"`).exec(html)?.[1]?.replaceAll('&amp;', '&');

/** Days are set as the owner does: through the acts alone, files of one day would all be due on one. */
async function due(ids: readonly string[], day: string) {
  await database.rows('alter table regularisation.application disable trigger follow_procedure');
  await database.rows(`update regularisation.application set due_on = ${day} where id = any($1::uuid[])`, [ids]);
  await database.rows('alter table regularisation.application enable trigger follow_procedure');
}

/** Walks a list from its first page to its last, and back. */
async function walk(who: Somebody, path: string) {
  const forth: (readonly string[])[] = [];
  let html = (await see(who, path)).text;
  for (;;) {
    forth.push(shown(html));
    const next = step(html, 'next');
    if (next === undefined) break;
    html = (await see(who, next)).text;
  }
  const back: (readonly string[])[] = [shown(html)];
  for (;;) {
    const previous = step(html, 'prev');
    if (previous === undefined) break;
    html = (await see(who, previous)).text;
    back.unshift(shown(html));
  }
  return { forth, back, first: html };
}

describe('the pages of a work list', () => {
  it('lead back as they led on, over files without a last day too, and the first page is reached again', async () => {
    const ids: string[] = [];
    for (let place = 0; place < 125; place += 1) ids.push((await fileOne(database, clerk)).id);
    await due(ids.slice(0, 60), 'current_date + 3 + (ascii(right(id::text, 1)) % 5)');
    await due(ids.slice(60), 'null');
    for (const list of ['turn-office', 'filed']) {
      const { forth, back, first } = await walk(clerk, `/files?list=${list}&nationality=SEN`);
      expect(forth.map((page) => page.length)).toEqual([50, 50, 25]);
      expect(new Set(forth.flat())).toEqual(new Set(ids));
      // From the last page back, each page is whole: the shorter one is the last.
      expect(back).toEqual(forth);
      expect(first).not.toContain('rel="prev"');
      expect(first).toContain('nationality=SEN');
    }
    const second = (await see(clerk, step((await see(clerk, '/files')).text, 'next') ?? '')).text;
    expect(second).toContain('<a href="/fr/files">Première page</a>');
  });

  it('answer a page out of nowhere like an empty one, from which the first page is reached', async () => {
    const nowhere = `${TODAY}_ffffffff-ffff-4fff-bfff-ffffffffffff`;
    const after = await see(clerk, `/files?list=permitted&after=${nowhere}`);
    expect(after.status).toBe(200);
    expect(after.text).toContain('Première page');
    const before = await see(clerk, `/files?list=filed&before=none_${crypto.randomUUID()}`);
    expect(before.status).toBe(200);
    for (const cursor of ['before=1_x', 'before=%E2%80%AE', 'after=none_%F0%9F%98%80', 'before=2026-13-40_x'])
      expect((await see(clerk, `/files?${cursor}`)).status).toBe(200);
  });

  it('do the same for the cards that wait for their holders', async () => {
    const files = await permittedFiles(database, 55);
    const { forth, back } = await walk(clerk, '/permits');
    expect(forth.map((page) => page.length)).toEqual([50, 5]);
    expect(new Set(forth.flat())).toEqual(new Set(files));
    expect(back).toEqual(forth);
    expect((await see(clerk, '/permits?before=none_x&after=%F0%9F%98%80')).status).toBe(200);
  });
});

describe('the list of a sitting', () => {
  it('holds what waits on its agenda, for the office and for the commission, and is offered by its day', async () => {
    const files = await instructed(database, clerk, [MEETS, MEETS, MEETS]);
    const [first = '', second = '', waiting = ''] = files;
    const { chair } = await bench(database);
    const sitting = await planned(database, chair, database.commissions[RABAT]);
    await placeOnAgenda.execute(database.db, chair, { sitting, applications: [first, second], on: TODAY });
    for (const who of [clerk, chair]) {
      const page = (await see(who, `/files?list=sitting-${sitting}`)).text;
      expect(new Set(shown(page))).toEqual(new Set([first, second]));
      expect(page).toContain(`<option value="sitting-${sitting}" selected>`);
      expect(words(page)).toContain('Ordre du jour : séance du');
      expect(shown((await see(who, `/files?list=sitting-${sitting}&nationality=NGA`)).text)).toEqual([]);
      expect(shown((await see(who, '/files?list=instructed')).text)).toContain(waiting);
    }
    expect(words((await see(clerk, '/files')).text)).toContain(': attend une séance');
  });

  it('is empty for another prefecture and for the national commission, to which the sitting is not offered either', async () => {
    const { chair } = await bench(database);
    const [file = ''] = await instructed(database, clerk, [MEETS]);
    const sitting = await planned(database, chair, database.commissions[RABAT]);
    await placeOnAgenda.execute(database.db, chair, { sitting, applications: [file], on: TODAY });
    const national = await nationalBench(database);
    for (const who of [sale, national.chair]) {
      const { status, text } = await see(who, `/files?list=sitting-${sitting}`);
      expect(status).toBe(200);
      expect(shown(text)).toEqual([]);
      expect((await see(who, '/files')).text).not.toContain(sitting);
    }
    const enforcement = await database.people.stranger('enforcement-reader', 'surete-nationale');
    expect((await see(enforcement, `/files?list=sitting-${sitting}`)).status).toBe(403);
  });

  it('goes away like any list: to a file, under its name', async () => {
    const { chair } = await bench(database);
    const [file = ''] = await instructed(database, clerk, [MEETS]);
    const sitting = await planned(database, chair, database.commissions[RABAT]);
    await placeOnAgenda.execute(database.db, chair, { sitting, applications: [file], on: TODAY });
    const { status, text } = await see(clerk, `/files/export?list=sitting-${sitting}`);
    expect(status).toBe(200);
    expect(words(text)).toContain('1 dossier');
  });
});

describe('an act on as many files as one takes', () => {
  it('is chosen on one page, counted before it is done, and done for each', async () => {
    const { id } = await fileOne(database, clerk, {
      persons: [person({ said: [name('Cinq', 'Cents'), sex('female'), from('MLI')], facts: MEETS })],
    });
    await copiesOf(database, id, 505);
    const list = '/files?list=filed&nationality=MLI';
    const few = (await see(clerk, list)).text;
    expect(words(few)).toContain('Montrer 500 dossiers par page');
    const html = (await see(clerk, `${list}&show=500`)).text;
    const chosen = [...html.matchAll(/name="shown" value="([0-9a-f-]{36})"/g)].map(([, one = '']) => one);
    expect(new Set(chosen).size).toBe(500);
    expect(step(html, 'next')).toContain('show=500');
    const sent = { act: 'confirm-complete', all: 'yes', shown: [...chosen, id] };
    const asked = await act(clerk, '/files/acts', sent);
    expect(words(asked.text)).toContain('Voir les 500 dossiers choisis');
    expect(asked.text).toContain('<details class="chosen-files">');
    const began = performance.now();
    const done = await act(clerk, '/files/acts', { ...sent, sure: 'yes', ...typedDay(TODAY) });
    expect(words(done.text)).toContain('Fait pour 500 dossiers.');
    expect(performance.now() - began).toBeLessThan(20_000);
    // Those beyond the 500 stay as they were.
    expect(shown((await see(clerk, list)).text)).toHaveLength(6);
    const proposed = await act(clerk, '/files/acts', { act: 'propose-outcome', shown: chosen, all: 'yes' });
    expect(words(proposed.text)).toContain('500 dossiers');
  });

  it('leads back where none of those chosen allows it, and to what was chosen where some do', async () => {
    const { id } = await fileOne(database, clerk);
    const { status, text } = await act(clerk, '/files/acts', { act: 'issue-permit', file: id });
    expect(status).toBe(422);
    expect(words(text)).toContain('1 dossier a été laissé de côté');
    expect(text).not.toContain('name="sure"');
    expect((await act(clerk, '/files/acts', { act: '\u202e😀', file: 'x' })).status).toBe(422);
  });
});

describe('what is due, and how the work is spread', () => {
  /** The numbers of a row of the table of offices, by the territory that its link names. */
  const loadsOf = (html: string) =>
    new Map(
      [...html.matchAll(/<tr><th[^>]*><a href="[^"]*territory=([\d.]+)">.*?<\/tr>/gs)].map(([row, place = '']) => [
        place,
        [...row.matchAll(/<td[^>]*>(\d+)<\/td>/g)].map(([, count]) => Number(count)),
      ]),
    );
  const mine = (html: string) => words(/<nav class="my-work".*?<\/nav>/s.exec(html)?.[0] ?? '');

  it('counts the late ones and those of the next seven days, and leads to just those', async () => {
    const counter = await database.people.counter(CASABLANCA);
    const ids: string[] = [];
    for (let place = 0; place < 5; place += 1)
      ids.push((await fileOne(database, counter, { territory: CASABLANCA })).id);
    const [late = '', today = '', sixth = '', seventh = '', none = ''] = ids;
    await due([late], 'current_date - 1');
    await due([today], 'current_date');
    await due([sixth], 'current_date + 6');
    await due([seventh], 'current_date + 7');
    await due([none], 'null');
    const { text } = await see(counter, '/files');
    expect(mine(text)).toContain('1 en retard');
    expect(mine(text)).toContain('2 échéance sous 7 jours');
    expect(shown((await see(counter, '/files?list=turn-office&due=overdue')).text)).toEqual([late]);
    expect(shown((await see(counter, '/files?list=turn-office&due=week')).text)).toEqual([today, sixth]);
    expect(shown(text)).toEqual([late, today, sixth, seventh, none]);
    // One office has no load to compare.
    expect(text).not.toContain('Charge par bureau');
  });

  it('is told by office to who covers several, of those only, and each leads to its list', async () => {
    const region = await database.people.stranger('counter-officer', 'interior-ministry', '04');
    expect((await see(region, '/files')).text).toContain('Charge par bureau (2 bureaux)');
    const before = loadsOf((await see(region, '/files?loads=yes')).text);
    const { id: late } = await fileOne(database, sale, { territory: SALE });
    const { id: soon } = await fileOne(database, sale, { territory: SALE });
    await due([late], 'current_date - 3');
    await due([soon], 'current_date + 2');
    const after = loadsOf((await see(region, '/files?loads=yes')).text);
    const [waiting = 0, overdue = 0, week = 0] = before.get(SALE) ?? [];
    expect(after.get(SALE)).toEqual([waiting + 2, overdue + 1, week + 1]);
    expect(after.get(RABAT)).toEqual(before.get(RABAT));
    expect(after.has(CASABLANCA)).toBe(false);
    expect(shown((await see(region, `/files?list=turn-office&territory=${SALE}&due=overdue`)).text)).toContain(late);
    expect(shown((await see(region, `/files?list=turn-office&territory=${CASABLANCA}`)).text)).toEqual([]);
    expect((await see(clerk, '/files?loads=yes')).text).not.toContain('id="loads"');
  });
});

describe('a list asked for with anything in its address', () => {
  it('is answered, and what cannot be read is left out and said', async () => {
    const signs = [
      '%F0%9F%98%80',
      '%E2%80%AE',
      '%27%20or%201=1',
      '%D9%A1',
      'a'.repeat(3000),
      '%3Cmark%3E',
      '-1',
      '%25',
    ];
    for (const field of ['list', 'due', 'territory', 'campaign', 'sex', 'nationality', 'from-day', 'before', 'after']) {
      for (const sign of signs) {
        const { status, text } = await see(clerk, `/files?${field}=${sign}`);
        expect([field, sign, status]).toEqual([field, sign, 200]);
        expect(text).not.toContain('<mark>');
      }
      // A sign of no text at all is no address.
      expect((await see(clerk, `/files?${field}=%00`)).status).toBe(400);
    }
    expect(words((await see(clerk, '/files?due=%F0%9F%98%80')).text)).toContain('Un critère n’a pas pu être lu');
    for (const sign of ['show=500', 'show=%F0%9F%98%80', 'loads=%E2%80%AE', 'done=%3Cmark%3E', 'list=sitting-x'])
      expect((await see(clerk, `/files?${sign}`)).status).toBe(200);
    for (const path of [
      '/permits?view=%E2%80%AE',
      '/appeals?commission=x&category=%F0%9F%98%80',
      '/files/export?list=%D9%A1',
    ])
      expect((await see(clerk, path)).status).toBeLessThan(500);
  });

  it('does not let two who act at once both do it: the second is told, file by file', async () => {
    const ids = [(await fileOne(database, clerk)).id, (await fileOne(database, clerk)).id];
    const other = await database.people.counter(RABAT, 'another');
    const sent = { act: 'confirm-complete', sure: 'yes', file: ids, ...typedDay(TODAY) };
    const answers = await Promise.all([act(clerk, '/files/acts', sent), act(other, '/files/acts', sent)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const said = answers.map(({ text }) => words(text));
    expect(said.filter((text) => text.includes('Fait pour 2 dossiers.'))).toHaveLength(1);
    expect(said.filter((text) => text.includes('2 dossiers n’ont pas pu être traités'))).toHaveLength(1);
    const [row] = await database.rows(
      'select sum(acts)::int as acts from regularisation.application where id = any($1)',
      [ids],
    );
    expect(row).toEqual({ acts: 4 });
  });
});
