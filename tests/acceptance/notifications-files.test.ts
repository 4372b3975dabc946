import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operator } from '#platform/access/actor.ts';
import { withClient } from '#platform/db/roles.ts';
import { remindCompletions } from '#regularisation';
import { startReminderKeeper } from '#server/reminder-keeper.ts';
import { adjournFiles } from '../../src/modules/regularisation/commands/adjourn-files.ts';
import { answerCompletion } from '../../src/modules/regularisation/commands/answer-completion.ts';
import { changeContact } from '../../src/modules/regularisation/commands/change-contact.ts';
import { claimFiling } from '../../src/modules/regularisation/commands/claim-filing.ts';
import { confirmComplete } from '../../src/modules/regularisation/commands/confirm-complete.ts';
import { orderReexamination } from '../../src/modules/regularisation/commands/order-reexamination.ts';
import { reexamineFiles } from '../../src/modules/regularisation/commands/reexamine-files.ts';
import { requestCompletion } from '../../src/modules/regularisation/commands/request-completion.ts';
import { transferApplication } from '../../src/modules/regularisation/commands/transfer-application.ts';
import { withdrawApplication } from '../../src/modules/regularisation/commands/withdraw-application.ts';
import { withdrawPermit } from '../../src/modules/regularisation/commands/withdraw-permit.ts';
import { followCodeHash, newFollowCode } from '../../src/modules/regularisation/file-reference.ts';
import { createPerson } from '../kit/people.ts';
import { permittedFiles } from './files.support.ts';
import {
  type CampaignDatabase,
  campaignDatabase,
  fileOne,
  RABAT,
  SALE,
  type Somebody,
  TRIAL,
} from './regularisation.support.ts';
import { bench, FAILS, instructed, MEETS, nationalBench, refusedFiles, sat, TODAY } from './sittings.support.ts';

let database: CampaignDatabase;
let clerk: Somebody;
let helper: Somebody;

beforeAll(async () => {
  database = await campaignDatabase();
  clerk = await database.people.counter();
  helper = await database.people.association();
});

afterAll(() => database.close());

const SERVER = operator('test');
const contact = { language: 'ar' as const, email: 'personne@example.org', phone: '+212600000051' };

const inDays = (days: number) => new Date(Date.parse(TODAY) + days * 86_400_000).toISOString().slice(0, 10);

function told(application: string, template: string) {
  return database.rows(
    `select channel, address, language, params, account, queued_by from notifications.message
     where about_type = 'application' and about_id = $1 and template = $2 order by channel, address`,
    [application, template],
  );
}

/** How often each news of a file was told by e-mail. */
async function news(application: string): Promise<Readonly<Record<string, number>>> {
  const rows = await database.rows(
    "select template, count(*)::int as n from notifications.message where about_id = $1 and channel = 'email' group by 1",
    [application],
  );
  return Object.fromEntries(rows.map(({ template, n }) => [template, n]));
}

async function reachable(applications: readonly string[]): Promise<void> {
  await database.rows(
    "update regularisation.filing set email = 'personne@example.org' where id in (select filing from regularisation.application where id = any ($1))",
    [applications],
  );
}

/** As if an association had filed it. */
async function filedBy(unit: string | null, application: string): Promise<void> {
  await database.rows('alter table regularisation.application disable trigger user');
  await database.rows('update regularisation.application set representative = $2 where id = $1', [application, unit]);
  await database.rows('alter table regularisation.application enable trigger user');
}

const transfer = (application: string, to: string = SALE, by: Somebody = clerk) =>
  transferApplication.execute(database.db, by, { application, on: TODAY, to, motive: 'La personne a déménagé' });

describe('a transfer to another office', () => {
  it('is told to the applicant by its reference alone, in their language', async () => {
    const { id, reference } = await fileOne(database, clerk, { contact });
    await transfer(id);
    const messages = await told(id, 'file-transferred');
    expect(messages.map(({ channel, address, language }) => [channel, address, language])).toEqual([
      ['email', contact.email, 'ar'],
      ['sms', contact.phone, 'ar'],
    ]);
    for (const { params, queued_by } of messages) {
      expect(Object.keys(Object(params))).toEqual(['reference']);
      expect(JSON.stringify(params).replaceAll('-', '')).toContain(reference);
      expect(queued_by).toBe(clerk.account);
    }
  });

  it('is told to the association that filed it, once to each address', async () => {
    const { id } = await fileOne(database, clerk, { contact });
    await filedBy(helper.unit, id);
    // A colleague is the very address that the association gave for the file; another one has left.
    const [colleague, gone] = await Promise.all(
      [1, 2].map(() => createPerson(database, { role: 'association-manager', unit: helper.unit ?? '' })),
    );
    await database.rows('update identity.account set email = $2 where id = $1', [colleague?.account, contact.email]);
    await database.rows('update identity.appointment set ends_on = $2 where account = $1', [gone?.account, inDays(-1)]);
    await database.rows('update identity.appointment set starts_on = ends_on where account = $1', [gone?.account]);
    await transfer(id);
    const [own] = await database.rows('select email from identity.account where id = $1', [helper.account]);
    expect((await told(id, 'file-transferred')).map(({ address }) => address).toSorted()).toEqual(
      [contact.email, contact.phone, String(own?.email)].toSorted(),
    );
  });

  it('that is refused, or by who may not, is told to nobody', async () => {
    const { id } = await fileOne(database, clerk, { contact });
    await expect(transfer(id, '99.999')).rejects.toMatchObject({ name: 'ConflictError' });
    await expect(transfer(id, RABAT)).rejects.toMatchObject({ name: 'ConflictError' });
    await expect(transfer(id, SALE, await database.people.counter(SALE))).rejects.toMatchObject({
      name: 'NotFoundError',
    });
    expect(await told(id, 'file-transferred')).toEqual([]);
  });

  it('of somebody who left no address is told to nobody, and is done', async () => {
    const { id } = await fileOne(database, clerk);
    await transfer(id);
    expect(await told(id, 'file-transferred')).toEqual([]);
  });
});

const request = (application: string) =>
  requestCompletion.execute(database.db, clerk, {
    ...{ application, on: TODAY, items: [database.definition.documents[0]?.id ?? ''], message: null },
  });

/** A file of which something was asked so many days ago, to be brought in so many days. */
async function asked(ago: number, until: number, overrides = {}): Promise<string> {
  const { id } = await fileOne(database, clerk, { contact, ...overrides });
  await request(id);
  await database.rows(
    'update regularisation.completion_request set asked_on = $2, due_on = $3 where application = $1',
    [id, inDays(-ago), inDays(until)],
  );
  return id;
}

const remind = () => remindCompletions.execute(database.operator, SERVER, {});
const reminders = async (application: string) => (await told(application, 'completion-reminder')).length;

describe('a reminder of what was asked for', () => {
  it('goes out once, as long before the last day as the campaign lays down, with a reference and a day alone', async () => {
    const { days } = database.definition.settings.completionReminder;
    const early = await asked(20, days + 1);
    const due = await asked(20, days);
    await remind();
    expect([await reminders(early), await reminders(due)]).toEqual([0, 2]);
    await remind();
    expect(await reminders(due)).toBe(2);
    const [message] = await told(due, 'completion-reminder');
    expect(message).toMatchObject({ language: 'ar', queued_by: null });
    expect(Object.keys(Object(message?.params)).toSorted()).toEqual(['reference', 'until']);
    expect(message?.params).toMatchObject({ until: inDays(days) });
  });

  it('goes to the association that filed, too', async () => {
    const due = await asked(20, 3);
    await filedBy(helper.unit, due);
    await remind();
    expect((await told(due, 'completion-reminder')).map(({ account }) => account)).toContain(helper.account);
  });

  it('does not go out in the first half of a short time, nor after the last day', async () => {
    const [fresh, last, late] = [await asked(1, 3), await asked(3, 0), await asked(20, -1)];
    await remind();
    expect([await reminders(fresh), await reminders(last), await reminders(late)]).toEqual([0, 2, 0]);
  });

  it('does not go out after it was brought, nor of a file that was withdrawn or handed to nobody', async () => {
    const brought = await asked(20, 2);
    await answerCompletion.execute(database.db, clerk, { application: brought, on: TODAY, answer: null });
    const withdrawn = await asked(20, 2);
    await withdrawApplication.execute(database.db, clerk, { application: withdrawn, on: TODAY, reason: 'leaves' });
    await remind();
    expect([await reminders(brought), await reminders(withdrawn)]).toEqual([0, 0]);
  });

  it('of a file that was handed to another office goes out all the same, once', async () => {
    const moved = await asked(20, 2);
    await transfer(moved);
    await remind();
    await remind();
    expect(await reminders(moved)).toBe(2);
  });

  it('by several servers at once goes out once', async () => {
    const files: string[] = [];
    for (let number = 0; number < 12; number += 1) files.push(await asked(20, 4));
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const keepers = [1, 2, 3, 4].map(() => startReminderKeeper({ operator: database.operator, log }));
    await Promise.all(keepers.map((keeper) => keeper.look()));
    await Promise.all(keepers.map((keeper) => keeper.stop()));
    // What one held while another looked is there for the next round.
    await remind();
    for (const file of files) expect(await reminders(file)).toBe(2);
  });

  it('waits for who acts on the file at this moment, and holds nobody up', async () => {
    const file = await asked(20, 4);
    await withClient(database.administrator, async (client) => {
      await client.query('begin');
      await client.query('select from regularisation.application where id = $1 for no key update', [file]);
      await remind();
      expect(await reminders(file)).toBe(0);
      await client.query('rollback');
    });
    await remind();
    expect(await reminders(file)).toBe(2);
  });

  it('that is undone before it was queued is due again', async () => {
    const file = await asked(20, 4);
    await database.rows(
      "alter table notifications.message add constraint broken check (template <> 'completion-reminder') not valid",
    );
    await expect(remind()).rejects.toMatchObject({ code: '23514' });
    await database.rows('alter table notifications.message drop constraint broken');
    await remind();
    expect(await reminders(file)).toBe(2);
  });

  it('is no person’s to send', async () => {
    for (const by of [clerk, helper, await database.people.administrator()]) {
      await expect(remindCompletions.execute(database.db, by, {})).rejects.toMatchObject({ name: 'NotAllowedError' });
    }
    const called = withClient(database.app, (client) =>
      client.query('select * from regularisation.remind_completions($1, 10)', [TODAY]),
    );
    await expect(called).rejects.toMatchObject({ code: '42501' });
  });

  it('finds what is due by its own index, however many files there are', async () => {
    const plan = await withClient(database.administrator, async (client) => {
      await client.query('set enable_seqscan = off');
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(
        `explain select id from regularisation.completion_request r where r.answered_on is null and r.reminded_on is null
         and r.due_on between current_date and current_date + 7 order by r.due_on limit 500`,
      );
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    });
    expect(plan).toContain('completion_reminders');
  });
});

describe('what applicants wait for', () => {
  it('is told by each act, once: complete, asked for, brought, withdrawn', async () => {
    const { id } = await fileOne(database, clerk, { contact });
    await confirmComplete.execute(database.db, clerk, { applications: [id], on: TODAY });
    await request(id);
    await answerCompletion.execute(database.db, clerk, { application: id, on: TODAY, answer: null });
    await withdrawApplication.execute(database.db, clerk, { application: id, on: TODAY, reason: 'leaves' });
    expect(await news(id)).toEqual({
      'application-received': 1,
      'application-complete': 1,
      'completion-requested': 1,
      'completion-received': 1,
      'application-withdrawn': 1,
    });
  });

  it('is not told by an act that changed nothing', async () => {
    const { id } = await fileOne(database, clerk, { contact });
    const complete = () => confirmComplete.execute(database.db, clerk, { applications: [id], on: TODAY });
    await complete();
    expect(await complete()).toMatchObject([{ fault: 'wrong-state' }]);
    await expect(
      withdrawApplication.execute(database.db, await database.people.applicant(), {
        ...{ application: id, on: TODAY, reason: 'leaves' as const },
      }),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
    expect(await news(id)).toEqual({ 'application-received': 1, 'application-complete': 1 });
  });

  it('is told once their file was examined and adjourned, not that it was', async () => {
    const [file = '', other = ''] = await instructed(database, clerk, [MEETS, MEETS]);
    await reachable([file, other]);
    const local = await bench(database);
    const sitting = await sat(database, local, database.commissions[RABAT], [file, other]);
    await adjournFiles.execute(database.db, local.chair, {
      ...{ sitting, applications: [file], motive: 'Pièce à vérifier', on: TODAY },
    });
    expect([await news(file), await news(other)]).toEqual([{ 'sitting-result': 1 }, {}]);
  });

  it('is told when a re-examination takes their file up, and not when it leaves it', async () => {
    const { files } = await refusedFiles(database, [{ ...FAILS, sex: 'female', identityProof: 'proven' }, FAILS]);
    const [woman = '', man = ''] = files;
    await reachable(files);
    const { chair } = await nationalBench(database);
    const reexamination = randomUUID();
    await orderReexamination.execute(database.db, chair, {
      ...{ reexamination, campaign: TRIAL, criteria: `${TRIAL}-appeal`, on: TODAY },
      basis: {
        ...{ kind: 'commission-decision', number: null, date: TODAY },
        title: { fr: 'Décision', ar: 'قرار', en: 'Decision' },
      },
      filter: { states: ['unfavourable'], category: 'women', answers: ['yes'] },
    });
    await reexamineFiles.execute(database.db, chair, { reexamination });
    await reexamineFiles.execute(database.db, chair, { reexamination });
    expect([await news(woman), await news(man)]).toEqual([{ 'reexamination-opened': 1 }, {}]);
  });

  it('is told when their permit is withdrawn, without that word', async () => {
    const [file = ''] = await permittedFiles(database, 1);
    await reachable([file]);
    await withdrawPermit.execute(database.db, clerk, { application: file, on: TODAY, motive: 'Fraude établie' });
    expect(await news(file)).toMatchObject({ 'permit-withdrawn': 1 });
  });
});

describe('who might be cut off from their file', () => {
  const change = (application: string, by: Somebody, email: string | null, phone: string | null = null) =>
    changeContact.execute(database.db, by, { application, contact: { language: 'en', email, phone } });
  const addresses = async (application: string) =>
    (await told(application, 'contact-changed')).map(({ address, language }) => [address, language]);

  it('learns at the old address and at the new one that the contact of the file changed', async () => {
    const { id } = await fileOne(database, clerk, { contact });
    await change(id, clerk, 'nouvelle@example.org', contact.phone);
    expect(await addresses(id)).toEqual([
      ['nouvelle@example.org', 'en'],
      [contact.email, 'ar'],
      [contact.phone, 'en'],
    ]);
  });

  it('is told nothing when only the language changes, nor by who may not change it', async () => {
    const { id } = await fileOne(database, clerk, { contact });
    await change(id, clerk, contact.email, contact.phone);
    const stranger = await database.people.applicant();
    await expect(change(id, stranger, 'voleur@example.org')).rejects.toMatchObject({ name: 'NotFoundError' });
    expect(await addresses(id)).toEqual([]);
  });

  it('learns that somebody took the file into their account, and not that somebody tried', async () => {
    const code = newFollowCode();
    const { id, reference } = await fileOne(database, clerk, { contact, followCodeHash: followCodeHash(code) });
    const stranger = await database.people.applicant('another');
    const claim = (typed: string) => claimFiling.execute(database.db, stranger, { reference, code: typed });
    expect(await claim(newFollowCode())).toMatchObject({ ok: false });
    expect(await told(id, 'file-claimed')).toEqual([]);
    expect(await claim(code)).toMatchObject({ ok: true });
    expect((await told(id, 'file-claimed')).map(({ address }) => address)).toEqual([contact.email, contact.phone]);
    expect(await claim(code)).toMatchObject({ ok: false });
    expect(await told(id, 'file-claimed')).toHaveLength(2);
  });
});

describe('an association', () => {
  it('is told of what it filed, and not of what it does itself', async () => {
    const { id } = await fileOne(database, clerk);
    await filedBy(helper.unit, id);
    await request(id);
    expect((await told(id, 'completion-requested')).map(({ account }) => account)).toContain(helper.account);
    await answerCompletion.execute(database.db, helper, { application: id, on: TODAY, answer: null });
    expect(await told(id, 'completion-received')).toEqual([]);
  });

  it('is told nothing of the files of others', async () => {
    const other = await database.people.association('another');
    const { id } = await fileOne(database, clerk, { contact });
    await filedBy(other.unit, id);
    await request(id);
    const accounts = (await told(id, 'completion-requested')).map(({ account }) => account);
    expect(accounts).toContain(other.account);
    expect(accounts).not.toContain(helper.account);
  });
});
