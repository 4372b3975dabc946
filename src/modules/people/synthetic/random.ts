/**
 * A small generator (sfc32, by Chris Doty-Humphrey, public domain) that starts anew for each record: what is drawn depends
 * on the seed, the stream and the index alone, so that any slice of a population can be made anywhere.
 */
export class Random {
  readonly #seed: number;
  #a = 0;
  #b = 0;
  #c = 0;
  #counter = 1;

  constructor(seed: number) {
    this.#seed = mix(seed | 0);
  }

  /** Starts the sequence of one record. Streams keep apart what is drawn for different purposes. */
  at(stream: number, index: number): this {
    // Mixing permutes the 32-bit words: two indices never start alike.
    this.#a = mix(index ^ this.#seed);
    this.#b = mix(this.#a + Math.imul(stream, 0x9e3779b9));
    this.#c = this.#seed ^ Math.imul(stream, 0x85ebca6b);
    this.#counter = 1;
    for (let round = 0; round < 6; round += 1) this.next();
    return this;
  }

  /** 0 to 2³² − 1. */
  next(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    return sum >>> 0;
  }

  /** 0 to 1, without 1. */
  unit(): number {
    return this.next() / 4294967296;
  }

  /** 0 to count − 1. */
  below(count: number): number {
    return Math.floor(this.unit() * count);
  }

  chance(probability: number): boolean {
    return this.unit() < probability;
  }
}

/** A permutation of the 32-bit words (the finaliser of MurmurHash3, public domain). */
export function mix(word: number): number {
  let hash = word | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
