import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, addMonths } from '#lib/calendar/civil-day.ts';
import { operator } from '#platform/access/actor.ts';
import { withClient } from '#platform/db/roles.ts';
import { handOverPermits } from '../../src/modules/regularisation/commands/hand-over-permits.ts';
import { issuePermits } from '../../src/modules/regularisation/commands/issue-permits.ts';
import { remindPermits } from '../../src/modules/regularisation/commands/remind-permits.ts';
import { renewPermit } from '../../src/modules/regularisation/commands/renew-permit.ts';
import { replacePermit } from '../../src/modules/regularisation/commands/replace-permit.ts';
import { transferApplication } from '../../src/modules/regularisation/commands/transfer-application.ts';
import { withdrawPermit } from '../../src/modules/regularisation/commands/withdraw-permit.ts';
import { permitDigest } from '../../src/modules/regularisation/permit-number.ts';
import { readFiling } from '../../src/modules/regularisation/queries/read-filing.ts';
import { readPermit } from '../../src/modules/regularisation/queries/read-permits.ts';
import { startServer, type TestServer } from '../kit/server.ts';
import { favourableFiles, fileOf, permittedFiles, screens, TODAY, typedDay, words } from './files.support.ts';
import {
  type CampaignDatabase,
  campaignDatabase,
  fileOne,
  person,
  RABAT,
  SALE,
  type Somebody,
} from './regularisation.support.ts';

let database: CampaignDatabase;
let server: TestServer;
let clerk: Somebody;
let sale: Somebody;

beforeAll(async () => {
  database = await campaignDatabase();
  server = await startServer(database);
  clerk = await database.people.counter();
  sale = await database.people.counter(SALE);
});
afterAll(async () => {
  await server.close();
  await database.close();
});

const permitsOf = (application: string) =>
  database.rows('select * from regularisation.permit where application = $1 order by issued_on, valid_from', [
    application,
  ]);

const inDatabase = (statement: string) => withClient(database.app, (client) => client.query(statement));

/** As if the permit had begun and would end earlier. */
const age = (application: string, months: number) =>
  database.rows(
    `update regularisation.permit set valid_from = (valid_from - make_interval(months => $2))::date,
       valid_until = (valid_until - make_interval(months => $2))::date where application = $1`,
    [application, months],
  );

describe('permits', () => {
  it('are issued to several files at once, for the months that the campaign lays down, each with a result', async () => {
    const files = await favourableFiles(database, 2);
    const results = await issuePermits.execute(database.db, clerk, { applications: [...files], on: TODAY });
    expect(results).toEqual(files.map((application) => ({ application, fault: null })));
    const [permit] = await permitsOf(files[0] ?? '');
    const { months } = database.definition.permit.first;
    expect(permit).toMatchObject({
      ...{ kind: 'first', state: 'valid', months, territory: RABAT, valid_from: TODAY },
      valid_until: addDays(addMonths(TODAY, months), -1),
    });
    expect(await fileOf(database, files[0] ?? '')).toMatchObject({
      state: 'permitted',
      turn: null,
      permit: permit?.id,
    });
    const again = await issuePermits.execute(database.db, clerk, { applications: [...files], on: TODAY });
    expect(again.map(({ fault }) => fault)).toEqual(['wrong-state', 'wrong-state']);
    expect(await permitsOf(files[0] ?? '')).toHaveLength(1);
  });

  it('are not issued by another prefecture, a commission or enforcement, nor without a favourable decision', async () => {
    const [file = ''] = await favourableFiles(database, 1);
    const issue = (somebody: Somebody) =>
      issuePermits.execute(database.db, somebody, { applications: [file], on: TODAY });
    expect(await issue(sale)).toEqual([{ application: file, fault: 'not-there' }]);
    const reader = await database.people.stranger('enforcement-reader', 'surete-nationale');
    for (const somebody of [await database.people.chair(), reader]) {
      await expect(issue(somebody)).rejects.toMatchObject({ name: 'NotAllowedError' });
    }
    expect(await permitsOf(file)).toEqual([]);
  });

  it('are handed over once', async () => {
    const [file = ''] = await permittedFiles(database, 1);
    const handOver = () => handOverPermits.execute(database.db, clerk, { applications: [file], on: TODAY });
    expect(await handOver()).toEqual([{ application: file, fault: null }]);
    expect(await handOver()).toEqual([{ application: file, fault: 'wrong-state' }]);
    expect(await permitsOf(file)).toMatchObject([{ handed_over_on: TODAY }]);
  });

  it('are renewed for three years a year after the first one, from the day after it ends, and not long before', async () => {
    const [file = ''] = await permittedFiles(database, 1);
    const renew = () => renewPermit.execute(database.db, clerk, { application: file, on: TODAY });
    await expect(renew()).rejects.toMatchObject({ name: 'ConflictError' });
    await age(file, 11);
    const [held] = await permitsOf(file);
    const { until } = await renew();
    const begins = addDays(String(held?.valid_until), 1);
    expect(until).toBe(addDays(addMonths(begins, database.definition.permit.renewal.months), -1));
    expect(await permitsOf(file)).toMatchObject([
      { state: 'renewed' },
      { state: 'valid', kind: 'renewal', valid_from: begins, follows: held?.id },
    ]);
    await expect(renew()).rejects.toMatchObject({ name: 'ConflictError' });
  });

  it('are replaced by a card that is valid as long, and the old code holds no longer', async () => {
    const [file = ''] = await permittedFiles(database, 1);
    const [old] = await permitsOf(file);
    await replacePermit.execute(database.db, clerk, { application: file, on: TODAY, reason: 'lost', note: null });
    expect(await permitsOf(file)).toMatchObject([
      { state: 'replaced', motive: 'lost' },
      { state: 'valid', kind: 'replacement', valid_until: old?.valid_until },
    ]);
    const [proof] = await database.rows('select revoked_at from documents.proof where serial = $1', [old?.proof]);
    expect(proof?.revoked_at).not.toBeNull();
  });

  it('are withdrawn with a motive and a fresh proof of identity, and are valid no longer', async () => {
    const [file = ''] = await permittedFiles(database, 1);
    const withdraw = (why: string) =>
      withdrawPermit.execute(database.db, clerk, { application: file, on: TODAY, motive: why });
    await expect(withdraw(' ')).rejects.toMatchObject({ name: 'InvalidInputError' });
    await database.rows("update identity.session set stepped_up_at = now() - interval '1 hour' where id = $1", [
      clerk.session,
    ]);
    await expect(withdraw('Fraude établie')).rejects.toMatchObject({ name: 'StepUpNeededError' });
    await database.rows('update identity.session set stepped_up_at = now() where id = $1', [clerk.session]);
    await withdraw('Fraude établie');
    expect(await permitsOf(file)).toMatchObject([
      { state: 'withdrawn', motive: 'Fraude établie', ended_by: clerk.account },
    ]);
    await expect(withdraw('Fraude établie')).rejects.toMatchObject({ name: 'ConflictError' });
    const [told] = await database.rows(
      'select count(*)::int as n from documents.proof where revoked_at is not null',
      [],
    );
    expect(told?.n).toBeGreaterThan(0);
  });
});

describe('reminders', () => {
  it('go out once, as long before the end as the campaign lays down, with a reference and a day alone', async () => {
    const [file = ''] = await permittedFiles(database, 1);
    await database.rows(
      "update regularisation.filing set email = 'titulaire@example.org' where id = (select filing from regularisation.application where id = $1)",
      [file],
    );
    const remind = () => remindPermits.execute(database.operator, operator('test'), {});
    await remind();
    const sent = () =>
      database.rows(
        "select params::text as params from notifications.message where about_id = $1 and template = 'permit-expires-soon'",
        [file],
      );
    expect(await sent()).toEqual([]);
    await age(file, 11);
    expect((await remind()).reminded).toBeGreaterThan(0);
    expect((await remind()).reminded).toBe(0);
    const messages = await sent();
    expect(messages).toHaveLength(1);
    expect(Object.keys(JSON.parse(String(messages[0]?.params))).sort()).toEqual(['reference', 'until']);
  });

  it('are no person’s to send', async () => {
    await expect(remindPermits.execute(database.db, clerk, {})).rejects.toMatchObject({ name: 'NotAllowedError' });
  });
});

describe('what a card says', () => {
  const rename = (file: string, name: string) =>
    database.rows(
      `begin; set local session_replication_role = 'replica';
       update regularisation.application set name = '${name}', nationality = 'CMR' where id = '${file}'; commit`,
    );
  const digests = async (permit: string) => {
    const found = await readPermit.execute(database.db, clerk, { permit });
    if (found === null) throw new Error('There is no such permit.');
    const { number, valid_from: from, valid_until: until, name, birth, nationality, proof } = found.permit;
    const [kept] = await database.rows('select digest from documents.proof where serial = $1', [proof]);
    return { name, said: permitDigest({ number, from, until, name, birth, nationality }), kept: kept?.digest };
  };

  it('is what the file said when it was issued, and what its code proves, whatever the person is called since', async () => {
    const [file = ''] = await permittedFiles(database, 1);
    const [permit] = await permitsOf(file);
    const before = await digests(String(permit?.id));
    expect(before.said).toEqual(before.kept);
    await rename(file, 'Autre Nom');
    expect(await digests(String(permit?.id))).toEqual(before);
    const done = await replacePermit.execute(database.db, clerk, {
      application: file,
      on: TODAY,
      reason: 'error',
      note: null,
    });
    const after = await digests(done.permit);
    expect(after.name).toBe('Autre Nom');
    expect(after.said).toEqual(after.kept);
    expect(await digests(String(permit?.id))).toEqual(before);
    await expect(
      inDatabase("update regularisation.permit set name = 'Faux'"),
      'a card that was issued says what it says',
    ).rejects.toMatchObject({ code: '42501' });
  });
});

describe('what a receipt proves', () => {
  it('stays what it was when one of the family lies at another office, whoever prints it again', async () => {
    const family = { persons: [person(), person({ role: 'spouse' })] };
    const { filing, files } = await fileOne(database, clerk, family);
    const receipt = async () => {
      const found = await readFiling.execute(database.db, clerk, { filing });
      const [kept] = await database.rows('select digest from documents.proof where serial = $1', [
        found?.receipt?.serial,
      ]);
      return { files: found?.files.length, digest: found?.receipt?.digest, kept: kept?.digest };
    };
    const before = await receipt();
    expect(before).toEqual({ files: 2, digest: before.kept, kept: before.kept });
    const transfer = { application: files[1] ?? '', on: TODAY, to: SALE, motive: 'Déménagement' };
    await transferApplication.execute(database.db, clerk, transfer);
    expect(await receipt()).toEqual({ ...before, files: 1 });
  });
});

describe('the pages of permits', () => {
  it('list cards to hand over and permits that end, of one’s own office alone', async () => {
    const [file = ''] = await permittedFiles(database, 1);
    const { see, act } = screens(server.origin);
    expect((await see(clerk, '/permits')).text).toContain(file);
    expect((await see(sale, '/permits')).text).not.toContain(file);
    const done = await act(clerk, '/permits/hand-over', { file, ...typedDay(TODAY) });
    expect(words(done.text)).toContain('Fait pour 1 dossier.');
    expect((await see(clerk, '/permits')).text).not.toContain(file);
    expect((await see(clerk, '/permits?view=ending')).text).not.toContain(file);
    await age(file, 10);
    expect((await see(clerk, '/permits?view=ending')).text).toContain(file);
    expect((await see(await database.people.chair(), '/permits')).status).toBe(403);
  });

  it('print a card as PDF whose code anyone may verify, and no card of what holds no longer', async () => {
    const [file = ''] = await permittedFiles(database, 1);
    const { see, act } = screens(server.origin);
    const [permit] = await permitsOf(file);
    const card = await see(clerk, `/permits/${permit?.id}/card`);
    expect([card.status, card.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(card.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await see(sale, `/permits/${permit?.id}/card`)).status).toBe(404);
    const sheet = await act(clerk, '/permits/cards', { file });
    expect(sheet.headers['content-type']).toBe('application/pdf');
    expect((await see(clerk, `/permits/${permit?.id}/withdrawal`)).status).toBe(404);
    await withdrawPermit.execute(database.db, clerk, { application: file, on: TODAY, motive: 'Fraude établie' });
    expect((await see(clerk, `/permits/${permit?.id}/card`)).status).toBe(404);
    expect((await see(clerk, `/permits/${permit?.id}/withdrawal`)).headers['content-type']).toBe('application/pdf');
    expect((await act(clerk, '/permits/cards', { file })).status).toBe(303);
  });
});
