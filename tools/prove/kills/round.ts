import pg from 'pg';
import { formsInFlight } from './ask.ts';
import { check, checkRemains, type Fault, momentOf } from './check.ts';
import type { Crowd } from './clients.ts';
import type { Cluster } from './cluster.ts';
import type { Fleet } from './fleet.ts';
import { type Point, strikeAt } from './plan.ts';
import type { Random } from './random.ts';
import type { Moment, Wire } from './wire.ts';

/** All that a kill takes. */
export interface Field {
  readonly random: Random;
  readonly cluster: Cluster;
  readonly wire: Wire;
  readonly fleet: Fleet;
  readonly crowd: Crowd;
}

export type Victim = 'server' | 'postgres';

/** One kill, as it went. */
export interface Kill {
  readonly victim: Victim;
  /** At a chosen statement, or at any moment. */
  readonly moment: Moment | 'any';
  readonly inFlight: number;
  /** How many acts were acknowledged before it since the kill before, and how many just before it. */
  readonly acknowledged: number;
  readonly justBefore: number;
  /** From the kill until every act that was not answered was, in milliseconds; of PostgreSQL, from its being up again. */
  readonly recovered: number;
  /** A server that should have lived did not. */
  readonly alsoEnded: boolean;
  readonly faults: readonly Fault[];
}

/** A kill comes when up to so many acts of its round are acknowledged. */
const MOST_ACKNOWLEDGED = 24;
const JUST_BEFORE = 50;
/** … and at least so many requests wait for their answer. */
const LEAST_IN_FLIGHT = 4;
/** The longest pause before a kill at any moment, in milliseconds; and within a commit. */
const PAUSE = 30;
const COMMIT = 3;
/** The longest time that PostgreSQL stays away, its recovery not counted. */
const AWAY = 300;

/** Lets everybody act, kills in the middle, lets everybody send again what was not answered, and checks what is there. */
export async function round(field: Field, victim: Victim, point: Point | null): Promise<Kill> {
  const { cluster, fleet, crowd, wire, random } = field;
  if (victim === 'postgres') await fleet.settled();
  const since = await asSuperuser(cluster, momentOf);
  const [from, before] = [crowd.wanted.length, crowd.acknowledged.length];
  const server = fleet.current;
  const pauses = { any: random.upTo(PAUSE), commit: random.upTo(COMMIT), away: random.upTo(AWAY) };
  const after = before + Math.floor(random.upTo(MOST_ACKNOWLEDGED));
  const seen = { inFlight: 0, acknowledged: 0, justBefore: 0 };
  const strike = () => {
    const now = performance.now();
    const times = crowd.acknowledged.slice(before);
    seen.inFlight = formsInFlight();
    seen.acknowledged = times.length;
    seen.justBefore = times.filter((time) => now - time < JUST_BEFORE).length;
    if (victim === 'server') server.kill();
    else cluster.kill();
  };

  const working = crowd.work(point?.act ?? null);
  await until(() => crowd.acknowledged.length >= after);
  const delay = victim === 'postgres' && point?.moment === 'racing' ? pauses.commit : 0;
  const isAtPoint = point !== null && (await strikeAt(point, { crowd, wire, delay, strike }));
  if (!isAtPoint) {
    await until(() => formsInFlight() >= LEAST_IN_FLIGHT);
    await pause(pauses.any);
    await until(() => formsInFlight() >= LEAST_IN_FLIGHT);
    strike();
  }
  let began = performance.now();
  let alsoEnded = false;
  if (victim === 'server') {
    await server.ended;
    working.stop();
    await fleet.next();
  } else {
    await wire.close();
    await pause(pauses.away);
    working.stop();
    await cluster.restart();
    await wire.open();
    began = performance.now();
    alsoEnded = !server.isAlive();
    if (alsoEnded) await fleet.next();
  }
  await working.ended;
  await crowd.settle();
  const recovered = performance.now() - began;
  const faults = await asSuperuser(cluster, async (client) => [
    ...(await check(client, crowd.wanted.slice(from), since)),
    ...(await checkRemains(client)),
  ]);
  return { victim, moment: isAtPoint ? point.moment : 'any', ...seen, recovered, alsoEnded, faults };
}

export async function asSuperuser<T>(cluster: Cluster, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(cluster.administrator);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await pause(0.5);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
