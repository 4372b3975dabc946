import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConflictError } from '#platform/access/gate.ts';
import { acknowledgeDecision } from '../../src/modules/regularisation/commands/acknowledge-decision.ts';
import { askOpinion } from '../../src/modules/regularisation/commands/ask-opinion.ts';
import { closeSitting } from '../../src/modules/regularisation/commands/close-sitting.ts';
import { fileAppeal } from '../../src/modules/regularisation/commands/file-appeal.ts';
import { giveOpinion } from '../../src/modules/regularisation/commands/give-opinion.ts';
import { issuePermits } from '../../src/modules/regularisation/commands/issue-permits.ts';
import { signMinutes } from '../../src/modules/regularisation/commands/sign-minutes.ts';
import { takeOffAgenda } from '../../src/modules/regularisation/commands/take-off-agenda.ts';
import { readDecision } from '../../src/modules/regularisation/queries/read-decision.ts';
import { readFile } from '../../src/modules/regularisation/queries/read-file.ts';
import { readMinutes } from '../../src/modules/regularisation/queries/read-minutes.ts';
import { readOwnFile } from '../../src/modules/regularisation/queries/read-own-file.ts';
import { readSitting } from '../../src/modules/regularisation/queries/read-sitting.ts';
import { type CampaignDatabase, campaignDatabase, RABAT, type Somebody } from './regularisation.support.ts';
import { type Bench, bench, decide, FAILS, instructed, MEETS, sat, stateOf, TODAY } from './sittings.support.ts';

// A commission decides while it sits; everybody else learns what as who presided signs the minutes, and all at once.

let database: CampaignDatabase;
let local: Bench;
let clerk: Somebody;
let applicant: Somebody;
beforeAll(async () => {
  database = await campaignDatabase();
  local = await bench(database);
  clerk = await database.people.counter();
  applicant = await database.people.applicant();
});
afterAll(() => database.close());

/** One file that is admitted and one that is refused in a sitting that goes on; both are the applicant's own. */
async function decided() {
  const files = await instructed(database, clerk, [MEETS, FAILS]);
  const [admitted = '', refused = ''] = files;
  const opinion = await askOpinion
    .execute(database.db, clerk, {
      ...{ application: admitted, on: TODAY, body: 'Délégation', question: 'Quel avis ?', dueOn: null },
    })
    .then((asked) => asked.opinion);
  for (const table of ['application', 'filing']) {
    const whose = table === 'application' ? 'id' : 'id in (select filing from regularisation.application where id';
    await database.rows(
      `update regularisation.${table} set account = $1 where ${whose} = any ($2)${table === 'filing' ? ')' : ''}`,
      [applicant.account, files],
    );
  }
  await database.rows(
    `update regularisation.filing set email = 'personne@example.invalid'
     where id in (select filing from regularisation.application where id = any ($1))`,
    [files],
  );
  const sitting = await sat(database, local, database.commissions[RABAT], files);
  const results = await decide(database, local.chair, sitting, files);
  expect(results.map(({ fault }) => fault)).toEqual([null, null]);
  return { files, admitted, refused, opinion, sitting };
}

/** Everything of a file that says what became of it, to who reads it. */
async function whatIsKnown(who: Somebody, application: string, sitting: string) {
  const own = who.role === 'applicant' ? await readOwnFile.execute(database.db, who, { application }) : null;
  const whole = who.role === 'applicant' ? null : await readFile.execute(database.db, who, { application });
  const acts = (own ?? whole)?.acts.map(({ act }) => act) ?? [];
  const asked = { sitting, waiting: false, offset: 0, limit: 50 };
  const seen = who.role === 'applicant' ? null : await readSitting.execute(database.db, who, asked);
  const letter = await readDecision.execute(database.db, who, { application });
  return {
    state: (own ?? whole)?.file.state,
    turn: (own ?? whole)?.file.turn,
    acts: acts.filter((act) => act === 'decide-files').length,
    decisions: letter?.decisions.length,
    proceedings: whole?.proceedings.decisions.length ?? 0,
    items: whole?.proceedings.sittings.filter(({ outcome }) => outcome !== null).length ?? 0,
    settled: seen?.agenda.length ?? 0,
    minutes: who.role === 'applicant' ? false : (await readMinutes.execute(database.db, who, { sitting })) !== null,
  };
}
const NOTHING = {
  ...{ state: 'scheduled', turn: 'commission', acts: 0, decisions: 0, proceedings: 0, items: 0, settled: 0 },
  minutes: false,
};
const messagesAbout = (files: readonly string[]) =>
  database
    .rows(`select template from notifications.message where about_id = any ($1) and template = 'decision-available'`, [
      files,
    ])
    .then((rows) => rows.length);

describe('what a sitting decided', () => {
  it('is told to nobody outside the commission while it sits, nor once it closed, and to all once the minutes are signed', async () => {
    const { files, admitted, refused, sitting } = await decided();
    const [member] = local.members;
    if (member === undefined) throw new Error('no member');
    for (const step of ['open', 'closed'] as const) {
      if (step === 'closed') await closeSitting.execute(database.db, local.chair, { sitting, remarks: null });
      for (const file of files) {
        expect(await whatIsKnown(applicant, file, sitting), `applicant, ${step}`).toEqual(NOTHING);
        expect(await whatIsKnown(clerk, file, sitting), `office, ${step}`).toEqual(NOTHING);
        expect(await whatIsKnown(member, file, sitting), `commission, ${step}`).toMatchObject({
          ...{ state: 'scheduled', decisions: 1, settled: 2, minutes: step === 'closed' },
        });
      }
      expect(await messagesAbout(files)).toBe(0);
    }
    await signMinutes.execute(database.db, local.chair, { sitting });
    expect(await whatIsKnown(applicant, admitted, sitting)).toMatchObject({
      ...{ state: 'favourable', turn: 'office', acts: 1, decisions: 1 },
    });
    expect(await whatIsKnown(clerk, refused, sitting)).toEqual({
      ...{ state: 'unfavourable', turn: 'applicant', acts: 1, decisions: 1, proceedings: 1, items: 1, settled: 2 },
      minutes: true,
    });
    expect(await messagesAbout(files)).toBe(2);
  });

  it('moves no file before: no permit, no appeal, no opinion, no way off the agenda, no read receipt', async () => {
    const { files, admitted, refused, opinion, sitting } = await decided();
    const issued = await issuePermits.execute(database.db, clerk, { applications: [admitted], on: TODAY });
    expect(issued).toEqual([{ application: admitted, fault: 'wrong-state' }]);
    const appeal = { application: refused, on: TODAY, grounds: ['other' as const], statement: 'Exemple', facts: null };
    await expect(fileAppeal.execute(database.db, clerk, appeal)).rejects.toMatchObject({
      statusCode: expect.any(Number),
    });
    const answer = { opinion, on: TODAY, answer: 'reserved' as const, reasons: null };
    await expect(giveOpinion.execute(database.db, clerk, answer)).rejects.toBeInstanceOf(ConflictError);
    const off = { sitting, applications: [...files], on: TODAY };
    const taken = await takeOffAgenda.execute(database.db, local.chair, off);
    expect(taken.map(({ fault }) => fault)).toEqual(['not-on-agenda', 'not-on-agenda']);
    const [row] = await database.rows('select id from regularisation.decision where application = $1', [admitted]);
    await expect(
      acknowledgeDecision.execute(database.db, applicant, { application: admitted, decision: String(row?.id) }),
    ).rejects.toMatchObject({ statusCode: expect.any(Number) });
    expect(await Promise.all(files.map((file) => stateOf(database, file)))).toEqual(['scheduled', 'scheduled']);
    const [kept] = await database.rows('select read_at from regularisation.decision where application = $1', [
      admitted,
    ]);
    expect(kept?.read_at).toBeNull();
  });

  it('counts in no figure before: neither among totals nor among the facts that criteria are tried on', async () => {
    const { files, sitting } = await decided();
    const counted = () =>
      database.rows(
        `select c.code, count(*)::integer as n from regularisation.facts f join regularisation.caseload_code c on c.number = f.state
         where f.application = any ($1) group by 1 order by 1`,
        [files],
      );
    expect(await counted()).toEqual([{ code: 'scheduled', n: 2 }]);
    await closeSitting.execute(database.db, local.chair, { sitting, remarks: null });
    expect(await counted()).toEqual([{ code: 'scheduled', n: 2 }]);
    await signMinutes.execute(database.db, local.chair, { sitting });
    expect(await counted()).toEqual([
      { code: 'favourable', n: 1 },
      { code: 'unfavourable', n: 1 },
    ]);
  });

  it('takes effect on the day of the decision, from which the appeal runs, whenever the minutes are signed', async () => {
    const { refused, sitting } = await decided();
    await closeSitting.execute(database.db, local.chair, { sitting, remarks: null });
    await signMinutes.execute(database.db, local.chair, { sitting });
    const [row] = await database.rows(
      `select a.due_on = d.appeal_until as same, a.turn_since = d.decided_on as since, c.happened_on = d.decided_on as on_day
       from regularisation.application a join regularisation.decision d on d.id = a.decision
       join regularisation.act c on c.application = a.id and c.act = 'decide-files' where a.id = $1`,
      [refused],
    );
    expect(row).toEqual({ same: true, since: true, on_day: true });
  });
});
