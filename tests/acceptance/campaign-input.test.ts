import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operator } from '#platform/access/actor.ts';
import { projectPath } from '#platform/project.ts';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { loadCampaigns } from '../../src/modules/regularisation/commands/load-campaigns.ts';
import { readCampaignPack } from '../../src/modules/regularisation/definition/read-campaigns.ts';
import { SECTIONS } from '../../src/modules/regularisation/web/campaign-sections.ts';
import { startServer, TEST_SERVICES, type TestServer } from '../kit/server.ts';
import { send, view } from './directory.support.ts';
import { fieldsOf } from './form-fields.support.ts';
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
let administrator: Somebody;

beforeAll(async () => {
  database = await campaignDatabase();
  const pack = await readCampaignPack(projectPath('packs', 'morocco'));
  await loadCampaigns.execute(database.operator, operator('tests'), { pack });
  server = await startServer(database);
  administrator = await database.people.administrator();
}, 120_000);

afterAll(async () => {
  await server.close();
  await database.close();
});

const DRAFT = 'demonstration';
const see = (path: string) => view(server.origin, `/fr${path}`, administrator.cookie);
const act = (path: string, fields: Readonly<Record<string, string>>) =>
  send(server.origin, `/fr${path}`, administrator.cookie, fields);
const edit = (section: string) => `/campaigns/${DRAFT}/edit/${section}`;
const fieldsIn = async (section: string) => fieldsOf((await see(edit(section))).text);
const kept = async (path: string) => {
  const [row] = await database.rows(
    `select definition #> $1 as value from regularisation.campaign where id = '${DRAFT}'`,
    [path.split('.')],
  );
  return row?.value;
};
const day = (name: string, [d, m, y]: readonly [string, string, string]) => ({
  ...{ [`${name}-day`]: d, [`${name}-month`]: m, [`${name}-year`]: y },
});

describe('what is written of a campaign', () => {
  it.each([
    ['name', { words_fr: 'x'.repeat(10_000) }, 'words_fr'],
    ['name', { words_ar: `\0${'ا'.repeat(301)}` }, 'words_ar'],
    ['texts', { '0_text_en': 'x'.repeat(10_000) }, '0_text_en'],
    ['window', { ...day('opensOn', ['1', '9', '2026']), ...day('closesOn', ['31', '8', '2026']) }, 'closesOn-day'],
    ['window', day('opensOn', ['', '', '']), 'opensOn-day'],
    ['window', day('opensOn', ['31', '2', '2026']), 'opensOn-day'],
    ['offices', { list: `${RABAT} 99.999` }, 'list'],
    ['offices', { list: `${RABAT} ${RABAT}` }, 'list'],
    ['offices', { list: '%00' }, 'list'],
    ['documents', { '0_requiredFor': 'K1 K99' }, '0_requiredFor'],
    ['documents', { '0_source': 'Dahir n° 1' }, '0_source'],
    ['bases', { '0_issuer': 'nobody-knows-it' }, '0_issuer'],
    ['bases', { '0_kind': 'rumour' }, '0_kind'],
    ['bases', { '0_date': '31-12-2013' }, '0_date'],
    ['local', { seats_0_count: '0' }, 'seats_0_count'],
    ['local', { seats_0_count: '1.5' }, 'seats_0_count'],
    ['local', { quorum_kind: 'nobody' }, 'quorum_kind'],
    ['local', { organisation: '🙂' }, 'organisation'],
    [
      'national',
      { ...day('mandates_0_from', ['1', '1', '2027']), ...day('mandates_0_until', ['1', '1', '2026']) },
      'mandates_0_until-day',
    ],
    ['deadlines', { appeal_term_count: '-30' }, 'appeal_term_count'],
    ['deadlines', { appeal_term_count: 'trente' }, 'appeal_term_count'],
    ['permit', { first_months: '999' }, 'first_months'],
    ['permit', { renewal_months: '' }, 'renewal_months'],
    ['settings', { channels_list: 'counter pigeon' }, 'channels_list'],
    ['settings', { lateRecording_days: '-1' }, 'lateRecording_days'],
    ['criteria', day('0_inForceFrom', ['', '', '']), '0_inForceFrom-day'],
    ['criteria', { '0_set_criteria_0_parameters_years': '999' }, '0_set_criteria_0_parameters_years'],
    [
      'criteria',
      { ...day('0_adoptedOn', ['1', '1', '2027']), ...day('0_inForceFrom', ['1', '1', '2026']) },
      '0_inForceFrom-day',
    ],
  ])('in %s is refused by the name of its field, and kept as it was typed: %o', async (section, wrong, field) => {
    const before = await kept(section);
    const sent = { ...(await fieldsIn(section)), ...wrong } as Readonly<Record<string, string>>;
    const { status, text } = await act(edit(section), sent);
    expect([status, text.includes(`href="#${field}"`)]).toEqual([422, true]);
    expect(text).toMatch(new RegExp(`id="${field}"`));
    expect(await kept(section)).toEqual(before);
  });

  it('says for each entry where it comes from, or that it was assumed', async () => {
    const fields = await fieldsIn('window');
    delete fields.assumed;
    const { status, text } = await act(edit('window'), { ...fields, source: '' });
    expect([status, text.includes('href="#assumed"')]).toEqual([422, true]);
    expect((await act(edit('window'), { ...fields, source: 'brief-national-strategy#10-12' })).status).toBe(303);
    expect(await kept('window')).toMatchObject({ source: 'brief-national-strategy#10-12', assumed: false });
  });

  it('keeps letters and signs of any script, and no mark that turns a line round', async () => {
    const name = {
      words_fr: '\u202eCampagne %00 🙂\u200f',
      words_ar: '\u2067حملة\u2069 2027',
      words_en: 'Campaign <b>&amp;',
    };
    expect((await act(edit('name'), { ...(await fieldsIn('name')), ...name })).status).toBe(303);
    expect(await kept('name')).toEqual({ fr: 'Campagne %00 🙂', ar: 'حملة 2027', en: 'Campaign <b>&amp;' });
    expect((await see('/campaigns')).text).not.toContain('<b>&amp;');
    const arabic = { ...(await fieldsIn('permit')), first_months: '١٢' };
    expect((await act(edit('permit'), arabic)).status).toBe(303);
    expect(await kept('permit.first.months')).toBe(12);
  });

  it('has its criteria added and taken away, with their parameters, and versions of either instance', async () => {
    const ids = async (place: number) =>
      ((await kept(`criteria.${place}.set.criteria`)) as readonly { readonly id: string }[]).map(({ id }) => id);
    const before = await ids(0);
    expect(before).not.toContain('W3');
    const fields = await fieldsIn('criteria');
    const sent = { ...fields, add_0_set_criteria: 'W3', remove_0_set_criteria_1: 'yes' };
    expect((await act(edit('criteria'), sent)).status).toBe(303);
    expect(await ids(0)).toEqual([...before.filter((_, place) => place !== 1), 'W3']);
    expect((await act(edit('criteria'), { ...(await fieldsIn('criteria')), add_0_set_criteria: 'W5' })).status).toBe(
      303,
    );
    const last = (await ids(0)).length - 1;
    const school = { [`0_set_criteria_${last}_parameters_schooling`]: 'lycee' };
    expect((await act(edit('criteria'), { ...(await fieldsIn('criteria')), ...school })).status).toBe(303);
    expect(await kept(`criteria.0.set.criteria.${last}`)).toEqual({ id: 'W5', parameters: { schooling: 'lycee' } });
    // What a set holds already, or no text has, is not added.
    for (const wrong of ['W5', 'K99', '%00']) {
      await act(edit('criteria'), { ...(await fieldsIn('criteria')), add_0_set_criteria: wrong });
      expect((await ids(0)).length - 1).toBe(last);
    }
    const versions = ((await kept('criteria')) as readonly unknown[]).length;
    expect((await act(edit('criteria'), { ...(await fieldsIn('criteria')), add: 'yes' })).status).toBe(303);
    expect(await kept(`criteria.${versions}`)).toMatchObject({ number: versions + 1 });
    expect(
      (await act(edit('criteria'), { ...(await fieldsIn('criteria')), [`remove_${versions}`]: 'yes' })).status,
    ).toBe(303);
    expect(await kept('criteria')).toHaveLength(versions);
  });

  it('has seats and mandates added and taken away', async () => {
    const seats = ((await kept('local.seats')) as readonly unknown[]).length;
    expect((await act(edit('local'), { ...(await fieldsIn('local')), add_seats: 'yes' })).status).toBe(303);
    expect(await kept('local.seats')).toHaveLength(seats + 1);
    expect((await act(edit('local'), { ...(await fieldsIn('local')), [`remove_seats_${seats}`]: 'yes' })).status).toBe(
      303,
    );
    expect(await kept('local.seats')).toHaveLength(seats);
    const mandates = (await kept('national.mandates')) as readonly unknown[];
    const all = Object.fromEntries(mandates.map((_, place) => [`remove_mandates_${place}`, 'yes']));
    expect((await act(edit('national'), { ...(await fieldsIn('national')), ...all })).status).toBe(303);
    expect(await kept('national.mandates')).toEqual([]);
    expect((await act(edit('national'), { ...(await fieldsIn('national')), add_mandates: 'yes' })).status).toBe(303);
    expect(await kept('national.mandates')).toHaveLength(1);
  });

  it('is asked field by field for everything that a campaign lays down', async () => {
    for (const section of SECTIONS) {
      const { status, text } = await see(edit(section));
      expect([section, status]).toEqual([section, 200]);
      if (!['name', 'summary', 'texts'].includes(section)) {
        expect([section, /name="[^"]*assumed"/.test(text), /name="[^"]*source"/.test(text)]).toEqual([
          section,
          true,
          true,
        ]);
      }
    }
    expect((await see('/campaigns/exceptional-2014/edit/name')).status).toBe(404);
  });
});

describe('a new campaign', () => {
  const days = { ...day('opensOn', ['1', '9', '2027']), ...day('closesOn', ['31', '12', '2027']) };
  const whole = { id: 'hiver-2027', from: 'exceptional-2016', kind: 'real', ...days };

  it.each([
    [{ id: 'Hiver 2027' }, 'id'],
    [{ id: '' }, 'id'],
    [{ id: 'trial' }, 'id'],
    [{ id: '../trial' }, 'id'],
    [{ id: 'x'.repeat(61) }, 'id'],
    [{ from: 'nothing' }, 'from'],
    [{ kind: '' }, 'kind'],
    [{ kind: 'historical' }, 'kind'],
    [day('opensOn', ['', '', '']), 'opensOn-day'],
    [day('closesOn', ['31', '4', '2027']), 'closesOn-day'],
    [day('closesOn', ['1', '1', '2027']), 'closesOn-day'],
  ] as const)('is refused by the name of what is wrong: %o', async (wrong, field) => {
    const { status, text } = await act('/campaigns/new', { ...whole, ...wrong });
    expect([status, text.includes(`href="#${field}"`)]).toEqual([422, true]);
  });

  it('is real or an exercise as who prepares it says, and an exercise is told by its name everywhere', async () => {
    // A trial proposes an exercise; where files are of persons, whoever prepares it says so.
    const proposed = async (origin: string) =>
      /value="demo"[^>]*checked|checked[^>]*value="demo"/.test(
        (await view(origin, '/fr/campaigns/new', administrator.cookie)).text,
      );
    expect(await proposed(server.origin)).toBe(true);
    const serious = await startServer(database, { services: { ...TEST_SERVICES, trial: false } });
    try {
      expect(await proposed(serious.origin)).toBe(false);
    } finally {
      await serious.close();
    }
    expect((await act('/campaigns/new', whole)).status).toBe(303);
    expect((await act('/campaigns/new', { ...whole, id: 'exercice-2027', kind: 'demo' })).status).toBe(303);
    const rows = await database.rows(
      `select id, demo, definition ->> 'standing' as standing from regularisation.campaign
       where id in ('hiver-2027', 'exercice-2027') order by id`,
    );
    expect(rows).toEqual([
      { id: 'exercice-2027', demo: true, standing: 'demo' },
      { id: 'hiver-2027', demo: false, standing: 'real' },
    ]);
    expect((await see('/campaigns/exercice-2027')).text).toContain('Exercice fictif');
    // The trial of these tests is one that is open: whoever reads a file of it reads what it is.
    const clerk = await database.people.counter(SALE);
    const { id } = await fileOne(database, clerk);
    for (const [language, word] of [
      ['fr', '(exercice fictif)'],
      ['ar', '(تمرين وهمي)'],
      ['en', '(fictitious exercise)'],
    ]) {
      const { text } = await view(server.origin, `/${language}/files/${id}`, clerk.cookie);
      expect(text).toContain(word);
    }
  });
});

describe('an open campaign', () => {
  const today = todayHere();
  const iso = (name: string, on: string) => day(name, [on.slice(8), on.slice(5, 7), on.slice(0, 4)]);
  const by = {
    ...{ kind: 'decree', 'title-fr': 'Décret d’essai', 'title-ar': 'مرسوم تجريبي', 'title-en': 'Test decree' },
    ...{ number: '2-27-1', ...iso('date', today) },
  };

  it.each([
    [iso('closes-on', '2020-01-01'), 'closes-on-day'],
    [day('closes-on', ['31', '2', '2030']), 'closes-on-day'],
    [{ 'title-ar': '' }, 'title-ar'],
    [{ 'title-en': 'x'.repeat(10_000) }, 'title-en'],
    [{ number: '9'.repeat(101) }, 'number'],
    [iso('date', '2999-01-01'), 'date-day'],
    [day('date', ['', '', '']), 'date-day'],
  ])('is not prolonged by what is no act or no later day: %o', async (wrong, field) => {
    const sent = { ...by, ...iso('closes-on', '2030-06-30'), ...wrong };
    const { status, text } = await act('/campaigns/trial/prolong', sent);
    expect([status, text.includes(`href="#${field}"`)]).toEqual([422, true]);
  });

  it('is prolonged, then closed before its day, by acts that its page names in the reader’s language', async () => {
    expect((await act('/campaigns/trial/prolong', { ...by, ...iso('closes-on', '2030-06-30') })).status).toBe(303);
    const nameless = await act('/campaigns/trial/close', { ...by, 'title-fr': '' });
    expect([nameless.status, nameless.text.includes('href="#title-fr"')]).toEqual([422, true]);
    const future = await act('/campaigns/trial/close', { ...by, ...iso('date', '2999-01-01') });
    expect([future.status, future.text.includes('href="#date-day"')]).toEqual([422, true]);
    expect((await act('/campaigns/trial/close', by)).status).toBe(303);
    const { text } = await see('/campaigns/trial');
    expect(text).toContain('Prolongée jusqu’au 30 juin 2030');
    expect(text.match(/Décret d’essai/g)).toHaveLength(2);
    expect((await view(server.origin, '/ar/campaigns/trial', administrator.cookie)).text).toContain('مرسوم تجريبي');
    expect((await see('/campaigns/trial/prolong')).status).toBe(404);
    const clerk = await database.people.counter();
    expect((await view(server.origin, '/fr/campaigns/trial/prolong', clerk.cookie)).status).toBe(403);
  });
});
