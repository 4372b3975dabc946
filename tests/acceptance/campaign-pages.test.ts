import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operator } from '#platform/access/actor.ts';
import { projectPath } from '#platform/project.ts';
import { loadCampaigns } from '../../src/modules/regularisation/commands/load-campaigns.ts';
import { readCampaignPack } from '../../src/modules/regularisation/definition/read-campaigns.ts';
import { startServer, type TestServer } from '../kit/server.ts';
import { send, view } from './directory.support.ts';
import { fieldsOf } from './form-fields.support.ts';
import { ask } from './http.support.ts';
import { type CampaignDatabase, campaignDatabase, type Somebody } from './regularisation.support.ts';

let database: CampaignDatabase;
let server: TestServer;
let administrator: Somebody;

beforeAll(async () => {
  database = await campaignDatabase();
  const pack = await readCampaignPack(projectPath('packs', 'morocco'));
  await loadCampaigns.execute(database.operator, operator('tests'), { pack });
  server = await startServer(database);
  administrator = await database.people.administrator();
});

afterAll(async () => {
  await server.close();
  await database.close();
});

const see = (path: string, language = 'fr') => view(server.origin, `/${language}${path}`, administrator.cookie);
const act = (path: string, fields: Readonly<Record<string, string>>) =>
  send(server.origin, `/fr${path}`, administrator.cookie, fields);

describe('the pages of campaigns', () => {
  it('are read by anybody in three languages, without those that are being prepared', async () => {
    const words = { fr: 'Base légale', ar: 'الأساس القانوني', en: 'Legal basis' };
    for (const [language, basis] of Object.entries(words)) {
      const list = await ask(server.origin, `/${language}/campaigns`);
      expect(list.status).toBe(200);
      expect(list.text).toContain('/campaigns/exceptional-2014');
      expect(list.text).not.toContain('/campaigns/demonstration');
      const one = await ask(server.origin, `/${language}/campaigns/exceptional-2016`);
      expect(one.status).toBe(200);
      expect(one.text).toContain(basis);
      expect(one.text).toContain('W5');
    }
    expect((await ask(server.origin, '/fr/campaigns/demonstration')).status).toBe(404);
  });

  it('show who manages them what is missing, and keep what is typed wrong', async () => {
    const { text } = await see('/campaigns/demonstration/check');
    expect(text).toContain('Une unité dans chaque bureau');
    const { status, text: page } = await act('/campaigns/new', { id: 'Été', from: 'demonstration' });
    expect([status, page.includes('value="Été"')]).toEqual([422, true]);
  });

  it('change a part of a campaign, and refuse what is not valid', async () => {
    for (const section of [
      'name',
      'texts',
      'bases',
      'window',
      'offices',
      'documents',
      'criteria',
      'local',
      'national',
      'deadlines',
      'permit',
      'settings',
    ]) {
      const { status } = await see(`/campaigns/demonstration/edit/${section}`);
      expect([section, status]).toEqual([section, 200]);
    }
    const edit = '/campaigns/demonstration/edit/window';
    const { text } = await see(edit);
    const mark = /name="mark"[^>]*value="([^"]+)"/.exec(text)?.[1] ?? '';
    const day = (name: string, [d, m, y]: readonly [string, string, string]) => ({
      ...{ [`${name}-day`]: d, [`${name}-month`]: m, [`${name}-year`]: y },
    });
    const right = { mark, assumed: 'yes', source: '', ...day('opensOn', ['1', '9', '2026']) };
    const wrong = await act(edit, { ...right, ...day('closesOn', ['31', '2', '2027']) });
    expect(wrong.status).toBe(422);
    const saved = await act(edit, { ...right, ...day('closesOn', ['30', '6', '2027']) });
    expect(saved.status).toBe(303);
    const [row] = await database.rows("select closes_on::text from regularisation.campaign where id = 'demonstration'");
    expect(row?.closes_on).toBe('2027-06-30');
    const late = await act(edit, { ...right, ...day('closesOn', ['30', '7', '2027']) });
    expect(late.status).toBe(422);
  });

  it('add an entry to a list and take one away', async () => {
    const edit = '/campaigns/demonstration/edit/documents';
    const count = async () => {
      const [row] = await database.rows(
        "select jsonb_array_length(definition -> 'documents') as n from regularisation.campaign where id = 'demonstration'",
      );
      return Number(row?.n);
    };
    const before = await count();
    const fields = async () => {
      const { text } = await see(edit);
      return fieldsOf(text);
    };
    expect((await act(edit, { ...(await fields()), add: 'yes' })).status).toBe(303);
    expect(await count()).toBe(before + 1);
    expect((await act(edit, { ...(await fields()), remove_0: 'yes' })).status).toBe(303);
    expect(await count()).toBe(before);
  });

  it('show who sits, and are closed to everybody else', async () => {
    await database.people.chair();
    const commission = Object.values(database.commissions)[0];
    const { status } = await see(`/campaigns/trial/commissions/${commission}`);
    expect(status).toBe(200);
    const clerk = await database.people.counter();
    const refused = await view(server.origin, `/fr/campaigns/trial/commissions/${commission}`, clerk.cookie);
    expect(refused.status).toBe(403);
  });
});
