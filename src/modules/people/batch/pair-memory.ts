/** Remembers a small number for two: a later pair takes the place of an earlier one, so that it never grows. */
export class PairMemory {
  readonly #ones: Uint32Array;
  readonly #others: Uint32Array;
  readonly #values: Int8Array;
  readonly #mask: number;

  /** `bits`: it remembers 2^bits pairs, in nine bytes each. */
  constructor(bits: number) {
    this.#ones = new Uint32Array(1 << bits);
    this.#others = new Uint32Array(1 << bits);
    this.#values = new Int8Array(1 << bits);
    this.#mask = (1 << bits) - 1;
  }

  /** What `compute` gives for the two, in this order. Numbers from 1 on. */
  get(one: number, other: number, compute: (one: number, other: number) => number): number {
    const hash = Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca77);
    const place = (hash ^ (hash >>> 15)) & this.#mask;
    if (this.#ones[place] === one && this.#others[place] === other) return this.#values[place] ?? 0;
    const value = compute(one, other);
    this.#ones[place] = one;
    this.#others[place] = other;
    this.#values[place] = value;
    return value;
  }
}
