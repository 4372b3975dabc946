import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomOf, seedOfTheRun } from '../authorisation/random.support.ts';
import { type Acknowledged, attemptsOf, illegal, race } from './file-races.support.ts';
import { type CampaignDatabase, campaignDatabase, fileOne, person } from './regularisation.support.ts';
import { bench, FAILS, MEETS, nationalBench } from './sittings.support.ts';

/** `npm run prove:races` runs far more of them. */
const ROUNDS = Number(process.env.RIHLA_RACE_ROUNDS ?? 2);
/** Attempts on the files of one round: enough that most of them are decided, and some twice. */
const TRIES = 800;
const FILES = 20;
const WORKERS = 32;

let database: CampaignDatabase;
beforeAll(async () => {
  database = await campaignDatabase();
});
afterAll(() => database.close());

describe('many who act at once on few files', () => {
  it(
    'leave no illegal history: nothing is lost, doubled, skipped or decided twice',
    async () => {
      const seed = seedOfTheRun();
      const { people } = database;
      const clerks = [await people.counter(), await people.counter(undefined, 'another')] as const;
      const racers = { clerks, local: await bench(database), national: await nationalBench(database) };
      const random = randomOf(seed);
      const all: Acknowledged = new Map();
      const failed = new Set<string>();
      for (let round = 0; round < ROUNDS; round += 1) {
        const files: string[] = [];
        for (let place = 0; place < FILES; place += 1) {
          const facts = place % 2 === 0 ? FAILS : MEETS;
          files.push((await fileOne(database, clerks[0], { persons: [person({ facts })] })).id);
        }
        const attempts = attemptsOf(database, racers, files);
        const { acknowledged, failures } = await race(attempts, files, { workers: WORKERS, tries: TRIES, random });
        for (const [key, count] of acknowledged) all.set(key, (all.get(key) ?? 0) + count);
        for (const failure of failures) failed.add(failure);
      }
      const done = [...all.values()].reduce((sum, count) => sum + count, 0);
      console.log(
        `seed ${seed}: ${ROUNDS * TRIES} attempts by ${WORKERS} at once, ${FILES} files a round, ${done} acts done`,
      );
      expect({ seed, failures: [...failed] }).toEqual({ seed, failures: [] });
      expect(done).toBeGreaterThan(ROUNDS * FILES);
      expect({ seed, illegal: await illegal(database, all) }).toEqual({ seed, illegal: [] });
    },
    ROUNDS * 60_000 + 60_000,
  );

  it('would be found out: an act that came from elsewhere, one lost, one told and not written', async () => {
    const { id } = await fileOne(database, await database.people.counter());
    const told: Acknowledged = new Map([[`${id} confirm-complete`, 1]]);
    expect(await illegal(database, told)).toContain(
      `${id} confirm-complete: 1 times answered as done, 0 times written`,
    );
    await database.rows(
      `insert into regularisation.act (application, ordinal, act, from_state, to_state, happened_on, account, role)
       select application, 2, 'issue-permit', 'favourable', 'permitted', happened_on, account, role
       from regularisation.act where application = $1`,
      [id],
    );
    expect(await illegal(database, new Map())).toEqual(
      expect.arrayContaining([
        `${id} holds 2 acts and says 1`,
        `${id}: issue-permit began from favourable, and the file was filed`,
        `${id} is filed, and its acts end in permitted`,
      ]),
    );
  });
});
