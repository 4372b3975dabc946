import { mkdirSync, rmSync } from 'node:fs';
import { createConnection, createServer, type Socket } from 'node:net';
import { join } from 'node:path';

/**
 * Stands between the server and PostgreSQL and reads along (PostgreSQL 18, chapter 54): so a process can be killed at a
 * chosen statement of a command, without a hook in the product. A statement is what the server sends before it waits.
 */
export interface Step {
  /** Its place in the transaction, `begin` being 1. */
  readonly number: number;
  readonly text: string;
  /** The key of the request that the transaction is about; null until the transaction names it. */
  readonly key: string | null;
}

/**
 * `before`: the statement never reaches PostgreSQL. `racing`: it does, and the kill comes while PostgreSQL works on it.
 * `held`: PostgreSQL has done it, and the server never learns. `after`: the server has just been told.
 */
export type Moment = 'before' | 'racing' | 'held' | 'after';

export interface Trap {
  readonly moment: Moment;
  readonly isWanted: (step: Step) => boolean;
  /** May be told more than once. */
  readonly spring: () => void;
}

export interface Wire {
  /** Give this as the host of a connection. */
  readonly folder: string;
  set(trap: Trap | null): void;
  /** Told every transaction that named a key, with its statements, when it commits. */
  onCommit: (steps: readonly Step[]) => void;
  /** As when PostgreSQL is not there. */
  close(): Promise<void>;
  open(): Promise<void>;
}

const KEY = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}(?=[^0-9a-f-]|$)/g;

export async function startWire(folder: string, target: string): Promise<Wire> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, '.s.PGSQL.5432');
  const sockets = new Set<Socket>();
  let trap: Trap | null = null;
  let listener = createServer();

  const wire: Wire = {
    folder,
    set(next) {
      trap = next;
    },
    onCommit: () => undefined,
    close: () =>
      new Promise((resolve) => {
        listener.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
    open() {
      rmSync(path, { force: true });
      listener = createServer(connect);
      return new Promise((resolve) => listener.listen(path, resolve));
    },
  };

  function connect(server: Socket): void {
    const postgres = createConnection(target);
    for (const [socket, other] of [
      [server, postgres],
      [postgres, server],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
    const transaction = new Transaction();
    /** The trap that this connection fell into: from then on it leads nowhere. */
    let caught: Trap | null = null;

    readFrames(server, true, (frames) => {
      const step = transaction.take(frames);
      if (step !== null && trap?.isWanted(step)) [caught, trap] = [trap, null];
      if (caught?.moment !== 'before') postgres.write(Buffer.concat(frames));
      if (caught?.moment === 'before' || caught?.moment === 'racing') caught.spring();
    });
    readFrames(postgres, false, (frames) => {
      if (caught?.moment !== 'held') server.write(Buffer.concat(frames));
      if (frames.at(-1)?.[0] !== READY) return;
      if (transaction.isCommitted()) wire.onCommit(transaction.end());
      if (caught?.moment === 'held' || caught?.moment === 'after') caught.spring();
    });
  }

  await wire.open();
  return wire;
}

const [QUERY, SYNC, PARSE, BIND, READY] = [...'QSPBZ'].map((letter) => letter.charCodeAt(0));

/** Gives the messages in groups: up to a Query or Sync from the server, up to ReadyForQuery from PostgreSQL. */
function readFrames(socket: Socket, isFromServer: boolean, take: (frames: readonly Buffer[]) => void): void {
  let rest = Buffer.alloc(0);
  let frames: Buffer[] = [];
  // The first message of a server has no letter.
  let hasBegun = !isFromServer;
  socket.on('data', (piece) => {
    rest = Buffer.concat([rest, piece]);
    for (;;) {
      const head = hasBegun ? 1 : 0;
      if (rest.length < head + 4) break;
      const length = head + rest.readInt32BE(head);
      if (rest.length < length) break;
      const frame = rest.subarray(0, length);
      rest = rest.subarray(length);
      frames.push(frame);
      const isEnd = isFromServer
        ? !hasBegun || ![PARSE, BIND, ...DESCRIBE_AND_EXECUTE].includes(frame[0])
        : frame[0] === READY;
      hasBegun = true;
      if (!isEnd) continue;
      take(frames);
      frames = [];
    }
    // What PostgreSQL sends while it greets is answered before it is ready.
    if (!isFromServer && frames.length > 0) {
      take(frames);
      frames = [];
    }
  });
}

const DESCRIBE_AND_EXECUTE = [...'DEC'].map((letter) => letter.charCodeAt(0));

/** Follows the statements of one connection. */
class Transaction {
  readonly #texts = new Map<string, string>();
  #steps: Step[] = [];
  #key: string | null = null;

  /** The statement that a group of messages asks for; null for what is none. */
  take(frames: readonly Buffer[]): Step | null {
    const last = frames.at(-1);
    if (last === undefined || (last[0] !== QUERY && last[0] !== SYNC)) return null;
    const text = this.#textOf(frames);
    if (/^begin\b/i.test(text)) {
      this.#steps = [];
      this.#key = null;
    }
    if (text.includes('pg_advisory_xact_lock') && this.#key === null) {
      this.#key = Buffer.concat(frames).toString('latin1').match(KEY)?.at(-1) ?? null;
    }
    const step = { number: this.#steps.length + 1, text, key: this.#key };
    this.#steps.push(step);
    return step;
  }

  isCommitted(): boolean {
    return this.#key !== null && /^commit\b/i.test(this.#steps.at(-1)?.text ?? '');
  }

  end(): readonly Step[] {
    const steps = this.#steps;
    this.#steps = [];
    this.#key = null;
    return steps;
  }

  #textOf(frames: readonly Buffer[]): string {
    for (const frame of frames) {
      const [one = '', other = ''] = frame.toString('utf8', 5).split('\0');
      if (frame[0] === QUERY) return one;
      if (frame[0] === PARSE) this.#texts.set(one, other);
      // A Bind names the portal first, then the statement.
      if (frame[0] === BIND) return this.#texts.get(other) ?? '';
    }
    return '';
  }
}
