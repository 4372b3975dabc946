import { readNote } from '../domain/checkpoint.ts';
import { type FaultCode, type Finding, finding } from '../domain/fault.ts';
import type { Checkpoint } from '../domain/journal.ts';
import type { ChainFold } from './chain-fold.ts';
import { inForceAt, type KeyRing, signerOf } from './key-ring.ts';
import { noteDigest, rootOf } from './notes.ts';

/** Follows the checkpoints, one by one, and holds each against the chain. */
export class CheckpointFold {
  readonly #installation: string;
  readonly #ring: KeyRing;
  #last: Checkpoint | null = null;
  #signer = 0;
  /** The digest of each note, the first at 0. */
  #digests: string[] = [];

  constructor(installation: string, ring: KeyRing) {
    this.#installation = installation;
    this.#ring = ring;
  }

  get count(): number {
    return this.#digests.length;
  }

  get last(): Checkpoint | null {
    return this.#last;
  }

  get installation(): string {
    return this.#installation;
  }

  get ring(): KeyRing {
    return this.#ring;
  }

  digestOf(number: number): string | undefined {
    return this.#digests[number - 1];
  }

  copy(): CheckpointFold {
    const copy = new CheckpointFold(this.#installation, this.#ring);
    copy.#last = this.#last;
    copy.#signer = this.#signer;
    copy.#digests = [...this.#digests];
    return copy;
  }

  /** Takes the next checkpoint in, or says what is wrong with it. */
  step(note: string, chain: ChainFold, line: number | null): Finding | null {
    const expected = this.count + 1;
    const wrong = (code: FaultCode, values: Finding['values'] = {}) =>
      finding(code, { line }, { number: expected, ...values });
    const read = readNote(note);
    if (read === null) return wrong('note-unreadable');
    if (read.installation !== this.#installation) return wrong('note-foreign');
    const { checkpoint } = read;
    const signer = signerOf(note, this.#ring);
    if (signer === null) return wrong('note-unsigned');
    if (signer < Math.max(this.#signer, inForceAt(checkpoint.time, this.#ring))) return wrong('note-old-key');
    if (checkpoint.number !== expected) return wrong('number-differs', { found: checkpoint.number });
    if (checkpoint.previous !== (this.#digests.at(-1) ?? null)) return wrong('previous-differs');
    const against = this.#againstChain(checkpoint, chain);
    if (against !== null) return { ...against, line, values: { ...against.values, number: expected } };
    this.#last = checkpoint;
    this.#signer = signer;
    this.#digests.push(noteDigest(note));
    return null;
  }

  #againstChain({ size, root, lanes }: Checkpoint, chain: ChainFold): Finding | null {
    if (lanes.reduce((total, lane) => total + lane.size, 0) !== size) return finding('size-differs');
    if (rootOf(lanes) !== root) return finding('root-differs');
    const sizes = new Map(lanes.map((lane) => [lane.lane, lane.size]));
    for (const former of this.#last?.lanes ?? []) {
      if ((sizes.get(former.lane) ?? 0) < former.size)
        return finding('lane-shrinks', { lane: former.lane, seq: former.size });
    }
    for (const head of lanes) {
      const found = chain.headAt(head);
      if (found === undefined) return finding('entries-missing', { lane: head.lane, seq: head.size });
      if (found !== head.head) return finding('head-differs', { lane: head.lane, seq: head.size });
    }
    return null;
  }
}
