import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operator } from '#platform/access/actor.ts';
import { openDatabase, openGatekeeper, openMatcher, openOperator } from '#platform/db/database.ts';
import { ensureInstallation } from '#platform/db/installation.ts';
import { migrate } from '#platform/db/migrate.ts';
import { ROLES, rolePassword } from '#platform/db/roles.ts';
import { projectPath } from '#platform/project.ts';
import { loadCountryPack, readPack } from '#portal';
import { closeSitting } from '../../src/modules/regularisation/commands/close-sitting.ts';
import { decideFiles } from '../../src/modules/regularisation/commands/decide-files.ts';
import { signMinutes } from '../../src/modules/regularisation/commands/sign-minutes.ts';
import { type Cluster, startCluster } from '../../tools/prove/kills/cluster.ts';
import { type Moment, type Step, startWire, type Wire } from '../../tools/prove/kills/wire.ts';
import type { FreshDatabase } from '../kit/database.ts';
import { type CampaignDatabase, campaignDatabase, RABAT } from './regularisation.support.ts';
import { type Bench, bench, decide, instructed, MEETS, multiply, sat, TODAY } from './sittings.support.ts';

// A sitting over five hundred files, and what ends in the middle of it: the connection of the server, as when the server is
// killed, or PostgreSQL itself. What stands between them reads along and strikes at a statement of choice.

const FILES = 500;
let cluster: Cluster;
let wire: Wire;
let database: CampaignDatabase;
let local: Bench;
let sitting: string;
let files: readonly string[];
let small: string;

beforeAll(async () => {
  cluster = await startCluster();
  wire = await startWire(join(cluster.folder, 'wire'), join(cluster.socketFolder, '.s.PGSQL.5432'));
  database = await campaignDatabase(await databaseOn(cluster, wire.folder));
  local = await bench(database);
  const clerk = await database.people.counter();
  const [model = '', one = '', other = ''] = await instructed(database, clerk, [MEETS, MEETS, MEETS]);
  files = await multiply(database, model, FILES);
  expect(files).toHaveLength(FILES);
  sitting = await sat(database, local, database.commissions[RABAT], files);
  small = await sat(database, local, database.commissions[RABAT], [one, other]);
  await decide(database, local.chair, small, [other]);
}, 120_000);

afterAll(async () => {
  await database?.close();
  await wire?.close();
  await cluster?.stop();
});

async function databaseOn({ administrator }: Cluster, appFolder: string): Promise<FreshDatabase> {
  const as: FreshDatabase['as'] = (role) => ({
    ...administrator,
    user: ROLES[role],
    password: rolePassword(administrator.password, ROLES[role]),
  });
  await migrate(as('migrator'));
  const app = { ...as('app'), host: appFolder };
  const handle = openDatabase({ ...app, max: 2 });
  const [gate, match, operating] = [
    openGatekeeper(as('gatekeeper')),
    openMatcher(as('matcher')),
    openOperator(as('operator')),
  ];
  await ensureInstallation(operating.pool, 'trial');
  await loadCountryPack.execute(operating.db, operator('tests'), {
    pack: await readPack(projectPath('packs', 'morocco')),
  });
  return {
    ...{
      db: handle.db,
      pool: handle.pool,
      gatekeeper: gate.gatekeeper,
      matcher: match.matcher,
      operator: operating.db,
    },
    ...{ administrator, migrator: as('migrator'), app, as },
    async close() {
      await Promise.all([handle.close(), gate.close(), match.close(), operating.close()]);
    },
  };
}

/** All that an act of a sitting writes, counted; nothing half of it is ever there. */
async function written(): Promise<Readonly<Record<string, number>>> {
  const [row] = await database.rows(
    `select (select count(*)::integer from regularisation.decision where sitting = $1) as decisions,
       (select count(*)::integer from regularisation.agenda_item where sitting = $1 and outcome is not null) as settled,
       (select count(*)::integer from documents.proof p join regularisation.decision d on d.proof = p.serial where d.sitting = $1) as proofs,
       (select count(*)::integer from regularisation.application where id = any ($2) and state = 'favourable') as moved,
       (select count(*)::integer from regularisation.act where application = any ($2) and act = 'decide-files') as acts,
       (select count(*)::integer from regularisation.sitting where id = $1 and minutes is not null) as minutes,
       (select count(*)::integer from regularisation.sitting where id = $1 and state = 'signed') as signed,
       (select count(*)::integer from audit.entry where act in ('decide-files', 'close-sitting', 'sign-minutes')
         and body::jsonb -> 'objects' @> jsonb_build_array(jsonb_build_object('type', 'sitting', 'id', $1::text))) as entries`,
    [sitting, files],
  );
  return Object.fromEntries(Object.entries(row ?? {}).map(([name, count]) => [name, Number(count)]));
}

type Run = (key: string) => Promise<unknown>;
type Victim = 'connection' | 'postgres';

/** Runs an act and ends something at one of its statements; answers what it came to, `lost` when nobody knows. */
async function struck(run: Run, key: string, victim: Victim, number: number, moment: Moment) {
  let sprung = false;
  wire.set({
    moment,
    isWanted: (step) => step.number === number,
    spring() {
      if (sprung) return;
      sprung = true;
      if (victim === 'postgres') cluster.kill();
      void wire.close();
    },
  });
  const told = await run(key).then(
    () => 'done',
    () => 'lost',
  );
  wire.set(null);
  if (!sprung) return { told, sprung };
  if (victim === 'postgres') await cluster.restart();
  await wire.open();
  return { told, sprung };
}

/** How many statements an act takes: it is run on a sitting that nobody looks at. */
async function statementsOf(run: Run): Promise<readonly Step[]> {
  let learned: readonly Step[] = [];
  wire.onCommit = (steps) => {
    learned = steps;
  };
  await run(randomUUID());
  wire.onCommit = () => undefined;
  expect(learned.length).toBeGreaterThan(5);
  return learned;
}

/** Strikes at every statement of an act, then as it commits; sends it again until it is answered, and once more. */
async function survives(act: string, small: Run, run: Run, before: object, after: object): Promise<void> {
  const steps = await statementsOf(small);
  const key = randomUUID();
  const last = steps.length;
  expect(await written()).toEqual(before);
  const strikes: (readonly [Victim, number, Moment])[] = [
    ...steps.slice(0, -1).map(({ number }) => ['connection', number, 'before'] as const),
    ['connection', last, 'before'],
    ['postgres', Math.ceil(last / 2), 'racing'],
    ['postgres', last - 1, 'held'],
    ['postgres', last, 'racing'],
  ];
  let ended = 0;
  for (const [victim, number, moment] of strikes) {
    const { told, sprung } = await struck(run, key, victim, number, moment);
    ended += sprung ? 1 : 0;
    const now = await written();
    const what = `${act}: ${victim} at ${number} of ${last}, ${moment}: ${told}`;
    if (told === 'lost' && number < last) expect(now, what).toEqual(before);
    else expect([before, after], what).toContainEqual(now);
  }
  expect(ended).toBeGreaterThan(last);
  const first = await run(key);
  expect(await written()).toEqual(after);
  expect(await run(key)).toEqual(first);
  expect(await written()).toEqual(after);
}

const ON = TODAY;
const wanted = (applications: readonly string[]) =>
  applications.map((application) => ({ application, outcome: 'proposed' as const }));
const NONE = { decisions: 0, settled: 0, proofs: 0, moved: 0, acts: 0, minutes: 0, signed: 0, entries: 0 };
const DECIDED = { ...NONE, decisions: FILES, settled: FILES, proofs: FILES, entries: 1 };
const CLOSED = { ...DECIDED, minutes: 1, entries: 2 };
const SIGNED = { ...CLOSED, moved: FILES, acts: FILES, signed: 1, entries: 3 };

describe('five hundred files of a sitting, whose server or database ends in the middle', () => {
  it('are decided as a whole and once, or not at all', async () => {
    const rest = await database.rows(
      'select application from regularisation.agenda_item where sitting = $1 and outcome is null',
      [small],
    );
    const left = rest.map(({ application }) => String(application));
    await survives(
      'decide-files',
      (key) =>
        decideFiles.execute(database.db, local.chair, { sitting: small, on: ON, decisions: wanted(left) }, { key }),
      (key) => decideFiles.execute(database.db, local.chair, { sitting, on: ON, decisions: wanted(files) }, { key }),
      NONE,
      DECIDED,
    );
  }, 240_000);

  it('have the minutes of all of them, or the sitting is open still', async () => {
    const close = (id: string) => (key: string) =>
      closeSitting.execute(database.db, local.chair, { sitting: id, remarks: null }, { key });
    await survives('close-sitting', close(small), close(sitting), DECIDED, CLOSED);
  }, 240_000);

  it('move all at once as the minutes are signed, or none of them does', async () => {
    const sign = (id: string) => (key: string) =>
      signMinutes.execute(database.db, local.chair, { sitting: id }, { key });
    await survives('sign-minutes', sign(small), sign(sitting), CLOSED, SIGNED);
  }, 240_000);
});
