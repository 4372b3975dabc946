import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addAssertion, checkRecord, judgePair, undoJudgement, withdrawAssertion } from '#people';
import type { Person } from '#platform/access/actor.ts';
import { type Random, randomOf, seedOfTheRun } from '../authorisation/random.support.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { born, name, officer, passport, RABAT, REGION, register, SALE, SOURCE } from './register.support.ts';
import { Model, type Verdict } from './register-links.support.ts';

/** `RIHLA_LINK_SEQUENCES=1000` asks for the long proof. */
const SEQUENCES = Number(process.env.RIHLA_LINK_SEQUENCES ?? 12);
const STEPS = 40;
const STORMS = Math.max(4, SEQUENCES / 4);
const random = randomOf(seedOfTheRun());
const taken: Record<string, number> = {};

let database: FreshDatabase;
let superuser: pg.Client;
let officers: Readonly<Record<'rabat' | 'sale' | 'region' | 'chief', Person>>;

beforeAll(async () => {
  database = await freshDatabase('morocco');
  superuser = new pg.Client(database.administrator);
  await superuser.connect();
  officers = {
    rabat: await officer(database, RABAT),
    sale: await officer(database, SALE),
    region: await officer(database, REGION, { role: 'bra-officer' }),
    chief: await officer(database, REGION, { role: 'appeals-commission-chair' }),
  };
});

afterAll(async () => {
  console.log(`RIHLA_SEED=${random.seed}: ${SEQUENCES} sequences of ${STEPS} steps`);
  console.table(taken);
  await superuser.end();
  await database.close();
});

const MOTIVE = 'Comparaison des dossiers';

interface World {
  readonly model: Model;
  /** Who filed each record. */
  readonly offices: ReadonlyMap<string, Person>;
}

/** Records that look alike, of two offices, and resemble those of no other world. */
async function newWorld(size = 6): Promise<World> {
  const family = `${syllables(random)} ${syllables(random)}`;
  const offices = new Map<string, Person>();
  for (let filed = 0; filed < size; filed += 1) {
    const by = filed % 2 === 0 ? officers.rabat : officers.sale;
    const { record } = await register(database, by, [name('Aminata', family), born(1990, 4, 3)]);
    offices.set(record, by);
  }
  const records = [...offices.keys()];
  const model = new Model(records);
  // Each was compared with those before it when it was recorded.
  for (const [place, record] of records.entries()) model.check(record, records.slice(0, place));
  const world = { model, offices };
  await compare(world);
  return world;
}

function syllables(drawn: Random): string {
  return Array.from({ length: 4 }, () => `${drawn.pick([...'bdfgklmnrstz'])}${drawn.pick(['a', 'i', 'ou'])}`).join('');
}

interface Whole {
  readonly persons: Readonly<Record<string, string>>;
  readonly states: Readonly<Record<string, string>>;
}

/** Whose each record is and the state of each pair, as they stand in the tables. */
async function whole({ model }: World): Promise<Whole> {
  const records = [...model.records];
  const persons = await superuser.query('select id, person from people.record where id = any ($1)', [records]);
  const states = await superuser.query(
    'select low, high, state from people.pair where low = any ($1) and high = any ($1)',
    [records],
  );
  return {
    persons: Object.fromEntries(persons.rows.map(({ id, person }) => [id, person])),
    states: Object.fromEntries(states.rows.map(({ low, high, state }) => [`${low} ${high}`, state])),
  };
}

async function compare(world: World): Promise<void> {
  const { model } = world;
  expect(await whole(world), `RIHLA_SEED=${random.seed}`).toEqual({ persons: model.persons(), states: model.states() });
}

/** Pairs that the matching finds no longer are as if they were not there. */
const withoutGone = ({ persons, states }: Whole) => ({
  persons,
  states: Object.fromEntries(Object.entries(states).filter(([, state]) => state !== 'gone')),
});

const boss = () => random.pick([officers.region, officers.chief]);

async function judge(
  { model }: World,
  by: Person,
  one: string,
  other: string,
  verdict: Verdict,
): Promise<string | null> {
  const due = model.judge(one, other, verdict);
  const done = await judgePair.execute(database.db, by, { one, other, verdict, motive: MOTIVE });
  expect(done.ok ? 'done' : done.fault, `RIHLA_SEED=${random.seed}`).toBe(due);
  count(`${verdict}: ${due}`);
  if (!done.ok) return null;
  model.callLast(done.judgement);
  return done.judgement;
}

async function undo({ model }: World, by: Person, judgement: string): Promise<void> {
  const judged = model.inForce.find(({ id }) => id === judgement);
  if (judged === undefined) throw new Error('It is not in force.');
  const { restored } = await undoJudgement.execute(database.db, by, { judgement, motive: 'Erreur' });
  expect(restored !== null, `RIHLA_SEED=${random.seed}`).toBe(model.undo(judged));
  if (restored !== null) model.callLast(restored);
  count(restored === null ? 'undo' : 'undo, and what was judged before holds again');
}

function count(step: string): void {
  taken[step] = (taken[step] ?? 0) + 1;
}

/** Two records of the world, in any order. */
function couple({ model }: World): readonly [string, string] {
  const [one = '', other = ''] = random.sample(model.records, 2);
  return [one, other];
}

type Step = (world: World) => Promise<unknown>;

const STEPS_TAKEN: readonly (readonly [number, Step])[] = [
  [30, (world) => judge(world, boss(), ...couple(world), 'same')],
  [10, (world) => judge(world, boss(), ...couple(world), 'not-same')],
  [8, (world) => judge(world, boss(), ...couple(world), 'unsure')],
  [
    16,
    async (world) => {
      const { inForce } = world.model;
      if (inForce.length > 0) await undo(world, boss(), random.pick(inForce).id);
    },
  ],
  // Linked and undone at once, by one or by two: exactly what was there.
  [
    10,
    async (world) => {
      const before = withoutGone(await whole(world));
      const judgement = await judge(
        world,
        boss(),
        ...couple(world),
        random.pick(['same', 'same', 'not-same', 'unsure']),
      );
      if (judgement === null) return;
      await undo(world, boss(), judgement);
      expect(withoutGone(await whole(world)), `RIHLA_SEED=${random.seed}`).toEqual(before);
      count('judged, undone, and as before');
    },
  ],
  // Two links undone in either order leave what was there before both.
  [
    5,
    async (world) => {
      const before = withoutGone(await whole(world));
      const made: string[] = [];
      for (let count = 0; count < 3; count += 1) {
        const judgement = await judge(world, boss(), ...couple(world), 'same');
        if (judgement !== null) made.push(judgement);
      }
      for (const judgement of random.sample(made, made.length)) await undo(world, boss(), judgement);
      expect(withoutGone(await whole(world)), `RIHLA_SEED=${random.seed}`).toEqual(before);
      count('several linked, undone in any order, and as before');
    },
  ],
  [12, say],
  [
    8,
    async ({ model, offices }) => {
      const record = random.pick(model.records);
      const said = model.saidOf(record);
      if (said.length === 0) return;
      const assertion = random.pick(said);
      const by = random.pick([offices.get(record) ?? officers.region, officers.region]);
      await withdrawAssertion.execute(database.db, by, { assertion, motive: 'Erreur' });
      model.withdraw(record, assertion);
      count('withdraw');
    },
  ],
  [
    12,
    async ({ model }) => {
      const record = random.pick(model.records);
      const { shown } = await checkRecord.execute(database.matcher, officers.region, { record });
      const found = shown.flatMap((one) => (one.within ? [one.record.id] : []));
      model.check(
        record,
        found.filter((one) => model.records.includes(one)),
      );
      count('check');
    },
  ],
  // An office alone judges nothing of another office's records, nor undoes it.
  [
    6,
    async ({ model, offices }) => {
      const [one = '', other = ''] = random.sample(model.records, 2);
      const by = random.pick([officers.rabat, officers.sale]);
      if (offices.get(one) === by && offices.get(other) === by) return;
      const judging = judgePair.execute(database.db, by, { one, other, verdict: 'same', motive: MOTIVE });
      await expect(judging).rejects.toMatchObject({ name: 'NotFoundError' });
      const foreign = model.inForce.filter(({ low, high }) => offices.get(low) !== by || offices.get(high) !== by);
      if (foreign.length === 0) return;
      const { id: judgement } = random.pick(foreign);
      const undoing = undoJudgement.execute(database.db, by, { judgement, motive: 'Erreur' });
      await expect(undoing).rejects.toMatchObject({ name: 'NotFoundError' });
      count('refused to who reaches one alone');
    },
  ],
];

async function say({ model, offices }: World): Promise<void> {
  const record = random.pick(model.records);
  const by = random.pick([offices.get(record) ?? officers.region, officers.region]);
  const document = { number: `ZZ000${random.below(3)}`, verified: random.chance(0.6) };
  const phone = `99900000${random.below(2)}`;
  const isDocument = random.chance(0.6);
  const { assertion } = await addAssertion.execute(database.db, by, {
    record,
    said: isDocument
      ? passport(document.number, { verified: document.verified })
      : { kind: 'phone', value: { number: phone } },
    source: SOURCE,
  });
  model.say(record, assertion, isDocument ? { document } : { phone });
  count('say');
}

const HUNDRED = STEPS_TAKEN.flatMap(([times, step]) => Array.from({ length: times }, () => step));

describe('links, in whatever order they are made and undone', () => {
  it(
    'leave every record with its person and every pair in its state, exactly as worked out in memory',
    async () => {
      for (let sequence = 0; sequence < SEQUENCES; sequence += 1) {
        const world = await newWorld();
        for (let step = 0; step < STEPS; step += 1) {
          await random.pick(HUNDRED)(world);
          await compare(world);
        }
      }
      expect(Object.keys(taken)).toEqual(
        expect.arrayContaining(['same: done', 'same: obstacles', 'not-same: done', 'unsure: done', 'undo', 'check']),
      );
    },
    60_000 + SEQUENCES * 20_000,
  );

  it('give a person the number of the oldest record, which undoing all of it brings back to each', async () => {
    const world = await newWorld();
    const [oldest = '', second = '', third = '', fourth = ''] = world.model.records;
    const made: (string | null)[] = [];
    for (const [one, other] of [
      [fourth, third],
      [third, second],
      [oldest, fourth],
    ] as const) {
      made.push(await judge(world, officers.region, one, other, 'same'));
      await compare(world);
    }
    expect(new Set([oldest, second, third, fourth].map((record) => world.model.personOf(record)))).toEqual(
      new Set([oldest]),
    );
    for (const judgement of made) if (judgement !== null) await undo(world, officers.chief, judgement);
    const { persons } = await whole(world);
    expect(Object.entries(persons).filter(([record, person]) => record !== person)).toEqual([]);
  });
});

describe('that two are not the same', () => {
  it('comes back when a link that took its place is undone, and speaks against links of all that is linked', async () => {
    const world = await newWorld();
    const [a = '', b = '', c = ''] = world.model.records;
    await judge(world, officers.region, a, b, 'not-same');
    const mistaken = await judge(world, officers.chief, a, b, 'same');
    await undo(world, officers.region, mistaken ?? '');
    await compare(world);
    await judge(world, officers.region, b, c, 'same');
    const refused = await judgePair.execute(database.db, officers.chief, {
      one: a,
      other: c,
      verdict: 'same',
      motive: MOTIVE,
    });
    expect(refused).toMatchObject({ ok: false, fault: 'obstacles', obstacles: [{ obstacle: 'not-same' }] });
  });
});

/** What may never be, whatever happened at the same time. */
async function faults({ model }: World): Promise<readonly string[]> {
  const { rows } = await superuser.query<{ fault: string }>(
    `with mine as (select * from people.record where id = any ($1)),
     judged as (select * from people.judgement where low = any ($1) and ended_at is null)
     select 'linked, but of two persons: ' || j.id as fault from judged j join mine l on l.id = j.low join mine h on h.id = j.high
       where j.verdict = 'same' and l.person <> h.person
     union all select 'of one person, but not linked: ' || m.id from mine m where m.person <> m.id and not exists (
       select from judged j where j.verdict = 'same' and m.id in (j.low, j.high))
     union all select 'of one person, though judged not the same: ' || j.id from judged j join mine l on l.id = j.low
       join mine h on h.id = j.high where j.verdict = 'not-same' and l.person = h.person
       and j.low_digest = l.digest and j.high_digest = h.digest
     union all select 'linked in a circle: ' || person from mine group by person
       having count(*) <> 1 + (select count(*) from judged j join mine l on l.id = j.low where j.verdict = 'same' and l.person = mine.person)
     union all select 'a pair is ' || p.state || ', not ' || people.find_pair_state(p.low, p.high) from people.pair p
       where p.low = any ($1) and p.state not in ('gone', people.find_pair_state(p.low, p.high))`,
    [[...model.records]],
  );
  return rows.map(({ fault }) => fault);
}

describe('at the same moment', () => {
  const link = (one: string, other: string, verdict: Verdict = 'same', by: Person = boss()) =>
    judgePair.execute(database.db, by, { one, other, verdict, motive: MOTIVE });
  const answers = (done: readonly Awaited<ReturnType<typeof link>>[]) =>
    done.map((one) => (one.ok ? 'done' : one.fault)).toSorted();

  it('of two links that a document keeps from being one person, the later is refused', async () => {
    for (let turn = 0; turn < 6; turn += 1) {
      const world = await newWorld(3);
      const [a = '', b = '', c = ''] = world.model.records;
      for (const [record, number] of [
        [a, 'ZZ0001'],
        [c, 'ZZ0002'],
      ] as const) {
        await addAssertion.execute(database.db, officers.region, { record, said: passport(number), source: SOURCE });
      }
      expect(answers(await Promise.all([link(a, b), link(b, c)]))).toEqual(['done', 'obstacles']);
      expect(await faults(world)).toEqual([]);
    }
  });

  it('of a link and of “not the same” about the same two, or about those linked with them, the later is refused', async () => {
    for (let turn = 0; turn < 6; turn += 1) {
      const world = await newWorld(3);
      const [a = '', b = '', c = ''] = world.model.records;
      await link(b, c);
      const done = answers(await Promise.all([link(a, b), link(a, c, 'not-same')]));
      expect([
        ['done', 'linked-otherwise'],
        ['done', 'obstacles'],
      ]).toContainEqual(done);
      expect(await faults(world)).toEqual([]);
    }
  });

  it('three links in a circle, and the same link twice, are as many as are needed', async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      const world = await newWorld(4);
      const [a = '', b = '', c = '', d = ''] = world.model.records;
      const done = await Promise.all([link(a, b), link(b, c), link(c, a), link(c, d), link(d, c)]);
      expect(answers(done)).toEqual(['already-linked', 'already-linked', 'done', 'done', 'done']);
      expect(await faults(world)).toEqual([]);
    }
  });

  it('links by raw SQL wait for each other too, and the later sees what the earlier did', async () => {
    const world = await newWorld(3);
    const [a = '', b = '', c = ''] = world.model.records;
    for (const [record, number] of [
      [a, 'ZZ0001'],
      [c, 'ZZ0002'],
    ] as const) {
      await addAssertion.execute(database.db, officers.region, { record, said: passport(number), source: SOURCE });
    }
    const clients = [new pg.Client(database.app), new pg.Client(database.app)];
    await Promise.all(clients.map((client) => client.connect()));
    const insert = (client: pg.Client | undefined, one: string, other: string) =>
      client?.query(
        `insert into people.judgement (low, high, verdict, motive, low_digest, high_digest, judged_by)
         select l.id, h.id, 'same', 'Essai', l.digest, h.digest, $3 from people.record l, people.record h
         where l.id = least($1::uuid, $2) and h.id = greatest($1::uuid, $2)`,
        [one, other, officers.region.account],
      );
    for (const client of clients) {
      await client.query('begin');
      await client.query("select access.enter($1, 'regularisation', null)", [officers.region.token]);
    }
    await insert(clients[0], a, b);
    const later = insert(clients[1], b, c)?.then(
      () => 'done',
      (error: unknown) => (error instanceof pg.DatabaseError ? error.code : error),
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
    await clients[0]?.query('commit');
    expect(await later).toBe('RH011');
    await Promise.all(clients.map((client) => client.end()));
    expect((await faults(world)).filter((fault) => !fault.startsWith('a pair'))).toEqual([]);
  });

  it(
    'whatever many do, nothing contradicts itself and nobody waits in vain',
    async () => {
      for (let turn = 0; turn < STORMS; turn += 1) {
        const world = await newWorld();
        const { records } = world.model;
        const work = Array.from({ length: 40 }, async () => {
          const [one = '', other = ''] = random.sample(records, 2);
          const [dice, verdict] = [random.below(10), random.pick(['same', 'same', 'not-same', 'unsure'] as const)];
          if (dice < 5) {
            const done = await link(one, other, verdict);
            if (!done.ok || random.chance(0.5)) return;
            // Somebody else may have judged anew meanwhile.
            await undoJudgement
              .execute(database.db, boss(), { judgement: done.judgement, motive: 'Erreur' })
              .catch((error: unknown) => expect(error).toMatchObject({ name: 'ConflictError' }));
          } else if (dice < 8) {
            const said = passport(`ZZ000${random.below(3)}`, { verified: random.chance(0.2) });
            await addAssertion.execute(database.db, officers.region, { record: one, said, source: SOURCE });
          } else {
            await checkRecord.execute(database.matcher, officers.region, { record: one });
          }
        });
        const results = await Promise.allSettled(work);
        // What came to speak against a link since it was looked at makes a conflict of it, and nothing else fails.
        const failed = results.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []));
        expect(failed.filter((reason) => !reason.startsWith('ConflictError'))).toEqual([]);
        expect(await faults(world), `RIHLA_SEED=${random.seed}`).toEqual([]);
      }
    },
    60_000 + STORMS * 10_000,
  );
});
