import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askOpinion } from '../../src/modules/regularisation/commands/ask-opinion.ts';
import { castVotes } from '../../src/modules/regularisation/commands/cast-votes.ts';
import { confirmComplete } from '../../src/modules/regularisation/commands/confirm-complete.ts';
import { giveOpinion } from '../../src/modules/regularisation/commands/give-opinion.ts';
import { proposeOutcome } from '../../src/modules/regularisation/commands/propose-outcome.ts';
import { recordProof } from '../../src/modules/regularisation/commands/record-proof.ts';
import { referMinor } from '../../src/modules/regularisation/commands/refer-minor.ts';
import { reopenInstruction } from '../../src/modules/regularisation/commands/reopen-instruction.ts';
import { requestCompletion } from '../../src/modules/regularisation/commands/request-completion.ts';
import type { Act } from '../../src/modules/regularisation/domain/states.ts';
import { REGULARISATION } from '../../src/modules/regularisation/procedure.ts';
import {
  type CampaignDatabase,
  campaignDatabase,
  fileOne,
  person,
  RABAT,
  type Somebody,
} from './regularisation.support.ts';
import {
  type Bench,
  bench,
  conclude,
  decide,
  MEETS,
  nationalBench,
  refusedFiles,
  sat,
  TODAY,
} from './sittings.support.ts';

// Somebody at the office sits in the commission as well: what they once did with a file keeps them from deciding it.

let database: CampaignDatabase;
let local: Bench;
let clerk: Somebody;
let both: Somebody;
let seat: string;

beforeAll(async () => {
  database = await campaignDatabase();
  local = await bench(database);
  clerk = await database.people.counter();
  both = await database.people.counter(RABAT, 'another');
  seat = await seated(database.commissions[RABAT], both);
});
afterAll(() => database.close());

async function seated(commission: string, who: Somebody): Promise<string> {
  const [row] = await database.rows(
    `insert into regularisation.commission_member (commission, account, capacity, seat, starts_on)
     values ($1, $2, 'civil-society', 'member', current_date - 30) returning id`,
    [commission, who.account],
  );
  return String(row?.id);
}

type Done = (application: string, who: Somebody) => Promise<unknown>;
const one = (application: string) => ({ applications: [application], on: TODAY });
const propose = (application: string, by: Somebody) =>
  proposeOutcome.execute(database.db, by, { ...one(application), proposal: 'as-criteria', motive: null });
const complete = (application: string, by: Somebody) => confirmComplete.execute(database.db, by, one(application));
const reopen = (application: string) =>
  reopenInstruction.execute(database.db, clerk, { application, on: TODAY, motive: 'Pièce nouvelle' });
const ask = async (application: string, by: Somebody) =>
  askOpinion.execute(database.db, by, {
    ...{ application, on: TODAY, body: 'Délégation', question: 'Quel avis ?', dueOn: null },
  });

/** What one of the office did once, each of the acts that make a case; afterwards another officer leads the file on. */
const ACTS: Readonly<Partial<Record<Act, Done>>> = {
  'record-proof': async (application, who) => {
    await recordProof.execute(database.db, who, { application, on: TODAY, proofs: { spouseOf: 'claimed' } });
    await complete(application, clerk);
    await propose(application, clerk);
  },
  'confirm-complete': async (application, who) => {
    await complete(application, who);
    await propose(application, clerk);
  },
  'request-completion': async (application, who) => {
    const items = [database.definition.documents[0]?.id ?? ''];
    await requestCompletion.execute(database.db, who, { application, on: TODAY, items, message: null });
    await database.rows(`update regularisation.completion_request set answered_on = asked_on where application = $1`, [
      application,
    ]);
    await database.rows(
      `begin; set local session_replication_role = 'replica';
       update regularisation.application set state = 'filed', suspended_since = null where id = '${application}'; commit`,
    );
    await complete(application, clerk);
    await propose(application, clerk);
  },
  'refer-minor': async (application, who) => {
    await database.rows(
      `update regularisation.facts set unaccompanied = true, unaccompanied_proof = 1 where application = $1`,
      [application],
    );
    await referMinor.execute(database.db, who, { application, on: TODAY, body: 'Protection de l’enfance' });
    await complete(application, clerk);
    await propose(application, clerk);
  },
  'ask-opinion': async (application, who) => {
    await complete(application, clerk);
    await ask(application, who);
    await propose(application, clerk);
  },
  'give-opinion': async (application, who) => {
    await complete(application, clerk);
    const { opinion } = await ask(application, clerk);
    await giveOpinion.execute(database.db, who, { opinion, on: TODAY, answer: 'no-objection', reasons: null });
    await propose(application, clerk);
  },
  // Proposed once, reopened, and proposed again by another: the last one is not the only one.
  'propose-outcome': async (application, who) => {
    await complete(application, clerk);
    await propose(application, who);
    await reopen(application);
    await propose(application, clerk);
  },
};

/** A file that is filed by an officer who does nothing else. */
const filed = async () => (await fileOne(database, clerk, { persons: [person({ facts: MEETS })] })).id;

describe('who ever instructed a file takes no part in deciding it', () => {
  it('by any act that makes a case at an office, and each of them is tried here', () => {
    const instructing = Object.entries(REGULARISATION.acts).filter(([, { instructs }]) => instructs === true);
    // A file that lapsed at first instance comes before the national commission alone.
    const tried = [...Object.keys(ACTS), 'lapse-application'];
    expect(instructing.map(([act]) => act).toSorted()).toEqual(tried.toSorted());
  });

  it.each(Object.keys(ACTS))(
    'having done %s: their vote is refused, and they are recused whether they said so or not',
    async (act) => {
      const application = await filed();
      await Object.entries(ACTS).find(([name]) => name === act)?.[1](application, both);
      const [last] = await database.rows('select instructed_by, state from regularisation.application where id = $1', [
        application,
      ]);
      expect(last).toEqual({ instructed_by: clerk.account, state: 'instructed' });
      const sitting = await sat(database, local, database.commissions[RABAT], [application]);
      await database.rows(
        `insert into regularisation.attendance (sitting, member, present) values ($1, $2, true)
       on conflict (sitting, member) do update set present = true`,
        [sitting, seat],
      );
      const vote = (member: string) =>
        castVotes.execute(database.db, local.chair, {
          sitting,
          application,
          votes: [{ member, vote: 'for' as const }],
        });
      expect(await vote(seat)).toEqual({ ok: false, fault: 'may-not-vote' });
      await expect(
        database.rows(
          `insert into regularisation.vote (sitting, application, member, vote) values ($1, $2, $3, 'for')`,
          [sitting, application, seat],
        ),
      ).rejects.toMatchObject({ code: 'RH024' });
      await expect(
        database.rows(
          `insert into regularisation.decision (application, sitting, instance, outcome, decided_on, criteria_version, criteria,
           votes_for, votes_against, abstained) values ($1, $2, 'first', 'favourable', $3, 'trial-first', '{}', 5, 0, 0)`,
          [application, sitting, TODAY],
        ),
      ).rejects.toMatchObject({ code: 'RH024' });
      const [result] = await decide(database, local.chair, sitting, [application], 'favourable', 'Décidé sans eux');
      expect(result?.fault).toBeNull();
      expect(
        await database.rows('select member, reason from regularisation.recusal where sitting = $1', [sitting]),
      ).toEqual([{ member: seat, reason: 'instructed' }]);
      expect(
        await database.rows('select votes_for from regularisation.decision where sitting = $1', [sitting]),
      ).toEqual([{ votes_for: 4 }]);
      await conclude(database, local.chair, sitting);
    },
  );

  it('not even presiding: the file of a chair who once asked for a completion is not decided under them', async () => {
    const application = await filed();
    await complete(application, clerk);
    await propose(application, clerk);
    await database.rows(
      `update regularisation.act set account = $1 where application = $2 and act = 'confirm-complete'`,
      [local.chair.account, application],
    );
    const sitting = await sat(database, local, database.commissions[RABAT], [application]);
    const [result] = await decide(database, local.chair, sitting, [application]);
    expect(result?.fault).toBe('own-file');
  });

  it('nor who filed it for its person; what a commission does itself keeps nobody away', async () => {
    const [filedFor, asked] = [await filed(), await filed()];
    for (const application of [filedFor, asked]) {
      await complete(application, clerk);
      await propose(application, clerk);
    }
    const [member] = local.members;
    if (member === undefined) throw new Error('no member');
    await database.rows(
      `update regularisation.act set account = $1, role = 'association-manager' where application = $2 and ordinal = 1`,
      [member.account, filedFor],
    );
    await ask(asked, member);
    const sitting = await sat(database, local, database.commissions[RABAT], [filedFor, asked]);
    const results = await decide(database, local.chair, sitting, [filedFor, asked]);
    expect(results.map(({ fault }) => fault)).toEqual([null, null]);
    expect(
      await database.rows('select application, member from regularisation.recusal where sitting = $1', [sitting]),
    ).toEqual([{ application: filedFor, member: local.seat(member) }]);
  });

  it('at no instance: who instructed at the office does not judge the appeal either', async () => {
    const { files } = await refusedFiles(database);
    const national = await nationalBench(database);
    const commission = await seated(database.national, clerk);
    const [application = ''] = files;
    await database.rows(
      `begin; set local session_replication_role = 'replica';
       update regularisation.application set state = 'under-appeal', turn = 'appeals', appeals_commission = '${database.national}',
         appeal_criteria = 'trial-appeal' where id = '${application}'; commit`,
    );
    const sitting = await sat(database, national, database.national, [application]);
    await database.rows(
      `insert into regularisation.attendance (sitting, member, present) values ($1, $2, true)
       on conflict (sitting, member) do update set present = true`,
      [sitting, commission],
    );
    const [result] = await decide(database, national.chair, sitting, [application], 'favourable', 'En appel');
    expect(result?.fault).toBeNull();
    expect(
      await database.rows('select member, reason from regularisation.recusal where sitting = $1', [sitting]),
    ).toEqual([{ member: commission, reason: 'instructed' }]);
  });
});

describe('nobody instructs their own file', () => {
  it.each(Object.keys(ACTS))('%s is refused to the officer whose file it is', async (act) => {
    const application = await filed();
    await database.rows('update regularisation.application set account = $1 where id = $2', [
      both.account,
      application,
    ]);
    const before = await database.rows('select acts from regularisation.application where id = $1', [application]);
    const done = await Object.entries(ACTS)
      .find(([name]) => name === act)?.[1](application, both)
      .then(
        () => 'done',
        (error: unknown) => (error instanceof Error ? error.name : 'failed'),
      );
    const own = await database.rows(
      'select act from regularisation.act where application = $1 and account = $2 and ordinal > 1',
      [application, both.account],
    );
    expect(own, `${done}, ${JSON.stringify(before)}`).toEqual([]);
  });
});
