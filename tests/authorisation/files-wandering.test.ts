import { afterAll, beforeAll, expect, it } from 'vitest';
import { may } from '#platform/access/actor.ts';
import { printedFileReference } from '../../src/modules/regularisation/file-reference.ts';
import { ask } from '../acceptance/http.support.ts';
import { from, name, sex } from '../acceptance/register.support.ts';
import {
  type CampaignDatabase,
  campaignDatabase,
  fileOne,
  type Place,
  person,
  RABAT,
  SALE,
  type Somebody,
} from '../acceptance/regularisation.support.ts';
import { bench, planned } from '../acceptance/sittings.support.ts';
import { startServer, type TestServer } from '../kit/server.ts';
import { type Fields, formOf, ROUTES, sayingsOf, submit } from './files-http.support.ts';
import { randomOf, seedOfTheRun } from './random.support.ts';

// People of two places go about their pages and forms at random, each at all that either place has: nothing breaks, and
// nobody is ever told a name or a reference of the other place.

const random = randomOf(seedOfTheRun());
const STEPS = 1_200;
const PLACES = { [RABAT]: 'Rabatie', [SALE]: 'Salétaine' } as const;

interface Home {
  readonly place: Place;
  readonly people: readonly Somebody[];
  readonly ids: readonly string[];
  readonly secrets: readonly string[];
}

let database: CampaignDatabase;
let server: TestServer;
let homes: readonly [Home, Home];

beforeAll(async () => {
  database = await campaignDatabase();
  homes = [await settle(RABAT), await settle(SALE)];
  server = await startServer(database);
}, 60_000);

afterAll(async () => {
  await server.close();
  await database.close();
});

/** A place with its office, its commission, two files, an applicant whose file is there, and a sitting. */
async function settle(place: typeof RABAT | typeof SALE): Promise<Home> {
  const { people, commissions, rows } = database;
  const clerk = await people.counter(place);
  const { chair, members, seat } = await bench(database, place, 2);
  const applicant = await people.applicant('another');
  const called = () => person({ said: [name('Zoubaïda', PLACES[place]), sex('female'), from('SEN')] });
  const [one, other] = [
    await fileOne(database, clerk, { persons: [called()] }),
    await fileOne(database, clerk, { persons: [called()] }),
  ];
  await rows(`begin; set local session_replication_role = 'replica';
    update regularisation.application set account = '${applicant.account}' where id = '${other.id}';
    update regularisation.filing set account = '${applicant.account}' where id = '${other.filing}'; commit`);
  const sitting = await planned(database, chair, commissions[place]);
  return {
    place,
    people: [clerk, chair, ...members, applicant],
    ids: [one.id, other.id, one.filing, other.filing, sitting, commissions[place], ...[chair, ...members].map(seat)],
    secrets: [PLACES[place], ...[one, other].flatMap(({ reference }) => [reference, printedFileReference(reference)])],
  };
}

/** A transfer is the one way in which a file goes to the other place: it is tried elsewhere. */
const routes = ROUTES.filter(({ path }) => !/transfer|verify|\/v\//.test(path));
const ACTS = ['confirm-complete', 'propose-outcome', 'place', 'take-off', 'open', 'close', 'vote', 'decide', 'check'];

/** What a place of an address asks for, of one's own. */
function fitting({ ids }: Home, named: string): readonly string[] {
  const [one = '', other = '', filing = '', second = '', sitting = '', commission = ''] = ids;
  const known: Readonly<Record<string, readonly string[]>> = {
    file: [one, other],
    filing: [filing, second],
    sitting: [sitting],
    commission: [commission],
  };
  return known[named] ?? ids;
}

function someForm(ids: readonly string[]): Fields {
  const whole = Object.entries({
    ...formOf({ file: random.pick(ids), member: random.pick(ids) }),
    act: random.pick(ACTS),
    outcome: random.pick(['favourable', 'unfavourable', 'proposed', 'x']),
    // Never to the other place by the hand of who may send it there.
    to: 'nowhere',
    q: random.pick(['Zoubaïda', 'Exemple', '', random.hex(3)]),
  });
  const fields = random.chance(0.6) ? whole : random.sample(whole, random.below(whole.length));
  return Object.fromEntries(
    fields.map(([field, value]) => [
      field,
      random.chance(0.05) ? random.pick(['', 'é'.repeat(3_000), '-1', "'", '٣']) : value,
    ]),
  );
}

it('nothing breaks and nothing is told of the other place, wherever people of two places go', async () => {
  const faults: string[] = [];
  const statuses = new Map<number, number>();
  const trail: string[] = [];
  for (let step = 0; step < STEPS && faults.length === 0; step += 1) {
    const [mine, theirs] = random.chance(0.5) ? homes : ([homes[1], homes[0]] as const);
    const who = random.pick(mine.people);
    const ids = [...mine.ids, ...theirs.ids];
    // Most of the time to what is for them at all: what is refused at the door goes no further.
    const route = random.pick(random.chance(0.75) ? routes.filter(({ permission }) => may(who, permission)) : routes);
    const near = random.chance(0.7) ? mine.ids : ids;
    const address = route.path.replace(/:(\w+)/g, (_, named: string) =>
      random.pick(random.chance(0.7) ? fitting(mine, named) : near),
    );
    const form =
      route.submit !== undefined && (route.answer === undefined || random.chance(0.5)) ? someForm(ids) : null;
    const answer =
      form === null
        ? await ask(server.origin, `/fr${address}`, { headers: { cookie: who.cookie } })
        : await submit(server.origin, address, who.cookie, form);
    const what = `${step}. ${who.role} of ${mine.place}: ${form === null ? 'GET' : 'POST'} ${address}`;
    trail.push(`${what}: ${answer.status}`);
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    if (answer.status >= 500) faults.push(`${what}: ${answer.status} ${JSON.stringify(form)}`);
    const said = sayingsOf(answer);
    for (const secret of theirs.secrets) if (said.includes(secret)) faults.push(`${what}: ${secret}`);
  }
  console.log(`RIHLA_SEED=${random.seed}: ${trail.length} requests of two places: ${JSON.stringify([...statuses])}`);
  expect(faults, `RIHLA_SEED=${random.seed}\n${trail.slice(-8).join('\n')}`).toEqual([]);
  // Refused all the time they would have proven little.
  expect((statuses.get(200) ?? 0) + (statuses.get(303) ?? 0)).toBeGreaterThan(STEPS / 20);
}, 120_000);
