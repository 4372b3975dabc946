import { afterAll, beforeAll, expect, it } from 'vitest';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { confirmComplete } from '../../src/modules/regularisation/commands/confirm-complete.ts';
import { type CampaignDatabase, campaignDatabase, fileOne, RABAT, SALE } from './regularisation.support.ts';

let database: CampaignDatabase;

beforeAll(async () => {
  database = await campaignDatabase();
});

afterAll(() => database.close());

it('gives a file to the office where it was handed in, and to no neighbour', async () => {
  const { db, people, rows } = database;
  const clerk = await people.counter(RABAT);
  const { id } = await fileOne(database, clerk);
  const acts = { applications: [id], on: todayHere() };
  const neighbour = await people.counter(SALE);
  expect(await confirmComplete.execute(db, neighbour, acts)).toEqual([{ application: id, fault: 'not-there' }]);
  expect(await confirmComplete.execute(db, clerk, acts)).toEqual([{ application: id, fault: null }]);
  expect(await rows('select state, turn from regularisation.application')).toEqual([
    { state: 'complete', turn: 'office' },
  ]);
});

it('seats the commissions by capacity', async () => {
  const { people, rows, commissions, national } = database;
  await people.chair(RABAT);
  await people.members(RABAT, 2);
  await people.members(RABAT, 3);
  await people.nationalChair();
  await people.nationalMembers(2);
  const seated = (commission: string) =>
    rows('select seat, capacity from regularisation.commission_member where commission = $1 order by seat, capacity', [
      commission,
    ]);
  expect(await seated(commissions[RABAT])).toHaveLength(4);
  expect(await seated(national)).toEqual([
    { seat: 'chair', capacity: 'authority' },
    { seat: 'member', capacity: 'authority' },
    { seat: 'member', capacity: 'civil-society' },
  ]);
});
