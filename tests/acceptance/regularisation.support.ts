import { randomUUID } from 'node:crypto';
import type { Person } from '#platform/access/actor.ts';
import type { Role } from '#platform/access/roles.ts';
import { withClient } from '#platform/db/roles.ts';
import { projectPath } from '#platform/project.ts';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { submitApplication } from '../../src/modules/regularisation/commands/submit-application.ts';
import type { CampaignDefinition } from '../../src/modules/regularisation/definition/campaign.ts';
import { openAround, readCampaignPack } from '../../src/modules/regularisation/definition/read-campaigns.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { createPerson } from '../kit/people.ts';
import { actorOf, from, name, SOURCE, sex } from './register.support.ts';

/** Two prefectures of one region and one of another: Rabat, Salé, Casablanca (codes of the pack). */
export const [RABAT, SALE, CASABLANCA] = ['04.421', '04.441', '06.141'] as const;
export type Place = typeof RABAT | typeof SALE | typeof CASABLANCA;
const PLACES: readonly Place[] = [RABAT, SALE, CASABLANCA];
/** The one campaign of these tests, open since ninety days and for the months to come. */
export const TRIAL = 'trial';

/** Somebody signed in, freshly proven: as the gate takes them, and for the header `cookie`. */
export interface Somebody extends Person {
  readonly cookie: string;
}

/** One of each; asked for again it is the same, unless `another` is asked for. */
export interface CampaignPeople {
  counter(place?: Place, another?: 'another'): Promise<Somebody>;
  chair(place?: Place, another?: 'another'): Promise<Somebody>;
  /** The first members of a local commission, by turns of the authorities and of civil society; the chair is not among them. */
  members(place: Place, wanted: number): Promise<readonly Somebody[]>;
  nationalChair(): Promise<Somebody>;
  nationalMembers(wanted: number): Promise<readonly Somebody[]>;
  applicant(another?: 'another'): Promise<Somebody>;
  association(another?: 'another'): Promise<Somebody>;
  administrator(): Promise<Somebody>;
  analyst(): Promise<Somebody>;
  /** Somebody of any role who has no part in the campaign. */
  stranger(role: Role, organisation: string, territory?: string): Promise<Somebody>;
}

export interface CampaignDatabase extends FreshDatabase {
  readonly campaign: typeof TRIAL;
  readonly definition: CampaignDefinition;
  /** The local commissions by place. */
  readonly commissions: Readonly<Record<Place, string>>;
  readonly national: string;
  readonly people: CampaignPeople;
  /** Behind everybody's back, as the superuser. */
  rows(statement: string, values?: readonly unknown[]): Promise<readonly Readonly<Record<string, unknown>>[]>;
}

/** A database with an open campaign in three prefectures: offices, local commissions, the national one. */
export async function campaignDatabase(given?: FreshDatabase): Promise<CampaignDatabase> {
  const database = given ?? (await freshDatabase());
  const rows: CampaignDatabase['rows'] = (statement, values = []) =>
    withClient(database.administrator, async (client) => (await client.query(statement, [...values])).rows);
  const { campaigns, holidays } = await readCampaignPack(projectPath('packs', 'morocco'));
  const demonstration = campaigns.find(({ standing }) => standing === 'demo');
  if (demonstration === undefined) throw new Error('The pack has no campaign for a demonstration.');
  const definition = asTrial(openAround(demonstration, todayHere()));
  const { opensOn, closesOn } = definition.window;
  await rows(
    `insert into regularisation.campaign (id, state, opens_on, closes_on, definition, calendar, opened_on, demo)
     values ($1, 'open', $2, $3, $4, $5, $2, true)`,
    [TRIAL, opensOn, closesOn, JSON.stringify(definition), JSON.stringify(holidays)],
  );
  for (const { id, number, instance, set, basis, adoptedOn, inForceFrom } of definition.criteria) {
    await rows(
      `insert into regularisation.criteria_version (id, campaign, number, instance, "set", basis, adopted_on, in_force_from)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, TRIAL, number, instance, JSON.stringify(set), JSON.stringify(basis), adoptedOn ?? inForceFrom, inForceFrom],
    );
  }
  const offices = new Map<string, string>();
  const units = new Map<string, string>();
  const commissions = new Map<string, string>();
  for (const place of PLACES) {
    const office = await addUnit(rows, 'interior-ministry', place);
    offices.set(place, office);
    await rows('insert into regularisation.office (campaign, organisation, territory, unit) values ($1, $2, $3, $4)', [
      ...[TRIAL, 'interior-ministry', place, office],
    ]);
    const unit = await addUnit(rows, definition.local.organisation, place);
    const id = await addCommission(rows, 'first', definition.local.organisation, place, unit, opensOn);
    units.set(id, unit);
    commissions.set(place, id);
  }
  const unit = await addUnit(rows, definition.national.organisation, 'MA');
  const national = await addCommission(rows, 'appeal', definition.national.organisation, 'MA', unit, opensOn);
  units.set(national, unit);
  const at = (place: Place) => commissions.get(place) ?? '';
  return Object.assign(database, {
    ...({ campaign: TRIAL, definition, national, rows } as const),
    commissions: { [RABAT]: at(RABAT), [SALE]: at(SALE), [CASABLANCA]: at(CASABLANCA) },
    people: peopleOf(database, rows, { offices, units, at, national, since: opensOn }),
  });
}

type Input = Parameters<typeof submitApplication.execute>[2];
type PersonInput = Input['persons'][number];

/** What an office, an applicant or an association says of one person unless told otherwise: nothing is proven. */
export function person(overrides: Partial<PersonInput> = {}): PersonInput {
  return {
    role: 'applicant',
    said: [name('Aïssatou', 'Exemple'), sex('female'), from('SEN')],
    facts: { sex: 'female' },
    ...overrides,
  };
}

/** Files at a counter, as its officer does; the first file is that of the applicant. */
export async function fileOne(
  { db }: Pick<FreshDatabase, 'db'>,
  clerk: Person,
  overrides: Partial<Input> = {},
): Promise<{
  readonly id: string;
  readonly reference: string;
  readonly filing: string;
  readonly files: readonly string[];
}> {
  const submitted = await submitApplication.execute(db, clerk, {
    filing: randomUUID(),
    campaign: TRIAL,
    territory: null,
    on: todayHere(),
    contact: { language: 'fr', email: null, phone: null },
    source: { ...SOURCE, saidOn: overrides.on ?? todayHere() },
    persons: [person()],
    followCodeHash: null,
    ...overrides,
  });
  const [first] = submitted.ok ? submitted.files : [];
  if (!submitted.ok || first === undefined) throw new Error(`Not filed: ${submitted.ok ? 'nobody' : submitted.fault}`);
  const { id, reference } = first;
  return { id, reference, filing: submitted.filing, files: submitted.files.map((file) => file.id) };
}

type Rows = CampaignDatabase['rows'];

function asTrial(definition: CampaignDefinition): CampaignDefinition {
  const named = (id: string) => id.replace(definition.id, TRIAL);
  return {
    ...definition,
    id: TRIAL,
    offices: { ...definition.offices, list: [...PLACES] },
    criteria: definition.criteria.map((version) => ({ ...version, id: named(version.id) })),
  };
}

async function addUnit(rows: Rows, organisation: string, territory: string): Promise<string> {
  const id = randomUUID();
  await rows('insert into identity.unit (id, organisation, territory, name) values ($1, $2, $3, $4)', [
    ...[id, organisation, territory, JSON.stringify({ fr: 'Unité d’essai', ar: 'وحدة تجريبية', en: 'Test unit' })],
  ]);
  return id;
}

async function addCommission(
  rows: Rows,
  instance: string,
  organisation: string,
  territory: string,
  unit: string,
  from: string,
): Promise<string> {
  const id = randomUUID();
  await rows(
    `insert into regularisation.commission (id, campaign, instance, organisation, territory, unit, mandate_from)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, TRIAL, instance, organisation, territory, unit, from],
  );
  return id;
}

interface Places {
  readonly offices: ReadonlyMap<string, string>;
  readonly units: ReadonlyMap<string, string>;
  readonly at: (place: Place) => string;
  readonly national: string;
  readonly since: string;
}

function peopleOf(
  database: FreshDatabase,
  rows: Rows,
  { offices, units, at, national, since }: Places,
): CampaignPeople {
  const known = new Map<string, Promise<Somebody>>();
  const once = (key: string, make: () => Promise<Somebody>) => {
    const made = known.get(key) ?? make();
    known.set(key, made);
    return made;
  };
  const signIn = async (role: Role, wanted: Omit<Parameters<typeof createPerson>[1], 'role'>): Promise<Somebody> => {
    const somebody = await createPerson(database, { role, steppedUp: true, ...wanted });
    const actor = actorOf(somebody, role);
    return { ...actor, staff: role !== 'applicant', heads: wanted.heads ?? false, cookie: somebody.cookie };
  };
  const seat = async (commission: string, role: Role, which: 'chair' | 'member', capacity: string) => {
    const unit = units.get(commission);
    const member = await signIn(role, { ...(unit === undefined ? {} : { unit }), heads: which === 'chair' });
    await rows(
      'insert into regularisation.commission_member (commission, account, capacity, seat, starts_on) values ($1, $2, $3, $4, $5)',
      [commission, member.account, capacity, which, since],
    );
    return member;
  };
  const membersOf = async (commission: string, role: Role, wanted: number) => {
    const members: Somebody[] = [];
    for (let place = 0; place < wanted; place += 1) {
      const capacity = place % 2 === 0 ? 'civil-society' : 'authority';
      members.push(await once(`${role} ${commission} ${place}`, () => seat(commission, role, 'member', capacity)));
    }
    return members;
  };
  const fresh = (another: 'another' | undefined) => (another === undefined ? '' : randomUUID());
  return {
    counter: (place = RABAT, another) =>
      once(`counter ${place} ${fresh(another)}`, () => signIn('counter-officer', { unit: offices.get(place) ?? '' })),
    chair: (place = RABAT, another) =>
      once(`chair ${place} ${fresh(another)}`, () => seat(at(place), 'local-commission-chair', 'chair', 'authority')),
    members: (place, wanted) => membersOf(at(place), 'local-commission-member', wanted),
    nationalChair: () => once('national chair', () => seat(national, 'appeals-commission-chair', 'chair', 'authority')),
    nationalMembers: (wanted) => membersOf(national, 'appeals-commission-member', wanted),
    applicant: (another) => once(`applicant ${fresh(another)}`, () => signIn('applicant', {})),
    association: (another) =>
      once(`association ${fresh(another)}`, () =>
        signIn('association-manager', { organisation: 'partner-associations' }),
      ),
    administrator: () =>
      once('administrator', () =>
        signIn('administrator', { organisation: 'mcmream', territory: 'MA', everyOrganisation: true }),
      ),
    analyst: () => once('analyst', () => signIn('analyst', { organisation: 'onm', territory: 'MA' })),
    stranger: (role, organisation, territory = RABAT) => signIn(role, { organisation, territory }),
  };
}
