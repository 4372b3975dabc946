/**
 * How the child that decodes answers: frames of a kind (1 byte), a length (4 bytes) and a content. Plain bytes, read by
 * hand: whoever takes the child over can send no object for us to build.
 */
export type FrameKind = 'page' | 'end' | 'fault';

const CODES: readonly FrameKind[] = ['page', 'end', 'fault'];
const HEADER = 5;

export interface Frame {
  readonly kind: FrameKind;
  readonly content: Buffer;
}

export function frame(kind: FrameKind, content: Uint8Array = new Uint8Array()): Buffer {
  const header = Buffer.alloc(HEADER);
  header.writeUInt8(CODES.indexOf(kind), 0);
  header.writeUInt32BE(content.length, 1);
  return Buffer.concat([header, content]);
}

export class FrameError extends Error {
  override readonly name = 'FrameError';
}

/** Puts frames together from bytes as they come; one that is not ours, or longer than allowed, ends it. */
export class FrameReader {
  readonly #longest: number;
  #held: Buffer[] = [];
  #length = 0;
  /** Bytes up to the end of the frame that has begun, or of its header. */
  #wanted = HEADER;

  constructor(longest: number) {
    this.#longest = longest;
  }

  /** @throws FrameError */
  read(chunk: Buffer): readonly Frame[] {
    this.#held.push(chunk);
    this.#length += chunk.length;
    if (this.#length < this.#wanted) return [];
    const frames: Frame[] = [];
    let rest = Buffer.concat(this.#held);
    for (;;) {
      this.#wanted = HEADER + (rest.length < HEADER ? 0 : this.#lengthOf(rest));
      if (rest.length < this.#wanted) break;
      frames.push({ kind: kindOf(rest), content: rest.subarray(HEADER, this.#wanted) });
      rest = rest.subarray(this.#wanted);
    }
    this.#held = [rest];
    this.#length = rest.length;
    return frames;
  }

  #lengthOf(bytes: Buffer): number {
    kindOf(bytes);
    const length = bytes.readUInt32BE(1);
    if (length > this.#longest) throw new FrameError('A frame is too long.');
    return length;
  }
}

function kindOf(bytes: Buffer): FrameKind {
  const kind = CODES[bytes.readUInt8(0)];
  if (kind === undefined) throw new FrameError('A frame is of no kind.');
  return kind;
}
