import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addAssertion,
  checkRecord,
  fileRecord,
  joinFamily,
  judgePair,
  leaveFamily,
  undoJudgement,
  withdrawAssertion,
} from '#people';
import type { Person } from '#platform/access/actor.ts';
import type { Role } from '#platform/access/roles.ts';
import { actorOf, name, RABAT, REGION, SOURCE } from '../acceptance/register.support.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { createPerson, type SomebodySignedIn } from '../kit/people.ts';
import { startServer, type TestServer } from '../kit/server.ts';
import {
  expectedOfRegister,
  FILES,
  REGISTER_ACTS,
  type RegisterAct,
  type RegisterScope,
  type Who,
} from './expected.ts';
import { ACTORS, meaningOf, send } from './matrix-requests.support.ts';

/** The one who asks works in a region: a prefecture of it is below, another region beside, the country above. */
const [COUNTRY, BESIDE] = ['MA', '06'];
const PLACES: Readonly<Record<Exclude<RegisterScope, 'purpose' | 'mixed'>, readonly [string, string]>> = {
  own: [REGION, 'interior-ministry'],
  below: [RABAT, 'interior-ministry'],
  sibling: [BESIDE, 'interior-ministry'],
  parent: [COUNTRY, 'interior-ministry'],
  other: [REGION, 'health-ministry'],
};

type Category = NonNullable<(typeof FILES)[Role]>;
/** Who files what, to put it there. */
const FILERS: Readonly<Record<Category, Role>> = {
  'regularisation-file': 'counter-officer',
  'return-file': 'iom-caseworker',
  'service-file': 'association-manager',
};
const CATEGORIES = ['regularisation-file', 'return-file', 'service-file'] as const;

/** Two records of one office, and what is said and judged of them. */
interface Thing {
  readonly record: string;
  readonly reference: string;
  readonly other: string;
  readonly assertion: string;
  readonly judgement: string;
  readonly member: string;
}

let database: FreshDatabase;
let server: TestServer;
const filers = new Map<string, Person>();
const things = new Map<string, Thing>();
let cells = 0;
const mismatches: string[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  for (const category of CATEGORIES) {
    for (const [scope, [territory, organisation]] of Object.entries(PLACES)) {
      const role = FILERS[category];
      const person = await createPerson(database, { role, territory, organisation });
      filers.set(`${scope} ${category}`, actorOf(person, role));
      for (const state of ['in-force', 'ended']) {
        const filer = filers.get(`${scope} ${category}`);
        if (filer !== undefined) things.set(`${scope} ${category} ${state}`, await make(filer, state));
      }
    }
  }
  server = await startServer(database);
}, 120_000);

afterAll(async () => {
  await server.close();
  await database.close();
});

async function make(by: Person, state: string): Promise<Thing> {
  const file = () => fileRecord.execute(database.db, by, { said: [name('Cible', 'Fictive')], source: SOURCE });
  const [one, other] = [await file(), await file()];
  const { record, reference } = one;
  const said = { kind: 'phone', value: { number: '+99900000000' } } as const;
  const { assertion } = await addAssertion.execute(database.db, by, { record, said, source: SOURCE });
  const judging = { one: record, other: other.record, verdict: 'unsure', motive: 'Essai de la matrice' } as const;
  const judged = await judgePair.execute(database.db, by, judging);
  const joining = { record, family: null, role: 'applicant', startsOn: '2026-11-01' } as const;
  const joined = await joinFamily.execute(database.db, by, joining);
  if (!judged.ok || !joined.ok) throw new Error('Nothing was judged or joined.');
  const [{ judgement }, { member }] = [judged, joined];
  if (state === 'ended') {
    const motive = 'Essai de la matrice';
    await withdrawAssertion.execute(database.db, by, { assertion, motive });
    await undoJudgement.execute(database.db, by, { judgement, motive });
    await leaveFamily.execute(database.db, by, { member, endsOn: '2026-11-02', motive });
  }
  return { record, reference, other: other.record, assertion, judgement, member };
}

const MUTATES: readonly RegisterAct[] = [
  'add-assertion',
  'withdraw-assertion',
  'judge-pair',
  'undo-judgement',
  'join-family',
  'leave-family',
];

const isAct = (act: string): act is RegisterAct => act in REGISTER_ACTS;

/** What the one who asks works with; whom the register does not concern is asked about files of regularisation. */
const categoryOf = ({ role }: Who): Category =>
  role === null || role === 'nobody' ? 'regularisation-file' : (FILES[role] ?? 'regularisation-file');

describe('who may do what in the register, over HTTP', () => {
  it.each(ACTORS)(
    'is as the rules in words say for $role, heading the unit: $heads',
    async (who) => {
      const me = await signIn(who);
      const before = cells;
      for (const act of Object.keys(REGISTER_ACTS).filter(isAct)) {
        for (const scope of REGISTER_ACTS[act].scopes) {
          for (const state of REGISTER_ACTS[act].states) await judge(act, who, me, scope, state);
        }
      }
      expect(cells).toBeGreaterThan(before + 60);
      expect(mismatches.splice(0)).toEqual([]);
    },
    120_000,
  );

  it('was asked in every cell', () => {
    console.log(`matrix of the register over HTTP: ${cells} cells, ${ACTORS.length} actors`);
    expect(cells).toBeGreaterThan(60 * ACTORS.length);
  });
});

async function signIn({ role, heads }: Who): Promise<SomebodySignedIn | null> {
  if (role === 'nobody') return null;
  const [territory, organisation] = PLACES.own;
  return createPerson(database, { role, heads, territory, organisation, steppedUp: true });
}

async function judge(act: RegisterAct, who: Who, me: SomebodySignedIn | null, scope: RegisterScope, state: string) {
  const wanted = expectedOfRegister(act, who, scope, state);
  const thing = await thingFor(who, scope, state, wanted === 'done' && MUTATES.includes(act));
  const { path, fields } = request(act, thing);
  const { status, location, text } = await send(server.origin, me, path, fields);
  const found = meaningOf(status, location);
  cells += 1;
  if (wanted === 'done' && (act === 'file-record' || MUTATES.includes(act)) && status !== 303) {
    mismatches.push(`${act} on ${scope} ${state}: answers ${status} and does nothing`);
  }
  if (found !== wanted) mismatches.push(`${act} on ${scope} ${state}: ${found} (${status} ${location}), not ${wanted}`);
  if (wanted !== 'done' && text.includes('Cible')) mismatches.push(`${act} on ${scope} ${state}: shows somebody`);
}

/** What the act is about: a new one where it will be changed. */
async function thingFor(who: Who, scope: RegisterScope, state: string, fresh: boolean): Promise<Thing> {
  const mine = categoryOf(who);
  const category = scope === 'purpose' ? (CATEGORIES.find((one) => one !== mine) ?? mine) : mine;
  const at = scope === 'purpose' || scope === 'mixed' ? 'own' : scope;
  const key = `${at} ${category}`;
  const thing = fresh
    ? await make(find(filers, key), state)
    : find(things, `${key} ${state === '-' ? 'in-force' : state}`);
  if (scope !== 'mixed') return thing;
  return { ...thing, other: find(things, `sibling ${category} in-force`).record };
}

function find<T>(from: ReadonlyMap<string, T>, key: string): T {
  const found = from.get(key);
  if (found === undefined) throw new Error(`There is nothing at ${key}.`);
  return found;
}

const ON = {
  'said-on-day': '1',
  'said-on-month': '11',
  'said-on-year': '2026',
  'said-by': 'person',
  sureness: 'certain',
};
const MOTIVE = { motive: 'Essai de la matrice' };

function request(act: RegisterAct, { record, other, assertion, judgement, member }: Thing) {
  const get = (path: string) => ({ path, fields: undefined });
  const post = (path: string, fields: Readonly<Record<string, string>>) => ({ path, fields });
  const typed = { given: 'Nouvelle', family: 'Personne', ...ON };
  switch (act) {
    case 'search-records':
      return post('/persons', { q: 'Nouvelle' });
    case 'find-alike':
      return post('/persons/new', { ...typed, act: 'check' });
    case 'check-while-typing':
      return post('/persons/check', typed);
    case 'file-record':
      return post('/persons/new', { ...typed, act: 'register' });
    case 'list-pairs':
      return get('/persons/pairs');
    case 'read-record':
      return get(`/persons/${record}`);
    case 'add-assertion':
      return post(`/persons/${record}/say?kind=phone`, { ...ON, phone: '+999 11 11 11 11' });
    case 'withdraw-assertion':
      return post(`/persons/${record}/withdraw/${assertion}`, MOTIVE);
    case 'compare-records':
      return get(`/persons/compare/${record}/${other}`);
    case 'judge-pair':
      return post(`/persons/compare/${record}/${other}`, { verdict: 'not-same', ...MOTIVE });
    case 'undo-judgement':
      return post(`/persons/compare/${record}/${other}/undo/${judgement}`, MOTIVE);
    case 'join-family':
      return post(`/persons/${other}/family`, {
        role: 'child',
        'startsOn-day': '1',
        'startsOn-month': '11',
        'startsOn-year': '2026',
      });
    case 'leave-family':
      return post(`/persons/${record}/family/${member}/leave`, {
        ...MOTIVE,
        'endsOn-day': '2',
        'endsOn-month': '11',
        'endsOn-year': '2026',
      });
  }
}

describe('a comparison of a record', () => {
  it('is for who reaches it: of one in another office or of another purpose it finds nothing to compare', async () => {
    const mine = find(filers, 'own regularisation-file');
    for (const key of [
      'sibling regularisation-file',
      'parent regularisation-file',
      'other regularisation-file',
      'own return-file',
    ]) {
      const { record } = find(things, `${key} in-force`);
      const checking = checkRecord.execute(database.matcher, mine, { record });
      await expect(checking, key).rejects.toMatchObject({ name: 'NotFoundError' });
    }
    for (const key of ['own', 'below']) {
      const { record } = find(things, `${key} regularisation-file in-force`);
      expect(await checkRecord.execute(database.matcher, mine, { record })).toMatchObject({ shown: expect.any(Array) });
    }
  });
});
