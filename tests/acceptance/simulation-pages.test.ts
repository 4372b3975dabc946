import { read, utils } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '#lib/localised.ts';
import { runSimulation } from '../../src/modules/regularisation/commands/run-simulation.ts';
import { DEFAULTS } from '../../src/modules/regularisation/domain/criteria/set.ts';
import { startServer, type TestServer } from '../kit/server.ts';
import { send, view } from './directory.support.ts';
import { type CampaignDatabase, campaignDatabase, type Somebody } from './regularisation.support.ts';
import { fillCaseload, someFiles } from './simulation.support.ts';

let database: CampaignDatabase;
let server: TestServer;
let analyst: Somebody;
let simulation: string;

beforeAll(async () => {
  database = await campaignDatabase();
  analyst = await database.people.analyst();
  await fillCaseload(database, someFiles(120));
  server = await startServer(database);
  const done = await runSimulation.execute(database.db, analyst, {
    campaigns: null,
    base: 'trial-first',
    drafts: [{ name: '=1+1', set: { asOf: 'filing', criteria: Object.values(DEFAULTS) } }],
  });
  simulation = done.simulation;
}, 120_000);

afterAll(async () => {
  await server.close();
  await database.close();
});

const see = (who: Somebody, path: string, language = 'fr') => view(server.origin, `/${language}${path}`, who.cookie);

describe('the pages of the simulation', () => {
  it.each(['counter', 'chair', 'applicant', 'association'] as const)('are not for %s', async (who) => {
    const somebody = await database.people[who]();
    for (const path of ['/simulation', '/simulation/new?base=trial-first', `/simulation/${simulation}`]) {
      expect((await see(somebody, path)).status).toBe(403);
    }
    expect((await see(somebody, `/simulation/${simulation}/export/csv`)).status).toBe(403);
  });

  it('show the administration what was found, but offer no trying', async () => {
    const administrator = await database.people.administrator();
    const list = await see(administrator, '/simulation');
    expect([list.status, list.text.includes('/simulation/new')]).toEqual([200, false]);
    const result = await see(administrator, `/simulation/${simulation}`);
    expect([result.status, result.text.includes('adopt?draft=0')]).toEqual([200, true]);
    expect((await see(administrator, '/simulation/new?base=trial-first')).status).toBe(403);
  });

  it('offer adopting to whose instance it is, and to nobody else', async () => {
    expect((await see(analyst, `/simulation/${simulation}`)).text).not.toContain('adopt?draft=0');
    const chair = await database.people.nationalChair();
    // The base is of first instance: the national commission widens its own criteria only.
    expect((await see(chair, `/simulation/${simulation}`)).text).not.toContain('adopt?draft=0');
    expect((await see(chair, `/simulation/${simulation}/adopt?draft=0`)).status).toBe(404);
  });

  it.each(['/simulation/nothing', '/simulation/new?base=nothing', '/simulation/new', '/simulation/x/export/csv'])(
    'know no %s',
    async (path) => {
      expect((await see(analyst, path)).status).toBe(404);
    },
  );

  it('refuse a form that is not whole, each field with its reason, and keep what was typed', async () => {
    const path = '/fr/simulation/new?base=trial-first';
    const fields = { name: '', 'as-of': 'day', 'as-of-day-day': '31', 'use-K5': 'yes', 'K5-years': '٥', small: '0' };
    const refused = await send(server.origin, path, analyst.cookie, fields);
    expect(refused.status).toBe(422);
    for (const field of ['name', 'as-of-day-day', 'small']) expect(refused.text).toContain(`href="#${field}"`);
    expect(refused.text).toContain('value="٥"');
    const none = await send(server.origin, path, analyst.cookie, { name: 'Rien', small: '10' });
    expect(none.text).toContain('href="#use-K1"');
  });

  it('count with digits of either script, and lead to the result', async () => {
    const fields = { name: 'Cinq ans', 'as-of': 'filing', 'use-K5': 'yes', 'K5-years': '٥', small: '10', campaign: '' };
    const done = await send(server.origin, '/fr/simulation/new?base=trial-first', analyst.cookie, fields);
    expect(done.status).toBe(303);
    expect(done.headers.location).toMatch(/^\/fr\/simulation\/[0-9a-f-]{36}$/);
  });
});

describe.each(LANGUAGES)('the file of a simulation in %s', (language) => {
  it('holds every group once, numbers as numbers, and no formula', async () => {
    const { status, text } = await see(analyst, `/simulation/${simulation}/export/csv`, language);
    expect(status).toBe(200);
    const lines = text.trim().split('\r\n');
    expect(lines.length).toBeGreaterThan(15);
    expect(lines.slice(1).some((line) => line.startsWith('='))).toBe(false);
    const answer = await fetch(`${server.origin}/${language}/simulation/${simulation}/export/xlsx`, {
      headers: { cookie: analyst.cookie },
    });
    const book = read(Buffer.from(await answer.arrayBuffer()));
    const rows = utils.sheet_to_json<unknown[]>(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1 });
    expect(rows).toHaveLength(lines.length);
    const sexes = rows.slice(1).filter((row) => row[1] === rows[1]?.[1]);
    expect(sexes.reduce((sum, row) => sum + Number(row[3]), 0)).toBe(120);
    expect(typeof rows[1]?.[3]).toBe('number');
  });

  it('and its reading are entries of the journal, told apart', async () => {
    await see(analyst, `/simulation/${simulation}/export/csv`, language);
    const entries = await database.rows(
      `select distinct act from audit.entry where account = $1 and act in ('export-simulation', 'read-simulation', 'run-simulation')`,
      [analyst.account],
    );
    expect(entries.map(({ act }) => act)).toContain('export-simulation');
    expect(entries.map(({ act }) => act)).toContain('run-simulation');
  });
});
