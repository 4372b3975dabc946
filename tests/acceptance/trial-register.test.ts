import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareTrial } from '#identity';
import { listPairs } from '#people';
import { withClient } from '#platform/db/roles.ts';
import { fillTrialRegister } from '#server/trial-register.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { TEST_SERVICES } from '../kit/server.ts';
import { officer, REGION } from './register.support.ts';

let database: FreshDatabase;

beforeAll(async () => {
  database = await freshDatabase('morocco');
  await withClient(database.administrator, (client) =>
    client.query("insert into platform.installation (mode) values ('trial') on conflict do nothing"),
  );
  await prepareTrial(database.operator);
});

afterAll(() => database.close());

describe('the register of a trial', () => {
  it('begins with fictitious persons, some of them in two offices, and is filled once', async () => {
    const all = { ...database, keys: TEST_SERVICES.keys };
    expect(await fillTrialRegister(all, () => false)).toBe(60);
    expect(await fillTrialRegister(all, () => false)).toBe(0);
    const region = await officer(database, REGION);
    const { total } = await listPairs.execute(database.db, region, { states: ['open'], offset: 0, limit: 5 });
    expect(total).toBeGreaterThan(5);
    const { rows } = await withClient(database.administrator, (client) =>
      client.query(
        "select distinct value ->> 'number' like 'ZZ%' as marked from people.assertion where kind = 'document'",
      ),
    );
    expect(rows).toEqual([{ marked: true }]);
  });
});
