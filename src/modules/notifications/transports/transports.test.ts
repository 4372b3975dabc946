import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createSocketServer, type Server as NetServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { fileSink } from './file-sink.ts';
import { smsGateway } from './sms-gateway.ts';
import { deliveryOf, smtpTransport } from './smtp.ts';
import type { Outgoing, Transport } from './transport.ts';

const letter: Outgoing = {
  id: '0b7c1d8e-1111-4222-8333-444455556666',
  channel: 'email',
  address: 'personne@example.org',
  language: 'ar',
  subject: 'الملف RH-7K4M: مستجد',
  text: 'هناك مستجد في ملفك RH-7K4M.',
};
const text: Outgoing = { ...letter, channel: 'sms', address: '+212600000000', subject: '' };

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

function opened(transport: Transport): Transport {
  closers.push(() => transport.close());
  return transport;
}

/** A mail server on a port of its own; how it answers is the test's. */
async function mailServer(answers: Partial<ConstructorParameters<typeof SMTPServer>[0]> = {}) {
  const letters: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        letters.push(Buffer.concat(chunks).toString());
        done();
      });
    },
    ...answers,
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  closers.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const address = server.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const smtp = (url = `smtp://127.0.0.1:${port}`, requireTls = false) =>
    opened(smtpTransport({ url, from: 'Rihla <no-reply@rihla.example.org>', requireTls }));
  return { letters, smtp, port };
}

const refusal = (responseCode: number, sentence: string) => Object.assign(new Error(sentence), { responseCode });

describe('a mail server', () => {
  it('gets a letter with its own number, its language, and no name', async () => {
    const { letters, smtp } = await mailServer();
    expect(await smtp().send(letter)).toEqual({ outcome: 'sent' });
    const [raw = ''] = letters;
    expect(raw).toMatch(/^Message-ID: <0b7c1d8e-1111-4222-8333-444455556666@rihla\.example\.org>\r$/m);
    expect(raw).toMatch(/^To: personne@example\.org\r$/m);
    expect(raw).toMatch(/^Content-Language: ar\r$/m);
    expect(raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(raw).toMatch(/^Subject: =\?UTF-8\?/m);
    const body = raw.slice(raw.indexOf('\r\n\r\n')).replaceAll('\r\n', '');
    expect(Buffer.from(body, 'base64').toString().trim()).toBe(letter.text);
  });

  it.each([
    [550, '5.1.1 no such mailbox', 'refused', 'smtp-550'],
    [552, '5.2.2 mailbox full for good', 'refused', 'smtp-552'],
    [450, '4.2.0 greylisted', 'deferred', 'smtp-450'],
    [550, '5.7.1 relaying denied', 'deferred', 'smtp-550'],
    [530, '5.5.1 sign in first', 'deferred', 'smtp-530'],
  ])('that answers a recipient with %i %s leaves the message %s', async (code, sentence, outcome, fault) => {
    const { smtp } = await mailServer({ onRcptTo: (_address, _session, done) => done(refusal(code, sentence)) });
    expect(await smtp().send(letter)).toEqual({ outcome, fault });
  });

  it.each([
    [554, '5.6.0 not this content', 'refused'],
    [451, '4.3.0 try later', 'deferred'],
  ])('that answers the letter itself with %i %s leaves it %s', async (code, sentence, outcome) => {
    const { smtp } = await mailServer({
      onData(stream, _session, done) {
        stream.on('end', () => done(refusal(code, sentence)));
        stream.resume();
      },
    });
    expect(await smtp().send(letter)).toEqual({ outcome, fault: `smtp-${code}` });
  });

  it('that refuses whom letters are from, or everybody, is down', async () => {
    const sender = await mailServer({ onMailFrom: (_address, _session, done) => done(refusal(550, '5.7.1 not you')) });
    expect(await sender.smtp().send(letter)).toEqual({ outcome: 'down', fault: 'smtp-550' });
    const everybody = await mailServer({ onConnect: (_session, done) => done(refusal(421, '4.3.2 closing')) });
    expect(await everybody.smtp().send(letter)).toMatchObject({ outcome: 'down' });
  });

  it('that does not take our login is down: nobody is given up for it', async () => {
    const { smtp, port } = await mailServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(refusal(535, '5.7.8 wrong')),
    });
    expect(await smtp(`smtp://me:wrong@127.0.0.1:${port}`).send(letter)).toMatchObject({ outcome: 'down' });
  });

  it('is signed in to with a password of any signs, kept apart from its address', async () => {
    const given: (string | null | undefined)[] = [];
    const { port, letters } = await mailServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth({ username, password }, _session, done) {
        given.push(username, password);
        done(null, { user: 'rihla' });
      },
    });
    const password = 'p@ss:w/ö? #%41';
    const url = `smtp://rihla@127.0.0.1:${port}`;
    const out = opened(smtpTransport({ url, password, from: 'no-reply@example.org', requireTls: false }));
    expect(await out.send(letter)).toEqual({ outcome: 'sent' });
    expect(given).toEqual(['rihla', password]);
    expect(letters).toHaveLength(1);
  });

  it('that is not there is down', async () => {
    const { smtp } = await mailServer();
    const free = await freePort();
    expect(await smtp(`smtp://127.0.0.1:${free}`).send(letter)).toEqual({ outcome: 'down', fault: 'unreachable' });
  });

  it('that does not encrypt is never told anything, where that is asked', async () => {
    const { letters, port, smtp } = await mailServer();
    expect(await smtp(`smtp://127.0.0.1:${port}`, true).send(letter)).toMatchObject({ outcome: 'down' });
    expect(letters).toEqual([]);
  });

  it('that takes the letter and hangs up before it says so may have it: the attempt counts', async () => {
    const port = await hangingUp();
    const { smtp } = await mailServer();
    expect(await smtp(`smtp://127.0.0.1:${port}`).send(letter)).toEqual({ outcome: 'deferred', fault: 'no-answer' });
  });

  it('gets no header and no second recipient out of an address or a subject', async () => {
    const told: string[] = [];
    const { letters, smtp } = await mailServer({
      onRcptTo({ address }, _session, done) {
        told.push(address);
        done();
      },
    });
    const line = '\r\nBcc: somebody@example.org';
    await smtp().send({ ...letter, address: `a@example.org${line}` });
    await smtp().send({ ...letter, address: 'a@example.org, somebody@example.org' });
    await smtp().send({ ...letter, subject: `News${line}` });
    expect(letters.join('')).not.toMatch(/^Bcc:/m);
    expect(told).not.toContain('somebody@example.org');
  });

  it('whose failure says nothing we know may have taken it', () => {
    for (const error of [null, 'no', new Error('odd')]) {
      expect(deliveryOf(error)).toEqual({ outcome: 'deferred', fault: 'no-answer' });
    }
  });
});

/** A mail server by hand: polite until the letter is there, then gone. */
async function hangingUp(): Promise<number> {
  const server = createSocketServer((socket) => {
    socket.on('error', () => undefined);
    socket.write('220 here\r\n');
    socket.on('data', (chunk) => {
      const said = chunk.toString();
      if (said.endsWith('\r\n.\r\n')) socket.destroy();
      else if (/^DATA/.test(said)) socket.write('354 go on\r\n');
      else if (/^(EHLO|HELO|MAIL|RCPT|QUIT)/.test(said)) socket.write('250 fine\r\n');
    });
  });
  closers.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return listening(server);
}

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createSocketServer();
  const port = await listening(server);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}

async function listening(server: NetServer): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

describe('a gateway for text messages', () => {
  interface Asked {
    readonly headers: Readonly<Record<string, string | string[] | undefined>>;
    readonly body: unknown;
  }

  async function gateway(status: number | 'silence', token: string | null = 'secret') {
    const asked: Asked[] = [];
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        asked.push({ headers: request.headers, body: JSON.parse(Buffer.concat(chunks).toString()) });
        if (status === 'silence') request.socket.destroy();
        else response.writeHead(status, { location: 'http://127.0.0.1:1/' }).end('{}');
      });
    });
    const port = await listening(server);
    closers.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
    return { asked, sms: smsGateway({ url: `http://127.0.0.1:${port}/send`, token: () => token }) };
  }

  it('gets who, what and a key by which it knows a message again', async () => {
    const { asked, sms } = await gateway(202);
    expect(await sms.send(text)).toEqual({ outcome: 'sent' });
    expect(asked[0]?.body).toEqual({ id: text.id, to: '+212600000000', text: text.text, language: 'ar' });
    expect(asked[0]?.headers).toMatchObject({ authorization: 'Bearer secret', 'idempotency-key': text.id });
  });

  it('gets no empty login where there is none', async () => {
    const { asked, sms } = await gateway(200, null);
    await sms.send(text);
    expect(asked[0]?.headers.authorization).toBeUndefined();
  });

  it.each([
    [409, { outcome: 'sent' }],
    [400, { outcome: 'refused', fault: 'sms-400' }],
    [422, { outcome: 'refused', fault: 'sms-422' }],
    [500, { outcome: 'deferred', fault: 'sms-500' }],
    [503, { outcome: 'down', fault: 'sms-503' }],
    [429, { outcome: 'down', fault: 'sms-429' }],
    [401, { outcome: 'down', fault: 'sms-401' }],
    [302, { outcome: 'deferred', fault: 'no-answer' }],
    ['silence', { outcome: 'deferred', fault: 'no-answer' }],
  ] as const)('that answers %s leaves %o', async (status, delivery) => {
    const { sms } = await gateway(status);
    expect(await sms.send(text)).toEqual(delivery);
  });

  it('that is not there is down', async () => {
    const sms = smsGateway({ url: `http://127.0.0.1:${await freePort()}/`, token: () => null });
    expect(await sms.send(text)).toEqual({ outcome: 'down', fault: 'unreachable' });
  });
});

describe('the folder that stands in for both', () => {
  it('holds one file a message, closed to others, however often it is sent', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rihla-outbox-'));
    closers.push(async () => rmSync(folder, { recursive: true }));
    const sink = fileSink(join(folder, 'outbox'));
    for (const message of [letter, letter, text]) expect(await sink.send(message)).toEqual({ outcome: 'sent' });
    expect(readdirSync(join(folder, 'outbox')).sort()).toEqual([`email-${letter.id}.txt`, `sms-${letter.id}.txt`]);
    const file = join(folder, 'outbox', `email-${letter.id}.txt`);
    expect(readFileSync(file, 'utf8')).toBe(
      `To: personne@example.org\nLanguage: ar\nSubject: ${letter.subject}\n\n${letter.text}\n`,
    );
    expect([statSync(file).mode & 0o777, statSync(join(folder, 'outbox')).mode & 0o777]).toEqual([0o600, 0o700]);
  });

  it('that cannot be written is down', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rihla-outbox-'));
    closers.push(async () => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, 'outbox'), '');
    expect(await fileSink(join(folder, 'outbox')).send(letter)).toEqual({
      outcome: 'down',
      fault: 'folder-not-writable',
    });
  });
});
