/**
 * A hash of 64 bits in two lanes of 32, in the manner of MurmurHash3 (Appleby, public domain): not for secrets. What it
 * gives for a text stands in the database, so the golden test holds it.
 */
export class Hash64 {
  hi = 0;
  lo = 0;

  start(seed: number): this {
    this.hi = seed ^ 0x9e3779b9;
    this.lo = seed ^ 0x85ebca6b;
    return this;
  }

  /** Takes in 32 bits. */
  number(value: number): this {
    let k = Math.imul(value, 0xcc9e2d51);
    k = Math.imul((k << 15) | (k >>> 17), 0x1b873593);
    this.hi ^= k;
    this.hi = (Math.imul((this.hi << 13) | (this.hi >>> 19), 5) + 0xe6546b64) | 0;
    k = Math.imul(value, 0x239b961b);
    k = Math.imul((k << 16) | (k >>> 16), 0xab0e9789);
    this.lo ^= k;
    this.lo = (Math.imul((this.lo << 17) | (this.lo >>> 15), 5) + 0x561ccd1b + this.hi) | 0;
    return this;
  }

  /** Takes in a text, its length with it. */
  text(value: string): this {
    for (let at = 0; at < value.length; at += 1) this.number(value.charCodeAt(at));
    return this.number(-value.length);
  }

  /** Spreads what was taken in over both lanes; `hi` and `lo` are the hash then. */
  end(): this {
    this.hi = mix(this.hi ^ this.lo);
    this.lo = mix((this.lo + Math.imul(this.hi, 0x9e3779b1)) | 0);
    this.hi = (this.hi + this.lo) | 0;
    return this;
  }
}

function mix(value: number): number {
  let h = value ^ (value >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) | 0;
}

/** The two lanes as PostgreSQL's signed bigint. */
export function toBigint(hi: number, lo: number): bigint {
  return (BigInt(hi) << 32n) | BigInt(lo >>> 0);
}
