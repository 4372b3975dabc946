import { beforeAll, describe, expect, it } from 'vitest';
import { ConflictError } from '#platform/access/gate.ts';
import { cancelSitting } from '../../src/modules/regularisation/commands/cancel-sitting.ts';
import { closeSitting } from '../../src/modules/regularisation/commands/close-sitting.ts';
import { placeOnAgenda } from '../../src/modules/regularisation/commands/place-on-agenda.ts';
import { signMinutes } from '../../src/modules/regularisation/commands/sign-minutes.ts';
import { takeOffAgenda } from '../../src/modules/regularisation/commands/take-off-agenda.ts';
import { readDecision } from '../../src/modules/regularisation/queries/read-decision.ts';
import { readMinutes } from '../../src/modules/regularisation/queries/read-minutes.ts';
import { type CampaignDatabase, campaignDatabase, RABAT } from './regularisation.support.ts';
import { bench, conclude, decide, FAILS, instructed, MEETS, planned, sat, stateOf, TODAY } from './sittings.support.ts';

let database: CampaignDatabase;
beforeAll(async () => {
  database = await campaignDatabase();
});

describe('a sitting', () => {
  it('decides the files on its agenda as they were proposed, each with every criterion as it was found', async () => {
    const clerk = await database.people.counter();
    const files = await instructed(database, clerk, [MEETS, FAILS]);
    const local = await bench(database);
    const sitting = await sat(database, local, database.commissions[RABAT], files);
    const results = await decide(database, local.chair, sitting, files);
    expect(results.map(({ fault }) => fault)).toEqual([null, null]);
    const states = () => Promise.all(files.map((file) => stateOf(database, file)));
    expect(await states()).toEqual(['scheduled', 'scheduled']);
    await conclude(database, local.chair, sitting);
    expect(await states()).toEqual(['favourable', 'unfavourable']);
    const rows = await database.rows(
      `select outcome, motives, votes_for, criteria ->> 'answer' as answer, jsonb_array_length(criteria -> 'criteria') as looked,
         appeal_until is not null as appealable, length(proof) as proof
       from regularisation.decision where sitting = $1 order by outcome`,
      [sitting],
    );
    expect(rows).toEqual([
      {
        outcome: 'favourable',
        motives: ['criteria-met'],
        votes_for: 4,
        answer: 'yes',
        looked: 6,
        appealable: false,
        proof: 17,
      },
      {
        outcome: 'unfavourable',
        motives: ['criteria-not-met'],
        votes_for: 4,
        answer: 'no',
        looked: 6,
        appealable: true,
        proof: 17,
      },
    ]);
  });

  it('freezes its minutes as it closes, and tells those who applied as they are signed', async () => {
    const clerk = await database.people.counter();
    const [application = ''] = await instructed(database, clerk, [MEETS]);
    await database.rows(
      `update regularisation.filing set email = 'personne@example.invalid'
       where id = (select filing from regularisation.application where id = $1)`,
      [application],
    );
    const local = await bench(database);
    const sitting = await sat(database, local, database.commissions[RABAT], [application]);
    await decide(database, local.chair, sitting, [application]);
    const messages = () =>
      database.rows('select template from notifications.message where about_id = $1', [application]);
    expect(await messages()).toEqual([]);
    await closeSitting.execute(database.db, local.chair, { sitting, remarks: null });
    expect(await messages()).toEqual([]);
    const { proof } = await signMinutes.execute(database.db, local.chair, { sitting });
    expect(await messages()).toEqual([{ template: 'decision-available' }]);
    const found = await readMinutes.execute(database.db, clerk, { sitting });
    expect(found?.minutes.files.map(({ outcome, votes }) => [outcome, votes])).toEqual([
      ['favourable', { for: 4, against: 0, abstained: 0 }],
    ]);
    const [kept] = await database.rows('select digest from documents.proof where serial = $1', [proof]);
    expect(kept?.digest).toEqual(found?.digest);
  });

  it('proves a letter by what was frozen with the decision, read back as it was written', async () => {
    const clerk = await database.people.counter();
    const [application = ''] = await instructed(database, clerk, [FAILS]);
    const local = await bench(database);
    const sitting = await sat(database, local, database.commissions[RABAT], [application]);
    await decide(database, local.chair, sitting, [application], 'favourable', 'Situation humanitaire');
    await conclude(database, local.chair, sitting);
    const [decision] = (await readDecision.execute(database.db, clerk, { application }))?.decisions ?? [];
    const [kept] = await database.rows('select digest from documents.proof where serial = $1', [decision?.proof]);
    expect(kept?.digest).toEqual(decision?.digest);
  });

  it('gives its files back to wait when it is called off, and those taken off it', async () => {
    const clerk = await database.people.counter();
    const files = await instructed(database, clerk, [MEETS, MEETS]);
    const { chair } = await bench(database);
    const sitting = await planned(database, chair, database.commissions[RABAT]);
    await placeOnAgenda.execute(database.db, chair, { sitting, applications: [...files], on: TODAY });
    const [first = '', second = ''] = files;
    const off = await takeOffAgenda.execute(database.db, chair, { sitting, applications: [first], on: TODAY });
    expect(off).toEqual([{ application: first, fault: null }]);
    expect(await cancelSitting.execute(database.db, chair, { sitting, on: TODAY })).toEqual({ files: 1 });
    expect([await stateOf(database, first), await stateOf(database, second)]).toEqual(['instructed', 'instructed']);
    await expect(cancelSitting.execute(database.db, chair, { sitting, on: TODAY })).rejects.toBeInstanceOf(
      ConflictError,
    );
  });
});
