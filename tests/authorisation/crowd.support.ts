import pg from 'pg';
import { withClient } from '#platform/db/roles.ts';
import type { FreshDatabase } from '../kit/database.ts';
import { enter } from './attempts.support.ts';
import { insertRows, type Population, populate, readGround, settle } from './population.support.ts';
import type { Random } from './random.support.ts';
import { type Register, settleRegister } from './register-population.support.ts';
import { type RegisterRules, registerRulesFor } from './register-rules.support.ts';
import { type Acting, type Entry, NOBODY, type Rules, rulesFor } from './rules-in-words.support.ts';

/** Somebody, or nobody, who acts in a transaction. */
export interface Actor {
  readonly me: Acting | null;
  readonly enter: () => Promise<unknown>;
}

/** A population in the database, what belongs to its people, and everybody who may act there. */
export interface Crowd {
  readonly client: pg.Client;
  readonly population: Population;
  readonly register: Register;
  readonly rules: Rules & { readonly register: RegisterRules };
  readonly actors: readonly Actor[];
  readonly passkeys: readonly { readonly id: string; readonly account: string }[];
  readonly answers: readonly { readonly key: string; readonly account: string }[];
  readonly entries: readonly Entry[];
}

export async function gather(database: FreshDatabase, random: Random): Promise<Crowd> {
  const made = await withClient(database.administrator, async (administrator) => {
    const population = populate(random, await readGround(administrator));
    await settle(administrator, population);
    const register = await settleRegister(administrator, random, population);
    return { population, register, ...(await settleTheirThings(administrator, population, random)) };
  });
  const rules = rulesFor(made.population);
  const client = new pg.Client(database.app);
  await client.connect();
  return {
    client,
    ...made,
    rules: { ...rules, register: registerRulesFor(made.register, rules.reaches) },
    actors: actorsOn(client, made.population, rules),
  };
}

/** The same people with another login: as the role that compares persons with everybody. */
export async function asMatcher(database: FreshDatabase, crowd: Crowd): Promise<Crowd> {
  const client = new pg.Client(database.as('matcher'));
  await client.connect();
  return { ...crowd, client, actors: actorsOn(client, crowd.population, crowd.rules) };
}

/** Everybody, for each purpose that they may act for; and nobody. */
function actorsOn(client: pg.Client, population: Population, rules: Rules): readonly Actor[] {
  const actors: Actor[] = [
    { me: null, enter: async () => undefined },
    { me: null, enter: () => client.query('select access.enter_visitor(null)') },
  ];
  for (const session of population.sessions) {
    for (const purpose of rules.purposes) {
      const me = rules.acting(session, purpose);
      const token = population.tokens.get(session.id);
      if (me !== null && token !== undefined) actors.push({ me, enter: () => enter(client, token, purpose) });
    }
  }
  return actors;
}

/** Passkeys, secrets, answers kept and entries of the journal, put there by the superuser. */
async function settleTheirThings(administrator: pg.Client, { accounts }: Population, random: Random) {
  const passkeys = accounts.map(({ id }) => ({ id: random.uuid(), account: id }));
  const answers = [...accounts.map(({ id }) => id), NOBODY].map((account) => ({ key: random.uuid(), account }));
  const before = await administrator.query<Entry>("select lane, seq, '{}'::text[] as about from audit.entry");
  const entries = Array.from({ length: 200 }, (_, position) => ({
    lane: 100,
    seq: position + 1,
    about: random.sample(accounts, random.below(3)).map(({ id }) => id),
  }));
  const each = (more: () => object) => accounts.map(({ id }) => ({ account: id, ...more() }));
  const bytes = () => `\\x${random.hex(32)}`;
  const at = new Date();
  const things: Readonly<Record<string, readonly object[]>> = {
    'identity.passkey': passkeys.map((passkey) => ({
      ...passkey,
      credential_id: passkey.id,
      public_key: bytes(),
      counter: 0,
      transports: [],
      backed_up: false,
      backup_eligible: false,
      name: 'Clé',
    })),
    'identity.password': each(() => ({ hash: random.hex(32) })),
    'identity.totp': each(() => ({ secret: bytes() })),
    'identity.recovery_code': each(() => ({ hash: bytes() })),
    'identity.federation': each(() => ({ issuer: 'https://issuer.example', subject: random.uuid() })),
    'identity.ceremony': each(() => ({
      kind: 'sign-in',
      browser_hash: bytes(),
      challenge: random.hex(16),
      expires_at: at,
    })),
    'identity.device': each(() => ({ token_hash: bytes() })),
    'identity.throttle': each(() => ({ bucket: bytes(), failures: 3, last_failure_at: at })).map(
      ({ account: _, ...row }) => row,
    ),
    'platform.kept_answer': answers.map((answer) => ({ ...answer, act: 'an-act', input_hash: bytes(), answer: 1 })),
    'audit.entry': entries.map(({ lane, seq, about }) => ({ lane, seq, body: bodyOf(about), hash: bytes() })),
  };
  for (const [table, rows] of Object.entries(things)) await insertRows(administrator, table, rows);
  return { passkeys, answers, entries: [...before.rows, ...entries] };
}

function bodyOf(about: readonly string[]): string {
  const objects = about.map((id) => ({ type: 'account', id }));
  return JSON.stringify({ at: '2026-11-22T08:00:00.000000Z', kind: 'read', act: 'find-person', objects });
}
