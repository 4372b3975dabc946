import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLES } from '#platform/access/roles.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { enter, inTransaction } from './attempts.support.ts';
import { type Crowd, gather } from './crowd.support.ts';
import { type Fuzzed, fuzz, type Outcome } from './fuzz.support.ts';
import { randomOf, seedOfTheRun } from './random.support.ts';
import { type Acting, NOBODY } from './rules-in-words.support.ts';

const random = randomOf(seedOfTheRun());
const tried: Record<string, Outcome['tried']> = {};
let database: FreshDatabase;
let crowd: Crowd;

beforeAll(async () => {
  database = await freshDatabase();
  crowd = await gather(database, random);
}, 60_000);

afterAll(async () => {
  console.log(`RIHLA_SEED=${random.seed}: ${crowd.actors.length} actors; (actor, row, verb) tried, by table:`);
  console.table(tried);
  await crowd.client.end();
  await database.close();
});

/** Tries a table with everybody, and finds neither a leak nor a row that is missing. */
async function holds<Row, Drawn extends object>(spec: Fuzzed<Row, Drawn>): Promise<void> {
  const outcome = await fuzz(crowd, random, spec);
  tried[spec.table] = outcome.tried;
  expect(outcome.faults, `RIHLA_SEED=${random.seed}`).toEqual([]);
  const { select, update, insert, delete: deletes } = outcome.tried;
  expect(select + update + insert + deletes).toBeGreaterThanOrEqual(10_000);
}

const idOf = ({ id }: { readonly id: string }) => id;

/** A unit of the population, most often one within reach, and what a row says of it, which may be a lie. */
function placeFor(me: Acting | null) {
  const { units } = crowd.population;
  const near = units.filter(({ organisation }) => organisation === me?.unit?.organisation);
  const unit = random.pick(random.chance(0.6) && near.length > 0 ? near : units);
  const lie = random.pick(units);
  return {
    unit: unit.id,
    organisation: random.chance(0.05) ? lie.organisation : unit.organisation,
    territory: random.chance(0.05) ? lie.territory : unit.territory,
    sealed: random.chance(0.05) ? lie.sealed : unit.sealed,
  };
}

const anybody = () => random.pick(crowd.population.accounts).id;
const mostlyMe = (me: Acting | null) => (me !== null && random.chance(0.9) ? me.account : anybody());

/** Somebody whom the directory shows to who acts, half of the time. */
function somebody(me: Acting | null): string {
  const { accounts } = crowd.population;
  const known = random.chance(0.5) ? accounts.filter((row) => crowd.rules.account.sees(me, row)) : [];
  return random.pick(known.length > 0 ? known : accounts).id;
}

describe('entering', () => {
  it('makes a context for exactly the sessions and purposes that the rules in words let act', async () => {
    const { population, rules, client } = crowd;
    const faults: string[] = [];
    for (const session of population.sessions) {
      const token = population.tokens.get(session.id) ?? Buffer.alloc(0);
      for (const purpose of rules.purposes) {
        const due = rules.acting(session, purpose) !== null;
        const got = await inTransaction(client, () => enter(client, token, purpose));
        if (got !== due) faults.push(`${session.id} for ${purpose}: ${got}`);
      }
    }
    expect(faults, `RIHLA_SEED=${random.seed}`).toEqual([]);
  }, 120_000);
});

describe('every protected table shows and takes exactly what the rules in words say:', () => {
  it(
    'identity.account',
    () =>
      holds({
        table: 'identity.account',
        key: ['id'],
        keyOf: idOf,
        rows: crowd.population.accounts,
        sees: crowd.rules.account.sees,
        update: { set: "state = 'disabled'", may: crowd.rules.account.closes, falsely: [] },
      }),
    120_000,
  );

  it(
    'identity.appointment',
    () =>
      holds({
        table: 'identity.appointment',
        key: ['id'],
        keyOf: idOf,
        rows: crowd.population.appointments,
        sees: crowd.rules.appointment.sees,
        update: {
          set: "ended_at = now(), ended_by = $me, end_basis = 'Fin de mission'",
          may: crowd.rules.appointment.ends,
          falsely: ["ended_at = now(), ended_by = $other, end_basis = 'Fin de mission'", 'ended_by = $me'],
        },
        insert: {
          columns:
            'id, account, role, unit, organisation, territory, sealed, heads_unit, starts_on, ends_on, basis, appointed_by',
          draw: (me) => ({
            id: random.uuid(),
            account: somebody(me),
            role: random.pick(ROLES),
            ...placeFor(me),
            heads_unit: random.chance(0.3),
            starts_on: crowd.population.today,
            ends_on: crowd.population.today,
            basis: 'Décision d’essai',
            appointed_by: mostlyMe(me),
          }),
          may: crowd.rules.appointment.makes,
          refusal: (row) => (crowd.rules.appointment.isKeptApart(row) ? 'RH003' : null),
        },
      }),
    120_000,
  );

  it(
    'identity.invitation',
    () =>
      holds({
        table: 'identity.invitation',
        key: ['id'],
        keyOf: idOf,
        rows: crowd.population.invitations,
        sees: crowd.rules.invitation.sees,
        update: {
          set: 'withdrawn_at = now(), withdrawn_by = $me',
          may: crowd.rules.invitation.withdraws,
          falsely: ['withdrawn_at = now(), withdrawn_by = $other', 'withdrawn_by = $me'],
        },
        insert: {
          columns:
            'id, kind, token_hash, account, name, language, role, unit, organisation, territory, sealed, heads_unit, starts_on, ends_on, basis, invited_by, expires_at',
          draw: (me) => {
            const renewal = random.chance(0.5);
            return {
              id: random.uuid(),
              kind: renewal ? 'renewal' : 'appointment',
              token_hash: `\\x${random.hex(32)}`,
              account: renewal ? somebody(me) : null,
              name: 'Invitée',
              language: 'fr',
              role: renewal ? null : random.pick(ROLES),
              ...placeFor(me),
              heads_unit: false,
              starts_on: renewal ? null : crowd.population.today,
              ends_on: renewal ? null : crowd.population.today,
              basis: 'Décision d’essai',
              invited_by: mostlyMe(me),
              expires_at: '2100-01-01',
            };
          },
          may: crowd.rules.invitation.makes,
        },
      }),
    120_000,
  );

  it(
    'identity.unit',
    () =>
      holds({
        table: 'identity.unit',
        key: ['id'],
        keyOf: idOf,
        rows: crowd.population.units,
        sees: crowd.rules.unit.sees,
        insert: {
          columns: 'organisation, territory, name, sealed',
          draw: (me) => ({ ...placeFor(me), name: { fr: 'Unité', ar: 'وحدة', en: 'Unit' } }),
          may: crowd.rules.unit.makes,
        },
      }),
    120_000,
  );

  it(
    'identity.session',
    () =>
      holds({
        table: 'identity.session',
        key: ['id'],
        keyOf: idOf,
        rows: crowd.population.sessions,
        sees: crowd.rules.session.sees,
        update: {
          set: "ended_at = now(), end_reason = 'revoked'",
          may: crowd.rules.session.ends,
          falsely: ['ended_at = null, end_reason = null'],
        },
      }),
    120_000,
  );

  it(
    'identity.passkey',
    () =>
      holds({
        table: 'identity.passkey',
        key: ['id'],
        keyOf: idOf,
        rows: crowd.passkeys,
        sees: crowd.rules.passkey.sees,
      }),
    120_000,
  );

  it(
    'platform.kept_answer',
    () =>
      holds({
        table: 'platform.kept_answer',
        key: ['account', 'key'],
        keyOf: ({ account, key }) => `${account} ${key}`,
        rows: crowd.answers,
        sees: crowd.rules.keptAnswer.sees,
        insert: {
          columns: 'account, key, act, input_hash, at',
          draw: (me) => ({
            account: random.chance(0.2) ? NOBODY : mostlyMe(me),
            key: random.uuid(),
            act: 'an-act',
            input_hash: '\\x00',
            at: crowd.population.today,
          }),
          may: crowd.rules.keptAnswer.makes,
        },
      }),
    120_000,
  );

  it(
    'audit.entry',
    () =>
      holds({
        table: 'audit.entry',
        key: ['lane', 'seq'],
        keyOf: ({ lane, seq }) => `${lane} ${seq}`,
        rows: crowd.entries,
        sees: crowd.rules.entry.sees,
      }),
    120_000,
  );

  it(
    'audit.lane',
    () =>
      holds({
        table: 'audit.lane',
        key: ['lane'],
        keyOf: String,
        rows: Array.from({ length: 32 }, (_, lane) => lane),
        sees: () => true,
      }),
    120_000,
  );

  it.each([
    'identity.password',
    'identity.totp',
    'identity.recovery_code',
    'identity.federation',
    'identity.ceremony',
    'identity.device',
  ])(
    '%s, which the application never reaches',
    (table) =>
      holds({
        table,
        key: ['account'],
        keyOf: idOf,
        rows: crowd.population.accounts,
      }),
    120_000,
  );

  it(
    'identity.throttle, which the application never reaches',
    () => holds({ table: 'identity.throttle', key: ['bucket'], keyOf: idOf, rows: crowd.population.accounts }),
    120_000,
  );
});
