import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#platform/db/database.ts';
import { withClient } from '#platform/db/roles.ts';
import { adoptCriteria } from '../../src/modules/regularisation/commands/adopt-criteria.ts';
import { continueSimulation } from '../../src/modules/regularisation/commands/continue-simulation.ts';
import { runSimulation } from '../../src/modules/regularisation/commands/run-simulation.ts';
import { evaluate } from '../../src/modules/regularisation/domain/criteria/evaluate.ts';
import { packFacts } from '../../src/modules/regularisation/domain/criteria/packed.ts';
import { type CriteriaSet, DEFAULTS } from '../../src/modules/regularisation/domain/criteria/set.ts';
import { criteriaVersions } from '../../src/modules/regularisation/queries/criteria-versions.ts';
import { readSimulation } from '../../src/modules/regularisation/queries/read-simulation.ts';
import { readFacts } from '../../src/modules/regularisation/store/facts.reads.server.ts';
import { type CampaignDatabase, campaignDatabase, RABAT, TRIAL } from './regularisation.support.ts';
import { type CaseFile, fillCaseload, someFiles } from './simulation.support.ts';

const FILES = 400;
const WIDENED: CriteriaSet = { asOf: 'filing', criteria: Object.values(DEFAULTS) };
const WITHOUT_LENGTH: CriteriaSet = {
  asOf: '2018-03-27',
  criteria: [{ id: 'K1', parameters: { years: 0 } }, DEFAULTS.W3],
};

let database: CampaignDatabase;
let files: readonly CaseFile[];

beforeAll(async () => {
  database = await campaignDatabase();
  await database.people.analyst();
  files = someFiles(FILES);
  await fillCaseload(database, files);
}, 120_000);
afterAll(() => database.close());

const BASE = 'trial-first';
const input = (drafts: readonly CriteriaSet[]) => ({
  campaigns: [TRIAL],
  base: BASE,
  drafts: drafts.map((set, place) => ({ name: `Projet ${place + 1}`, set })),
});

async function baseSet(): Promise<CriteriaSet> {
  const versions = await criteriaVersions.execute(database.db, { kind: 'anyone' }, undefined);
  const base = versions.find(({ id }) => id === BASE);
  if (base === undefined) throw new Error('no base');
  return base.set;
}

describe('what is known of a file', () => {
  it('is packed by the database as the program packs it, and read back as it was written', async () => {
    const behind = openDatabase(database.administrator);
    try {
      const read = await readFacts(
        behind.db,
        files.map(({ id }) => id),
      );
      const packed = await database.rows('select application, packed from regularisation.facts');
      const bytes = new Map(packed.map((row) => [row.application, row.packed]));
      for (const { id, facts } of files) {
        expect(read.get(id)).toEqual(facts);
        const found = bytes.get(id);
        expect(Buffer.isBuffer(found) && found.subarray(0, 32).equals(packFacts(facts)), id).toBe(true);
      }
    } finally {
      await behind.close();
    }
  });

  it('follows the file: a state, a place, a birth that change there change here', async () => {
    const id = files[0]?.id;
    await database.rows('alter table regularisation.application disable trigger follow_procedure');
    await database.rows(
      `update regularisation.application set state = 'withdrawn', turn = null, nationality = 'MLI' where id = $1`,
      [id],
    );
    const [copied] = await database.rows(
      `select c.code as state, f.nationality from regularisation.facts f join regularisation.caseload_code c on c.number = f.state where application = $1`,
      [id],
    );
    expect(copied).toEqual({ state: 'withdrawn', nationality: 'MLI' });
    await database.rows(
      `update regularisation.application set state = $2, turn = 'office', nationality = $3 where id = $1`,
      [id, files[0]?.state, files[0]?.nationality],
    );
    await database.rows('alter table regularisation.application enable trigger follow_procedure');
  });
});

describe('the caseload without identity', () => {
  it.each(['counter', 'chair', 'administrator', 'applicant', 'association'] as const)(
    'is refused to %s, by the database itself',
    async (who) => {
      const actor = await database.people[who]();
      const purpose = {
        counter: 'regularisation',
        chair: 'regularisation',
        administrator: 'administration',
        applicant: 'own-file',
        association: 'representation',
      }[who];
      await expect(asRawSql(actor.token, purpose)).rejects.toThrow('only who tries criteria');
    },
  );

  it('is refused to who is nobody', async () => {
    await expect(sql`select regularisation.caseload(null, 0, 10)`.execute(database.db)).rejects.toThrow(
      'only who tries criteria',
    );
  });

  async function asRawSql(token: Buffer, purpose: string): Promise<void> {
    await withClient(database.app, async (client) => {
      await client.query('begin');
      await client.query("select access.enter(decode($1, 'hex'), $2, null)", [token.toString('hex'), purpose]);
      await client.query('select * from regularisation.caseload(null, 0, 10)');
    });
  }
});

describe('a simulation', () => {
  it('finds, file by file, what the evaluator that explains finds', async () => {
    const analyst = await database.people.analyst();
    const { simulation, files: counted } = await runSimulation.execute(
      database.db,
      analyst,
      input([WIDENED, WITHOUT_LENGTH]),
    );
    expect(counted).toBe(FILES);
    const found = await readSimulation.execute(database.db, analyst, simulation);
    expect(found?.finishedAt).not.toBeNull();
    expect(found?.doneFiles).toBe(FILES);
    const sets = [await baseSet(), WIDENED, WITHOUT_LENGTH];
    const pairs = [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const;
    pairs.forEach(([before, after], place) => {
      const moves = new Map<string, number>();
      const bySex = new Map<string, number>();
      for (const { facts, filed } of files) {
        const answers = [before, after].map((set) => evaluate(sets[set] ?? WIDENED, facts, { filed }).answer);
        const move = answers.join('-');
        moves.set(move, (moves.get(move) ?? 0) + 1);
        const group = `${facts.sex ?? 'unknown'} ${move}`;
        bySex.set(group, (bySex.get(group) ?? 0) + 1);
      }
      const comparison = found?.comparisons[place];
      expect(comparison?.all).toEqual(Object.fromEntries(moves));
      const counted = Object.entries(comparison?.groups.sex ?? {}).flatMap(([sex, its]) =>
        Object.entries(its).map(([move, count]): [string, number] => [`${sex} ${move}`, count]),
      );
      expect(new Map(counted)).toEqual(bySex);
    });
    expect(Object.keys(found?.comparisons[0]?.groups.region ?? {}).sort()).toEqual(['04', '06']);
    expect(Object.keys(found?.comparisons[0]?.groups.nationality ?? {}).sort()).toEqual(
      [...new Set(files.map(({ nationality }) => nationality ?? 'unknown'))].sort(),
    );
    expect(Object.keys(found?.comparisons[0]?.groups.state ?? {}).sort()).toEqual(['complete', 'filed', 'incomplete']);
  });

  it('goes on from where it stopped, and then is finished', async () => {
    const chair = await database.people.nationalChair();
    const { simulation } = await runSimulation.execute(database.db, chair, input([WIDENED]));
    const whole = await readSimulation.execute(database.db, chair, simulation);
    // As a run that was over time left it: half of the files counted.
    const [half] = await database.rows('select ordinal from regularisation.facts order by ordinal offset $1 limit 1', [
      FILES / 2 - 1,
    ]);
    const { simulation: other } = await runSimulation.execute(database.db, chair, input([WIDENED]));
    await database.rows(
      `update regularisation.simulation set finished_at = null, done_to = $2, done_files = $3, tally = null where id = $1`,
      [other, half?.ordinal, FILES / 2],
    );
    expect(await continueSimulation.execute(database.db, chair, { simulation: other })).toEqual({ counted: FILES / 2 });
    const second = await readSimulation.execute(database.db, chair, other);
    expect(second?.doneFiles).toBe(FILES);
    expect(second?.finishedAt).not.toBeNull();
    expect(count(second)).toBe(FILES / 2);
    expect(count(whole)).toBe(FILES);
    expect(await continueSimulation.execute(database.db, chair, { simulation: other })).toEqual({ counted: 0 });
    const analyst = await database.people.analyst();
    await expect(
      runSimulation.execute(database.db, analyst, { ...input([WIDENED]), base: 'no-such' }),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
  });

  it('changes no file', async () => {
    const [acts] = await database.rows('select count(*)::int as n from regularisation.act');
    expect(acts).toEqual({ n: 0 });
  });

  it.each(['counter', 'chair', 'administrator', 'applicant'] as const)('is not run by %s', async (who) => {
    const actor = await database.people[who]();
    await expect(runSimulation.execute(database.db, actor, input([WIDENED]))).rejects.toMatchObject({
      name: 'NotAllowedError',
    });
  });

  function count(found: Awaited<ReturnType<typeof readSimulation.execute>>): number {
    return Object.values(found?.comparisons[0]?.all ?? {}).reduce((sum, one) => sum + one, 0);
  }
});

describe('adopting criteria', () => {
  const act = (instance: 'first' | 'appeal') => ({
    campaign: TRIAL,
    instance,
    set: WIDENED,
    basis: {
      kind: 'commission-decision' as const,
      title: { fr: 'Décision d’essai', ar: 'قرار تجريبي', en: 'Trial decision' },
      number: null,
      date: '2018-03-27',
    },
    adoptedOn: '2018-03-27',
    inForceFrom: '2018-03-27',
  });

  it('adds a version with its act, and leaves the versions before it as they were', async () => {
    const before = await criteriaVersions.execute(database.db, { kind: 'anyone' }, undefined);
    const chair = await database.people.nationalChair();
    const { version } = await adoptCriteria.execute(database.db, chair, act('appeal'));
    const after = await criteriaVersions.execute(database.db, { kind: 'anyone' }, undefined);
    expect(after.filter(({ id }) => id !== version)).toEqual(before);
    expect(after.find(({ id }) => id === version)).toMatchObject({ instance: 'appeal', set: WIDENED });
  });

  it('names the act as its source, by number and day, unless it stands in for one', async () => {
    const chair = await database.people.nationalChair();
    const sourceOf = async (
      basis: Partial<ReturnType<typeof act>['basis']> & { assumed?: boolean },
      number: string | null,
    ) => {
      const asked = { ...act('appeal'), basis: { ...act('appeal').basis, ...basis, number } };
      const { version } = await adoptCriteria.execute(database.db, chair, asked);
      const [row] = await database.rows('select basis from regularisation.criteria_version where id = $1', [version]);
      return row?.basis;
    };
    expect(await sourceOf({}, null)).toMatchObject({ source: 'act-2018-03-27', assumed: false });
    expect(await sourceOf({}, 'N° 12/2018')).toMatchObject({ source: 'act-n-12-2018-2018-03-27', assumed: false });
    expect(await sourceOf({ assumed: true }, null)).toMatchObject({ source: null, assumed: true });
  });

  it('is out of reach of who administers one prefecture, and of another commission’s chair: never a fault', async () => {
    const prefecture = await database.people.stranger('administrator', 'mcmream', RABAT);
    const elsewhere = await database.people.stranger('appeals-commission-chair', 'interior-ministry', RABAT);
    const adopted = (who: typeof prefecture, asked: Parameters<typeof adoptCriteria.execute>[2]) =>
      adoptCriteria.execute(database.db, who, asked).then(
        () => 'adopted',
        (error: unknown) => (error instanceof Error ? error.name : 'thrown'),
      );
    expect(await adopted(prefecture, act('first'))).toBe('NotFoundError');
    expect(await adopted(prefecture, { ...act('first'), campaign: 'no-such-campaign' })).toBe('NotFoundError');
    expect(await adopted(elsewhere, act('appeal'))).toMatch(/^Not(Allowed|Found)Error$/);
  });

  it('is of each instance’s own authority', async () => {
    const chair = await database.people.nationalChair();
    const administrator = await database.people.administrator();
    await expect(adoptCriteria.execute(database.db, chair, act('first'))).rejects.toMatchObject({
      name: 'NotAllowedError',
    });
    await expect(adoptCriteria.execute(database.db, administrator, act('appeal'))).rejects.toMatchObject({
      name: 'NotAllowedError',
    });
    expect(await adoptCriteria.execute(database.db, administrator, act('first'))).toHaveProperty('version');
    const analyst = await database.people.analyst();
    await expect(adoptCriteria.execute(database.db, analyst, act('appeal'))).rejects.toMatchObject({
      name: 'NotAllowedError',
    });
  });

  it('never makes a version law before it was adopted', async () => {
    const chair = await database.people.nationalChair();
    await expect(
      adoptCriteria.execute(database.db, chair, { ...act('appeal'), inForceFrom: '2018-03-26' }),
    ).rejects.toMatchObject({ name: 'InvalidInputError' });
  });
});
