import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { offerFirstAdministrator, prepareTrial } from '#identity';
import { ANYONE } from '#platform/access/actor.ts';
import { ROLES } from '#platform/access/roles.ts';
import { tokenHash } from '#platform/crypto/tokens.ts';
import { withClient } from '#platform/db/roles.ts';
import { ensurePack } from '#server/load-pack.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { createPerson } from '../kit/people.ts';
import { everything } from '../kit/recorded.ts';
import { startServer } from '../kit/server.ts';
import { row, view } from './directory.support.ts';
import { type PackFolder, packFolder } from './packs.support.ts';

const rows = <T extends Record<string, unknown>>(database: FreshDatabase, text: string) =>
  withClient(database.administrator, async (client) => (await client.query<T>(text)).rows);

const people = (database: FreshDatabase) =>
  rows<{ account: string; name: string; role: string; sealed: boolean; demo: boolean; territory: string }>(
    database,
    `select a.id as account, a.name, a.demo, coalesce(p.role, a.kind) as role, p.sealed, p.territory
     from identity.account a left join identity.appointment p on p.account = a.id order by a.id`,
  );

describe('a trial', () => {
  let database: FreshDatabase;

  beforeAll(async () => {
    database = await freshDatabase();
    await prepareTrial(database.operator);
  });

  afterAll(() => database.close());

  it('has somebody fictitious in every role, and neighbours to be refused by', async () => {
    const cast = await people(database);
    expect([...new Set(cast.map(({ role }) => role))].toSorted()).toEqual([...ROLES].toSorted());
    expect(cast.every(({ demo, name }) => demo && name.startsWith('Démo · '))).toBe(true);
    expect(new Set(cast.map(({ name }) => name)).size).toBe(cast.length);
    const officers = cast.filter(({ role }) => role === 'counter-officer').map(({ territory }) => territory);
    // The last one, of the region, judges what no single office reaches.
    expect(officers).toEqual(['04.421', '04.441', '06.141', '04']);
    expect(cast.filter(({ sealed }) => sealed).map(({ role }) => role)).toEqual([
      'protection-caseworker',
      'custodian',
      'administrator',
    ]);
  });

  it('is prepared once, however often it starts, even twice at once', async () => {
    const before = await everything(database);
    await Promise.all([prepareTrial(database.operator), prepareTrial(database.operator)]);
    expect(await everything(database)).toBe(before);
  });

  it('keeps what was ended or closed while it was tried', async () => {
    const [officer] = await people(database);
    await row(database, `update identity.account set state = 'disabled' where id = $1`, [officer?.account]);
    await row(database, `update identity.appointment set ended_at = now(), end_basis = 'Essai' where account = $1`, [
      officer?.account,
    ]);
    const before = await everything(database);
    await prepareTrial(database.operator);
    expect(await everything(database)).toBe(before);
  });

  it('obeys the firewall: nobody fictitious holds what nobody may', async () => {
    const clashes = await rows(
      database,
      `select from identity.appointment one join identity.appointment other using (account)
       where one.id <> other.id`,
    );
    expect(clashes).toEqual([]);
  });
});

describe('a trial of another country', () => {
  let database: FreshDatabase;
  let folder: PackFolder;

  beforeAll(async () => {
    folder = packFolder();
    database = await freshDatabase('empty');
    await rows(database, `insert into platform.installation (mode) values ('trial') on conflict do nothing`);
    await ensurePack(database.operator, folder.path, () => undefined);
  });

  afterAll(async () => {
    await database.close();
    folder.discard();
  });

  it('has the same roles, in its own places', async () => {
    await prepareTrial(database.operator);
    const cast = await people(database);
    expect([...new Set(cast.map(({ role }) => role))].toSorted()).toEqual([...ROLES].toSorted());
    expect(cast.filter(({ name }) => /Rabat|Maroc|Casablanca/.test(name))).toEqual([]);
  });
});

describe('production', () => {
  let database: FreshDatabase;

  beforeAll(async () => {
    database = await freshDatabase();
    await rows(database, `update platform.installation set mode = 'production'`);
  });

  afterAll(() => database.close());

  it('never gets fictitious people', async () => {
    const before = await everything(database);
    await expect(prepareTrial(database.operator)).rejects.toThrow('Fictitious people are for a trial');
    expect(await everything(database)).toBe(before);
  });

  it('offers the first administrator a link at each start, of which only the last opens', async () => {
    const first = (await offerFirstAdministrator(database.operator)) ?? '';
    const second = (await offerFirstAdministrator(database.operator)) ?? '';
    expect([first, second].every((token) => /^[\w-]{43}$/.test(token))).toBe(true);
    expect(first).not.toBe(second);
    const open = await rows<{ token_hash: Buffer; role: string; hours: number; every_organisation: boolean }>(
      database,
      `select i.token_hash, i.role, round(extract(epoch from i.expires_at - now()) / 3600)::int as hours, u.every_organisation
       from identity.invitation i join identity.unit u on u.id = i.unit where i.withdrawn_at is null`,
    );
    expect(open).toEqual([
      { token_hash: tokenHash(second), role: 'administrator', hours: 24, every_organisation: true },
    ]);
    const units = await rows(database, 'select organisation, territory from identity.unit');
    expect(units).toEqual([{ organisation: 'mcmream', territory: 'MA' }]);
    const server = await startServer(database);
    expect((await view(server.origin, `/fr/welcome/${second}`, undefined)).status).toBe(200);
    expect((await view(server.origin, `/fr/welcome/${second}`, undefined)).text).toContain('Administration du système');
    expect((await view(server.origin, `/fr/welcome/${first}`, undefined)).text).not.toContain('Administration du');
    await server.close();
  });

  it('makes one open link when two servers start at once', async () => {
    await Promise.all([offerFirstAdministrator(database.operator), offerFirstAdministrator(database.operator)]);
    const open = await rows(database, 'select id from identity.invitation where withdrawn_at is null');
    expect(open).toHaveLength(1);
  });

  it('offers none while somebody can give access everywhere, and one again when nobody can', async () => {
    const local = await createPerson(database, { role: 'administrator' });
    expect(await offerFirstAdministrator(database.operator)).not.toBe(null);
    const administrator = await createPerson(database, {
      role: 'administrator',
      organisation: 'mcmream',
      territory: 'MA',
      everyOrganisation: true,
    });
    expect(await offerFirstAdministrator(database.operator)).toBe(null);
    await row(database, `update identity.account set state = 'disabled' where id = $1`, [administrator.account]);
    expect(await offerFirstAdministrator(database.operator)).not.toBe(null);
    await row(database, `update identity.account set state = 'active' where id = $1`, [administrator.account]);
    await row(
      database,
      `update identity.appointment set ends_on = current_date - 2, starts_on = current_date - 9 where id = $1`,
      [administrator.appointment],
    );
    expect(await offerFirstAdministrator(database.operator)).not.toBe(null);
    expect(local.unit).not.toBe(administrator.unit);
  });

  it('journals that the operator made the link, without the link', async () => {
    const token = (await offerFirstAdministrator(database.operator)) ?? '';
    const all = await everything(database);
    expect(all.includes(token)).toBe(false);
    const [entry] = await rows<{ body: string }>(
      database,
      `select body from audit.entry where act = 'offer-first-administrator' order by at desc limit 1`,
    );
    expect(entry?.body).toContain('"kind": "operator"');
  });

  it('is for the operator’s own login only', async () => {
    const { offerFirstAdministrator: offer } = await import(
      '../../src/modules/identity/commands/offer-first-administrator.ts'
    );
    await expect(offer.execute(database.db, ANYONE, {})).rejects.toThrow();
    await expect(offerFirstAdministrator(database.db)).rejects.toThrow();
  });
});
