// Above 400 lines because it is one list: every way to learn of a record out of reach, all read against the same hidden secrets.
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  addAssertion,
  checkRecord,
  compareRecords,
  fileRecord,
  findAlike,
  joinFamily,
  judgePair,
  listPairs,
  readRecord,
  searchRecords,
} from '#people';
import type { Person } from '#platform/access/actor.ts';
import type { Role } from '#platform/access/roles.ts';
import {
  actorOf,
  born,
  name,
  officer,
  passport,
  RABAT,
  REGION,
  register,
  SALE,
  sex,
} from '../acceptance/register.support.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { createPerson } from '../kit/people.ts';
import { DENIED, enter } from './attempts.support.ts';
import { randomOf, seedOfTheRun } from './random.support.ts';

const random = randomOf(seedOfTheRun());
const HIDDEN = Number(process.env.RIHLA_LEAK_RECORDS ?? 24);
let answers = 0;
let secrets = 0;

let database: FreshDatabase;
let superuser: pg.Client;
let rabat: Person;
let region: Person;
/** Offices whose records the one in Rabat does not reach, and whether it is told that they exist. */
let elsewhere: readonly (readonly [string, Person, boolean])[];

beforeAll(async () => {
  database = await freshDatabase('morocco');
  superuser = new pg.Client(database.administrator);
  await superuser.connect();
  rabat = await officer(database, RABAT);
  region = await officer(database, REGION, { role: 'bra-officer' });
  const ngo = { role: 'association-manager' as Role, organisation: 'interior-ministry' };
  elsewhere = [
    ['a prefecture beside', await officer(database, SALE), true],
    ['the region above', await officer(database, REGION), true],
    ['another organisation', await officer(database, RABAT, { organisation: 'health-ministry' }), true],
    ['the same office for the return', await officer(database, RABAT, { role: 'iom-caseworker' }), false],
    ['the same office for services', await officer(database, RABAT, ngo), false],
  ];
});

afterAll(async () => {
  console.log(
    `RIHLA_SEED=${random.seed}: ${HIDDEN} records out of reach, ${answers} answers, ${secrets} secrets looked for`,
  );
  await superuser.end();
  await database.close();
});

type Said = Parameters<typeof fileRecord.execute>[2]['said'][number];

/** One name in both scripts, with a family name of its own, so that nobody else of these is found. */
function drawnName() {
  const syllables = [
    ['ba', 'با'],
    ['di', 'دي'],
    ['ka', 'كا'],
    ['lo', 'لو'],
    ['mi', 'مي'],
    ['ra', 'را'],
    ['sa', 'سا'],
    ['tou', 'تو'],
    ['za', 'زا'],
  ] as const;
  const drawn = Array.from({ length: 4 }, () => random.pick(syllables));
  return { latin: drawn.map(([one]) => one).join(''), arabic: drawn.map(([, one]) => one).join('') };
}

const canary = (letters: string) => `${letters}${random.hex(4)}`;
const digits = (count: number) => Array.from({ length: count }, () => random.below(10)).join('');

/** Somebody recorded elsewhere: what the one who asks knows too, and what only that office knows. */
async function hide(by: Person) {
  const family = drawnName();
  const birth = [1960 + random.below(45), 1 + random.below(12), 2 + random.below(26)] as const;
  const number = `ZZ${digits(7)}`;
  const own = {
    alias: canary('Surnom'),
    number,
    phone: `+999${digits(8)}`,
    place: canary('Lieu'),
    mother: canary('Mère'),
    father: canary('Père'),
    source: canary('Attestation '),
    nationality: random.pick(['ERI', 'NPL', 'PNG']),
  };
  const said: readonly Said[] = [
    name('أميناتا', family.arabic),
    { kind: 'name', value: { given: own.alias, family: family.arabic, use: 'alias' } },
    born(...birth),
    sex('female'),
    passport(number, { country: 'VUT' }),
    { kind: 'phone', value: { number: own.phone } },
    { kind: 'birth-place', value: { country: 'TUV', place: own.place } },
    { kind: 'parent', value: { relation: 'mother', given: own.mother, family: '' } },
    { kind: 'parent', value: { relation: 'father', given: own.father, family: '' } },
    { kind: 'nationality', value: { country: own.nationality } },
  ];
  const source = { saidBy: 'document', source: own.source, sureness: 'certain', saidOn: '2026-09-17' } as const;
  const { record, reference } = await fileRecord.execute(database.db, by, { said: [...said], source });
  await checkRecord.execute(database.matcher, by, { record });
  const { rows } = await superuser.query<{ digest: Buffer; ids: string[]; keys: string[] }>(
    `select r.digest, p.keys::text[] as keys, (select array_agg(a.id::text) from people.assertion a where a.record = r.id) as ids
     from people.record r join people.match_profile p on p.record = r.id where r.id = $1`,
    [record],
  );
  const [row] = rows;
  return {
    record,
    reference,
    number,
    phone: own.phone,
    typed: [name('Aminata', family.latin), born(...birth), sex('female')] satisfies Said[],
    latin: family.latin,
    arabic: family.arabic,
    birth,
    /** What nobody but that office and those above it may see. */
    content: [
      ...Object.values(own),
      own.phone.slice(1),
      own.phone.slice(-9),
      reference,
      `${reference.slice(0, 4)}-${reference.slice(4, 8)}-${reference.slice(8)}`,
      'VUT',
      'TUV',
      'أميناتا',
      family.arabic,
      '2026-09-17',
      by.account,
      row?.digest.toString('hex') ?? '',
      row?.digest.toString('base64') ?? '',
      JSON.stringify(row?.digest),
      ...(row?.ids ?? []),
      ...(row?.keys ?? []),
    ].filter((secret) => secret !== undefined && secret.length > 2),
  };
}

type Hidden = Awaited<ReturnType<typeof hide>>;

/** Everything that an answer says, lists and maps included. */
function inFull(answer: unknown): string {
  return JSON.stringify(answer, (_, value: unknown) =>
    value instanceof Map ? [...value] : value instanceof Set ? [...value] : value,
  );
}

function saysNothing(answer: unknown, hidden: readonly string[], what: string): void {
  const said = inFull(answer) ?? '';
  answers += 1;
  secrets += hidden.length;
  expect(
    hidden.filter((secret) => said.includes(secret)),
    `RIHLA_SEED=${random.seed}, ${what}`,
  ).toEqual([]);
}

const notFound = { name: 'NotFoundError' };

describe('of a record out of reach', () => {
  it(
    'no answer contains anything but that it exists, how likely it is the same person, and which unit to ask',
    async () => {
      for (let count = 0; count < HIDDEN; count += 1) {
        const [where, by, isTold] = elsewhere[count % elsewhere.length] ?? fail();
        const hidden = await hide(by);
        await asked(hidden, where, by, isTold);
      }
    },
    60_000 + HIDDEN * 5_000,
  );
});

function fail(): never {
  throw new Error('There are offices elsewhere.');
}

/** What the office that asks recorded itself. */
const recordedHere = new Set<string>();

async function asked(hidden: Hidden, where: string, by: Person, isTold: boolean): Promise<void> {
  const whole = [...hidden.content, hidden.record];
  const told = [{ within: false, organisation: expect.any(String), territory: expect.any(String), unit: by.unit }];
  const alike = await findAlike.execute(
    database.matcher,
    rabat,
    hidden.typed as Parameters<typeof findAlike.execute>[2],
  );
  saysNothing(alike, whole, `find-alike, ${where}`);
  expect(alike).toEqual(isTold ? [{ ...told[0], band: expect.any(String) }] : []);

  const texts = [hidden.latin, hidden.arabic, `Aminata ${hidden.latin}`, hidden.reference, hidden.phone];
  for (const text of texts) {
    const found = await searchRecords.execute(database.matcher, rabat, { text });
    // What was typed is not repeated, so that whatever is there came out of the register.
    saysNothing(found, whole, `search-records ${text}, ${where}`);
    // Two invented names may sound alike: what this office recorded itself is no leak.
    expect(found.items.filter((item) => !item.within || !recordedHere.has(item.record.id))).toEqual([]);
  }
  const byNumber = await searchRecords.execute(database.matcher, rabat, { text: hidden.number });
  saysNothing(byNumber, whole, `search-records by number, ${where}`);
  expect(byNumber.items).toEqual(isTold ? told : []);

  const mine = await register(database, rabat, hidden.typed);
  recordedHere.add(mine.record);
  saysNothing(mine.shown, whole, `check-record, ${where}`);
  expect(mine.shown).toEqual(isTold ? [{ ...told[0], band: expect.any(String) }] : []);

  // A pair that touches one's office is named by both its records: the number of the other one opens nothing.
  const pairs = await listPairs.execute(database.db, rabat, { states: ['open'], offset: 0, limit: 500 });
  saysNothing(pairs, hidden.content, `list-pairs, ${where}`);
  const own = pairs.items.filter(({ low, high }) => [low, high].includes(mine.record));
  expect(own.map(({ weight }) => weight)).toEqual(isTold ? [null] : []);
  const read = await readRecord.execute(database.db, rabat, { record: mine.record });
  saysNothing(read, hidden.content, `read-record, ${where}`);
  expect(inFull(read)).not.toMatch(/"weight":[^n]/);

  await expect(readRecord.execute(database.db, rabat, { record: hidden.record })).rejects.toMatchObject(notFound);
  const both = { one: mine.record, other: hidden.record };
  expect(await compareRecords.execute(database.db, rabat, both)).toBeNull();
  await expect(
    compareRecords.execute(database.db, rabat, { one: hidden.record, other: mine.record }),
  ).rejects.toMatchObject(notFound);
  for (const verdict of ['same', 'not-same', 'unsure'] as const) {
    await expect(judgePair.execute(database.db, rabat, { ...both, verdict, motive: 'Essai' })).rejects.toMatchObject(
      notFound,
    );
  }
  await expect(
    joinFamily.execute(database.db, rabat, {
      record: hidden.record,
      family: null,
      role: 'child',
      startsOn: '2026-11-01',
    }),
  ).rejects.toMatchObject(notFound);
}

describe('what speaks against a link, from out of reach', () => {
  it('is that it does, and no more: neither which document nor which judgement', async () => {
    const family = drawnName().latin;
    const sale = elsewhere[0]?.[1] ?? rabat;
    const file = (by: Person, said: readonly Said[]) =>
      register(database, by, [name('Fatou', family), born(1991, 5, 6), ...said]);
    const [mine, second, theirs] = [
      await file(rabat, []),
      await file(rabat, [passport('ZZ7654321')]),
      await file(sale, []),
    ];
    await addAssertion.execute(database.db, sale, {
      record: theirs.record,
      said: passport('ZZ1234567'),
      source: { saidBy: 'document', source: null, sureness: 'certain', saidOn: '2026-11-01' },
    });
    const linked = { one: mine.record, other: theirs.record, verdict: 'same', motive: 'Même personne' } as const;
    expect(await judgePair.execute(database.db, region, linked)).toMatchObject({ ok: true });
    const link = { one: mine.record, other: second.record, verdict: 'same', motive: 'Même personne' } as const;
    const nothingMore = {
      ok: false,
      fault: 'obstacles',
      obstacles: [{ obstacle: 'documents', judgement: null, document: null }],
    };
    expect(await judgePair.execute(database.db, rabat, link)).toEqual(nothingMore);
    expect(await judgePair.execute(database.db, region, link)).toMatchObject({ obstacles: [{ document: 'passport' }] });
    const third = await file(sale, []);
    const apart = { one: third.record, other: mine.record, verdict: 'same', motive: 'Même personne' } as const;
    const kept = { one: third.record, other: theirs.record, verdict: 'not-same', motive: 'Deux personnes' } as const;
    const { judgement } = { judgement: '', ...(await judgePair.execute(database.db, region, kept)) };
    expect(await judgePair.execute(database.db, region, apart)).toMatchObject({ obstacles: [{ judgement }] });
    const compared = await compareRecords.execute(database.db, rabat, { one: mine.record, other: second.record });
    expect(compared?.obstacles).toEqual(nothingMore.obstacles);
  });
});

/** What is told apart from what does not exist: the answer, the error and all its words. */
async function told(client: pg.Client, statement: string, values: readonly unknown[]): Promise<string> {
  await client.query('savepoint attempt');
  try {
    const { rowCount, rows } = await client.query(statement, [...values]);
    return JSON.stringify([rowCount, rows]);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    return JSON.stringify([error.code, error.message, error.detail, error.hint, error.constraint, error.where]);
  } finally {
    await client.query('rollback to attempt');
  }
}

describe.each(['app', 'matcher'] as const)('raw SQL as rihla_%s', (login) => {
  let client: pg.Client;
  let mine: string;
  let second: string;
  let family: string;
  let hidden: Hidden;
  let hiddenToo: Hidden;
  /** Of the same office, for the return. */
  let otherPurpose: Hidden;

  beforeAll(async () => {
    client = new pg.Client(database.as(login));
    await client.connect();
    const sale = elsewhere[0]?.[1] ?? rabat;
    [hidden, hiddenToo, otherPurpose] = [await hide(sale), await hide(sale), await hide(elsewhere[3]?.[1] ?? rabat)];
    mine = (await register(database, rabat, hidden.typed)).record;
    second = (await register(database, rabat, hidden.typed)).record;
    // It contradicts what is out of reach, so that there would be something to say.
    await addAssertion.execute(database.db, rabat, {
      record: mine,
      said: passport('ZZ0000000', { country: 'VUT' }),
      source: { saidBy: 'document', source: null, sureness: 'certain', saidOn: '2026-11-01' },
    });
    const founded = await joinFamily.execute(database.db, rabat, {
      record: mine,
      family: null,
      role: 'applicant',
      startsOn: '2026-11-01',
    });
    family = founded.family;
    const judging = { one: hidden.record, other: hiddenToo.record, verdict: 'unsure', motive: 'Essai' } as const;
    await judgePair.execute(database.db, sale, judging);
    const ours = { one: mine, other: second, verdict: 'unsure', motive: 'Essai' } as const;
    await judgePair.execute(database.db, rabat, ours);
  });

  afterAll(() => client.end());

  const as = async <T>(who: Person, purpose: string, work: () => Promise<T>): Promise<T> => {
    await client.query('begin');
    try {
      expect(await enter(client, who.token, purpose)).toBe(true);
      return await work();
    } finally {
      await client.query('rollback');
    }
  };

  const JUDGEMENT = 'insert into people.judgement (low, high, verdict, motive, low_digest, high_digest, judged_by)';
  const PAIR =
    'insert into people.pair (low, high, category, low_organisation, low_territory, high_organisation, high_territory, found_by';

  /** Statements about a record `$1`, of who works in Rabat; `$2` is a record of theirs, `$3` their account. */
  const ABOUT: Readonly<Record<string, string>> = {
    'its row': 'select * from people.assertion where record = $1::uuid or $2::uuid is null or $3::uuid is null',
    'its reference':
      'select reference from people.record where id = $1 and $2::uuid is not null and $3::uuid is not null',
    'its judgements': 'select * from people.judgement where low = $1::uuid or high = $1 and $2::uuid <> $3::uuid',
    'its memberships': 'select * from people.family_member where record = $1::uuid and $2::uuid <> $3::uuid',
    'what speaks against a link with it': 'select * from people.obstacles($1, $2) where $3::uuid is not null',
    'what speaks against a link of it': 'select * from people.obstacles($2, $1) where $3::uuid is not null',
    'where else its person is': 'select * from people.elsewhere($1) where $2::uuid <> $3::uuid',
    'the state of a pair of it': 'select people.pair_state($1, $1) where $2::uuid <> $3::uuid',
    'its checking': 'select people.note_checked($1) where $2::uuid <> $3::uuid',
    'its index': `select people.index_record($1, sha256($2::text::bytea), '{}', array[1], array[1]) where $3::uuid is not null`,
    'whom it is linked with': 'select * from people.linked_with($1, $2) where $3::uuid is not null',
    'every obstacle': 'select * from people.find_obstacles($1, $2, $3)',
    'every state': 'select people.find_pair_state($1, $2) where $3::uuid is not null',
    'something said of it': `insert into people.assertion (record, kind, value, said_by, sureness, said_on, recorded_by)
      select $1::uuid, 'phone', '{}', 'person', 'certain', now(), $3::uuid where $2::uuid is not null returning *`,
    'what was said of it, ended': `update people.assertion set ended_at = now(), ended_by = $3, end_motive = 'Essai'
      where record = $1 and $2::uuid is not null returning *`,
    'what was judged of it, ended': `update people.judgement set ended_at = now(), ended_by = $3, end_motive = 'Essai'
      where (low = $1 or high = $1) and $2::uuid is not null returning *`,
    'its membership of a family of mine': `insert into people.family_member (family, record, role, starts_on, recorded_by)
      select f.id, $1::uuid, 'child', now(), $3::uuid from people.family f where $2::uuid is not null returning *`,
    'a record of mine as its person': `insert into people.record
        (id, reference, category, organisation, territory, unit, person, recorded_by)
      select '00000000-0000-4000-8000-000000000000', 'AAAAAAAAAAAA', category, organisation, territory, unit, $1::uuid, $3::uuid
      from people.record where id = $2 returning *`,
    'its person': 'update people.record set person = $2 where id = $1 and $3::uuid is not null',
    'its category': "update people.record set category = 'return-file' where id = $1 and $2::uuid <> $3::uuid",
    'its row, gone': 'delete from people.record where id = $1 and $2::uuid <> $3::uuid',
    'its row, held': 'select id from people.record where id = $1 and $2::uuid <> $3::uuid for update',
    ...Object.fromEntries(
      ['same', 'not-same', 'unsure'].map((verdict) => [
        `a judgement “${verdict}” of it and of mine`,
        `${JUDGEMENT} select least(id, $1::uuid), greatest(id, $1::uuid), '${verdict}', 'Essai', digest, digest, $3::uuid
         from people.record where id = $2 returning *`,
      ]),
    ),
    'a pair of it and of mine, by hand': `${PAIR}) select least(id, $1::uuid), greatest(id, $1::uuid), category, organisation,
        territory, organisation, territory, 'person' from people.record where id = $2 and $3::uuid is not null returning *`,
    'a pair of it alone': `${PAIR}) select $1::uuid, greatest($1::uuid, $2::uuid), 'regularisation-file', 'interior-ministry',
        '${SALE}', 'interior-ministry', '${SALE}', 'check' where $3::uuid is not null on conflict do nothing returning *`,
    'a pair of it as one of a record of Rabat': `${PAIR}) select least(id, $1::uuid), greatest(id, $1::uuid), category,
        organisation, '${RABAT}', organisation, '${RABAT}', 'check' from people.record where id = $2 and $3::uuid is not null
      on conflict (low, high) do update set weight = 99 returning *`,
  };

  it.each(Object.keys(ABOUT))('is told of %s what it is told of a record that does not exist', async (what) => {
    await as(rabat, 'regularisation', async () => {
      const about = (record: string) =>
        told(client, ABOUT[what] ?? '', [record, mine, rabat.account]).then((text) =>
          text.replaceAll(record, 'RECORD').replace(/failing row.*/i, ''),
        );
      const nowhere = await about(random.uuid());
      expect(await about(hidden.record)).toBe(nowhere);
      expect(await about(otherPurpose.record)).toBe(nowhere);
    });
  });

  it('changes nothing of what is out of reach, whatever it tries', async () => {
    const records = [hidden.record, hiddenToo.record, otherPurpose.record];
    const before = await everythingOf(records);
    await client.query('begin');
    await enter(client, rabat.token, 'regularisation');
    for (const statement of Object.values(ABOUT)) {
      for (const record of records) {
        // Each is left done, if it is done at all.
        await client.query('savepoint attempt');
        await client.query(statement, [record, mine, rabat.account]).catch(() => client.query('rollback to attempt'));
      }
    }
    await client.query('commit');
    expect(await everythingOf(records)).toBe(before);
  });

  const refused: Readonly<Record<string, (me: Person) => readonly [string, readonly unknown[]]>> = {
    'a judgement of two records out of reach': (me) => [
      `${JUDGEMENT} values (least($1::uuid, $2), greatest($1::uuid, $2), 'same', 'Essai', '\\x00', '\\x00', $3)`,
      [hidden.record, hiddenToo.record, me.account],
    ],
    'a judgement of two records of its own in somebody else’s name': () => [
      `${JUDGEMENT} select l.id, h.id, 'not-same', 'Essai', l.digest, h.digest, $3 from people.record l, people.record h
       where l.id = least($1::uuid, $2) and h.id = greatest($1::uuid, $2)`,
      [mine, second, region.account],
    ],
    'a judgement of two records of its own from what neither says': (me) => [
      `${JUDGEMENT} select l.id, h.id, 'not-same', 'Essai', h.digest, sha256(h.digest), $3 from people.record l, people.record h
       where l.id = least($1::uuid, $2) and h.id = greatest($1::uuid, $2)`,
      [mine, second, me.account],
    ],
    'a pair of two records out of reach': () => [
      `${PAIR}) values (least($1::uuid, $2), greatest($1::uuid, $2), 'regularisation-file', 'interior-ministry', '${SALE}',
        'interior-ministry', '${SALE}', 'check') on conflict (low, high) do update set weight = 1`,
      [hidden.record, hiddenToo.record],
    ],
    'a record in the category of another purpose': (me) => [
      `insert into people.record (id, reference, category, organisation, territory, unit, person, recorded_by)
       select $1, 'AAAAAAAAAAAA', 'return-file', organisation, territory, unit, $1, $3 from people.record where id = $2`,
      [random.uuid(), mine, me.account],
    ],
    'a family of another office': (me) => [
      `insert into people.family (category, organisation, territory, recorded_by)
       values ('regularisation-file', 'interior-ministry', $1, $2)`,
      [SALE, me.account],
    ],
    'a membership ended in somebody else’s name': () => [
      `update people.family_member set ends_on = now(), ended_at = now(), ended_by = $1, end_motive = 'Essai' where family = $2`,
      [region.account, family],
    ],
    'another word for what was said': () => ["update people.assertion set value = '{}' where record = $1", [mine]],
    'a judgement changed and still in force': () => [
      'update people.judgement set end_motive = null where low = least($1::uuid, $2) and high = greatest($1::uuid, $2)',
      [mine, second],
    ],
    'counting anew how frequent keys are': () => ['delete from people.match_key_frequency', []],
    'a run of the matching': () => ['select * from people.matching_run', []],
    'how many records there are, from their numbers': () => ['select ordinal from people.record', []],
  };

  it.each(Object.keys(refused))('is refused %s', async (what) => {
    const [statement, values] = refused[what]?.(rabat) ?? fail();
    const answer = await as(rabat, 'regularisation', () => told(client, statement, values));
    expect(JSON.parse(answer)[0]).toBe(DENIED);
  });

  it('links nothing across purposes, though somebody may act for both in one transaction', async () => {
    const twice = await createPerson(database, { role: 'iom-caseworker', territory: RABAT });
    const iom = actorOf(twice, 'iom-caseworker');
    const theirs = (await register(database, iom, hidden.typed)).record;
    await client.query('begin');
    const seen: unknown[] = [];
    const digests: unknown[] = [];
    for (const [who, purpose, record] of [
      [rabat, 'regularisation', mine],
      [iom, 'return', theirs],
    ] as const) {
      await enter(client, who.token, purpose);
      const { rows } = await client.query('select digest from people.record where id = $1', [record]);
      digests.push(rows[0]?.digest);
      const both = await client.query('select id from people.record where id = any ($1)', [[mine, theirs]]);
      seen.push(both.rows.map(({ id }) => id));
    }
    expect(seen).toEqual([[mine], [theirs]]);
    const [low, high] = mine < theirs ? [mine, theirs] : [theirs, mine];
    const [lowDigest, highDigest] = mine < theirs ? digests : digests.toReversed();
    for (const [who, purpose] of [
      [rabat, 'regularisation'],
      [iom, 'return'],
    ] as const) {
      await enter(client, who.token, purpose);
      const linking = `${JUDGEMENT} values ($1, $2, 'same', 'Essai', $3, $4, $5)`;
      expect(JSON.parse(await told(client, linking, [low, high, lowDigest, highDigest, who.account]))[0]).toBe(DENIED);
      const noting = `${PAIR}) values ($1, $2, $3, 'interior-ministry', '${RABAT}', 'interior-ministry', '${RABAT}', $4)`;
      for (const by of ['person', 'check']) {
        expect(JSON.parse(await told(client, noting, [low, high, 'regularisation-file', by]))[0]).toBe(DENIED);
      }
    }
    await client.query('rollback');
    const across = { one: mine, other: theirs, verdict: 'same', motive: 'Essai' } as const;
    await expect(judgePair.execute(database.db, rabat, across)).rejects.toMatchObject(notFound);
    await expect(
      joinFamily.execute(database.db, iom, { record: theirs, family, role: 'spouse', startsOn: '2026-11-01' }),
    ).rejects.toMatchObject(notFound);
  });

  it('sees of what is compared only what the purpose answers, and nothing before somebody acts', async () => {
    const look = (column: string, table: string) =>
      client.query(`select ${column} as seen from people.${table}`).then(
        ({ rows }) => rows.map(({ seen }) => seen),
        (error: unknown) => (error instanceof pg.DatabaseError ? error.code : error),
      );
    if (login === 'app') {
      for (const table of ['match_profile', 'match_key', 'search_code'])
        expect(await look('ordinal', table)).toBe(DENIED);
      return;
    }
    for (const table of ['match_profile', 'match_key', 'search_code']) expect(await look('ordinal', table)).toEqual([]);
    await as(rabat, 'regularisation', async () => {
      const { rows } = await client.query('select distinct category from people.match_profile');
      expect(rows).toEqual([{ category: 'regularisation-file' }]);
    });
    const reader = await createPerson(database, { role: 'enforcement-reader', territory: REGION });
    await as(actorOf(reader, 'enforcement-reader'), 'enforcement', async () => {
      for (const table of ['match_profile', 'match_key', 'search_code'])
        expect(await look('ordinal', table)).toEqual([]);
    });
  });
});

describe('an applicant who was appointed by mistake', () => {
  it('sees for their own file nobody’s record, though their place would show them', async () => {
    const { rows } = await superuser.query<{ id: string }>('select id from identity.appointment where account = $1', [
      rabat.account,
    ]);
    const applicant = await createPerson(database, { role: 'applicant' });
    await superuser.query('update identity.appointment set account = $1 where id = $2', [
      applicant.account,
      rows[0]?.id,
    ]);
    await superuser.query('update identity.session set appointment = $1 where id = $2', [
      rows[0]?.id,
      applicant.session,
    ]);
    const client = new pg.Client(database.app);
    await client.connect();
    await client.query('begin');
    expect(await enter(client, applicant.token, 'own-file')).toBe(true);
    const seen = await client.query(
      'select access.territory() as territory, (select count(*) from people.record) as records',
    );
    expect(seen.rows).toEqual([{ territory: RABAT, records: 0 }]);
    await client.end();
    await superuser.query('update identity.appointment set account = $1 where id = $2', [rabat.account, rows[0]?.id]);
  });
});

describe('the operator', () => {
  const TABLES = ['record', 'assertion', 'judgement', 'pair', 'family', 'family_member', 'match_profile', 'match_key'];
  /** How many rows of each the login sees. */
  const seen = async (client: pg.Client) => {
    const counts: Record<string, number> = {};
    for (const table of TABLES) {
      const { rows } = await client.query<{ count: number }>(`select count(*) from people.${table}`);
      counts[table] = Number(rows[0]?.count);
    }
    return counts;
  };
  let client: pg.Client;

  beforeAll(async () => {
    client = new pg.Client(database.as('operator'));
    await client.connect();
  });
  beforeEach(() => client.query('begin'));
  afterEach(() => client.query('rollback'));
  afterAll(() => client.end());

  it('sees what the matching compares, and no family', async () => {
    const all = await seen(superuser);
    expect(all.family).toBeGreaterThan(0);
    await client.query("select access.enter_operator('salma', null)");
    expect(await seen(client)).toEqual({ ...all, family: 0, family_member: 0 });
  });

  it('without entering has nothing written by the functions of the matching', async () => {
    const { rows } = await superuser.query<{ record: string }>('select record from people.match_profile limit 1');
    const record = rows[0]?.record ?? '';
    await superuser.query(
      `insert into people.matching_run (kind, category, model, up_to) values ('full', 'regularisation-file', 'm', 1e9)`,
    );
    await superuser.query('update people.record set checked_at = null where id = $1', [record]);
    const indexing = `select people.index_record($1, sha256(''), '{}', '{}', '{}')`;
    expect(JSON.parse(await told(client, indexing, [record]))[0]).toBe('RH010');
    await client.query('select people.note_checked($1)', [record]);
    await client.query('select people.note_run_checked(id) from people.matching_run');
    await client.query('commit');
    const after = await superuser.query('select checked_at from people.record where id = $1', [record]);
    expect(after.rows).toEqual([{ checked_at: null }]);
  });

  it('records nobody, says and judges nothing, and ends nothing', async () => {
    await client.query("select access.enter_operator('salma', null)");
    const any = '(select id from people.record order by id limit 1)';
    for (const statement of [
      `insert into people.record (id, reference, category, organisation, territory, unit, person, recorded_by)
       select '00000000-0000-4000-8000-000000000000', 'AAAAAAAAAAAA', category, organisation, territory, unit,
         '00000000-0000-4000-8000-000000000000', recorded_by from people.record limit 1`,
      `insert into people.assertion (record, kind, value, said_by, sureness, said_on, recorded_by)
       select id, 'phone', '{}', 'person', 'certain', now(), recorded_by from people.record limit 1`,
      `insert into people.judgement (low, high, verdict, motive, low_digest, high_digest, judged_by)
       select l.id, h.id, 'same', 'Essai', l.digest, h.digest, l.recorded_by from people.record l, people.record h
       where l.id < h.id and l.category = h.category limit 1`,
      `update people.assertion set ended_at = now(), ended_by = recorded_by, end_motive = 'Essai' where record = ${any}`,
      "update people.judgement set ended_at = now(), ended_by = judged_by, end_motive = 'Essai'",
      'delete from people.record',
    ]) {
      expect([statement, JSON.parse(await told(client, statement, []))[0]]).toEqual([statement, DENIED]);
    }
  });
});

describe('a sealed unit', () => {
  it('files nobody, since others would be told whom to ask', async () => {
    const sealed = await createPerson(database, { role: 'counter-officer', territory: RABAT, sealed: true });
    const said = [name('Awa', drawnName().latin)];
    const source = { saidBy: 'person', source: null, sureness: 'certain', saidOn: '2026-11-01' } as const;
    const filing = fileRecord.execute(database.db, actorOf(sealed, 'counter-officer'), { said, source });
    await expect(filing).rejects.toMatchObject({ name: 'NotAllowedError' });
  });
});

/** Everything that the tables hold of records. */
async function everythingOf(records: readonly string[]): Promise<string> {
  const { rows } = await superuser.query<{ text: string }>(
    `select concat_ws('|',
      (select string_agg(r::text, ',' order by r.id) from people.record r where r.id = any ($1)),
      (select string_agg(a::text, ',' order by a.id) from people.assertion a where a.record = any ($1)),
      (select string_agg(j::text, ',' order by j.id) from people.judgement j where j.low = any ($1) or j.high = any ($1)),
      (select string_agg(p::text, ',' order by p.low, p.high) from people.pair p where p.low = any ($1) or p.high = any ($1)),
      (select string_agg(m::text, ',' order by m.id) from people.family_member m where m.record = any ($1)),
      (select string_agg(p::text, ',' order by p.ordinal) from people.match_profile p where p.record = any ($1)),
      (select string_agg(k::text, ',' order by k.k) from people.match_key k join people.match_profile p using (ordinal)
        where p.record = any ($1))) as text`,
    [records],
  );
  return rows[0]?.text ?? '';
}
