/** The most bytes that one growing buffer may take: address space is set aside for them, memory only as it grows. */
const MOST_BYTES = 16 * 2 ** 30;

/** 32-bit words in shared memory, one after the other, as many as come. */
export class GrowingWords {
  readonly #buffer: SharedArrayBuffer;
  #words: Uint32Array;
  #length = 0;

  constructor(capacity = 1 << 12, most = MOST_BYTES) {
    this.#buffer = new SharedArrayBuffer(capacity * 4, { maxByteLength: Math.max(capacity * 4, most) });
    this.#words = new Uint32Array(this.#buffer, 0, capacity);
  }

  get length(): number {
    return this.#length;
  }

  push(word: number): void {
    if (this.#length === this.#words.length) this.#grow();
    this.#words[this.#length] = word;
    this.#length += 1;
  }

  set(at: number, word: number): void {
    this.#words[at] = word;
  }

  /** What was pushed so far; what is pushed later does not show in it. */
  words(): Uint32Array {
    return new Uint32Array(this.#buffer, 0, this.#length);
  }

  #grow(): void {
    // By a quarter: what is set aside and never used counts against the bound of memory.
    const capacity = Math.max(this.#words.length + 1024, Math.ceil(this.#words.length * 1.25));
    const bytes = Math.min(capacity * 4, this.#buffer.maxByteLength);
    if (bytes <= this.#buffer.byteLength) throw new RangeError('There are more records than one run can hold.');
    this.#buffer.grow(bytes);
    this.#words = new Uint32Array(this.#buffer, 0, Math.floor(bytes / 4));
  }
}

/** UTF-16 code units in shared memory. */
export class GrowingText {
  #buffer = new SharedArrayBuffer(1 << 16, { maxByteLength: MOST_BYTES });
  #units = new Uint16Array(this.#buffer, 0, 1 << 15);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** The place of its first unit. */
  append(text: string): number {
    const at = this.#length;
    while (at + text.length > this.#units.length) {
      const bytes = Math.ceil(this.#buffer.byteLength * 1.25);
      this.#buffer.grow(bytes - (bytes % 2));
      this.#units = new Uint16Array(this.#buffer, 0, Math.floor(this.#buffer.byteLength / 2));
    }
    for (let place = 0; place < text.length; place += 1) this.#units[at + place] = text.charCodeAt(place);
    this.#length += text.length;
    return at;
  }

  units(): Uint16Array {
    return new Uint16Array(this.#buffer, 0, this.#length);
  }
}
