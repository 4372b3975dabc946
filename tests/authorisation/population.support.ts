import { createHash } from 'node:crypto';
import type pg from 'pg';
import { ROLES, type Role } from '#platform/access/roles.ts';
import type { Random } from './random.support.ts';

// Rows as the tables hold them, so that what is compared with the database is what was put there.

export interface Unit {
  readonly id: string;
  readonly organisation: string;
  readonly territory: string;
  readonly name: Readonly<Record<'fr' | 'ar' | 'en', string>>;
  readonly sealed: boolean;
  readonly every_organisation: boolean;
}

export interface Account {
  readonly id: string;
  readonly kind: 'staff' | 'applicant';
  readonly reference: string;
  readonly name: string;
  readonly email: string;
  readonly state: 'active' | 'disabled';
}

export interface Appointment {
  readonly id: string;
  readonly account: string;
  readonly role: Role;
  readonly unit: string;
  readonly organisation: string;
  readonly territory: string;
  readonly sealed: boolean;
  readonly heads_unit: boolean;
  readonly starts_on: string;
  readonly ends_on: string;
  readonly basis: string;
  readonly appointed_by: string | null;
  readonly ended_at: string | null;
  readonly ended_by: string | null;
  readonly end_basis: string | null;
}

export interface Session {
  readonly id: string;
  readonly account: string;
  readonly token_hash: string;
  readonly method: 'passkey';
  readonly appointment: string | null;
  readonly browser: string;
  readonly seen_at: string;
  readonly idle_seconds: number;
  readonly ends_at: string;
  readonly ended_at: string | null;
}

export interface Invitation {
  readonly id: string;
  readonly kind: 'appointment' | 'renewal';
  readonly token_hash: string;
  readonly account: string | null;
  readonly name: string;
  readonly role: Role | null;
  readonly unit: string;
  readonly organisation: string;
  readonly territory: string;
  readonly sealed: boolean;
  readonly starts_on: string | null;
  readonly ends_on: string | null;
  readonly basis: string;
  readonly invited_by: string;
  readonly expires_at: string;
  readonly accepted_at: string | null;
  readonly withdrawn_at: string | null;
}

export interface Place {
  readonly code: string;
  readonly parent: string | null;
  readonly kind: string;
}

/** What is there already: the country's reference data and the day. */
export interface Ground {
  readonly places: readonly Place[];
  readonly organisations: readonly string[];
  /** The day in Morocco. */
  readonly today: string;
}

export interface Population extends Ground {
  readonly units: readonly Unit[];
  readonly accounts: readonly Account[];
  readonly appointments: readonly Appointment[];
  readonly sessions: readonly Session[];
  /** What only the browser holds, by session. */
  readonly tokens: ReadonlyMap<string, Buffer>;
  readonly invitations: readonly Invitation[];
}

export async function readGround(client: pg.Client): Promise<Ground> {
  const places = await client.query<Place>('select code, parent, kind from identity.territory order by ordinal');
  const organisations = await client.query<{ id: string }>('select id from identity.organisation order by ordinal');
  const { rows } = await client.query<{ today: string }>(
    "select (now() at time zone 'Africa/Casablanca')::date::text as today",
  );
  return { places: places.rows, organisations: organisations.rows.map(({ id }) => id), today: rows[0]?.today ?? '' };
}

const DAY = 86_400_000;
const day = (today: string, days: number) => new Date(Date.parse(today) + days * DAY).toISOString().slice(0, 10);
const moment = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();

/** The terms of an appointment, from a day to a day; most run now, and the first and the last day are among them. */
const TERMS: readonly (readonly [string, number, number, number])[] = [
  ['runs', -100, 200, 12],
  ['begins today', 0, 30, 1],
  ['its last day is today', -30, 0, 1],
  ['ended yesterday', -30, -1, 1],
  ['begins tomorrow', 1, 30, 1],
  ['long over', -900, -500, 1],
];

export function populate(random: Random, ground: Ground): Population {
  const units = unitsOf(random, ground);
  const accounts: Account[] = [];
  const appointments: Appointment[] = [];
  const terms = TERMS.flatMap((term) => Array.from({ length: term[3] }, () => term));
  const add = (kind: Account['kind']) => {
    const id = random.uuid();
    accounts.push({
      id,
      kind,
      reference: random.hex(8),
      name: `Personne ${accounts.length}`,
      email: `${id}@example.org`,
      state: random.chance(0.06) ? 'disabled' : 'active',
    });
    return id;
  };
  const appoint = (account: string, role: Role) => {
    // High places, and those beside the unit that runs the system, are where administrators reach most.
    const high = units.slice(0, 4);
    const unit = random.pick(
      role === 'administrator' ? [...high, ...high, ...high, ...high, ...units] : [...high, ...units],
    );
    const [, starts, ends] = random.pick(terms);
    const ended = random.chance(0.1);
    appointments.push({
      id: random.uuid(),
      account,
      role,
      unit: unit.id,
      organisation: unit.organisation,
      territory: unit.territory,
      sealed: unit.sealed,
      heads_unit: random.chance(0.4),
      starts_on: day(ground.today, starts),
      ends_on: day(ground.today, ends),
      basis: 'Décision d’essai',
      appointed_by: null,
      ended_at: ended ? moment(-3600) : null,
      ended_by: null,
      end_basis: ended ? 'Fin de mission' : null,
    });
  };
  for (const role of ROLES.filter((one) => one !== 'applicant')) {
    // The more a role may do, the more of them there are to get it wrong with.
    const many = role === 'administrator' ? 24 : role === 'auditor' ? 8 : 7;
    for (let count = 0; count < many; count += 1) {
      const account = add('staff');
      appoint(account, role);
      while (random.chance(0.25)) appoint(account, random.pick(ROLES));
    }
  }
  for (let count = 0; count < 16; count += 1) {
    const account = add('applicant');
    // Nothing in the tables keeps an applicant from being appointed by mistake.
    if (random.chance(0.1)) appoint(account, random.pick(ROLES));
  }
  const tokens = new Map<string, Buffer>();
  const sessions = sessionsOf(random, { accounts, appointments, tokens });
  const invitations = invitationsOf(random, { ground, units, accounts });
  return { ...ground, units, accounts, appointments, sessions, tokens, invitations };
}

/** Some forty units: the one that runs the system, then the country, three regions and nine of their parts, some sealed. */
function unitsOf(random: Random, { places, organisations }: Ground): readonly Unit[] {
  const country = places.filter(({ parent }) => parent === null);
  const regions = random.sample(
    places.filter(({ kind }) => kind === 'region'),
    3,
  );
  const parts = regions.flatMap(({ code }) =>
    random.sample(
      places.filter(({ parent }) => parent === code),
      3,
    ),
  );
  const chosen = [...country, ...regions, ...parts];
  const three = random.sample(organisations, 3);
  const unit = (organisation: string, territory: string, more: Partial<Unit> = {}): Unit => ({
    id: random.uuid(),
    organisation,
    territory,
    name: { fr: 'Unité', ar: 'وحدة', en: 'Unit' },
    sealed: false,
    every_organisation: false,
    ...more,
  });
  const [first = ''] = three;
  const running = [...country, random.pick(regions)].map(({ code }) => unit(first, code, { every_organisation: true }));
  const everywhere = three.flatMap((organisation) =>
    chosen.map(({ code }) => unit(organisation, code, { sealed: random.chance(0.2) })),
  );
  return [...running, ...everywhere];
}

function sessionsOf(
  random: Random,
  made: {
    readonly accounts: readonly Account[];
    readonly appointments: readonly Appointment[];
    readonly tokens: Map<string, Buffer>;
  },
): readonly Session[] {
  const sessions: Session[] = [];
  const open = (account: string, appointment: string | null, more: Partial<Session> = {}) => {
    const token = Buffer.from(random.hex(32), 'hex');
    const id = random.uuid();
    made.tokens.set(id, token);
    sessions.push({
      id,
      account,
      token_hash: `\\x${createHash('sha256').update(token).digest('hex')}`,
      method: 'passkey',
      appointment,
      browser: 'Chromium, Linux',
      seen_at: moment(-60),
      idle_seconds: 3_600,
      ends_at: moment(36_000),
      ended_at: null,
      ...more,
    });
  };
  for (const { id } of made.accounts) {
    const own = made.appointments.filter(({ account }) => account === id);
    for (const appointment of own) open(id, appointment.id);
    if (own.length === 0 || random.chance(0.2)) open(id, null);
    const [appointment = null] = own.map((one) => one.id);
    if (random.chance(0.15)) open(id, appointment, { ended_at: moment(-60) });
    if (random.chance(0.15)) open(id, appointment, { ends_at: moment(-60) });
    if (random.chance(0.15)) open(id, appointment, { seen_at: moment(-3_700) });
    // A session that names the appointment of somebody else.
    if (random.chance(0.1)) open(id, random.pick(made.appointments).id);
  }
  return sessions;
}

function invitationsOf(
  random: Random,
  made: { readonly ground: Ground; readonly units: readonly Unit[]; readonly accounts: readonly Account[] },
): readonly Invitation[] {
  return Array.from({ length: 90 }, () => {
    const unit = random.pick(made.units);
    const renewal = random.chance(0.3);
    const end = random.below(4);
    return {
      id: random.uuid(),
      kind: renewal ? ('renewal' as const) : ('appointment' as const),
      token_hash: `\\x${random.hex(32)}`,
      account: renewal ? random.pick(made.accounts).id : null,
      name: 'Invitée',
      role: renewal ? null : random.pick(ROLES),
      unit: unit.id,
      organisation: unit.organisation,
      territory: unit.territory,
      sealed: unit.sealed,
      starts_on: renewal ? null : made.ground.today,
      ends_on: renewal ? null : day(made.ground.today, 100),
      basis: 'Décision d’essai',
      invited_by: random.pick(made.accounts).id,
      expires_at: moment(end === 3 ? -60 : 86_400),
      accepted_at: end === 1 ? moment(-60) : null,
      withdrawn_at: end === 2 ? moment(-60) : null,
    };
  });
}

/** Puts rows into a table as the superuser, as they are. */
export async function insertRows(client: pg.Client, table: string, rows: readonly object[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first).join(', ');
  await client.query(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1)`,
    [JSON.stringify(rows)],
  );
}

/** Puts the whole population into the database. */
export async function settle(client: pg.Client, population: Population): Promise<void> {
  await insertRows(client, 'identity.unit', population.units);
  await insertRows(client, 'identity.account', population.accounts);
  // People whom no trigger would let hold their roles together are there as well: policies have to cope with them.
  await client.query("set session_replication_role = 'replica'");
  await insertRows(client, 'identity.appointment', population.appointments);
  await client.query('reset session_replication_role');
  await insertRows(client, 'identity.session', population.sessions);
  await insertRows(client, 'identity.invitation', population.invitations);
}
