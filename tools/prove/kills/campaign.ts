import { join } from 'node:path';
import { makeWorld } from './acts.ts';
import { check, checkRemains, type Fault, type Held, readHeld } from './check.ts';
import { crowdOf } from './clients.ts';
import { startCluster } from './cluster.ts';
import { type Control, runControls } from './controls.ts';
import { startFleet } from './fleet.ts';
import { signAndVerify, type Verified } from './journal.ts';
import type { Wanted } from './ledger.ts';
import { inTurn, learnStatements, pointsOf, type Statements } from './plan.ts';
import { randomOf } from './random.ts';
import { asSuperuser, type Field, type Kill, round, type Victim } from './round.ts';
import { startWire } from './wire.ts';

export interface CampaignOptions {
  readonly seed: number;
  readonly kills: Readonly<Record<Victim, number>>;
  /** Told how far it is. */
  readonly say?: (sentence: string) => void;
}

export interface Campaign {
  readonly wanted: readonly Wanted[];
  /** What the database holds of it in the end. */
  readonly held: Held;
  readonly kills: readonly Kill[];
  readonly faults: readonly Fault[];
  readonly statements: Statements;
  /** What servers logged as failed, by cause. */
  readonly failures: ReadonlyMap<string, number>;
  readonly journal: Verified;
  readonly seconds: Readonly<Record<Victim, number>>;
  /** What the checker found of losses that were planted. */
  readonly controls: readonly Control[];
}

const CLIENTS = 8;
const ADMINISTRATORS = 4;
/** Kills between two checkpoints of the journal, and two sentences on progress. */
const STRETCH = 50;

/** Kills servers, then PostgreSQL, in the middle of acts, and checks after each kill what is left. */
export async function runCampaign({ seed, kills, say = () => undefined }: CampaignOptions): Promise<Campaign> {
  const random = randomOf(seed);
  const cluster = await startCluster();
  const closers = [() => cluster.stop()];
  try {
    const wire = await startWire(join(cluster.folder, 'wire'), join(cluster.socketFolder, '.s.PGSQL.5432'));
    closers.push(() => wire.close());
    const fleet = await startFleet(cluster, wire.folder);
    closers.push(() => fleet.stop());
    const world = await makeWorld(cluster.administrator, ADMINISTRATORS);
    await world.stockUp();
    const crowd = crowdOf(CLIENTS, world, random, () => fleet.current);
    const field: Field = { random, cluster, wire, fleet, crowd };
    const statements = await learnStatements(crowd, wire);
    const nextPoint = inTurn(pointsOf(statements), random);
    const done: Kill[] = [];
    const seconds = { server: 0, postgres: 0 };

    await signAndVerify(cluster);
    for (const victim of ['server', 'postgres'] as const) {
      const began = performance.now();
      for (let number = 1; number <= kills[victim]; number += 1) {
        await world.stockUp();
        // Every second one at a chosen statement.
        done.push(await round(field, victim, number % 2 === 0 ? nextPoint() : null));
        seconds[victim] = (performance.now() - began) / 1_000;
        if (number % STRETCH !== 0 && number !== kills[victim]) continue;
        const { fault } = await signAndVerify(cluster);
        say(
          `${victim} ${number}/${kills[victim]}, ${(number / seconds[victim]).toFixed(2)} a second; ${crowd.wanted.length} acts, ` +
            `${done.flatMap(({ faults }) => faults).length} faults; journal ${fault ?? 'intact'}`,
        );
      }
    }

    const journal = await signAndVerify(cluster);
    const { held, found, controls } = await asSuperuser(cluster, async (client) => ({
      held: await readHeld(client, crowd.wanted, null),
      found: [...(await check(client, crowd.wanted, null)), ...(await checkRemains(client))],
      controls: await runControls(client, crowd.wanted, cluster),
    }));
    return {
      ...{ held, statements, journal, seconds, controls },
      wanted: crowd.wanted,
      kills: done,
      faults: distinct([...done.flatMap(({ faults }) => faults), ...found]),
      failures: fleet.failures,
    };
  } finally {
    for (const close of closers.reverse()) await close().catch(() => undefined);
  }
}

/** The last check finds again what the checks after each kill found. */
function distinct(faults: readonly Fault[]): readonly Fault[] {
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()];
}
