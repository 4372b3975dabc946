import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { PURPOSES, ROLES } from '#platform/access/roles.ts';
import { enterPerson } from '#platform/db/context.writes.server.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { createPerson, type SomebodySignedIn } from '../kit/people.ts';
import { type Random, randomOf, seedOfTheRun } from './random.support.ts';

/** `RIHLA_POOL_TURNS=100000` asks for the whole proof; the tests of every day take a fifth of it. */
const TURNS = Number(process.env.RIHLA_POOL_TURNS ?? 20_000);
const CLIENTS = 32;

const random = randomOf(seedOfTheRun());
const people: SomebodySignedIn[] = [];
const taken: Record<string, number> = {};
let database: FreshDatabase;

beforeAll(async () => {
  database = await freshDatabase();
  const roles = ROLES.filter((role) => role !== 'applicant');
  for (let count = 0; count < CLIENTS; count += 1) {
    people.push(await createPerson(database, { role: random.pick(roles), heads: random.chance(0.5) }));
  }
}, 60_000);

afterAll(async () => {
  console.log(
    `RIHLA_SEED=${random.seed}: ${TURNS} turns of ${CLIENTS} clients on ${database.pool.totalCount} sessions`,
  );
  console.table(taken);
  await database.close();
});

/** Who acts, and whose accounts they see: nobody and none, or one person and their own. */
const LOOK =
  "select array[coalesce(access.account()::text, 'nobody')] || array(select id::text from identity.account) as seen";

type Seen = readonly string[];
const NOBODY: Seen = ['nobody'];

/** Sends statements as one message; says what the last of them saw, if it looked. */
async function send(client: pg.PoolClient, ...statements: readonly string[]): Promise<Seen> {
  const answers: unknown = await client.query(statements.join('; '));
  const last: unknown = Array.isArray(answers) ? answers.at(-1) : answers;
  return looked.parse(last).rows[0]?.seen ?? [];
}
const looked = z.object({ rows: z.array(z.object({ seen: z.array(z.string()).optional() })) });

const enter = ({ token }: { readonly token: Buffer }, purpose = 'own-account') =>
  `select access.enter('\\x${token.toString('hex')}', '${purpose}', null)`;

/** One turn with a session of the pool, as a request or a mistake of ours has it: what it saw, and what it should have. */
type Turn = (client: pg.PoolClient, me: SomebodySignedIn) => Promise<readonly (readonly [Seen, Seen])[]>;

/** Enters, looks, ends so, and looks again. */
const endingWith =
  (end: (client: pg.PoolClient) => Promise<unknown>): Turn =>
  async (client, me) => {
    const during = await send(client, 'begin', enter(me), LOOK);
    await end(client);
    return [
      [during, [me.account, me.account]],
      [await send(client, LOOK), NOBODY],
    ];
  };

/** Does this, and sees nobody. */
const seesNobody =
  (statements: (me: SomebodySignedIn) => readonly string[]): Turn =>
  async (client, me) => {
    const seen = await send(client, ...statements(me), LOOK);
    await send(client, 'commit');
    return [[seen, NOBODY]];
  };

/** How often each is taken, out of a hundred. */
const TURNS_TAKEN: Readonly<Record<string, readonly [number, Turn]>> = {
  commits: [30, endingWith((client) => send(client, 'commit'))],
  'rolls back': [20, endingWith((client) => send(client, 'rollback'))],
  fails: [
    10,
    endingWith(async (client) => {
      await send(client, 'select 1 / 0').catch(() => undefined);
      await send(client, 'rollback');
    }),
  ],
  'leaves its context in the session': [
    10,
    endingWith((client) =>
      send(client, "select set_config('rihla.context', current_setting('rihla.context'), false)", 'commit'),
    ),
  ],
  'forgets to enter': [10, seesNobody(() => ['begin'])],
  'forgets to begin': [
    10,
    async (client, me) => {
      await send(client, enter(me));
      return [[await send(client, LOOK), NOBODY]];
    },
  ],
  'enters with another secret': [
    5,
    seesNobody(() => ['begin', enter({ token: Buffer.alloc(32, 1) }, random.pick(PURPOSES))]),
  ],
  'goes back to a savepoint': [5, seesNobody((me) => ['begin', 'savepoint before', enter(me), 'rollback to before'])],
};

const drawn = Object.entries(TURNS_TAKEN).flatMap(([name, [weight, turn]]) =>
  Array.from({ length: weight }, () => [name, turn] as const),
);

/** One turn as the gate takes it. */
async function throughTheGate(me: SomebodySignedIn): Promise<boolean> {
  const standing = await inTransaction(database.db, async (tx) => {
    const found = await enterPerson(tx, { token: me.token, purpose: 'own-account', request: undefined });
    if (random.chance(0.5)) throw new Undone(found?.account);
    return found;
  }).catch((error: unknown) => {
    if (error instanceof Undone) return { account: error.account };
    throw error;
  });
  return standing?.account === me.account;
}

class Undone extends Error {
  readonly account: string | undefined;

  constructor(account: string | undefined) {
    super('undone');
    this.account = account;
  }
}

async function takeTurn(chance: Random, me: SomebodySignedIn, leaks: string[]): Promise<void> {
  if (chance.chance(0.05)) {
    taken['goes through the gate'] = (taken['goes through the gate'] ?? 0) + 1;
    if (!(await throughTheGate(me))) leaks.push('the gate let another in');
    return;
  }
  const [name, turn] = chance.pick(drawn);
  taken[name] = (taken[name] ?? 0) + 1;
  const client = await database.pool.connect();
  // Now and then a session is thrown away instead of being given back.
  const isThrownAway = chance.chance(0.002);
  try {
    for (const [seen, due] of await turn(client, me)) {
      if (seen.join() !== due.join()) leaks.push(`${name}: ${seen}`);
    }
  } finally {
    client.release(isThrownAway);
  }
}

describe('sessions of the pool', () => {
  it('never show a transaction a context that it did not enter', async () => {
    const leaks: string[] = [];
    let left = TURNS;
    await Promise.all(
      people.map(async (me) => {
        while (left > 0) {
          left -= 1;
          await takeTurn(random, me, leaks);
        }
      }),
    );
    expect(leaks.slice(0, 10), `RIHLA_SEED=${random.seed}`).toEqual([]);
    expect(Object.values(taken).reduce((sum, times) => sum + times, 0)).toBe(TURNS);
  }, 600_000);

  it('would show one that is given back with its transaction open: the look is not blind', async () => {
    const [me] = people;
    const client = await database.pool.connect();
    const seen = await send(client, 'begin', enter(me ?? expect.fail('nobody is there')), LOOK);
    client.release();
    // The gate never does, and this is what it would be.
    const next = await Promise.all(Array.from({ length: 6 }, () => database.pool.connect()));
    const found = await Promise.all(next.map((one) => send(one, LOOK)));
    await Promise.all(next.map((one) => send(one, 'rollback')));
    for (const one of next) one.release();
    expect(found).toContainEqual(seen);
    expect(found.filter(([acts]) => acts === 'nobody')).toHaveLength(5);
  });
});
