import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CARRIES, ROLES } from '#platform/access/roles.ts';
import { withClient } from '#platform/db/roles.ts';
import { countUnsent } from '../../src/modules/notifications/queries/count-unsent.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { createPerson, type SomebodySignedIn } from '../kit/people.ts';
import { startServer, type TestServer } from '../kit/server.ts';
import { screens, words } from './files.support.ts';
import { letTimePass, news, outbox, remind, SERVER, senderWith } from './notifications.support.ts';
import { actorOf } from './register.support.ts';

let database: FreshDatabase;
let server: TestServer;
let administrator: SomebodySignedIn;

beforeAll(async () => {
  database = await freshDatabase();
  server = await startServer(database);
  administrator = await createPerson(database, {
    ...{ role: 'administrator', organisation: 'mcmream', territory: 'MA', everyOrganisation: true },
  });
});

afterAll(async () => {
  await server.close();
  await database.close();
});

const above = (statement: string, values: unknown[] = []) =>
  withClient(database.administrator, (client) => client.query(statement, values));
beforeEach(() => above('delete from notifications.message'));

const queue = (wanted = {}) => remind.execute(database.operator, SERVER, { notice: news(wanted) });
const counted = () => countUnsent.execute(database.db, actorOf(administrator, 'administrator'), undefined);
const page = async (language = 'fr') =>
  words((await screens(server.origin).see(administrator, '/messages', language)).text);

/** Sends what is due by a way out that answers so. */
const sendBy = (outcome: 'refused' | 'deferred' | 'down', fault: string) =>
  senderWith(database, { send: async () => ({ outcome, fault }), close: async () => undefined }).send();

describe('messages that were not sent', () => {
  it('are counted by channel, state and reason, the oldest named by its day, and never by their address', async () => {
    await queue({ email: 'perdue@example.org', phone: '+212600000061' });
    await queue({ email: 'perdue-aussi@example.org' });
    await sendBy('refused', 'smtp-550');
    await queue({ email: 'attend@example.org' });
    expect((await counted()).map(({ channel, state, fault, messages }) => [channel, state, fault, messages])).toEqual([
      ['email', 'given-up', 'smtp-550', 2],
      ['sms', 'given-up', 'smtp-550', 1],
      ['email', 'queued', null, 1],
    ]);
    const shown = await page();
    expect(shown).toContain('Réponse 550 du serveur');
    expect(shown).toContain('Pas encore essayé');
    expect(shown).toContain('Non remis');
    expect(shown).not.toMatch(/perdue|attend@|\+212/);
  });

  it.each(['fr', 'ar', 'en'])('are explained in words, whatever went wrong (%s)', async (language) => {
    const faults = ['unreachable', 'no-answer', 'bad-address', 'folder-not-writable', 'too-often', 'not-worded'];
    for (const fault of faults) {
      await queue();
      await above("update notifications.message set state = 'failed', last_error = $1 where last_error is null", [
        fault,
      ]);
    }
    const shown = await page(language);
    for (const fault of faults) expect(shown).not.toContain(fault);
    expect(shown).not.toContain('notifications.');
  });

  it('are those of the last thirty days; what waits is counted however old it is', async () => {
    await queue();
    await sendBy('refused', 'smtp-550');
    await queue();
    await above("update notifications.message set queued_at = now() - interval '31 days'");
    expect((await counted()).map(({ state }) => state)).toEqual(['queued']);
  });

  it('are none once everything went out', async () => {
    await queue();
    await sendBy('down', 'unreachable');
    expect(await counted()).toMatchObject([{ state: 'failed', fault: 'unreachable', messages: 1 }]);
    await letTimePass(database);
    await senderWith(database, { send: async () => ({ outcome: 'sent' }), close: async () => undefined }).send();
    expect((await outbox(database)).map(({ state }) => state)).toEqual(['sent']);
    expect(await counted()).toEqual([]);
    expect(await page()).toContain('Tout est parti.');
  });

  it('are for who administers the whole system: for nobody else, and in no other name', async () => {
    await queue();
    for (const role of ROLES) {
      const somebody = await createPerson(database, { role });
      const run = countUnsent.execute(database.db, actorOf(somebody, role), undefined);
      const name = role === 'administrator' ? 'NotFoundError' : 'NotAllowedError';
      await expect(run).rejects.toMatchObject({ name });
      for (const purpose of CARRIES[role]) {
        const seen = await withClient(database.app, async (client) => {
          await client.query('begin');
          await client.query('select access.enter($1, $2, null)', [somebody.token, purpose]);
          const { rowCount } = await client.query('select * from notifications.unsent()');
          await client.query('rollback');
          return rowCount;
        });
        expect(seen, `${role} for ${purpose}`).toBe(0);
      }
    }
    expect(await counted()).toHaveLength(1);
    const { see } = screens(server.origin);
    const ofOne = await see(await createPerson(database, { role: 'administrator' }), '/messages');
    expect([ofOne.status, words(ofOne.text).includes('pour qui administre tout le système')]).toEqual([200, true]);
    expect((await see(await createPerson(database, { role: 'auditor' }), '/messages')).status).toBe(403);
  });
});

describe('telling people here', () => {
  it('without being anybody tells nobody', async () => {
    await withClient(database.app, (client) =>
      client.query('select notifications.tell_accounts($1, false)', [
        JSON.stringify([
          {
            ...{ account: administrator.account, template: 'sitting-convened', params: { on: '2026-12-01' } },
            ...{ about_type: 'sitting', about_id: administrator.account },
          },
        ]),
      ]),
    );
    expect(await outbox(database)).toEqual([]);
  });
});
