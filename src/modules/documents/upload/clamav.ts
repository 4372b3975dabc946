import { connect, type NetConnectOpts, type Socket } from 'node:net';
import type { ScannerAddress } from '#platform/web/page-route.ts';

export type Verdict = 'clean' | 'infected' | 'unavailable';

/** Milliseconds for a scanner to answer: after that it counts as not there. */
const PATIENCE = 15_000;
/** Bytes of one piece of the stream. */
const PIECE = 64 * 1024;

/**
 * Asks ClamAV by its INSTREAM command. Whatever is not a clear answer counts as none: a scanner that is configured and does
 * not answer lets nothing through.
 */
export function scan(address: ScannerAddress, bytes: Buffer, patience = PATIENCE): Promise<Verdict> {
  return new Promise((resolve) => {
    const options: NetConnectOpts = { ...address };
    const socket = connect(options);
    let answer = '';
    const finish = (verdict: Verdict) => {
      clearTimeout(timer);
      socket.destroy();
      resolve(verdict);
    };
    const timer = setTimeout(() => finish('unavailable'), patience);
    socket.on('error', () => finish('unavailable'));
    socket.on('close', () => finish(verdictOf(answer)));
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
      if (answer.length > 1_000) finish('unavailable');
      else if (answer.includes('\0')) finish(verdictOf(answer));
    });
    socket.on('connect', () => send(socket, bytes));
  });
}

function send(socket: Socket, bytes: Buffer): void {
  socket.write('zINSTREAM\0');
  for (let place = 0; place < bytes.length; place += PIECE) {
    const piece = bytes.subarray(place, place + PIECE);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.length);
    socket.write(length);
    socket.write(piece);
  }
  socket.write(Buffer.alloc(4));
}

function verdictOf(answer: string): Verdict {
  const text = (answer.split('\0')[0] ?? '').trim();
  if (text === 'stream: OK') return 'clean';
  return text.startsWith('stream: ') && text.endsWith(' FOUND') ? 'infected' : 'unavailable';
}
