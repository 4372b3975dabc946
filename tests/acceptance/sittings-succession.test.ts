import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NotAllowedError } from '#platform/access/gate.ts';
import { closeSitting } from '../../src/modules/regularisation/commands/close-sitting.ts';
import { signMinutes } from '../../src/modules/regularisation/commands/sign-minutes.ts';
import { readMinutes } from '../../src/modules/regularisation/queries/read-minutes.ts';
import { readSitting } from '../../src/modules/regularisation/queries/read-sitting.ts';
import { type CampaignDatabase, campaignDatabase, RABAT, type Somebody } from './regularisation.support.ts';
import { type Bench, bench, decide, instructed, MEETS, sat, stateOf } from './sittings.support.ts';

// A sitting is ended by who presided. If they leave, what was decided does not wait for ever: who holds the chair then ends it.

let database: CampaignDatabase;
let local: Bench;
let successor: Somebody;
beforeAll(async () => {
  database = await campaignDatabase();
  local = await bench(database);
  successor = await database.people.chair(RABAT, 'another');
});
afterAll(() => database.close());

async function decided() {
  const clerk = await database.people.counter();
  const files = await instructed(database, clerk, [MEETS]);
  const sitting = await sat(database, local, database.commissions[RABAT], files);
  await decide(database, local.chair, sitting, files);
  return { sitting, files };
}

const seatEnds = (who: Somebody, on: string | null) =>
  database.rows(
    'update regularisation.commission_member set starts_on = least(starts_on, current_date - 30), ends_on = $2 where account = $1',
    [who.account, on],
  );
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

const page = { waiting: true, offset: 0, limit: 10 };
const ends = async (who: Somebody, sitting: string) =>
  (await readSitting.execute(database.db, who, { sitting, ...page }))?.ends;

describe('a sitting whose chair left', () => {
  it('is ended by nobody else as long as who presided sits', async () => {
    const { sitting } = await decided();
    expect(await ends(local.chair, sitting)).toBe(true);
    expect(await ends(successor, sitting)).toBe(false);
    const close = closeSitting.execute(database.db, successor, { sitting, remarks: null });
    await expect(close).rejects.toBeInstanceOf(NotAllowedError);
  });

  it('is closed and signed by who holds the chair now, in their own name, and its decisions take effect', async () => {
    const { sitting, files } = await decided();
    await seatEnds(local.chair, daysAgo(2));
    try {
      expect(await ends(successor, sitting)).toBe(true);
      expect(await closeSitting.execute(database.db, successor, { sitting, remarks: null })).toMatchObject({
        ok: true,
      });
      await signMinutes.execute(database.db, successor, { sitting });
      expect(await stateOf(database, files[0] ?? '')).toBe('favourable');
      const [{ signed_by: signedBy } = {}] = await database.rows(
        'select signed_by from regularisation.sitting where id = $1',
        [sitting],
      );
      expect(signedBy).toBe(successor.account);
      const minutes = await readMinutes.execute(database.db, successor, { sitting });
      expect(minutes?.signatory).toBe(await nameOf(successor));
    } finally {
      await seatEnds(local.chair, null);
    }
  });

  it('is ended neither by a member who holds no chair, nor by a chair whose own seat has ended, and nothing is decided', async () => {
    const { sitting, files } = await decided();
    await seatEnds(local.chair, daysAgo(2));
    await seatEnds(successor, daysAgo(1));
    try {
      for (const who of [successor, ...local.members.slice(0, 1)]) {
        expect(await ends(who, sitting)).toBe(false);
        await expect(closeSitting.execute(database.db, who, { sitting, remarks: null })).rejects.toThrow();
      }
      await seatEnds(successor, null);
      await expect(decide(database, successor, sitting, files)).rejects.toBeInstanceOf(NotAllowedError);
    } finally {
      await seatEnds(local.chair, null);
      await seatEnds(successor, null);
    }
  });
});

async function nameOf({ account }: Somebody) {
  const [row] = await database.rows('select name from identity.account where id = $1', [account]);
  return row?.name;
}
