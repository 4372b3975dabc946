// Above 400 lines: every attack is made on one world, which takes longer to prepare than all of them to try.
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Purpose } from '#platform/access/roles.ts';
import { issuePermits } from '../../src/modules/regularisation/commands/issue-permits.ts';
import {
  type CampaignDatabase,
  campaignDatabase,
  fileOne,
  RABAT,
  SALE,
  type Somebody,
} from '../acceptance/regularisation.support.ts';
import {
  bench,
  conclude,
  decide,
  FAILS,
  instructed,
  MEETS,
  planned,
  sat,
  TODAY,
} from '../acceptance/sittings.support.ts';
import { answerTo, DENIED, enter, idsOf, inTransaction } from './attempts.support.ts';

// Whoever holds the application's own login, and a session, writes by hand what no command would write.

let database: CampaignDatabase;
let client: pg.Client;
let world: Awaited<ReturnType<typeof prepare>>;

beforeAll(async () => {
  database = await campaignDatabase();
  client = new pg.Client(database.app);
  await client.connect();
  world = await prepare();
}, 60_000);

afterAll(async () => {
  await client.end();
  await database.close();
});

/** Files at every step that matters, a sitting that is open, one that is planned, one that is closed. */
async function prepare() {
  const { people, commissions } = database;
  const clerk = await people.counter(RABAT);
  const local = await bench(database);
  const [member] = local.members;
  if (member === undefined) throw new Error('The commission has no member.');
  const facts = [MEETS, FAILS, MEETS, MEETS, FAILS, MEETS];
  const [favourable = '', unfavourable = '', permitted = '', open = '', ready = '', owned = ''] = await instructed(
    database,
    clerk,
    facts,
  );
  const owner = await people.applicant();
  const before = await sat(database, local, commissions[RABAT], [favourable, unfavourable, permitted]);
  await decide(database, local.chair, before, [favourable, unfavourable, permitted]);
  await conclude(database, local.chair, before);
  await issuePermits.execute(database.db, clerk, { applications: [permitted], on: TODAY });
  const sitting = await sat(database, local, commissions[RABAT], [open, owned]);
  await database.rows(
    `begin; set local session_replication_role = 'replica';
     update regularisation.application set account = '${local.chair.account}' where id = '${owned}';
     update regularisation.application set account = '${owner.account}' where id in ('${unfavourable}', '${ready}');
     commit`,
  );
  const { id: filed, filing } = await fileOne(database, clerk);
  await database.rows(`update regularisation.filing set account = null where id = '${filing}'`);
  const elsewhere = await fileOne(database, await people.counter(SALE));
  const national = await people.nationalChair();
  const empty = await planned(database, local.chair, commissions[RABAT]);
  const quorate = { present: 4 };
  return {
    ...{ clerk, local, chair: local.chair, member, owner, national, sitting, before, empty, quorate },
    ...{ favourable, unfavourable, permitted, open, owned, ready, filed, filing },
    ...{ other: elsewhere.id, otherFiling: elsewhere.filing },
    other2: await people.counter(SALE),
    stranger: await people.applicant('another'),
    analyst: await people.analyst(),
    administrator: await people.administrator(),
    prefecture: await people.stranger('administrator', 'mcmream', RABAT),
  };
}

/** What the database answers to statements of somebody, one after the other; the last one counts. */
function attempt(who: Somebody, purpose: Purpose, ...statements: readonly string[]): Promise<number | string> {
  return inTransaction(client, async () => {
    expect(await enter(client, who.token, purpose)).toBe(true);
    let last: number | string = 0;
    for (const [place, statement] of statements.entries()) {
      if (place === statements.length - 1) last = await answerTo(client, statement);
      else await client.query(statement);
    }
    return last;
  });
}

const move = (file: string, to: string, more = '') =>
  `update regularisation.application set state = '${to}', acts = acts + 1 ${more} where id = '${file}'`;
const decision = (file: string, sitting: string, more: { by?: string; outcome?: string; votes?: number } = {}) =>
  `insert into regularisation.decision (application, sitting, instance, outcome, decided_on, criteria_version, criteria,
     votes_for, votes_against, abstained)
   values ('${file}', '${sitting}', 'first', '${more.outcome ?? 'favourable'}', current_date, 'trial-first', '{}',
     ${more.votes ?? 4}, 0, 0)`;
/** What a transaction asks at its end; nothing here is committed. */
const COMMIT = 'set constraints all immediate';
const write = (file: string, act: string, from: string) =>
  `insert into regularisation.act (application, ordinal, act, from_state, to_state, happened_on, account, role, unit, detail)
   select '${file}', acts, '${act}', '${from}', state, last_on, access.account(), access.acting_role(), access.unit(), '{}'
   from regularisation.application where id = '${file}'`;
const lastOf = (file: string) => `select id from regularisation.decision where application = '${file}'`;
const closing = (sitting: string) =>
  `update regularisation.sitting set state = 'closed', minutes = '{}', closed_at = now() where id = '${sitting}'`;
const signing = (sitting: string) =>
  `update regularisation.sitting set state = 'signed', minutes_digest = sha256('x'), signed_at = now(),
     signed_by = access.account() where id = '${sitting}'`;

describe('by raw statements', () => {
  it('the way of the honest goes: otherwise nothing below would prove anything', async () => {
    const { chair, open, sitting, clerk, filed } = world;
    expect(await attempt(chair, 'regularisation', decision(open, sitting))).toBe(1);
    expect(await attempt(clerk, 'regularisation', move(filed, 'complete'))).toBe(1);
  });

  it('nobody decides without a sitting, an agenda, a quorum, or the votes of those who are there', async () => {
    const { chair, member, national, open, ready, sitting, empty, before, favourable } = world;
    expect(await attempt(chair, 'regularisation', move(open, 'favourable'))).toMatch(/^(23514|RH023)$/);
    expect(await attempt(chair, 'regularisation', decision(open, empty))).toBe(DENIED);
    expect(await attempt(chair, 'regularisation', decision(ready, sitting))).toBe(DENIED);
    expect(await attempt(chair, 'regularisation', decision(open, before))).toBe(DENIED);
    expect(await attempt(chair, 'regularisation', decision(favourable, before))).toBe(DENIED);
    expect(await attempt(member, 'regularisation', decision(open, sitting))).toBe(DENIED);
    expect(await attempt(national, 'regularisation', decision(open, sitting))).toBe(DENIED);
    expect(await attempt(chair, 'supervision', decision(open, sitting))).toBe(DENIED);
    expect(await attempt(chair, 'regularisation', decision(open, sitting, { votes: 5 }))).toBe('RH026');
    const absent = `update regularisation.attendance set present = false where sitting = '${sitting}'`;
    expect(await attempt(chair, 'regularisation', absent, decision(open, sitting, { votes: 0 }))).toBe('RH025');
    const lower = `update regularisation.sitting set quorum = 1 where id = '${sitting}'`;
    expect(await attempt(chair, 'regularisation', lower)).toBe('RH028');
  });

  it('nobody decides their own file, nor one that they instructed, even recused or as who presides', async () => {
    const { chair, owned, sitting, local } = world;
    expect(await attempt(chair, 'regularisation', decision(owned, sitting))).toBe('RH024');
    const recuse = `insert into regularisation.recusal (sitting, application, member, reason)
      values ('${sitting}', '${owned}', '${local.seat(chair)}', 'own-file')`;
    expect(await attempt(chair, 'regularisation', recuse, decision(owned, sitting, { votes: 3 }))).toBe('RH024');
  });

  it('a decision of another file, or of another outcome, leads a file nowhere', async () => {
    const { chair, open, sitting, favourable } = world;
    const [other] = await database.rows(`select decision from regularisation.application where id = '${favourable}'`);
    const use = `, decision = '${other?.decision}'`;
    expect(await attempt(chair, 'regularisation', move(open, 'favourable', use))).toBe('RH023');
    const wrong = `, decision = (select id from regularisation.decision where application = '${open}')`;
    expect(await attempt(chair, 'regularisation', decision(open, sitting), move(open, 'unfavourable', wrong))).toBe(
      'RH023',
    );
    const unsigned = [decision(open, sitting), move(open, 'favourable', wrong)];
    expect(await attempt(chair, 'regularisation', ...unsigned)).toBe('RH023');
    const off = move(open, 'instructed');
    expect(await attempt(chair, 'regularisation', decision(open, sitting), off)).toBe('RH023');
    const [close, sign] = [closing(sitting), signing(sitting)];
    const signed = [decision(open, sitting), close, sign, move(open, 'favourable', wrong)];
    expect(await attempt(chair, 'regularisation', ...signed)).toBe(1);
    expect(await attempt(chair, 'regularisation', ...signed, write(open, 'decide-files', 'scheduled'), COMMIT)).toBe(0);
    expect(await attempt(chair, 'regularisation', decision(open, sitting), close, sign, COMMIT)).toBe('RH023');
    expect(await attempt(chair, 'regularisation', decision(open, sitting), decision(open, sitting))).toBe('23505');
  });

  it('nobody opens a sitting with fewer than the campaign asks for, for another chair, or of another commission', async () => {
    const { chair, member, national, empty, local, other2 } = world;
    const opening = (more: { quorum?: number; by?: string } = {}) =>
      `update regularisation.sitting set state = 'open', opened_on = current_date, quorum = ${more.quorum ?? 3}, seats = 5,
         chaired_by = '${more.by ?? local.seat(chair)}' where id = '${empty}'`;
    expect(await attempt(chair, 'regularisation', opening())).toBe(1);
    expect(await attempt(chair, 'regularisation', opening({ quorum: 1 }))).toBe('RH025');
    expect(await attempt(chair, 'regularisation', opening({ by: local.seat(member) }))).toBe('RH028');
    expect(await attempt(member, 'regularisation', opening())).toBe('RH028');
    expect(await attempt(national, 'regularisation', opening())).toBe(0);
    expect(await attempt(other2, 'regularisation', opening())).toBe(0);
    expect(await attempt(chair, 'supervision', opening())).toBe(0);
  });

  it('what a sitting was stays as it was: who presided, the minutes, the signature', async () => {
    const { chair, member, sitting, local } = world;
    const set = (what: string) => `update regularisation.sitting set ${what} where id = '${sitting}'`;
    const [close, sign] = [closing(sitting), signing(sitting)];
    expect(await attempt(member, 'regularisation', close)).toBe('RH028');
    expect(await attempt(chair, 'regularisation', close)).toBe(1);
    for (const change of [
      'minutes = \'{"a": 1}\'',
      "remarks = 'Autre'",
      "place = 'Ailleurs'",
      'quorum = 1',
      "state = 'open'",
    ]) {
      expect(await attempt(chair, 'regularisation', close, set(change)), change).toBe('RH028');
    }
    const forged = sign.replace('access.account()', `'${member.account}'`);
    expect(await attempt(chair, 'regularisation', close, forged)).toBe('RH028');
    expect(await attempt(chair, 'regularisation', close, sign)).toBe(1);
    expect(await attempt(chair, 'regularisation', close, sign, set("remarks = 'Autre'"))).toBe(0);
    const vote = `insert into regularisation.vote (sitting, application, member, vote)
      values ('${sitting}', '${world.open}', '${local.seat(chair)}', 'against')`;
    expect(await attempt(chair, 'regularisation', close, vote)).toBe(DENIED);
  });

  it('a file goes back to nobody, skips nothing, and changes by one act at a time', async () => {
    const { clerk, filed, permitted, favourable, owner, unfavourable } = world;
    expect(await attempt(clerk, 'regularisation', move(filed, 'instructed'))).toBe('RH022');
    expect(await attempt(clerk, 'regularisation', move(permitted, 'filed'))).toMatch(/^(23514|RH022)$/);
    expect(await attempt(clerk, 'regularisation', move(favourable, 'complete'))).toMatch(/^(23514|RH022)$/);
    expect(await attempt(owner, 'own-file', move(unfavourable, 'favourable'))).toBe('RH022');
    const twice = move(filed, 'complete').replace('acts + 1', 'acts + 2');
    expect(await attempt(clerk, 'regularisation', twice)).toBe('RH020');
    expect(await attempt(clerk, 'regularisation', move(filed, 'complete', ", last_on = '2020-01-01'"))).toMatch(
      /^(23514|RH021)$/,
    );
    expect(
      await attempt(
        clerk,
        'regularisation',
        "update regularisation.application set acts = acts + 1, state = 'complete'",
      ),
    ).toMatch(/^(23514|RH022)$/);
  });

  it('the person whose file it is says nothing that is for an office or a commission to say', async () => {
    const { owner, ready } = world;
    const unlock = `begin; set local session_replication_role = 'replica';
      update regularisation.application set state = 'filed' where id = '${ready}'; commit`;
    await database.rows(unlock);
    const say = (what: string) =>
      `update regularisation.application set acts = acts + 1, ${what} where id = '${ready}'`;
    expect(await attempt(owner, 'own-file', say("name = 'Aïssatou Autre'"))).toBe(1);
    for (const what of [
      "proposal = 'favourable'",
      `instructed_by = '${owner.account}'`,
      'commission = null',
      'minor_referred_on = current_date',
      `record = '${owner.account}'`,
    ]) {
      expect(await attempt(owner, 'own-file', say(what)), what).toMatch(/^(RH022|23503)$/);
    }
    for (const column of [
      'account',
      'organisation',
      'territory',
      'criteria',
      'filing',
      'reference',
      'representative',
    ]) {
      expect(await attempt(owner, 'own-file', say(`${column} = ${column}`)), column).toBe(DENIED);
    }
    const prove = `update regularisation.facts set schooling = 3, schooling_proof = 2 where application = '${ready}'`;
    expect(await attempt(owner, 'own-file', prove)).toMatch(/^(42501|RH031)$/);
    expect(await attempt(owner, 'own-file', prove.replace('_proof = 2', '_proof = 1'))).toBe(1);
  });

  it('nobody changes whose file it is, reads a code of a receipt, or takes a submission with a code that they made', async () => {
    const { clerk, stranger, member, filing, filed } = world;
    for (const [who, purpose] of [
      [clerk, 'regularisation'],
      [stranger, 'own-file'],
    ] as const) {
      const take = `update regularisation.application set account = '${stranger.account}', acts = acts + 1 where id = '${filed}'`;
      expect(await attempt(who, purpose, take)).toBe(DENIED);
      expect(await attempt(who, purpose, 'select follow_code_hash from regularisation.filing')).toBe(DENIED);
      expect(await attempt(who, purpose, 'select * from regularisation.claim_attempt')).toBe(DENIED);
    }
    const plant = `update regularisation.filing set follow_code_hash = sha256('x') where id = '${filing}'`;
    expect(await attempt(member, 'regularisation', plant)).toBe(0);
    expect(await attempt(stranger, 'own-file', plant)).toBe(0);
    const back = `update regularisation.filing set state = 'draft', submitted_at = null where id = '${filing}'`;
    expect(await attempt(clerk, 'regularisation', back)).toBe('RH030');
  });

  it('an office does nothing with the files of another one, by any statement and without naming any', async () => {
    const { other2, clerk, filed, favourable, permitted, other, otherFiling } = world;
    expect(await attempt(other2, 'regularisation', move(filed, 'complete'))).toBe(0);
    expect(await attempt(other2, 'regularisation', "update regularisation.filing set phone = '+212600000000'")).toBe(1);
    expect(
      await attempt(
        other2,
        'regularisation',
        `select from regularisation.transfer_application('${filed}', '${SALE}', current_date, null, 'Essai')`,
      ),
    ).toBe(1);
    expect(await database.rows(`select territory from regularisation.application where id = '${filed}'`)).toEqual([
      { territory: RABAT },
    ]);
    const card = (file: string) =>
      `insert into regularisation.permit (application, territory, number, kind, months, valid_from, valid_until, issued_on, issued_by)
       values ('${file}', '${RABAT}', 'essai', 'first', 12, current_date, current_date + 364, current_date, access.account())`;
    expect(await attempt(other2, 'regularisation', card(favourable))).toBe(DENIED);
    expect(await attempt(clerk, 'regularisation', card(favourable))).toBe(1);
    expect(await attempt(clerk, 'regularisation', card(filed))).toBe(DENIED);
    const revive = `update regularisation.permit set state = 'valid', ended_on = null, ended_by = null where application = '${permitted}'`;
    const withdraw = `update regularisation.permit set state = 'withdrawn', motive = 'Essai', ended_on = current_date,
      ended_by = access.account() where application = '${permitted}'`;
    expect(await attempt(clerk, 'regularisation', withdraw, revive)).toBe(0);
    for (const table of ['application', 'act', 'facts', 'decision', 'permit', 'search_code']) {
      const seen = await inTransaction(client, async () => {
        await enter(client, other2.token, 'regularisation');
        return idsOf(client, `select ${table === 'application' ? 'id' : 'application'} from regularisation.${table}`);
      });
      expect(
        seen.filter((id) => id !== other),
        table,
      ).toEqual([]);
    }
    expect(otherFiling).not.toBe('');
  });

  it('what was handed in by somebody else is attached nowhere, and by attaching nothing is learned', async () => {
    const { clerk, other2, filing } = world;
    const [document] = await database.rows(
      `insert into documents.document (id, category, kind, type, pages, size, hash, scanned, wrapped_key, content, uploaded_by)
       values (gen_random_uuid(), 'regularisation-file', 'identity', 'image/jpeg', 1, 1, sha256('x'), false, 'k', 'c',
         '${other2.account}') returning id`,
    );
    const attach = (id: unknown) =>
      `insert into regularisation.attachment (filing, document, requirement, added_by)
       values ('${filing}', '${id}', 'identity', access.account())`;
    expect(await attempt(clerk, 'regularisation', attach(document?.id))).toBe(DENIED);
    expect(await attempt(clerk, 'regularisation', attach('00000000-0000-4000-8000-000000000000'))).toBe(DENIED);
    expect(await attempt(other2, 'regularisation', attach(document?.id))).toBe(DENIED);
    expect(
      await attempt(clerk, 'regularisation', `select content from documents.document where id = '${document?.id}'`),
    ).toBe(0);
  });

  it('an opinion stands as it was once the file is decided, and none is added then', async () => {
    const { clerk, favourable } = world;
    await database.rows(
      `insert into regularisation.opinion (application, body, question, asked_on, asked_by)
       values ('${favourable}', 'Délégation', 'Quel avis ?', current_date, '${clerk.account}')`,
    );
    const answer = `update regularisation.opinion set answer = 'reserved', answered_on = current_date,
      recorded_by = access.account()`;
    expect(await attempt(clerk, 'regularisation', answer)).toBe(0);
    const ask = `insert into regularisation.opinion (application, body, question, asked_on, asked_by)
      values ('${favourable}', 'Délégation', 'Quel avis ?', current_date, access.account())`;
    expect(await attempt(clerk, 'regularisation', ask)).toBe(DENIED);
  });

  it('criteria become law by the national chair, in appeal, and by who administers the whole system, alone', async () => {
    const { clerk, chair, national, administrator, prefecture, analyst } = world;
    const adopt = (instance: string, basis = '{"source": "act-essai", "assumed": false}') =>
      `insert into regularisation.criteria_version (id, campaign, number, instance, "set", basis, adopted_on, in_force_from)
       values ('essai', 'trial', 9, '${instance}', '{}', '${basis}', current_date, current_date)`;
    expect(await attempt(national, 'regularisation', adopt('appeal'))).toBe(1);
    expect(await attempt(administrator, 'administration', adopt('first'))).toBe(1);
    expect(await attempt(national, 'regularisation', adopt('first'))).toBe(DENIED);
    expect(await attempt(national, 'supervision', adopt('appeal'))).toBe(DENIED);
    expect(await attempt(prefecture, 'administration', adopt('first'))).toBe(DENIED);
    expect(await attempt(clerk, 'regularisation', adopt('appeal'))).toBe(DENIED);
    expect(await attempt(chair, 'regularisation', adopt('appeal'))).toBe(DENIED);
    expect(await attempt(analyst, 'statistics', adopt('appeal'))).toBe(DENIED);
    for (const basis of ['{}', '{"source": null, "assumed": false}', '{"source": "", "assumed": "true"}']) {
      expect(await attempt(national, 'regularisation', adopt('appeal', basis)), basis).toBe('23514');
    }
    expect(await attempt(national, 'regularisation', adopt('appeal', '{"assumed": true}'))).toBe(1);
    const edit = `update regularisation.criteria_version set "set" = '{}'`;
    expect(await attempt(administrator, 'administration', edit)).toBe(DENIED);
  });

  it('an analyst counts, and sees no file, no name, no reference', async () => {
    const { analyst } = world;
    for (const table of [
      'application',
      'filing',
      'facts',
      'act',
      'decision',
      'permit',
      'search_code',
      'attachment',
      'opinion',
    ]) {
      expect(await attempt(analyst, 'statistics', `select from regularisation.${table}`), table).toBe(0);
    }
    expect(await attempt(analyst, 'statistics', 'select from regularisation.caseload(null, 0, 10)')).toBe(1);
  });

  it('what was done is written as it was done, and never again otherwise', async () => {
    const { clerk, filed } = world;
    const by = (...statements: readonly string[]) => attempt(clerk, 'regularisation', ...statements);
    expect(await by(move(filed, 'complete'), write(filed, 'confirm-complete', 'filed'))).toBe(1);
    expect(await by(move(filed, 'complete'), write(filed, 'decide-files', 'filed'))).toBe(DENIED);
    expect(await by(write(filed, 'submit-application', '-'))).toBe('23505');
    for (const statement of [
      'update regularisation.act set act = act',
      'delete from regularisation.act',
      'delete from regularisation.decision',
      'delete from regularisation.application',
    ]) {
      expect(await attempt(clerk, 'regularisation', statement)).toBe(DENIED);
    }
  });

  it('no file moves without the act that moved it, nor by the act of another step, another day or another change', async () => {
    const { clerk, filed, chair, open } = world;
    const by = (...statements: readonly string[]) => attempt(clerk, 'regularisation', ...statements, COMMIT);
    const complete = move(filed, 'complete');
    expect(await by(complete, write(filed, 'confirm-complete', 'filed'))).toBe(0);
    // Nothing is written of it at all.
    expect(await by(complete)).toBe('RH032');
    expect(await by(move(filed, 'incomplete'))).toBe('RH032');
    // Twice, and the history holds one.
    const twice = [move(filed, 'incomplete'), move(filed, 'filed'), write(filed, 'answer-completion', 'incomplete')];
    expect(await by(...twice)).toBe('RH032');
    // An act that leads to the same state, from another one.
    const stays = move(filed, 'filed');
    expect(await by(stays, write(filed, 'record-proof', 'filed'))).toBe(0);
    expect(await by(stays, write(filed, 'answer-completion', 'incomplete'))).toBe('RH032');
    const earlier = write(filed, 'confirm-complete', 'filed').replace('last_on,', 'last_on - 1,');
    expect(await by(complete, earlier)).toBe('RH032');
    // An act that leads so, and changes what another act does.
    for (const change of [", proposal = 'favourable'", ', instructed_by = access.account()']) {
      expect(await by(move(filed, 'filed', change), write(filed, 'record-proof', 'filed')), change).toBe('RH032');
    }
    const commission = `, commission = '${database.commissions[RABAT]}'`;
    expect(await by(move(filed, 'filed', commission), write(filed, 'record-proof', 'filed'))).toBe('RH032');
    const later = [move(open, 'scheduled'), write(open, 'give-opinion', 'scheduled')];
    expect(await attempt(chair, 'regularisation', ...later, COMMIT)).toBe(0);
    expect(await attempt(chair, 'regularisation', move(open, 'scheduled'), COMMIT)).toBe('RH032');
  });

  it('nothing is filed without the act that filed it', async () => {
    const { clerk, filing, filed } = world;
    const file = `insert into regularisation.application (id, reference, campaign, filing, place_in_filing, role, organisation,
        territory, state, filed_on, name, criteria, turn, turn_since, acts, last_on)
      select '00000000-0000-4000-8000-00000000000f', 'ESSAI0000000', campaign, '${filing}', 7, 'child', organisation, territory,
        'filed', filed_on, 'Essai', criteria, 'office', filed_on, 1, filed_on from regularisation.application where id = '${filed}'`;
    const act = write('00000000-0000-4000-8000-00000000000f', 'submit-application', '-');
    expect(await attempt(clerk, 'regularisation', file, act, COMMIT)).toBe(0);
    expect(await attempt(clerk, 'regularisation', file, COMMIT)).toBe('RH032');
    const ahead = file.replace('filed_on, 1, filed_on', 'filed_on, 2, filed_on');
    expect(await attempt(clerk, 'regularisation', ahead, act, COMMIT)).toBe('RH032');
  });

  it('nobody votes, or is counted, on a file that they ever instructed or filed for its person, nor when away', async () => {
    const { chair, member, open, sitting, local } = world;
    const vote = `insert into regularisation.vote (sitting, application, member, vote)
      values ('${sitting}', '${open}', '${local.seat(member)}', 'for')`;
    const by = (...statements: readonly string[]) => attempt(chair, 'regularisation', ...statements);
    expect(await by(vote)).toBe(1);
    const absent = `update regularisation.attendance set present = false where member = '${local.seat(member)}'`;
    expect(await by(absent, vote)).toBe('RH026');
    const recuse = `insert into regularisation.recusal (sitting, application, member, reason)
      values ('${sitting}', '${open}', '${local.seat(member)}', 'declared')`;
    expect(await by(recuse, vote)).toBe('RH026');
    const [first] = await database.rows(
      `select account, role from regularisation.act where application = '${open}' and ordinal = 2`,
    );
    const hand = (who: string, role: string) =>
      database.rows(`update regularisation.act set account = $1, role = $2 where application = $3 and ordinal = 2`, [
        ...[who, role, open],
      ]);
    for (const role of ['counter-officer', 'association-manager', 'applicant']) {
      await hand(member.account, role);
      expect(await by(vote), role).toBe('RH024');
      expect(await by(decision(open, sitting)), role).toBe('RH024');
      await hand(chair.account, role);
      expect(await by(vote), role).toBe(1);
      expect(await by(decision(open, sitting)), role).toBe('RH024');
    }
    await hand(member.account, 'local-commission-member');
    expect(await by(decision(open, sitting))).toBe(1);
    await hand(String(first?.account), String(first?.role));
  });

  it('what was decided is the commission’s alone until the minutes are signed, whatever is asked', async () => {
    const { chair, member, clerk, open, sitting, national, analyst } = world;
    const seen = (who: Somebody, purpose: Purpose, ...before: readonly string[]) =>
      inTransaction(client, async () => {
        await enter(client, chair.token, 'regularisation');
        for (const statement of [decision(open, sitting), settle, ...before]) await client.query(statement);
        await enter(client, who.token, purpose);
        const count = async (statement: string) => (await client.query(statement)).rowCount;
        return [
          await count(`select from regularisation.decision where application = '${open}'`),
          await count(
            `select from regularisation.agenda_item where application = '${open}' and outcome = 'favourable'`,
          ),
          await count(`select from regularisation.application where id = '${open}' and state <> 'scheduled'`),
          await count(`select from regularisation.minutes_of('${sitting}') as m where m is not null`),
        ];
      });
    const settle = `update regularisation.agenda_item set outcome = 'favourable' where application = '${open}'`;
    const close = closing(sitting);
    const all = [close, signing(sitting), move(open, 'favourable', `, decision = (${lastOf(open)})`)];
    expect(await seen(member, 'regularisation')).toEqual([1, 1, 0, 0]);
    expect(await seen(member, 'regularisation', close)).toEqual([1, 1, 0, 1]);
    expect(await seen(clerk, 'regularisation')).toEqual([0, 0, 0, 0]);
    expect(await seen(clerk, 'regularisation', close)).toEqual([0, 0, 0, 0]);
    expect(await seen(clerk, 'regularisation', ...all)).toEqual([1, 1, 1, 1]);
    for (const [who, purpose] of [
      [national, 'regularisation'],
      [analyst, 'statistics'],
    ] as const) {
      expect(await seen(who, purpose, ...all)).toEqual([0, 0, 0, 0]);
    }
    expect(await attempt(clerk, 'regularisation', 'select minutes from regularisation.sitting')).toBe(DENIED);
    expect(await attempt(chair, 'regularisation', 'select minutes from regularisation.sitting')).toBe(DENIED);
  });
});
