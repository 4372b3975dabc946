import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '#lib/calendar/civil-day.ts';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { openSitting } from '../../src/modules/regularisation/commands/open-sitting.ts';
import { planSitting } from '../../src/modules/regularisation/commands/plan-sitting.ts';
import { createPerson } from '../kit/people.ts';
import { startServer, type TestServer } from '../kit/server.ts';
import { send, view } from './directory.support.ts';
import { actorOf } from './register.support.ts';
import { type CampaignDatabase, campaignDatabase, RABAT, type Somebody } from './regularisation.support.ts';

let database: CampaignDatabase;
let server: TestServer;
let administrator: Somebody;
let chair: Somebody;
let members: readonly Somebody[];
const today = todayHere();

beforeAll(async () => {
  database = await campaignDatabase();
  administrator = await database.people.administrator();
  chair = await database.people.chair();
  members = await database.people.members(RABAT, 4);
  server = await startServer(database);
});

afterAll(async () => {
  await server.close();
  await database.close();
});

const address = () => `/campaigns/trial/commissions/${database.commissions[RABAT]}`;
const act = (fields: Readonly<Record<string, string>>) =>
  send(server.origin, `/fr${address()}`, administrator.cookie, fields);
const day = (name: string, iso: string) => ({
  ...{ [`${name}-year`]: iso.slice(0, 4), [`${name}-month`]: iso.slice(5, 7), [`${name}-day`]: iso.slice(8) },
});
const one = async (statement: string, values: readonly unknown[]) => (await database.rows(statement, values))[0];
const seatOf = async (account: string) =>
  one('select id, capacity, substitute_of, ends_on::text from regularisation.commission_member where account = $1', [
    account,
  ]);

async function appointed(): Promise<string> {
  const commission = await one('select unit from regularisation.commission where id = $1', [
    database.commissions[RABAT],
  ]);
  const role = 'local-commission-member';
  return actorOf(await createPerson(database, { role, unit: String(commission?.unit) }), role).account;
}

describe('the seats of a commission on screen', () => {
  it('are given to a substitute, who sits for a member in the same capacity and for nobody else', async () => {
    const account = await appointed();
    const titular = await seatOf(members[0]?.account ?? '');
    const wanted = {
      ...{ act: 'seat', account, seat: 'member', capacity: String(titular?.capacity) },
      ...{ 'substitute-of': String(titular?.id), ...day('starts-on', today) },
    };
    const other = wanted.capacity === 'authority' ? 'civil-society' : 'authority';
    for (const [changed, field] of [
      [{ capacity: other }, 'substitute-of'],
      [{ seat: 'chair' }, 'account'],
      [{ 'substitute-of': randomUUID() }, 'substitute-of'],
      [{ 'substitute-of': '%00' }, 'substitute-of'],
      [{ 'starts-on-day': '31', 'starts-on-month': '2' }, 'starts-on-day'],
      [{ body: 'x'.repeat(10_000) }, 'body'],
      [{ account: 'nobody' }, 'account'],
    ] as const) {
      const refused = await act({ ...wanted, ...changed });
      expect([JSON.stringify(changed).slice(0, 60), refused.status]).toEqual([
        JSON.stringify(changed).slice(0, 60),
        422,
      ]);
      expect(refused.text).toContain(`href="#${field}"`);
    }
    expect((await act(wanted)).status).toBe(303);
    expect(await seatOf(account)).toMatchObject({ substitute_of: titular?.id });
    const { text } = await view(server.origin, `/fr${address()}`, administrator.cookie);
    expect(text).toContain('supplée');
    const chained = await act({
      ...{ ...wanted, account: await appointed() },
      'substitute-of': String((await seatOf(account))?.id),
    });
    expect([chained.status, chained.text.includes('href="#substitute-of"')]).toEqual([422, true]);
  });

  it('end on a day that is said, never before they began, and once', async () => {
    const leaving = await seatOf(members[3]?.account ?? '');
    const wanted = { act: 'unseat', member: String(leaving?.id) };
    expect((await act({ ...wanted, ...day('ends-on', '2010-01-01') })).text).toContain('href="#ends-on-day"');
    expect((await act({ ...wanted, ...day('ends-on', '2026-02-31') })).text).toContain('href="#ends-on-day"');
    const end = addDays(today, 30);
    expect((await act({ ...wanted, ...day('ends-on', end) })).status).toBe(303);
    expect(await seatOf(members[3]?.account ?? '')).toMatchObject({ ends_on: end });
    expect((await act({ ...wanted, ...day('ends-on', end) })).status).toBe(422);
    // Until that day the seat is held: nobody holds two.
    const again = await act({
      ...{ act: 'seat', account: members[3]?.account ?? '', seat: 'member', capacity: 'authority' },
      ...day('starts-on', today),
    });
    expect([again.status, again.text.includes('href="#account"')]).toEqual([422, true]);
  });

  it('stand within a mandate, which does not end before it begins', async () => {
    const wrong = await act({ act: 'mandate', ...day('from', today), ...day('until', addDays(today, -1)) });
    expect([wrong.status, wrong.text.includes('href="#until-day"')]).toEqual([422, true]);
    const none = await act({ act: 'mandate', ...day('until', today) });
    expect([none.status, none.text.includes('href="#from-day"')]).toEqual([422, true]);
    const mandate = { act: 'mandate', ...day('from', '2026-01-01') };
    expect((await act({ ...mandate, ...day('until', addDays(today, 60)) })).status).toBe(303);
    const after = await act({
      ...{ act: 'seat', account: await appointed(), seat: 'member', capacity: 'authority' },
      ...day('starts-on', addDays(today, 61)),
    });
    expect([after.status, after.text.includes('href="#starts-on-day"')]).toEqual([422, true]);
    expect((await act(mandate)).status).toBe(303);
  });
});

describe('a substitute', () => {
  it('makes the quorum while the member is absent, and does not count beside that member', async () => {
    const { db } = database;
    const [titular, second, third] = members;
    const substitute = await one(
      'select id from regularisation.commission_member where substitute_of is not null and commission = $1',
      [database.commissions[RABAT]],
    );
    const seats = await Promise.all([chair, titular, second, third].map((who) => seatOf(who?.account ?? '')));
    const [head = '', held = '', ...others] = seats.map((seat) => String(seat?.id));
    const sitting = randomUUID();
    const planned = { sitting, commission: database.commissions[RABAT], plannedOn: today, place: null };
    expect(await planSitting.execute(db, chair, planned)).toMatchObject({ ok: true });
    const open = (present: readonly string[]) =>
      openSitting.execute(db, chair, { sitting, on: today, present: [...present], chair: head });
    const [needed] = await database.rows(
      `select floor(sum((seat ->> 'count')::integer) / 2) + 1 as quorum from regularisation.campaign,
         jsonb_array_elements(definition #> '{local,seats}') as listed (seat) where id = 'trial'`,
    );
    const quorum = Number(needed?.quorum);
    const rest = others.slice(0, quorum - 2);
    const beside = await open([head, held, String(substitute?.id), ...rest]);
    expect(beside).toEqual({ ok: false, fault: 'substitute-beside-member' });
    expect(await open([head, ...rest])).toEqual({ ok: false, fault: 'no-quorum' });
    expect(await open([head, String(substitute?.id), ...rest])).toMatchObject({ ok: true, present: quorum });
  });
});
