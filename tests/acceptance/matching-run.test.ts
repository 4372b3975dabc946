import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileRecord, listPairs, runMatching, trialPersons } from '#people';
import { operator, type Person } from '#platform/access/actor.ts';
import { ConflictError } from '#platform/access/gate.ts';
import { withClient } from '#platform/db/roles.ts';
import { createLog } from '#server/log.ts';
import { startMatchingKeeper } from '#server/matching-keeper.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { name, officer, REGION, SOURCE } from './register.support.ts';

let database: FreshDatabase;
let clerk: Person;
const OPERATOR = operator('essai');

beforeAll(async () => {
  database = await freshDatabase('morocco');
  clerk = await officer(database, REGION);
  // Recorded and never checked, as when the power goes between the two acts.
  for (const { said } of trialPersons(90)) await fileRecord.execute(database.db, clerk, { said, source: SOURCE });
});

afterAll(() => database.close());

const run = (kind: 'full' | 'incremental', isStopping = () => false) =>
  runMatching({ db: database.operator, actor: OPERATOR, kind, threads: 1, onProgress: () => undefined, isStopping });

const pairs = async () => {
  const { items } = await listPairs.execute(database.db, clerk, {
    states: ['open', 'unsure', 'settled'],
    offset: 0,
    limit: 500,
  });
  return items.map(({ low, high, weight }) => `${low} ${high} ${weight?.toFixed(6)}`).sort();
};

const count = (statement: string) =>
  withClient(database.administrator, async (client) => Number((await client.query(statement)).rows[0]?.count));

describe('a run of the matching', () => {
  it('finds what nobody checked, and finds it once', async () => {
    expect(await count('select count(*) from people.record where checked_at is null')).toBe(90);
    const [first] = await run('incremental');
    expect(first).toMatchObject({ category: 'regularisation-file', records: 90, finished: true, resumed: false });
    const found = await pairs();
    expect(found.length).toBeGreaterThan(15);
    expect(await count('select count(*) from people.record where checked_at is null')).toBe(0);
    const [second] = await run('incremental');
    expect(second).toMatchObject({ records: 0, pairs: 0 });
    expect(await pairs()).toEqual(found);
  });

  it('of everybody finds the same pairs as the run of what is new did', async () => {
    const found = await pairs();
    const [full] = await run('full');
    expect(full).toMatchObject({ records: 90, finished: true });
    expect((await pairs()).map((pair) => pair.slice(0, 73))).toEqual(found.map((pair) => pair.slice(0, 73)));
  });

  it('that is stopped keeps what it did, and the next one carries on with it', async () => {
    const before = await pairs();
    let asked = 0;
    // Asked before each category and after each range: the third time is within the run of the first category.
    const [stopped] = await run('full', () => {
      asked += 1;
      return asked > 2;
    });
    expect(stopped).toMatchObject({ finished: false });
    expect(await count('select count(*) from people.matching_run where finished_at is null')).toBe(1);
    const [carriedOn] = await run('full');
    expect(carriedOn).toMatchObject({ resumed: true, finished: true, records: 0 });
    expect(await count('select count(*) from people.matching_run where finished_at is null')).toBe(0);
    expect(await pairs()).toEqual(before);
  });

  it('that two processes carry on at once is left by the second to the first, and no pair is lost', async () => {
    const before = await pairs();
    const outcomes = await Promise.allSettled([run('full'), run('full')]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(ConflictError);
    }
    expect(await pairs()).toEqual(before);
  });

  it('counts how frequent names are, of those that ten or more bear', async () => {
    expect(await count('select records as count from people.matching_state')).toBe(90);
    expect(await count('select count(*) from people.term_frequency where frequency < 10.0 / 90')).toBe(0);
  });

  it('leaves an entry in the journal for each of its acts', async () => {
    expect(await count("select count(*) from audit.entry where act = 'note-matching-range'")).toBeGreaterThan(1);
  });

  it('is done once a night, after two o’clock', async () => {
    let now = Date.parse('2026-11-22T23:00:00Z');
    const keeper = startMatchingKeeper({ operator: database.operator, log: createLog('fatal'), now: () => now });
    await fileRecord.execute(database.db, clerk, { said: [name('Nuit', 'Tardive')], source: SOURCE });
    const waiting = () => count('select count(*) from people.record where checked_at is null');
    await keeper.look();
    expect(await waiting()).toBe(1);
    now = Date.parse('2026-11-23T00:30:00Z');
    await keeper.look();
    expect(await waiting()).toBe(1);
    now = Date.parse('2026-11-23T02:30:00Z');
    await keeper.look();
    expect(await waiting()).toBe(0);
    await keeper.stop();
  });
});
