import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareTrial } from '#identity';
import { withClient } from '#platform/db/roles.ts';
import { ensureCampaigns } from '#server/load-pack.ts';
import { fillTrialCampaign } from '#server/trial-campaign.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { TEST_SERVICES } from '../kit/server.ts';

let database: FreshDatabase;

const rows = (statement: string) =>
  withClient(database.administrator, async (client) => (await client.query(statement)).rows);

beforeAll(async () => {
  database = await freshDatabase('morocco');
  await prepareTrial(database.operator);
  await ensureCampaigns(database.operator, 'morocco', true);
});

afterAll(() => database.close());

describe('the campaigns of a pack', () => {
  it('come without the fictitious one where people are real', async () => {
    const production = await freshDatabase('morocco');
    await ensureCampaigns(production.operator, 'morocco', false);
    const found = await withClient(production.administrator, (client) =>
      client.query('select id from regularisation.campaign order by id'),
    );
    expect(found.rows).toEqual([{ id: 'exceptional-2014' }, { id: 'exceptional-2016' }]);
    await production.close();
  });
});

describe('the campaign of a trial', () => {
  it('is led once, with files in every state that a file may be in', async () => {
    const all = { ...database, keys: TEST_SERVICES.keys };
    const filed = await fillTrialCampaign(all, () => false);
    expect(filed).toBeGreaterThan(60);
    expect(await fillTrialCampaign(all, () => false)).toBe(0);
    const states = await rows('select distinct state from regularisation.application order by state');
    expect(states.map(({ state }) => state)).toEqual(
      expect.arrayContaining([
        ...['complete', 'favourable', 'filed', 'incomplete', 'instructed', 'permitted', 'scheduled'],
        ...['under-appeal', 'appeal-scheduled', 'unfavourable', 'withdrawn'],
      ]),
    );
    const sittings = await rows('select distinct state from regularisation.sitting order by state');
    expect(sittings.map(({ state }) => state)).toEqual(['open', 'planned', 'signed']);
  });

  it('has a file and a draft of the applicant whom one may play', async () => {
    const [own] = await rows(
      `select count(*)::integer as files from regularisation.application a join identity.account c on c.id = a.account
       where c.demo and c.kind = 'applicant'`,
    );
    expect(own?.files).toBe(1);
    expect(await rows("select state from regularisation.filing where channel = 'self' order by state")).toEqual([
      { state: 'draft' },
      { state: 'submitted' },
    ]);
  });
});
