import { spawn } from 'node:child_process';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eraseMessages, type Transport } from '#notifications';
import { CARRIES, ROLES } from '#platform/access/roles.ts';
import { openOperator } from '#platform/db/database.ts';
import { withClient } from '#platform/db/roles.ts';
import { PROJECT_FOLDER } from '#platform/project.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { createPerson, type SomebodySignedIn } from '../kit/people.ts';
import {
  asPerson,
  letTimePass,
  mailServer,
  news,
  outbox,
  remind,
  SERVER,
  senderWith,
  tellNews,
} from './notifications.support.ts';

let database: FreshDatabase;
let officer: SomebodySignedIn;
let applicant: SomebodySignedIn;

beforeAll(async () => {
  database = await freshDatabase();
  officer = await createPerson(database, { role: 'counter-officer' });
  applicant = await createPerson(database, { role: 'applicant' });
});

afterAll(() => database.close());

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

beforeEach(() => above('delete from notifications.message'));

const above = (statement: string, values: unknown[] = []) =>
  withClient(database.administrator, (client) => client.query(statement, values));

const tell = (wanted: Parameters<typeof news>[0] = {}, fails = false) =>
  tellNews.execute(database.db, asPerson(officer, 'counter-officer'), {
    notice: news({ by: officer.account, ...wanted }),
    fails,
  });

async function queue(count: number): Promise<void> {
  for (let number = 0; number < count; number += 1) {
    await remind.execute(database.operator, SERVER, { notice: news() });
  }
}

/** A way out that answers as it is told. */
function answering(...deliveries: Awaited<ReturnType<Transport['send']>>[]): Transport & { readonly tried: string[] } {
  const tried: string[] = [];
  return {
    tried,
    async send({ id }) {
      tried.push(id);
      return deliveries[Math.min(tried.length, deliveries.length) - 1] ?? { outcome: 'sent' };
    },
    close: async () => undefined,
  };
}

async function openMail(delay?: number) {
  const mail = await mailServer(delay);
  const transport = mail.transport();
  closers.push(mail.close, () => transport.close());
  return { ...mail, out: transport };
}

describe('a message', () => {
  it('is queued with the act that it tells of, once for each address', async () => {
    expect(await tell({ email: 'a@example.org', phone: '+212600000001' })).toBe(2);
    expect((await outbox(database)).map(({ channel, address, state }) => [channel, address, state]).sort()).toEqual([
      ['email', 'a@example.org', 'queued'],
      ['sms', '+212600000001', 'queued'],
    ]);
  });

  it('is none where the person gave no address', async () => {
    expect(await tell({ email: null })).toBe(0);
    expect(await outbox(database)).toEqual([]);
  });

  it('of an act that fails was never there', async () => {
    await expect(tell({}, true)).rejects.toThrow('the act fails');
    expect(await outbox(database)).toEqual([]);
  });

  it('cannot be queued in the name of another, nor in nobody’s by who is somebody', async () => {
    await expect(tell({ by: applicant.account })).rejects.toMatchObject({ code: '42501' });
    await expect(tell({ by: null })).rejects.toMatchObject({ code: '42501' });
  });

  it.each([
    ['an address with a second one', { email: 'a@example.org,b@example.org' }],
    ['an address with a line of a header', { email: 'a@example.org\r\nBcc: b@example.org' }],
    ['a phone without its country', { email: null, phone: '0600000000' }],
    ['more words than a reference', { params: { reference: 'x'.repeat(600) } }],
  ])('is refused with %s', async (_case, wanted) => {
    await expect(tell(wanted)).rejects.toMatchObject({ code: '23514' });
  });

  it('is seen by whose it is, by nobody else, and changed by none of them', async () => {
    await tell({ account: applicant.account });
    const seen = async (somebody: SomebodySignedIn, purpose: string, statement: string) =>
      withClient(database.app, async (client) => {
        await client.query('begin');
        await client.query('select access.enter($1, $2, null)', [somebody.token, purpose]);
        try {
          return (await client.query(statement)).rowCount;
        } catch (error) {
          return error instanceof Error && 'code' in error ? error.code : error;
        } finally {
          await client.query('rollback');
        }
      });
    const all = 'select * from notifications.message';
    expect(await seen(applicant, 'own-account', all)).toBe(1);
    expect(await seen(officer, 'regularisation', all)).toBe(0);
    expect(await seen(applicant, 'own-account', "update notifications.message set state = 'sent'")).toBe('42501');
    expect(await seen(applicant, 'own-account', 'delete from notifications.message')).toBe('42501');
    expect(await withClient(database.app, async (client) => (await client.query(all)).rowCount)).toBe(0);
  });

  it('is shown to no role, for no purpose that it carries, when it is about nothing of theirs', async () => {
    await tell({ account: applicant.account });
    for (const role of ROLES) {
      const somebody = await createPerson(database, { role });
      for (const purpose of CARRIES[role]) {
        const seen = await withClient(database.app, async (client) => {
          await client.query('begin');
          await client.query('select access.enter($1, $2, null)', [somebody.token, purpose]);
          const { rowCount } = await client.query('select from notifications.message');
          await client.query('rollback');
          return rowCount;
        });
        expect(seen, `${role} for ${purpose}`).toBe(0);
      }
    }
  });
});

describe('sending', () => {
  it('sends everything that is due, once', async () => {
    await queue(90);
    const mail = await openMail();
    const { send } = senderWith(database, mail.out);
    expect(await send()).toBe(90);
    expect(await send()).toBe(0);
    expect(new Set(mail.taken).size).toBe(90);
    expect(mail.taken).toHaveLength(90);
    expect((await outbox(database)).every(({ state, attempts }) => state === 'sent' && attempts === 1)).toBe(true);
  });

  it('by four servers at once sends each message once', async () => {
    await queue(120);
    const mail = await openMail(2);
    const counts = await Promise.all([1, 2, 3, 4].map(() => senderWith(database, mail.out).send()));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(120);
    expect(mail.taken).toHaveLength(120);
    expect(new Set(mail.taken).size).toBe(120);
  });

  it('to a server that is down loses nothing and counts nothing, and goes on when it is back', async () => {
    await queue(50);
    const mail = await openMail();
    await mail.close();
    let clock = 0;
    const { send, faults } = senderWith(database, mail.out, { now: () => clock });
    for (let round = 0; round < 30; round += 1) {
      expect(await send()).toBe(0);
      clock += 1_000_000;
      await letTimePass(database);
    }
    expect((await outbox(database)).map(({ state, attempts }) => `${state} ${attempts}`)).not.toContain('given-up 0');
    expect(new Set((await outbox(database)).map(({ attempts }) => attempts))).toEqual(new Set([0]));
    expect(faults).toHaveLength(30);
    await mail.reopen();
    expect(await send()).toBe(50);
    expect(new Set(mail.taken).size).toBe(50);
    expect(mail.taken).toHaveLength(50);
  });

  it('leaves a channel alone while it pauses, and the other one goes on', async () => {
    await queue(3);
    await remind.execute(database.operator, SERVER, { notice: news({ email: null, phone: '+212600000002' }) });
    const down = answering({ outcome: 'down', fault: 'unreachable' });
    const texts = answering();
    const { send } = senderWith(database, down, { sms: texts, now: () => 0 });
    expect(await send()).toBe(1);
    await letTimePass(database);
    expect(await send()).toBe(0);
    // As many as were already under way when the first one failed, and none after.
    expect(down.tried.length).toBeLessThanOrEqual(4);
    expect(texts.tried).toHaveLength(1);
  });

  it('gives up at once whom the server does not know, and the journal says so', async () => {
    await queue(1);
    const { send } = senderWith(database, answering({ outcome: 'refused', fault: 'smtp-550' }));
    await send();
    const [message] = await outbox(database);
    expect(message).toMatchObject({ state: 'given-up', attempts: 1, last_error: 'smtp-550' });
    const { rows } = await above(
      "select body::jsonb -> 'detail' as detail from audit.entry where act = 'settle-message' and body::jsonb -> 'objects' @> $1::jsonb",
      [JSON.stringify([{ type: 'message', id: message?.id }])],
    );
    expect(rows).toEqual([{ detail: { fault: 'smtp-550' } }]);
  });

  it('puts off what is deferred, and gives it up after five days', async () => {
    await queue(1);
    const transport = answering({ outcome: 'deferred', fault: 'smtp-450' });
    const { send } = senderWith(database, transport);
    await send();
    expect(await send()).toBe(0);
    expect(transport.tried).toHaveLength(1);
    for (let round = 0; round < 20; round += 1) {
      await letTimePass(database);
      await send();
    }
    expect(transport.tried).toHaveLength(12);
    expect(await outbox(database)).toMatchObject([{ state: 'given-up', attempts: 12, last_error: 'smtp-450' }]);
  });

  it('tries again what another server took and did not live to settle', async () => {
    await queue(2);
    const dead = senderWith(database, { send: () => new Promise(() => undefined), close: async () => undefined });
    void dead.send();
    await expect.poll(async () => (await outbox(database)).map(({ attempts }) => attempts)).toEqual([1, 1]);
    const mail = await openMail();
    const { send } = senderWith(database, mail.out);
    expect(await send()).toBe(0);
    await letTimePass(database);
    expect(await send()).toBe(2);
  });

  it('stops when it can no longer write down what went out: little goes out twice', async () => {
    await queue(40);
    const own = openOperator(database.as('operator'));
    const tried: string[] = [];
    const transport: Transport = {
      async send({ id }) {
        tried.push(id);
        if (tried.length === 6) await own.close();
        return { outcome: 'sent' };
      },
      close: async () => undefined,
    };
    await expect(senderWith({ ...database, operator: own.db }, transport).send()).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 200));
    await letTimePass(database);
    await senderWith(database, transport).send();
    expect((await outbox(database)).every(({ state }) => state === 'sent')).toBe(true);
    expect(new Set(tried).size).toBe(40);
    expect(tried.length - 40).toBeLessThanOrEqual(4);
  });

  it('waits with a message that only a newer program can word', async () => {
    await queue(2);
    await above(
      "update notifications.message set template = 'of-tomorrow' where id = (select min(id::text)::uuid from notifications.message)",
    );
    const mail = await openMail();
    expect(await senderWith(database, mail.out).send()).toBe(1);
    expect((await outbox(database)).map(({ state }) => state).sort()).toEqual(['failed', 'sent']);
  });

  it('hands back at once what was claimed when the server stops', async () => {
    await queue(20);
    let isStopping = false;
    const transport: Transport = {
      async send() {
        isStopping = true;
        return { outcome: 'sent' };
      },
      close: async () => undefined,
    };
    const sent = await senderWith(database, transport, { isStopping: () => isStopping }).send();
    expect(sent).toBeLessThanOrEqual(4);
    const waiting = (await outbox(database)).filter(({ state }) => state === 'failed');
    expect(waiting).toHaveLength(20 - sent);
    expect(new Set(waiting.map(({ attempts }) => attempts))).toEqual(new Set([0]));
  });
});

/** The server's own loop, in a process that can be killed; not by the door, whose pages Node does not read by itself. */
const SENDING = `
  const { createSender } = await import('./src/modules/notifications/send-messages.ts');
  const { smtpTransport } = await import('./src/modules/notifications/transports/smtp.ts');
  const { openOperator } = await import('#platform/db/database.ts');
  const { operator } = await import('#platform/access/actor.ts');
  const { config, url } = JSON.parse(process.env.WORK);
  const email = smtpTransport({ url, from: 'no-reply@rihla.example.org', requireTls: false });
  const { db } = openOperator(config);
  const sender = createSender({ db, actor: operator('server'), transports: { email, sms: email }, origin: null,
    onFault: () => undefined, isStopping: () => false });
  await sender.send();
  process.exit(0);`;

describe('a server that is killed in the middle', () => {
  it('loses nothing, and doubles no more than what was under way', async () => {
    await queue(300);
    const mail = await openMail(5);
    let kills = 0;
    for (let round = 0; round < 6; round += 1) {
      const before = mail.taken.length;
      // A machine that is slow to kill lets more go out: the last round still finds some.
      if (before > 220) break;
      const child = spawn(process.execPath, ['--input-type=module', '-e', SENDING], {
        cwd: PROJECT_FOLDER,
        env: {
          ...process.env,
          WORK: JSON.stringify({ config: database.as('operator'), url: `smtp://127.0.0.1:${mail.port}` }),
        },
        stdio: 'ignore',
      });
      const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
      // Some letters into its work, at a moment of no one's choosing.
      await expect
        .poll(() => mail.taken.length, { interval: 3, timeout: 20_000 })
        .toBeGreaterThan(before + 5 + round * 3);
      child.kill('SIGKILL');
      await ended;
      kills += 1;
      await letTimePass(database);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
    await senderWith(database, mail.out).send();
    expect((await outbox(database)).every(({ state }) => state === 'sent')).toBe(true);
    const ids = (await outbox(database)).map(({ id }) => id).sort();
    expect([...new Set(mail.taken)].sort()).toEqual(ids);
    expect(kills).toBeGreaterThan(1);
    // Four go out side by side: no kill can double more.
    expect(mail.taken.length - ids.length).toBeLessThanOrEqual(4 * kills);
  }, 90_000);
});

describe('messages that were settled', () => {
  it('go after a year; those that wait never do', async () => {
    await queue(3);
    const ids = (await outbox(database)).map(({ id }) => id);
    await above("update notifications.message set state = 'sent', sent_at = now() where id = any ($1)", [
      ids.slice(0, 2),
    ]);
    await above("update notifications.message set queued_at = now() - interval '366 days' where id = any ($1)", [
      ids.slice(1),
    ]);
    expect(await eraseMessages.execute(database.operator, SERVER, {})).toBe(1);
    expect((await outbox(database)).map(({ id }) => id).sort()).toEqual([ids[0], ids[2]].sort());
  });
});
