import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '#platform/db/roles.ts';
import { cancelSitting } from '../../src/modules/regularisation/commands/cancel-sitting.ts';
import { planSitting } from '../../src/modules/regularisation/commands/plan-sitting.ts';
import { seatMember } from '../../src/modules/regularisation/commands/seat-member.ts';
import { unseatMember } from '../../src/modules/regularisation/commands/unseat-member.ts';
import { createPerson } from '../kit/people.ts';
import { startServer, type TestServer } from '../kit/server.ts';
import { screens, words } from './files.support.ts';
import { type CampaignDatabase, campaignDatabase, RABAT, SALE, type Somebody } from './regularisation.support.ts';
import { type Bench, bench, planned, TODAY } from './sittings.support.ts';

let database: CampaignDatabase;
let local: Bench;
let server: TestServer;

beforeAll(async () => {
  database = await campaignDatabase();
  local = await bench(database);
  server = await startServer(database);
});

afterAll(async () => {
  await server.close();
  await database.close();
});

const inDays = (days: number) => new Date(Date.parse(TODAY) + days * 86_400_000).toISOString().slice(0, 10);

function told(sitting: string, template = 'sitting-convened') {
  return database.rows(
    `select account, channel, address, language, params, queued_by from notifications.message
     where about_type = 'sitting' and about_id = $1 and template = $2 order by address`,
    [sitting, template],
  );
}

const accountsOf = (rows: readonly Readonly<Record<string, unknown>>[]) => [...new Set(rows.map((row) => row.account))];

/** Somebody appointed to the commission of Rabat who has no seat there yet. */
async function appointed(place: typeof RABAT | typeof SALE = RABAT) {
  const [row] = await database.rows('select unit from regularisation.commission where id = $1', [
    database.commissions[place],
  ]);
  return createPerson(database, { role: 'local-commission-member', unit: String(row?.unit) });
}

async function seat(account: string, startsOn = TODAY) {
  const by = await database.people.administrator();
  return seatMember.execute(database.db, by, {
    ...{ commission: database.commissions[RABAT], account, capacity: 'authority', seat: 'member', startsOn },
  });
}

describe('a sitting that is planned', () => {
  it('convenes its members with the act, in their language, with the day alone', async () => {
    const [arabic] = local.members;
    await database.rows("update identity.account set language = 'ar', phone = '+212600000041' where id = $1", [
      arabic?.account,
    ]);
    const sitting = await planned(database, local.chair, database.commissions[RABAT], inDays(12));
    const messages = await told(sitting);
    expect(accountsOf(messages).toSorted()).toEqual(
      [local.chair, ...local.members].map(({ account }) => account).toSorted(),
    );
    for (const { params, queued_by } of messages) {
      expect(params).toEqual({ on: inDays(12) });
      expect(queued_by).toBe(local.chair.account);
    }
    expect(messages.filter(({ account }) => account === arabic?.account)).toMatchObject([
      { channel: 'sms', language: 'ar' },
      { channel: 'email', language: 'ar' },
    ]);
  });

  it('asked for twice convenes once', async () => {
    const [sitting, key] = [randomUUID(), randomUUID()];
    const input = { sitting, commission: database.commissions[RABAT], plannedOn: inDays(13), place: null };
    await planSitting.execute(database.db, local.chair, input, { key });
    const before = await told(sitting);
    await planSitting.execute(database.db, local.chair, input, { key });
    await expect(planSitting.execute(database.db, local.chair, input)).rejects.toThrow();
    expect(await told(sitting)).toEqual(before);
  });

  it('on a day that is past convenes nobody: it is written down from paper', async () => {
    const sitting = await planned(database, local.chair, database.commissions[RABAT], inDays(-3));
    expect(await told(sitting)).toEqual([]);
    const { see } = screens(server.origin);
    expect(words((await see(local.chair, `/sittings/${sitting}`)).text)).not.toContain('Convocation');
  });

  it('that is refused convenes nobody', async () => {
    const before = await database.rows('select from notifications.message');
    const elsewhere = { sitting: randomUUID(), commission: database.commissions[SALE], plannedOn: TODAY, place: null };
    expect(await planSitting.execute(database.db, local.chair, elsewhere)).toMatchObject({ ok: false });
    expect(await database.rows('select from notifications.message')).toHaveLength(before.length);
  });

  it('convenes neither who sits no longer on that day, nor whose account is closed, nor an address that is none', async () => {
    const [gone, closed, wrong] = await Promise.all([appointed(), appointed(), appointed()]);
    for (const { account } of [gone, closed, wrong]) expect(await seat(account)).toMatchObject({ ok: true });
    await database.rows('update regularisation.commission_member set ends_on = $2 where account = $1', [
      ...[gone.account, inDays(2)],
    ]);
    await database.rows("update identity.account set state = 'disabled' where id = $1", [closed.account]);
    await database.rows("update identity.account set email = 'a@b, c@d' where id = $1", [wrong.account]);
    const accounts = accountsOf(
      await told(await planned(database, local.chair, database.commissions[RABAT], inDays(5))),
    );
    for (const { account } of [gone, closed, wrong]) expect(accounts).not.toContain(account);
    expect(accounts).toContain(local.chair.account);
    await database.rows('update regularisation.commission_member set ends_on = $2 where account = any ($1)', [
      ...[[closed.account, wrong.account], TODAY],
    ]);
  });
});

describe('who takes a seat', () => {
  it('is convened to the sittings to come, once, and to none of another commission', async () => {
    const [soon, later] = [
      await planned(database, local.chair, database.commissions[RABAT], inDays(20)),
      await planned(database, local.chair, database.commissions[RABAT], inDays(40)),
    ];
    const elsewhere = await planned(
      database,
      await database.people.chair(SALE),
      database.commissions[SALE],
      inDays(40),
    );
    const newcomer = await appointed();
    expect(await seat(newcomer.account, inDays(30))).toMatchObject({ ok: true });
    const toNewcomer = async (sitting: string) =>
      (await told(sitting)).filter(({ account }) => account === newcomer.account).length;
    expect([await toNewcomer(soon), await toNewcomer(later), await toNewcomer(elsewhere)]).toEqual([0, 1, 0]);
    expect(await seat(newcomer.account, inDays(30))).toEqual({ ok: false, fault: 'seated' });
    expect(await toNewcomer(later)).toBe(1);
  });

  it('again after they left it is not convened a second time to the same sitting', async () => {
    const sitting = await planned(database, local.chair, database.commissions[RABAT], inDays(25));
    const newcomer = await appointed();
    const first = await seat(newcomer.account, inDays(1));
    if (!first.ok) throw new Error(first.fault);
    const by = await database.people.administrator();
    await unseatMember.execute(database.db, by, { member: first.member, on: inDays(1) });
    expect(await seat(newcomer.account, inDays(2))).toMatchObject({ ok: true });
    expect((await told(sitting)).filter(({ account }) => account === newcomer.account)).toHaveLength(1);
  });

  it('is not convened by who may not seat them', async () => {
    const newcomer = await appointed();
    const input = { commission: database.commissions[RABAT], account: newcomer.account, startsOn: TODAY };
    await expect(
      seatMember.execute(database.db, local.chair, { ...input, capacity: 'authority', seat: 'member' }),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
    expect(
      await database.rows('select from notifications.message where account = $1', [newcomer.account]),
    ).toHaveLength(0);
  });
});

describe('a sitting that is called off', () => {
  it('is told to its members, once', async () => {
    const sitting = await planned(database, local.chair, database.commissions[RABAT], inDays(15));
    await cancelSitting.execute(database.db, local.chair, { sitting, on: TODAY });
    const messages = await told(sitting, 'sitting-cancelled');
    expect(accountsOf(messages)).toContain(local.members[0]?.account);
    expect(messages.every(({ params }) => JSON.stringify(params) === JSON.stringify({ on: inDays(15) }))).toBe(true);
    await expect(cancelSitting.execute(database.db, local.chair, { sitting, on: TODAY })).rejects.toMatchObject({
      name: 'ConflictError',
    });
    expect(await told(sitting, 'sitting-cancelled')).toEqual(messages);
  });

  it('by who is of no such commission is told to nobody', async () => {
    const sitting = await planned(database, local.chair, database.commissions[RABAT], inDays(16));
    const stranger = await database.people.chair(SALE);
    await expect(cancelSitting.execute(database.db, stranger, { sitting, on: TODAY })).rejects.toThrow();
    expect(await told(sitting, 'sitting-cancelled')).toEqual([]);
  });
});

describe('the page of a sitting', () => {
  it('says by which channel each member was convened, and who is to be convened by hand', async () => {
    const [silent, reached] = local.members;
    if (silent === undefined || reached === undefined) throw new Error('no members');
    const [before] = await database.rows('select email, phone from identity.account where id = $1', [silent.account]);
    await database.rows('update identity.account set email = null, phone = null where id = $1', [silent.account]);
    const sitting = await planned(database, local.chair, database.commissions[RABAT], inDays(18));
    await database.rows('update identity.account set email = $2, phone = $3 where id = $1', [
      ...[silent.account, before?.email, before?.phone],
    ]);
    const [address] = await database.rows('select email from identity.account where id = $1', [reached.account]);
    const { see } = screens(server.origin);
    const page = words((await see(local.chair, `/sittings/${sitting}`)).text);
    expect(page).toContain('Un membre n’a pas reçu de message');
    expect(page.match(/À convoquer de vive voix ou par courrier/g)).toHaveLength(1);
    expect(page).toContain('Courriel,');
    expect(page).not.toContain(String(address?.email));
    await database.rows(
      "update notifications.message set state = 'given-up', last_error = 'smtp-550' where about_id = $1 and account = $2",
      [sitting, reached.account],
    );
    const later = words((await see(local.chair, `/sittings/${sitting}`)).text);
    expect(later).toContain('2 membres n’ont pas reçu de message');
    expect(later).toContain('Courriel non remis');
  });

  it('is no way to the addresses of members: neither by the messages nor by who asks elsewhere', async () => {
    const sitting = await planned(database, local.chair, database.commissions[RABAT], inDays(19));
    const seen = (who: Pick<Somebody, 'token'>, purpose: string, statement: string) =>
      withClient(database.app, async (client) => {
        await client.query('begin');
        await client.query('select access.enter($1, $2, null)', [who.token, purpose]);
        const { rowCount } = await client.query(statement, [sitting]);
        await client.query('rollback');
        return rowCount;
      });
    const messages = 'select address from notifications.message where about_id = $1 and account <> access.account()';
    const members = 'select member from regularisation.convocations($1)';
    expect(await seen(local.chair, 'regularisation', messages)).toBe(0);
    expect(await seen(local.chair, 'regularisation', members)).toBeGreaterThan(3);
    const strangers: [Pick<Somebody, 'token'>, string][] = [
      [await database.people.chair(SALE), 'regularisation'],
      [await database.people.counter(SALE), 'regularisation'],
      [await database.people.applicant(), 'own-file'],
      [local.chair, 'own-account'],
      [await database.people.administrator(), 'administration'],
    ];
    for (const [who, purpose] of strangers) {
      expect(await seen(who, purpose, members)).toBe(0);
      expect(await seen(who, purpose, messages)).toBe(0);
    }
    const ahead =
      'select sitting from regularisation.sittings_ahead((select commission from regularisation.sitting where id = $1))';
    expect(await seen(local.chair, 'regularisation', ahead)).toBe(0);
  });
});
