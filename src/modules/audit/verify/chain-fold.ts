import { type Finding, finding } from '../domain/fault.ts';
import type { Entry, LaneHead } from '../domain/journal.ts';
import { entryHash, GENESIS } from './chain.ts';

/** The sizes of lanes at which a checkpoint or a witness names the head. */
export type WantedHeads = ReadonlyMap<number, ReadonlySet<number>>;

export function wantHeads(wanted: Map<number, Set<number>>, lanes: readonly LaneHead[]): void {
  for (const { lane, size } of lanes) {
    const sizes = wanted.get(lane);
    if (sizes === undefined) wanted.set(lane, new Set([size]));
    else sizes.add(size);
  }
}

/** Follows the chains of the lanes, entry by entry. Of the past it keeps the wanted heads only. */
export class ChainFold {
  readonly #wanted: WantedHeads;
  #heads = new Map<string, string>();
  #entries = 0;
  #lane = -1;
  #seq = 0;
  #hash = GENESIS;

  constructor(wanted: WantedHeads) {
    this.#wanted = wanted;
  }

  get entries(): number {
    return this.#entries;
  }

  /** The head of a lane at a size, in base64; undefined if the lane is shorter or nobody said to keep it. */
  headAt({ lane, size }: Pick<LaneHead, 'lane' | 'size'>): string | undefined {
    return this.#heads.get(`${lane} ${size}`);
  }

  copy(): ChainFold {
    const copy = new ChainFold(this.#wanted);
    copy.#heads = new Map(this.#heads);
    copy.#entries = this.#entries;
    copy.#lane = this.#lane;
    copy.#seq = this.#seq;
    copy.#hash = this.#hash;
    return copy;
  }

  /** Takes the next entry in, or says what is wrong with it. */
  step(entry: Entry, line: number | null): Finding | null {
    const { lane, seq, body } = entry;
    const isNewLane = lane !== this.#lane;
    const expected = isNewLane ? 1 : this.#seq + 1;
    const place = { line, lane, seq };
    if (lane < this.#lane) return finding('lane-back', place, { former: this.#lane });
    if (seq > expected) return finding('seq-missing', place, { expected });
    if (seq < expected) return finding(seq === this.#seq ? 'seq-again' : 'seq-back', place, { former: this.#seq });
    const hash = entryHash(isNewLane ? GENESIS : this.#hash, lane, seq, body);
    if (hash.toString('hex') !== entry.hash) return finding('hash-differs', place);
    if (this.#wanted.get(lane)?.has(seq)) this.#heads.set(`${lane} ${seq}`, hash.toString('base64'));
    this.#entries += 1;
    this.#lane = lane;
    this.#seq = seq;
    this.#hash = hash;
    return null;
  }
}
