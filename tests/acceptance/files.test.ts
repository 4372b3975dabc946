import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askOpinion } from '../../src/modules/regularisation/commands/ask-opinion.ts';
import { giveOpinion } from '../../src/modules/regularisation/commands/give-opinion.ts';
import { lapseApplication } from '../../src/modules/regularisation/commands/lapse-application.ts';
import { proposeOutcome } from '../../src/modules/regularisation/commands/propose-outcome.ts';
import { recordProof } from '../../src/modules/regularisation/commands/record-proof.ts';
import { referMinor } from '../../src/modules/regularisation/commands/refer-minor.ts';
import { reopenInstruction } from '../../src/modules/regularisation/commands/reopen-instruction.ts';
import { requestCompletion } from '../../src/modules/regularisation/commands/request-completion.ts';
import { transferApplication } from '../../src/modules/regularisation/commands/transfer-application.ts';
import { completeFile, favourableFiles, fileOf, TODAY } from './files.support.ts';
import { born, from, name, sex } from './register.support.ts';
import {
  type CampaignDatabase,
  campaignDatabase,
  fileOne,
  person,
  RABAT,
  SALE,
  type Somebody,
} from './regularisation.support.ts';
import { FAILS, MEETS } from './sittings.support.ts';

let database: CampaignDatabase;
let clerk: Somebody;
let sale: Somebody;

beforeAll(async () => {
  database = await campaignDatabase();
  clerk = await database.people.counter();
  sale = await database.people.counter(SALE);
});
afterAll(() => database.close());

const REFUSED = { statusCode: expect.any(Number) };
const [DOCUMENT] = ['identity'];

async function firstDocument(): Promise<string> {
  return database.definition.documents[0]?.id ?? DOCUMENT ?? '';
}

describe('a request for completion', () => {
  it('stops the clock of the file, awaits the applicant, and says until when', async () => {
    const { id } = await fileOne(database, clerk);
    const { until } = await requestCompletion.execute(database.db, clerk, {
      ...{ application: id, on: TODAY, items: [await firstDocument()], message: 'Une copie lisible' },
    });
    expect(await fileOf(database, id)).toMatchObject({
      state: 'incomplete',
      turn: 'applicant',
      suspended_since: TODAY,
    });
    expect(until > TODAY).toBe(true);
    const rows = await database.rows(
      'select items, due_on from regularisation.completion_request where application = $1',
      [id],
    );
    expect(rows).toMatchObject([{ due_on: until }]);
  });

  it('tells who left an address, without a name and without what is missing', async () => {
    const contact = { language: 'ar' as const, email: 'exemple@example.org', phone: null };
    const { id } = await fileOne(database, clerk, { contact });
    await requestCompletion.execute(database.db, clerk, {
      ...{ application: id, on: TODAY, items: [await firstDocument()], message: null },
    });
    const [told] = await database.rows(
      "select template, language, params::text as params from notifications.message where about_id = $1 and template = 'completion-requested'",
      [id],
    );
    expect(told).toMatchObject({ language: 'ar' });
    expect(String(told?.params)).not.toContain('Exemple');
  });

  it('asks for what the campaign asks for, and for nothing else', async () => {
    const { id } = await fileOne(database, clerk);
    const input = { application: id, on: TODAY, items: ['a-bribe'], message: null };
    await expect(requestCompletion.execute(database.db, clerk, input)).rejects.toMatchObject({
      name: 'InvalidInputError',
    });
    expect(await fileOf(database, id)).toMatchObject({ state: 'filed', acts: 1 });
  });

  it('is made once: the second finds the file incomplete already', async () => {
    const { id } = await fileOne(database, clerk);
    const input = { application: id, on: TODAY, items: [await firstDocument()], message: null };
    await requestCompletion.execute(database.db, clerk, input);
    await expect(requestCompletion.execute(database.db, clerk, input)).rejects.toMatchObject({ name: 'ConflictError' });
  });

  it('is answered like a file that is not there by another prefecture, by a commission and by enforcement', async () => {
    const { id } = await fileOne(database, clerk);
    const input = { application: id, on: TODAY, items: [await firstDocument()], message: null };
    await expect(requestCompletion.execute(database.db, sale, input)).rejects.toMatchObject({ name: 'NotFoundError' });
    const chair = await database.people.chair();
    const reader = await database.people.stranger('enforcement-reader', 'surete-nationale');
    for (const somebody of [chair, reader]) {
      await expect(requestCompletion.execute(database.db, somebody, input)).rejects.toMatchObject({
        name: 'NotAllowedError',
      });
    }
  });
});

describe('a file whose applicant did not answer', () => {
  it('lapses after the last day and not before it', async () => {
    const { id } = await fileOne(database, clerk);
    await requestCompletion.execute(database.db, clerk, {
      ...{ application: id, on: TODAY, items: [await firstDocument()], message: null },
    });
    const lapse = () =>
      lapseApplication.execute(database.db, clerk, { application: id, on: TODAY, motive: 'Rien reçu' });
    await expect(lapse()).rejects.toMatchObject({ name: 'ConflictError' });
    await database.rows('alter table regularisation.application disable trigger follow_procedure');
    await database.rows('update regularisation.application set due_on = current_date - 2 where id = $1', [id]);
    await database.rows('alter table regularisation.application enable trigger follow_procedure');
    await lapse();
    expect(await fileOf(database, id)).toMatchObject({ state: 'lapsed', turn: 'applicant', suspended_since: null });
  });
});

describe('an opinion of another body', () => {
  const asked = (application: string) => ({
    ...{ application, on: TODAY, body: 'Service social', question: 'Vie commune ?', dueOn: null },
  });

  it('is asked and answered once, and leaves the file where it stands', async () => {
    const id = await completeFile(database, clerk);
    const { opinion } = await askOpinion.execute(database.db, clerk, asked(id));
    const answer = { opinion, on: TODAY, answer: 'favourable' as const, reasons: null };
    await giveOpinion.execute(database.db, clerk, answer);
    expect(await fileOf(database, id)).toMatchObject({ state: 'complete', turn: 'office' });
    await expect(giveOpinion.execute(database.db, clerk, answer)).rejects.toMatchObject({ name: 'ConflictError' });
  });

  it('no longer changes once the file is decided', async () => {
    const [id = ''] = await favourableFiles(database, 1);
    await expect(askOpinion.execute(database.db, clerk, asked(id))).rejects.toMatchObject({ name: 'ConflictError' });
    await database.rows(
      "insert into regularisation.opinion (application, body, question, asked_on, asked_by) values ($1, 'Un service', 'Quoi ?', current_date, $2)",
      [id, clerk.account],
    );
    await expect(
      database.rows(
        "update regularisation.opinion set answered_on = current_date, answer = 'reserved' where application = $1",
        [id],
      ),
    ).rejects.toMatchObject({ code: 'RH027' });
  });

  it('is not seen by another prefecture', async () => {
    const id = await completeFile(database, clerk);
    const { opinion } = await askOpinion.execute(database.db, clerk, asked(id));
    const answer = { opinion, on: TODAY, answer: 'reserved' as const, reasons: null };
    await expect(giveOpinion.execute(database.db, sale, answer)).rejects.toMatchObject({ name: 'NotFoundError' });
  });
});

describe('a transfer', () => {
  const transfer = (application: string, to: string = SALE) =>
    transferApplication.execute(database.db, clerk, { application, on: TODAY, to, motive: 'La personne a déménagé' });

  it('hands the file over with its deadline: the other office reaches it, this one no longer', async () => {
    const id = await completeFile(database, clerk);
    const before = await fileOf(database, id);
    await transfer(id);
    expect(await fileOf(database, id)).toMatchObject({ territory: SALE, state: 'complete', due_on: before.due_on });
    await expect(transfer(id)).rejects.toMatchObject({ name: 'NotFoundError' });
    await askOpinion.execute(database.db, sale, {
      ...{ application: id, on: TODAY, body: 'Service social', question: 'Vie commune ?', dueOn: null },
    });
    const codes = await database.rows(
      'select distinct territory from regularisation.search_code where application = $1',
      [id],
    );
    expect(codes).toEqual([{ territory: SALE }]);
  });

  it('goes to an office of the campaign, and not from a file that waits for its sitting', async () => {
    const id = await completeFile(database, clerk);
    await expect(transfer(id, '99.999')).rejects.toMatchObject({ name: 'ConflictError' });
    await expect(transfer(id, RABAT)).rejects.toMatchObject({ name: 'ConflictError' });
    await proposeOutcome.execute(database.db, clerk, {
      ...{ applications: [id], on: TODAY, proposal: 'as-criteria', motive: null },
    });
    await expect(transfer(id)).rejects.toMatchObject({ name: 'ConflictError' });
  });
});

describe('a proposal', () => {
  it('is what the criteria answer, and nothing where evidence is missing: that is never a no', async () => {
    const ids: string[] = [];
    for (const facts of [MEETS, FAILS, { sex: 'male' as const }]) {
      ids.push((await fileOne(database, clerk, { persons: [person({ facts })] })).id);
    }
    const { confirmComplete } = await import('../../src/modules/regularisation/commands/confirm-complete.ts');
    await confirmComplete.execute(database.db, clerk, { applications: ids, on: TODAY });
    const results = await proposeOutcome.execute(database.db, clerk, {
      ...{ applications: ids, on: TODAY, proposal: 'as-criteria', motive: null },
    });
    expect(results.map(({ fault }) => fault)).toEqual([null, null, null]);
    const files = await Promise.all(ids.map((id) => fileOf(database, id)));
    expect(files.map(({ proposal }) => proposal)).toEqual(['favourable', 'unfavourable', null]);
    expect(files).toMatchObject(
      ids.map(() => ({
        state: 'instructed',
        turn: 'commission',
        instructed_by: clerk.account,
        commission: database.commissions[RABAT],
      })),
    );
  });

  it('has a result for each file: one of another office is out of reach, one that is not complete is in the wrong state', async () => {
    const ours = await completeFile(database, clerk);
    const theirs = await completeFile(database, sale);
    const { id: early } = await fileOne(database, clerk);
    const results = await proposeOutcome.execute(database.db, clerk, {
      ...{ applications: [ours, theirs, early], on: TODAY, proposal: 'as-criteria', motive: null },
    });
    expect(results.map(({ fault }) => fault)).toEqual([null, 'not-there', 'wrong-state']);
  });

  it('of one’s own needs a motive, and can be taken back before the sitting', async () => {
    const id = await completeFile(database, clerk);
    const own = { applications: [id], on: TODAY, proposal: 'unfavourable' as const };
    await expect(proposeOutcome.execute(database.db, clerk, { ...own, motive: null })).rejects.toMatchObject({
      name: 'InvalidInputError',
    });
    await proposeOutcome.execute(database.db, clerk, { ...own, motive: 'Pièces contradictoires' });
    const back = { application: id, on: TODAY, motive: 'Pièce nouvelle' };
    await reopenInstruction.execute(database.db, clerk, back);
    expect(await fileOf(database, id)).toMatchObject({ state: 'complete', proposal: null, proposal_motive: null });
    await expect(reopenInstruction.execute(database.db, clerk, back)).rejects.toMatchObject(REFUSED);
  });
});

describe('a proof that was seen', () => {
  it('changes how far a fact is established, not what was said, and the criteria answer accordingly', async () => {
    const claimed = { value: 'moroccan', proof: 'claimed' } as const;
    const facts = {
      sex: 'male',
      spouseOf: claimed,
      commonLifeSince: { value: '2015-01-01', proof: 'claimed' },
    } as const;
    const { id } = await fileOne(database, clerk, { persons: [person({ facts })] });
    const proofs = { spouseOf: 'proven', commonLifeSince: 'proven' } as const;
    const { changed } = await recordProof.execute(database.db, clerk, { application: id, on: TODAY, proofs });
    expect(changed).toEqual(['spouseOf', 'commonLifeSince']);
    const [row] = await database.rows(
      'select spouse_of, spouse_of_proof from regularisation.facts where application = $1',
      [id],
    );
    expect(row).toEqual({ spouse_of: 2, spouse_of_proof: 2 });
    const again = recordProof.execute(database.db, clerk, { application: id, on: TODAY, proofs });
    await expect(again).rejects.toMatchObject({ name: 'InvalidInputError' });
  });

  it('is of nothing that nobody said', async () => {
    const { id } = await fileOne(database, clerk);
    const proofs = { schooling: 'proven' } as const;
    await expect(recordProof.execute(database.db, clerk, { application: id, on: TODAY, proofs })).rejects.toMatchObject(
      {
        name: 'InvalidInputError',
      },
    );
  });
});

describe('a minor', () => {
  it('is referred to protection; somebody of age is not', async () => {
    const child = [name('Enfant', 'Exemple'), sex('male'), born(2015, 5, 5), from('SEN')];
    const grown = [name('Adulte', 'Exemple'), sex('male'), born(1990, 5, 5), from('SEN')];
    const { id } = await fileOne(database, clerk, { persons: [person({ said: child, facts: { sex: 'male' } })] });
    const { id: other } = await fileOne(database, clerk, {
      persons: [person({ said: grown, facts: { sex: 'male' } })],
    });
    const refer = (application: string) =>
      referMinor.execute(database.db, clerk, { application, on: TODAY, body: 'Unité de protection' });
    await refer(id);
    expect(await fileOf(database, id)).toMatchObject({ state: 'filed', minor_referred_on: TODAY });
    await expect(refer(other)).rejects.toMatchObject({ name: 'ConflictError' });
  });
});
