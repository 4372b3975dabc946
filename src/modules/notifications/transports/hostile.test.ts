import { createServer as createHttpServer } from 'node:http';
import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { smsGateway } from './sms-gateway.ts';
import { smtpTransport } from './smtp.ts';
import type { Outgoing } from './transport.ts';

const letter: Outgoing = {
  id: '0b7c1d8e-1111-4222-8333-444455556666',
  channel: 'email',
  address: 'personne@example.org',
  language: 'fr',
  subject: 'Dossier RH-7K4M-22WX : du nouveau',
  text: 'Il y a du nouveau.',
};
const text: Outgoing = { ...letter, channel: 'sms', address: '+212600000000', subject: '' };

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** What a mail server says to each line, by its verb; `null` is silence, and `''` hangs up. */
type Script = Readonly<Record<string, string | null>>;
const POLITE: Script = {
  greeting: '220 here',
  EHLO: '250 fine',
  MAIL: '250 fine',
  RCPT: '250 fine',
  DATA: '354 go on',
};

/** A mail server by hand, which behaves as its script says and keeps what it was sent. */
async function scripted(script: Script) {
  const sockets = new Set<Socket>();
  const letters: string[] = [];
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    let letterNow: string | null = null;
    const say = (verb: string) => {
      const answer = verb in script ? script[verb] : '250 fine';
      if (answer === '') socket.destroy();
      else if (typeof answer === 'string') socket.write(`${answer}\r\n`);
    };
    say('greeting');
    socket.on('data', (chunk) => {
      const said = chunk.toString();
      if (letterNow === null) {
        const verb = said.slice(0, 4).toUpperCase();
        if (verb === 'DATA' && script.DATA?.startsWith('354')) letterNow = '';
        return say(verb);
      }
      letterNow += said;
      if (!letterNow.endsWith('\r\n.\r\n')) return undefined;
      letters.push(letterNow);
      letterNow = null;
      return say('taken');
    });
  });
  const port = await listening(server);
  closers.push(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
  const out = smtpTransport({
    ...{ url: `smtp://127.0.0.1:${port}`, from: 'no-reply@rihla.example.org', requireTls: false },
    patience: { connect: 250, silence: 250 },
  });
  closers.push(() => out.close());
  return { letters, send: (wanted: Partial<Outgoing> = {}) => out.send({ ...letter, ...wanted }) };
}

describe('a mail server that says nothing', () => {
  it('from the beginning is down: no message is the worse for it', async () => {
    const { send } = await scripted({ greeting: null });
    expect(await send()).toEqual({ outcome: 'down', fault: 'unreachable' });
  });

  it.each([
    ['of the sender', { ...POLITE, MAIL: null }],
    ['of the recipient', { ...POLITE, RCPT: null }],
    ['once it has the letter', { ...POLITE, taken: null }],
  ])('%s is left after a while, and the letter is tried again', async (_when, script) => {
    const { send } = await scripted(script);
    expect(await send()).toEqual({ outcome: 'deferred', fault: 'no-answer' });
  });
});

describe('a mail server that talks nonsense', () => {
  it.each([
    ['for a greeting', { greeting: 'HTTP/1.1 200 OK' }],
    ['and an error of its own', { ...POLITE, EHLO: '500 what', HELO: '500 what' }],
    ['of great length', { greeting: `220 ${'x'.repeat(200_000)}`, EHLO: '' }],
    ['and hangs up', { ...POLITE, RCPT: '' }],
  ])('%s loses nothing: the letter is not given up', async (_what, script) => {
    const { send } = await scripted(script);
    expect((await send()).outcome).toMatch(/^(down|deferred)$/);
  });

  it('about a letter is answered by its code alone: no word of it is kept', async () => {
    const { send } = await scripted({ ...POLITE, RCPT: '550 5.1.1 <personne@example.org> is not here' });
    expect(await send()).toEqual({ outcome: 'refused', fault: 'smtp-550' });
  });
});

describe('words of any length', () => {
  it('go out in lines that every mail server takes', async () => {
    const { send, letters } = await scripted(POLITE);
    const word = 'ا'.repeat(40_000);
    expect(await send({ subject: `${word} ${'W'.repeat(5000)}`, text: `${'m'.repeat(60_000)} ${word}` })).toEqual({
      outcome: 'sent',
    });
    const longest = Math.max(...(letters[0] ?? '').split('\r\n').map((line) => Buffer.byteLength(line)));
    expect(longest).toBeLessThanOrEqual(998);
  });

  it('that look like the end of a letter end nothing', async () => {
    const { send, letters } = await scripted(POLITE);
    const evil = 'début\r\n.\r\nMAIL FROM:<autre@example.org>\r\n.\n\r.\r\nfin';
    expect(await send({ text: evil })).toEqual({ outcome: 'sent' });
    expect(letters).toHaveLength(1);
    expect(letters[0]?.match(/\r\n\.\r\n/g)).toHaveLength(1);
  });
});

describe('an address with more than an address in it', () => {
  it.each([
    'a@example.org\r\nBcc: autre@example.org',
    'a@example.org\nRCPT TO:<autre@example.org>',
    'a@example.org>\r\nDATA\r\n',
    'a@example.org\u0000autre@example.org',
    '"a\r\nRCPT TO:<autre@example.org>"@example.org',
  ])('reaches nobody else: %j', async (address) => {
    const { send, letters } = await scripted({ ...POLITE, DATA: '554 not today' });
    await send({ address });
    expect(letters).toEqual([]);
    const { send: sendAgain, letters: taken } = await scripted(POLITE);
    await sendAgain({ address });
    expect(taken.join('')).not.toMatch(/^Bcc:/im);
  });
});

describe('a gateway', () => {
  async function gateway(behaves: (socket: Socket) => void) {
    const sockets = new Set<Socket>();
    const server = createServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.once('data', () => behaves(socket));
    });
    const port = await listening(server);
    closers.push(async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    });
    return smsGateway({ url: `http://127.0.0.1:${port}/send`, token: () => 'secret', patience: 250 });
  }

  it.each([
    ['says nothing', () => undefined],
    ['begins an answer and stops', (socket: Socket) => socket.write('HTTP/1.1 20')],
    ['talks nonsense', (socket: Socket) => socket.end('220 this is a mail server\r\n')],
  ] as const)('that %s is left after a while: the message may have been taken, and counts', async (_what, behaves) => {
    expect(await (await gateway(behaves)).send(text)).toEqual({ outcome: 'deferred', fault: 'no-answer' });
  });

  it('that took the message and never ends its answer has taken it', async () => {
    const out = await gateway((socket) => {
      socket.write('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n');
    });
    expect(await out.send(text)).toEqual({ outcome: 'sent' });
  });

  it('whose token has a line of a header in it is told nothing', async () => {
    let asked = 0;
    const server = createHttpServer((_request, response) => {
      asked += 1;
      response.end();
    });
    const port = await listening(server);
    closers.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
    const token = () => 'secret\r\nX-Other: yes';
    const out = smsGateway({ url: `http://127.0.0.1:${port}/`, token });
    expect((await out.send(text)).outcome).not.toBe('sent');
    expect(asked).toBe(0);
  });

  it('gets very long words whole', async () => {
    const bodies: string[] = [];
    const server = createHttpServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        bodies.push(Buffer.concat(chunks).toString());
        response.writeHead(202).end();
      });
    });
    const port = await listening(server);
    closers.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
    const long = '"\r\n\u2028'.repeat(50_000);
    const out = smsGateway({ url: `http://127.0.0.1:${port}/`, token: () => null });
    expect(await out.send({ ...text, text: long })).toEqual({ outcome: 'sent' });
    expect(JSON.parse(bodies[0] ?? '')).toMatchObject({ text: long });
  });
});
