import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { asMatcher, type Crowd, gather } from './crowd.support.ts';
import { type Fuzzed, fuzz } from './fuzz.support.ts';
import { randomOf, seedOfTheRun } from './random.support.ts';
import { CATEGORIES, type RecordRow, truthOf } from './register-population.support.ts';
import type { Acting } from './rules-in-words.support.ts';

const random = randomOf(seedOfTheRun());
const tried: Record<string, Readonly<Record<string, number>>> = {};
let database: FreshDatabase;
let crowds: Readonly<Record<Login, Crowd>>;

const LOGINS = ['app', 'matcher'] as const;
type Login = (typeof LOGINS)[number];

beforeAll(async () => {
  database = await freshDatabase();
  const app = await gather(database, random);
  crowds = { app, matcher: await asMatcher(database, app) };
}, 60_000);

afterAll(async () => {
  console.log(`RIHLA_SEED=${random.seed}: ${crowds.app.actors.length} actors; (actor, row, verb) tried, by table:`);
  console.table(tried);
  await Promise.all(Object.values(crowds).map(({ client }) => client.end()));
  await database.close();
});

/** Tries a table with everybody, and finds neither a leak nor a row that is missing. */
async function holds<Row, Drawn extends object>(login: Login, spec: Fuzzed<Row, Drawn>): Promise<void> {
  const outcome = await fuzz(crowds[login], random, spec);
  const { allowed } = outcome;
  tried[`${spec.table} as ${login}`] = {
    ...outcome.tried,
    seen: allowed.select,
    changed: allowed.update,
    made: allowed.insert,
  };
  expect(outcome.faults, `RIHLA_SEED=${random.seed}`).toEqual([]);
  const { select, update, insert, delete: deletes } = outcome.tried;
  expect(select + update + insert + deletes).toBeGreaterThanOrEqual(10_000);
  expect(allowed.select > 50 || spec.sees === undefined).toBe(true);
  expect(allowed.update > 50 || spec.update === undefined).toBe(true);
  expect(allowed.insert > 50 || spec.insert === undefined).toBe(true);
}

const idOf = ({ id }: { readonly id: string }) => id;
const pairOf = ({ low, high }: { readonly low: string; readonly high: string }) => `${low} ${high}`;
const works = ({ purpose }: Acting) => ['regularisation', 'return', 'services'].includes(purpose);
const mostlyMe = (me: Acting | null) =>
  me !== null && random.chance(0.9) ? me.account : random.pick(crowds.app.population.accounts).id;

/** A record, most often one that the one who acts sees. */
function somebody(me: Acting | null): RecordRow {
  const { records } = crowds.app.register;
  const seen = random.chance(0.75) ? records.filter((row) => crowds.app.rules.register.record.sees(me, row)) : [];
  return random.pick(seen.length > 0 ? seen : records);
}

/** Two records in their order; of those within reach, of others, or of one and one. */
function couple(me: Acting | null): readonly [RecordRow, RecordRow] {
  const one = somebody(me);
  const fitting = crowds.app.register.records.filter((row) => row.id !== one.id && row.category === one.category);
  const other = random.chance(0.5) ? somebody(me) : random.pick(fitting);
  if (other.id === one.id) return couple(me);
  return one.id < other.id ? [one, other] : [other, one];
}

/** A unit of one's own most of the time, and what a row says of it, which may be a lie. */
function placeFor(me: Acting | null) {
  const { units } = crowds.app.population;
  const unit = me?.unit !== null && me?.unit !== undefined && random.chance(0.7) ? me.unit : random.pick(units);
  const lie = random.pick(units);
  return {
    unit: random.chance(0.05) ? lie.id : unit.id,
    organisation: random.chance(0.05) ? lie.organisation : unit.organisation,
    territory: random.chance(0.05) ? lie.territory : unit.territory,
  };
}

const FITTING = { regularisation: 'regularisation-file', return: 'return-file', services: 'service-file' } as const;

/** The category of what one works for, most of the time. */
function categoryFor(me: Acting | null) {
  const fitting = Object.entries(FITTING).find(([purpose]) => purpose === me?.purpose)?.[1];
  return fitting !== undefined && random.chance(0.85) ? fitting : random.pick(CATEGORIES);
}

const END = "ended_at = now(), ended_by = $me, end_motive = 'Erreur de saisie'";
const END_AS_ANOTHER = END.replace('$me', '$other');

describe.each(LOGINS)(
  'as rihla_%s, every table of the register shows and takes exactly what the rules say:',
  (login) => {
    const rules = () => crowds[login].rules.register;
    const register = () => crowds[login].register;

    it(
      'people.record',
      () =>
        holds(login, {
          table: 'people.record',
          key: ['id'],
          keyOf: idOf,
          rows: register().records,
          sees: rules().record.sees,
          insert: {
            columns: 'id, reference, category, organisation, territory, unit, person, recorded_by',
            often: works,
            draw: (me) => {
              const id = random.uuid();
              return {
                id,
                reference: random.hex(6),
                category: categoryFor(me),
                ...placeFor(me),
                person: random.chance(0.05) ? somebody(me).id : id,
                recorded_by: mostlyMe(me),
              };
            },
            may: rules().record.makes,
          },
        }),
      120_000,
    );

    it(
      'people.assertion',
      () =>
        holds(login, {
          table: 'people.assertion',
          key: ['id'],
          keyOf: idOf,
          rows: register().assertions,
          sees: rules().assertion.sees,
          update: { set: END, may: rules().assertion.ends, falsely: [END_AS_ANOTHER, 'ended_by = $me'] },
          insert: {
            columns: 'id, record, kind, value, said_by, source, sureness, said_on, recorded_by',
            often: works,
            draw: (me) => ({
              id: random.uuid(),
              record: random.chance(0.05) ? random.uuid() : somebody(me).id,
              kind: 'phone',
              value: { number: '+999000000' },
              said_by: 'person',
              source: null,
              sureness: 'certain',
              said_on: '2026-11-01',
              recorded_by: mostlyMe(me),
            }),
            may: rules().assertion.makes,
          },
        }),
      120_000,
    );

    it(
      'people.judgement',
      () =>
        holds(login, {
          table: 'people.judgement',
          key: ['id'],
          keyOf: idOf,
          rows: register().judgements,
          sees: rules().judgement.sees,
          update: { set: END, may: rules().judgement.ends, falsely: [END_AS_ANOTHER, 'ended_by = $me'] },
          insert: {
            columns: 'id, low, high, verdict, motive, low_digest, high_digest, was_gone, judged_by',
            often: works,
            draw: (me) => {
              const [low, high] = couple(me);
              return {
                id: random.uuid(),
                low: low.id,
                high: high.id,
                verdict: random.pick(['same', 'not-same', 'unsure'] as const),
                motive: 'Comparaison des dossiers',
                low_digest: random.chance(0.05) ? high.digest : low.digest,
                high_digest: random.chance(0.05) ? low.digest : high.digest,
                was_gone: random.chance(0.5),
                judged_by: mostlyMe(me),
              };
            },
            may: rules().judgement.makes,
            refusal: rules().judgement.refusal,
          },
        }),
      240_000,
    );

    it(
      'people.pair',
      () =>
        holds(login, {
          table: 'people.pair',
          key: ['low', 'high'],
          keyOf: pairOf,
          rows: register().pairs,
          sees: rules().pair.sees,
          ...(login === 'app'
            ? {}
            : {
                update: {
                  set: "state = 'gone', weight = 1",
                  may: rules().pair.sees,
                  falsely: [],
                  truly: Object.fromEntries(
                    ['open', 'unsure', 'settled'].map((state) => [
                      `state = '${state}'`,
                      (row: { readonly low: string; readonly high: string }) => rules().stateOf(row) === state,
                    ]),
                  ),
                },
              }),
          insert: {
            columns: `low, high, category, low_organisation, low_territory, high_organisation, high_territory, weight, model,
          found_by${login === 'app' ? '' : ', state'}`,
            often: works,
            draw: (me) => {
              const [low, high] = couple(me);
              const lie = random.chance(0.2) ? truthOf(...couple(me)) : {};
              const found_by = random.pick(
                login === 'app' ? ['check', 'person', 'person'] : ['check', 'check', 'person', 'run'],
              );
              const state =
                login === 'app'
                  ? 'open'
                  : random.chance(0.7)
                    ? rules().stateOf({ low: low.id, high: high.id })
                    : 'open';
              return {
                ...truthOf(low, high),
                ...lie,
                low: low.id,
                high: high.id,
                weight: 1,
                model: 'm',
                found_by,
                state,
              };
            },
            may: (me, row) =>
              rules().pair.proposes(me, row) && row.state === 'open'
                ? true
                : login === 'matcher' && rules().pair.notes(me, row),
            refusal: rules().pair.refusal,
          },
        }),
      120_000,
    );

    it(
      'people.family',
      () =>
        holds(login, {
          table: 'people.family',
          key: ['id'],
          keyOf: idOf,
          rows: register().families,
          sees: rules().family.sees,
          insert: {
            columns: 'id, category, organisation, territory, recorded_by',
            often: works,
            draw: (me) => ({
              id: random.uuid(),
              category: categoryFor(me),
              ...placeFor(me),
              recorded_by: mostlyMe(me),
            }),
            may: rules().family.makes,
          },
        }),
      120_000,
    );

    it(
      'people.family_member',
      () =>
        holds(login, {
          table: 'people.family_member',
          key: ['id'],
          keyOf: idOf,
          rows: register().members,
          sees: rules().member.sees,
          update: {
            set: `ends_on = current_date, ${END}`,
            may: rules().member.ends,
            falsely: [`ends_on = current_date, ${END_AS_ANOTHER}`, 'ended_by = $me'],
          },
          insert: {
            columns: 'id, family, record, role, starts_on, recorded_by',
            often: works,
            draw: (me) => {
              const { families } = register();
              const seen = families.filter((row) => rules().family.sees(me, row));
              return {
                id: random.uuid(),
                family: random.pick(random.chance(0.75) && seen.length > 0 ? seen : families).id,
                record: somebody(me).id,
                role: 'child',
                starts_on: '2026-11-01',
                recorded_by: mostlyMe(me),
              };
            },
            may: rules().member.makes,
            refusal: rules().member.refusal,
          },
        }),
      120_000,
    );

    it(
      'people.match_profile',
      () =>
        holds(login, {
          table: 'people.match_profile',
          key: ['ordinal'],
          keyOf: ({ ordinal }) => ordinal,
          rows: register().indexed,
          ...(login === 'app' ? {} : { sees: rules().compared.sees }),
        }),
      120_000,
    );

    it.each(['people.match_key', 'people.search_code'])(
      '%s',
      (table) =>
        holds(login, {
          table,
          key: ['ordinal'],
          keyOf: ({ ordinal }) => ordinal,
          rows: register().indexed,
          ...(login === 'app' ? {} : { sees: rules().compared.seesKeys }),
        }),
      120_000,
    );
  },
);
