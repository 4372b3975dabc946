import { isUtf8 } from 'node:buffer';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type FileWitness, fileWitness, RefusedNoteError } from './file-witness.ts';
import { KEY_HEADER } from './http-witness.ts';
import { readPublicKey } from './keys.ts';
import { verifyNote } from './notes.ts';
import type { Refusal } from './witness-book.ts';
import { pinKey } from './witness-key.ts';
import { readWitnessed } from './witnessed.ts';

/** The notes of 32 lanes take 3 KB. */
const LARGEST_NOTE = 64 * 1024;
/** How each refusal is answered over HTTP: what is wrong with the note itself, then what denies what the witness holds. */
const STATUS = {
  unreadable: 400,
  'no-key': 400,
  unsigned: 403,
  'too-large': 413,
  foreign: 409,
  older: 409,
  'other-note': 409,
  'other-past': 409,
  smaller: 409,
  'other-head': 409,
} as const satisfies Readonly<Record<Refusal | 'no-key' | 'too-large', number>>;

export type HttpRefusal = keyof typeof STATUS;

/** What a witness reports to whoever runs it. */
export interface WitnessEvents {
  readonly stored: (note: string) => void;
  readonly refused: (refusal: HttpRefusal) => void;
  readonly pinned: (key: Buffer) => void;
  readonly failed: (error: unknown) => void;
}

interface WitnessSettings {
  readonly file: string;
  readonly host: string;
  readonly port: number;
  /** The key that is trusted; null to trust the first that a note comes with. */
  readonly key: Buffer | null;
  readonly events: WitnessEvents;
}

export interface WitnessServer {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** `POST /` stores a note before it answers; `GET /` gives the latest. */
export async function startWitness({ file, host, port, key, events }: WitnessSettings): Promise<WitnessServer> {
  let trusted: Promise<FileWitness | null> = Promise.resolve(key === null ? null : fileWitness(file, key));
  // What the file holds is judged before anything is added to it.
  await ((await trusted) ?? fileWitness(file)).latest();

  /** Trust on first use: the first key by which a note holds is the one, for good. */
  async function trustFirst(note: string, shown: string | string[] | undefined): Promise<FileWitness> {
    const first = typeof shown === 'string' ? readPublicKey(shown) : null;
    if (first === null) throw new RefusedNoteError('no-key');
    if (readWitnessed(note) === null) throw new RefusedNoteError('unreadable');
    if (!verifyNote(note, first)) throw new RefusedNoteError('unsigned');
    const witness = fileWitness(file, first);
    await witness.latest();
    await pinKey(file, first);
    events.pinned(first);
    return witness;
  }

  async function witnessFor(note: string, request: IncomingMessage): Promise<FileWitness> {
    const before = trusted;
    const turn = before.then((witness) => witness ?? trustFirst(note, request.headers[KEY_HEADER]));
    // Two first notes at once: the second waits for what the first one leads to.
    trusted = turn.catch(() => before);
    return turn;
  }

  async function post(request: IncomingMessage): Promise<string> {
    const body = await bodyOf(request);
    if (!isUtf8(body)) throw new RefusedNoteError('unreadable');
    const note = body.toString();
    const answer = await (await witnessFor(note, request)).store(note);
    if (answer === 'stored') events.stored(note);
    return answer;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      if (request.url !== '/') send(response, 404, 'not-found');
      else if (request.method === 'POST') send(response, 200, await post(request));
      else if (request.method === 'GET') {
        const latest = await ((await trusted) ?? fileWitness(file)).latest();
        send(response, latest === null ? 404 : 200, latest ?? 'none');
      } else send(response, 405, 'not-allowed', { allow: 'GET, POST' });
    } catch (error) {
      if (error instanceof RefusedNoteError && isHttpRefusal(error.refusal)) {
        send(response, STATUS[error.refusal], error.refusal, { connection: 'close' });
        events.refused(error.refusal);
      } else if (request.complete) {
        send(response, 503, 'not-stored', { connection: 'close' });
        events.failed(error);
      }
    }
  }

  const server = createServer({ headersTimeout: 5_000, requestTimeout: 10_000, keepAliveTimeout: 5_000 });
  server.maxConnections = 64;
  server.on('request', (request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  return { port: await listen(server, host, port), close: () => close(server) };
}

function isHttpRefusal(refusal: string): refusal is HttpRefusal {
  return refusal in STATUS;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  // Whoever sends too much is still answered.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length > LARGEST_NOTE) throw new RefusedNoteError('too-large');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function send(response: ServerResponse, status: number, text: string, headers: Record<string, string> = {}): void {
  if (response.headersSent || response.destroyed) return;
  const type = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
  response.writeHead(status, { ...type, ...headers }).end(text.endsWith('\n') ? text : `${text}\n`);
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((settle, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, () => {
      const address = server.address();
      settle(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((settle) => {
    server.close(() => settle());
    server.closeIdleConnections();
  });
}
