import { randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '#platform/db/roles.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import type { SomebodySignedIn } from '../kit/people.ts';
import { type Cast, castOf } from './directory.support.ts';

let database: FreshDatabase;
let cast: Cast;

beforeAll(async () => {
  database = await freshDatabase();
  cast = await castOf(database);
});

afterAll(() => database.close());

/** Runs raw statements as the application's own role, for the holder of a session, and undoes them. */
function as<T>(person: SomebodySignedIn | null, purpose: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  return withClient(database.app, async (client) => {
    await client.query('begin');
    if (person !== null) {
      await client.query('select access.enter($1, $2, null)', [person.token, purpose]);
    }
    try {
      return await work(client);
    } finally {
      await client.query('rollback');
    }
  });
}

const count = async (client: pg.Client, text: string, values: readonly unknown[] = []) =>
  (await client.query(text, [...values])).rowCount ?? 0;
const code = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : String(error));

const SEES = 'select from identity.appointment where id = $1';
const APPOINTS = `
  insert into identity.appointment
    (account, role, unit, organisation, territory, sealed, starts_on, ends_on, basis, appointed_by)
  select $1, $2, id, organisation, territory, sealed, current_date, current_date + 9, 'Brut', $4
  from identity.unit where id = $3`;
const INVITES = `
  insert into identity.invitation
    (kind, token_hash, account, name, role, unit, organisation, territory, sealed, starts_on, ends_on, basis, invited_by,
     expires_at)
  select 'appointment', $1, null, 'Brut', 'administrator', id, organisation, territory, sealed, current_date,
    current_date + 9, 'Brut', $3, now() + interval '1 day'
  from identity.unit where id = $2`;
const ENDS = `update identity.appointment set ended_at = now(), ended_by = $2, end_basis = 'Brut' where id = $1`;
const CLOSES = `update identity.account set state = 'disabled' where id = $1`;

const REACH = [
  ['office', 'administration', true],
  ['region', 'administration', true],
  ['system', 'administration', true],
  ['insideSealed', 'administration', true],
  ['sibling', 'administration', false],
  ['otherOrganisation', 'administration', false],
  ['ministry', 'administration', false],
  ['chair', 'supervision', false],
  ['officer', 'administration', false],
  ['officer', 'regularisation', false],
  ['enforcement', 'enforcement', false],
  ['auditor', 'administration', false],
  ['applicant', 'own-file', false],
  ['office', 'supervision', false],
  ['office', 'own-account', false],
] as const;

describe('with raw statements of the application’s role', () => {
  it.each(REACH)('%s, for %s, reaches another officer of Rabat: %s', async (viewer, purpose, reached) => {
    const { token: _, ...target } = viewer === 'chair' || viewer === 'officer' ? cast.head : cast.officer;
    await as(cast[viewer], purpose, async (client) => {
      expect(await count(client, SEES, [target.appointment])).toBe(reached ? 1 : 0);
      expect(await count(client, 'select from identity.account where id = $1', [target.account])).toBe(reached ? 1 : 0);
      expect(await count(client, CLOSES, [target.account])).toBe(reached ? 1 : 0);
      expect(await count(client, ENDS, [target.appointment, cast[viewer].account])).toBe(reached ? 1 : 0);
    });
    const appointed = await as(cast[viewer], purpose, (client) =>
      count(client, APPOINTS, [target.account, 'focal-point', target.unit, cast[viewer].account]).catch(code),
    );
    expect(appointed).toBe(reached ? 1 : '42501');
    const invited = await as(cast[viewer], purpose, (client) =>
      count(client, INVITES, [randomBytes(32), target.unit, cast[viewer].account]).catch(code),
    );
    expect(invited).toBe(reached ? 1 : '42501');
  });

  it('nobody outside a sealed unit reaches who works there, whatever their rank', async () => {
    for (const viewer of ['office', 'region', 'system'] as const) {
      await as(cast[viewer], 'administration', async (client) => {
        expect(await count(client, SEES, [cast.sealed.appointment])).toBe(0);
        expect(await count(client, 'select from identity.account where id = $1', [cast.sealed.account])).toBe(0);
        expect(await count(client, ENDS, [cast.sealed.appointment, cast[viewer].account])).toBe(0);
        expect(await count(client, CLOSES, [cast.sealed.account])).toBe(0);
      });
    }
    await as(cast.insideSealed, 'administration', async (client) => {
      expect(await count(client, SEES, [cast.sealed.appointment])).toBe(1);
    });
    await as(cast.auditor, 'oversight', async (client) => {
      expect(await count(client, SEES, [cast.officer.appointment])).toBe(1);
      expect(await count(client, SEES, [cast.sealed.appointment])).toBe(0);
    });
  });

  it('nobody acts on themselves, for another, or back in time', async () => {
    const { account, appointment, unit } = cast.office;
    await as(cast.office, 'administration', async (client) => {
      expect(await count(client, ENDS, [appointment, account])).toBe(0);
      expect(await count(client, CLOSES, [account])).toBe(0);
    });
    const tries: readonly (readonly [string, readonly unknown[]])[] = [
      [APPOINTS, [account, 'auditor', unit, account]],
      [APPOINTS, [cast.officer.account, 'focal-point', unit, cast.region.account]],
      [ENDS, [cast.officer.appointment, cast.region.account]],
      [INVITES, [randomBytes(32), unit, cast.region.account]],
    ];
    for (const [text, values] of tries) {
      expect(await as(cast.office, 'administration', (client) => count(client, text, values).catch(code))).toBe(
        '42501',
      );
    }
  });

  it('nothing of an appointment is changed but its end, and nothing is removed', async () => {
    for (const text of [
      `update identity.appointment set role = 'administrator'`,
      `update identity.appointment set ends_on = '2099-01-01'`,
      'delete from identity.appointment',
      'delete from identity.account',
      'delete from identity.invitation',
      'delete from identity.unit',
      `update identity.account set name = 'x'`,
      `update identity.invitation set role = 'administrator'`,
      'update identity.unit set sealed = false',
      'update identity.unit set every_organisation = true',
      'select token_hash from identity.invitation',
      'truncate identity.appointment',
    ]) {
      expect([text, await as(cast.system, 'administration', (client) => client.query(text).catch(code))]).toEqual([
        text,
        '42501',
      ]);
    }
  });

  it('an appointment cannot be written as if its unit stood elsewhere', async () => {
    const { account, unit } = cast.officer;
    const lie = `
      insert into identity.appointment
        (account, role, unit, organisation, territory, sealed, starts_on, ends_on, basis, appointed_by)
      values ($1, 'focal-point', $2, 'interior-ministry', '04.421', false, current_date, current_date + 9, 'Brut', $3)`;
    const outcome = await as(cast.office, 'administration', async (client) => {
      await client.query(lie, [account, cast.sibling.unit, cast.office.account]);
      await client.query('set constraints all immediate');
    }).catch(code);
    expect(outcome).toBe('23503');
    const sealed = await as(cast.office, 'administration', async (client) => {
      await client.query(lie, [account, cast.sealed.unit, cast.office.account]);
      await client.query('set constraints all immediate');
    }).catch(code);
    expect(sealed).toBe('23503');
    expect(unit).not.toBe(cast.sibling.unit);
  });

  it('without a context there is nobody', async () => {
    await as(null, '', async (client) => {
      for (const table of ['account', 'appointment', 'invitation']) {
        expect([table, await count(client, `select id from identity.${table}`)]).toEqual([table, 0]);
      }
    });
  });

  it('a unit that runs the system is made by no person', async () => {
    const outcome = await as(cast.system, 'administration', (client) =>
      client
        .query(
          `insert into identity.unit (id, organisation, territory, name, sealed, every_organisation)
           values ($1, 'mcmream', 'MA', '{"fr":"x","ar":"x","en":"x"}', false, true)`,
          [randomUUID()],
        )
        .catch(code),
    );
    expect(outcome).toBe('42501');
  });
});
