import { sha256 } from './sha256.ts';

const HASH = 32;
const LANE_AND_SEQ = 12;

/** What stands before the first entry of a lane. */
export const GENESIS: Buffer = Buffer.alloc(HASH);

/** The hash of an entry: sha256 of the hash before it in its lane, its lane, its place there, its body. */
export function entryHash(previous: Buffer, lane: number, seq: number, body: string): Buffer {
  const start = HASH + LANE_AND_SEQ;
  const bytes = Buffer.allocUnsafe(start + Buffer.byteLength(body));
  previous.copy(bytes);
  bytes.writeInt32BE(lane, HASH);
  // Eight bytes, of which a number here fills no more than 53 bits.
  bytes.writeUInt32BE(Math.floor(seq / 2 ** 32), HASH + 4);
  bytes.writeUInt32BE(seq % 2 ** 32, HASH + 8);
  bytes.write(body, start);
  return sha256(bytes);
}
