import { randomUUID } from 'node:crypto';
import { SMTPServer } from 'smtp-server';
import { z } from 'zod';
import { createSender, type Notice, notify, smtpTransport, type Transport } from '#notifications';
import { operator, type Person } from '#platform/access/actor.ts';
import { command } from '#platform/access/gate.ts';
import { withClient } from '#platform/db/roles.ts';
import type { FreshDatabase } from '../kit/database.ts';
import type { SomebodySignedIn } from '../kit/people.ts';

export const SERVER = operator('server');

type News = Notice<'decision-available'>;

/** News for somebody, at an address that nobody has. */
export function news(wanted: Partial<News> = {}): News {
  return {
    account: null,
    email: `${randomUUID()}@example.org`,
    phone: null,
    language: 'fr',
    template: 'decision-available',
    params: { reference: 'RH-7K4M-22WX' },
    about: null,
    by: null,
    ...wanted,
  };
}

/** An act that tells somebody of itself, and may fail after that. */
export const tellNews = command({
  name: 'tell-news',
  permission: [{ roles: ['counter-officer'], purpose: 'regularisation', scope: 'all' }],
  input: z.object({ notice: z.custom<News>(), fails: z.boolean().default(false) }),
  async run(tx, { notice, fails }) {
    const queued = await notify(tx, notice);
    if (fails) throw new Error('the act fails');
    return queued;
  },
  changesContent: false,
  journal: () => ({ objects: [] }),
});

export const remind = command({
  name: 'remind-of-news',
  permission: 'operator',
  input: z.object({ notice: z.custom<News>() }),
  run: (tx, { notice }) => notify(tx, notice),
  changesContent: false,
  journal: () => null,
});

export function asPerson(somebody: SomebodySignedIn, role: 'counter-officer' | 'applicant'): Person {
  const { token, account, session, unit } = somebody;
  const staff = role !== 'applicant';
  return { kind: 'person', token, account, session, name: 'Essai', staff, role, heads: false, unit };
}

interface Row {
  readonly id: string;
  readonly state: string;
  readonly attempts: number;
  readonly last_error: string | null;
  readonly channel: string;
  readonly address: string;
}

/** What the outbox holds, seen from above. */
export async function outbox({ administrator }: FreshDatabase): Promise<readonly Row[]> {
  return withClient(administrator, async (client) => {
    const { rows } = await client.query<Row>(
      'select id, state, attempts, last_error, channel, address from notifications.message order by queued_at, id',
    );
    return rows;
  });
}

/** Time goes by: whatever waits is due now. */
export async function letTimePass({ administrator }: FreshDatabase): Promise<void> {
  await withClient(administrator, (client) =>
    client.query("update notifications.message set next_attempt_at = now() where state in ('queued', 'failed')"),
  );
}

export function senderWith(
  { operator: db }: FreshDatabase,
  email: Transport,
  more: { readonly now?: () => number; readonly isStopping?: () => boolean; readonly sms?: Transport } = {},
) {
  const faults: string[] = [];
  const { now, isStopping = () => false, sms = email } = more;
  const sender = createSender({
    db,
    actor: SERVER,
    transports: { email, sms },
    origin: null,
    onFault: (channel, fault) => faults.push(`${channel} ${fault}`),
    isStopping,
    ...(now && { now }),
  });
  return { faults, send: () => sender.send() };
}

/** A mail server that remembers the number of each letter it took; it may be slow, and told to close and to open again. */
export async function mailServer(delay = 0) {
  const taken: string[] = [];
  const open = async (port: number) => {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, _session, done) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const id = /^Message-ID: <([^@]+)@/m.exec(Buffer.concat(chunks).toString())?.[1] ?? '';
          setTimeout(() => {
            taken.push(id);
            done();
          }, delay);
        });
      },
    });
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
    return server;
  };
  let server = await open(0);
  const address = server.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return {
    taken,
    port,
    close,
    reopen: async () => {
      server = await open(port);
    },
    transport: () =>
      smtpTransport({ url: `smtp://127.0.0.1:${port}`, from: 'no-reply@rihla.example.org', requireTls: false }),
  };
}
