import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareRecords, fileRecord, listPairs, runMatching } from '#people';
import { operator, type Person } from '#platform/access/actor.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { born, from, name, officer, passport, RABAT, SOURCE, sex } from './register.support.ts';

let database: FreshDatabase;
let clerk: Person;

beforeAll(async () => {
  database = await freshDatabase('morocco');
  clerk = await officer(database, RABAT);
});

afterAll(() => database.close());

describe('a pair that alone ties two groups together', () => {
  it('is marked by the run, so that whoever judges looks twice; pairs within a group are not', async () => {
    const file = async (given: string, day: number, ...more: readonly ReturnType<typeof passport>[]) => {
      const said = [name(given, 'Traoré'), born(1985, 7, day), sex('male'), from('MLI'), ...more];
      return (await fileRecord.execute(database.db, clerk, { said, source: SOURCE })).record;
    };
    // Three records of one and three of his brother; a clerk wrote the number of one's passport on a record of the other.
    const shared = passport('A1234567', { verified: false });
    const lassana = [await file('Lassana', 9, shared), await file('Lassana', 9), await file('Lansana', 9)];
    const moussa = [await file('Moussa', 9, shared), await file('Moussa', 9), await file('Musa', 9)];
    await runMatching({
      db: database.operator,
      actor: operator('essai'),
      kind: 'full',
      threads: 0,
      onProgress: () => undefined,
    });
    const { items } = await listPairs.execute(database.db, clerk, { states: ['open'], offset: 0, limit: 99 });
    const marks = await Promise.all(
      items.map(async ({ low, high }) => {
        const compared = await compareRecords.execute(database.db, clerk, { one: low, other: high });
        return { low, high, bridge: compared?.pair?.bridge };
      }),
    );
    const within = (group: readonly string[]) =>
      marks.filter(({ low, high }) => group.includes(low) && group.includes(high));
    expect(within(lassana).map(({ bridge }) => bridge)).toEqual([false, false, false]);
    expect(within(moussa).map(({ bridge }) => bridge)).toEqual([false, false, false]);
    const between = marks.filter(({ low, high }) => lassana.includes(low) !== lassana.includes(high));
    expect(between.filter(({ bridge }) => bridge === true)).toEqual([expect.objectContaining({ bridge: true })]);
  });
});
