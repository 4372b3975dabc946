import type pg from 'pg';
import type { Role } from '#platform/access/roles.ts';
import { type Account, insertRows, type Population, type Unit } from './population.support.ts';
import type { Random } from './random.support.ts';

// Rows of the register as the tables hold them, put there by the superuser.

export const CATEGORIES = ['regularisation-file', 'return-file', 'service-file'] as const;
export type RegisterCategory = (typeof CATEGORIES)[number];

export interface RecordRow {
  readonly id: string;
  readonly reference: string;
  readonly category: RegisterCategory;
  readonly organisation: string;
  readonly territory: string;
  readonly unit: string;
  /** The oldest of those it is linked with. */
  readonly person: string;
  readonly digest: string;
  readonly recorded_by: string;
}

export interface AssertionRow {
  readonly id: string;
  readonly record: string;
  readonly kind: 'name' | 'document';
  readonly value: Readonly<Record<string, unknown>>;
  readonly said_by: 'person';
  readonly sureness: 'certain';
  readonly said_on: string;
  readonly recorded_by: string;
  readonly ended_at: string | null;
  readonly ended_by: string | null;
  readonly end_motive: string | null;
}

export type Verdict = 'same' | 'not-same' | 'unsure';

export interface JudgementRow {
  readonly id: string;
  readonly low: string;
  readonly high: string;
  readonly verdict: Verdict;
  readonly motive: string;
  readonly low_digest: string;
  readonly high_digest: string;
  readonly judged_by: string;
  readonly ended_at: string | null;
  readonly ended_by: string | null;
  readonly end_motive: string | null;
}

export interface PairRow {
  readonly low: string;
  readonly high: string;
  readonly category: string;
  readonly low_organisation: string;
  readonly low_territory: string;
  readonly high_organisation: string;
  readonly high_territory: string;
  readonly found_by: string;
  readonly state: string;
}

export interface FamilyRow {
  readonly id: string;
  readonly category: RegisterCategory;
  readonly organisation: string;
  readonly territory: string;
  readonly recorded_by: string;
}

export interface MemberRow {
  readonly id: string;
  readonly family: string;
  readonly record: string;
  readonly role: string;
  readonly starts_on: string;
  readonly ends_on: string | null;
  readonly recorded_by: string;
  readonly ended_at: string | null;
  readonly ended_by: string | null;
  readonly end_motive: string | null;
}

export interface Register {
  readonly records: readonly RecordRow[];
  readonly assertions: readonly AssertionRow[];
  readonly judgements: readonly JudgementRow[];
  readonly pairs: readonly PairRow[];
  readonly families: readonly FamilyRow[];
  readonly members: readonly MemberRow[];
  /** What the matching reads, one a record, by the record. */
  readonly indexed: readonly {
    readonly ordinal: string;
    readonly record: string;
    readonly category: RegisterCategory;
  }[];
}

/** Who works with files. */
const WORK: readonly Role[] = [
  'counter-officer',
  'local-commission-member',
  'local-commission-chair',
  'appeals-commission-member',
  'appeals-commission-chair',
  'bra-officer',
  'iom-caseworker',
  'association-manager',
];
const RECORDS = 240;
const DAY_IN_THE_PAST = '2026-01-15';

/** Puts a register into the database, over the units of a population, and says what is in it. */
export async function settleRegister(client: pg.Client, random: Random, population: Population): Promise<Register> {
  const units = population.units.filter(({ sealed }) => !sealed);
  const somebody = () => random.pick(population.accounts).id;
  const peopled = new Set(population.appointments.flatMap(({ role, unit }) => (WORK.includes(role) ? [unit] : [])));
  const offices = units.filter(({ id }) => peopled.has(id));
  const drafts = Array.from({ length: RECORDS }, () =>
    recordOf(random, random.pick(random.chance(0.7) ? offices : units), somebody()),
  );
  const couples = couplesOf(random, drafts);
  const judgements = couples.filter(() => random.chance(0.7)).map((couple) => judgementOf(random, couple, somebody()));
  const records = linked(drafts, judgements);
  const register = {
    records,
    assertions: records.flatMap((record) =>
      Array.from({ length: 1 + random.below(3) }, () => assertionOf(random, record, somebody())),
    ),
    judgements,
    pairs: couples.filter(() => random.chance(0.7)).map(([low, high]) => pairOf(random, low, high)),
    ...familiesOf(random, records, population.accounts),
  };
  await insertRows(client, 'people.record', records);
  await insertRows(client, 'people.assertion', register.assertions);
  // The trigger would refuse some of what is judged here at random, and policies have to cope with all of it.
  await client.query("set session_replication_role = 'replica'");
  await insertRows(client, 'people.judgement', judgements);
  await client.query('reset session_replication_role');
  await insertRows(client, 'people.pair', register.pairs);
  await insertRows(client, 'people.family', register.families);
  await insertRows(client, 'people.family_member', register.members);
  return { ...register, indexed: await settleIndex(client) };
}

function recordOf(random: Random, unit: Unit, by: string): RecordRow {
  const id = random.uuid();
  return {
    id,
    reference: random.hex(6),
    category: random.pick(CATEGORIES),
    organisation: unit.organisation,
    territory: unit.territory,
    unit: unit.id,
    person: id,
    digest: `\\x${random.hex(32)}`,
    recorded_by: by,
  };
}

type Couple = readonly [RecordRow, RecordRow];

/** Two and two of one category, each couple once. */
function couplesOf(random: Random, records: readonly RecordRow[]): readonly Couple[] {
  const found = new Map<string, Couple>();
  for (let count = 0; count < 2 * RECORDS; count += 1) {
    const one = random.pick(records);
    const near = records.filter((row) => row.category === one.category && row.organisation === one.organisation);
    const other = random.pick(random.chance(0.8) ? near : records.filter(({ category }) => category === one.category));
    if (one.id === other.id) continue;
    const [low, high] = one.id < other.id ? [one, other] : [other, one];
    found.set(`${low.id} ${high.id}`, [low, high]);
  }
  return [...found.values()];
}

function ended(by: string | null) {
  const at = by === null ? null : '2026-10-01T10:00:00Z';
  return { ended_at: at, ended_by: by, end_motive: by === null ? null : 'Erreur de saisie' };
}

function judgementOf(random: Random, [low, high]: Couple, by: string): JudgementRow {
  const stale = () => (random.chance(0.1) ? `\\x${random.hex(32)}` : null);
  return {
    id: random.uuid(),
    low: low.id,
    high: high.id,
    verdict: random.pick(['same', 'not-same', 'not-same', 'unsure']),
    motive: 'Comparaison des dossiers',
    low_digest: stale() ?? low.digest,
    high_digest: stale() ?? high.digest,
    judged_by: by,
    ...ended(random.chance(0.25) ? by : null),
  };
}

/** Records that are linked are of the person of the oldest of them: here the first. */
function linked(records: readonly RecordRow[], judgements: readonly JudgementRow[]): readonly RecordRow[] {
  const person = new Map(records.map(({ id }) => [id, id]));
  const order = new Map(records.map(({ id }, place) => [id, place]));
  for (let moved = true; moved; ) {
    moved = false;
    for (const { low, high, verdict, ended_at } of judgements) {
      if (verdict !== 'same' || ended_at !== null) continue;
      const [one = '', other = ''] = [person.get(low), person.get(high)];
      if (one === other) continue;
      const [older, younger] = (order.get(one) ?? 0) < (order.get(other) ?? 0) ? [one, other] : [other, one];
      for (const [record, held] of person) if (held === younger) person.set(record, older);
      moved = true;
    }
  }
  return records.map((record) => ({ ...record, person: person.get(record.id) ?? record.id }));
}

function assertionOf(random: Random, { id }: RecordRow, by: string): AssertionRow {
  const document = random.chance(0.2);
  return {
    id: random.uuid(),
    record: id,
    kind: document ? 'document' : 'name',
    value: document
      ? { type: 'passport', country: 'SEN', number: `P${random.below(3)}`, written: 'P', verified: random.chance(0.7) }
      : { given: 'Prénom', family: 'Nom', use: 'official' },
    said_by: 'person',
    sureness: 'certain',
    said_on: DAY_IN_THE_PAST,
    recorded_by: by,
    ...ended(random.chance(0.2) ? by : null),
  };
}

/** What a pair of these two says of itself when it says the truth. */
export function truthOf(low: RecordRow, high: RecordRow) {
  return {
    low: low.id,
    high: high.id,
    category: low.category,
    low_organisation: low.organisation,
    low_territory: low.territory,
    high_organisation: high.organisation,
    high_territory: high.territory,
  };
}

function pairOf(random: Random, low: RecordRow, high: RecordRow): PairRow {
  const [found_by, state] = [
    random.pick(['check', 'run', 'person']),
    random.pick(['open', 'unsure', 'settled', 'gone']),
  ];
  return { ...truthOf(low, high), found_by, state };
}

function familiesOf(random: Random, records: readonly RecordRow[], accounts: readonly Account[]) {
  const somebody = () => random.pick(accounts).id;
  const families = random.sample(records, 80).map(({ category, organisation, territory }) => ({
    id: random.uuid(),
    category,
    organisation,
    territory,
    recorded_by: somebody(),
  }));
  const members = new Map<string, MemberRow>();
  for (const family of families) {
    const fitting = records.filter(({ category }) => category === family.category);
    const near = fitting.filter(({ organisation }) => organisation === family.organisation);
    for (const { id } of [...random.sample(near, 2), ...random.sample(fitting, 1)]) {
      const by = random.chance(0.25) ? somebody() : null;
      members.set(`${family.id} ${id}`, {
        id: random.uuid(),
        family: family.id,
        record: id,
        role: random.pick(['applicant', 'spouse', 'child']),
        starts_on: DAY_IN_THE_PAST,
        ends_on: by === null ? null : '2026-10-01',
        recorded_by: somebody(),
        ...ended(by),
      });
    }
  }
  return { families, members: [...members.values()] };
}

/** What the matching reads of every record, with a key and a code of its own. */
async function settleIndex(client: pg.Client) {
  await client.query(`insert into people.match_profile (ordinal, record, category, organisation, territory, unit, digest,
      names, nationalities, documents, phones, keys, normaliser)
    select ordinal, id, category, organisation, territory, unit, digest, '{}', '{}', '{}', '{}', array[ordinal], 1
    from people.record`);
  await client.query('insert into people.match_key (k, ordinal) select ordinal, ordinal from people.record');
  await client.query(
    'insert into people.search_code (code, territory, ordinal) select ordinal, territory, ordinal from people.record',
  );
  const { rows } = await client.query<Register['indexed'][number]>(
    'select ordinal::text, record, category from people.match_profile',
  );
  return rows;
}
