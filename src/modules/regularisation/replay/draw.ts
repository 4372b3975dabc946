import { createHash } from 'node:crypto';

/** Draws that depend on a seed and a name alone: what is drawn for one thing never moves what is drawn for another. */
export class Draw {
  #state: number;

  constructor(seed: number, name: string) {
    this.#state = createHash('sha256').update(`${seed} ${name}`).digest().readUInt32LE(0);
  }

  /** 0 to 1, without 1 (mulberry32, by Tommy Ettinger, public domain). */
  unit(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let word = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    word = (word + Math.imul(word ^ (word >>> 7), 61 | word)) ^ word;
    return ((word ^ (word >>> 14)) >>> 0) / 4294967296;
  }

  /** `from` to `until`, both included. */
  between(from: number, until: number): number {
    return from + Math.floor(this.unit() * (until - from + 1));
  }

  chance(probability: number): boolean {
    return this.unit() < probability;
  }

  /** One of some, in proportion to their weights. */
  weighted<T>(choices: readonly (readonly [T, number])[]): T {
    const total = choices.reduce((sum, [, weight]) => sum + weight, 0);
    let left = this.unit() * total;
    for (const [choice, weight] of choices) {
      left -= weight;
      if (left < 0) return choice;
    }
    const [last] = choices.at(-1) ?? [];
    if (last === undefined) throw new RangeError('Nothing to choose from.');
    return last;
  }

  shuffled<T>(list: readonly T[]): T[] {
    const mixed = [...list];
    for (let place = mixed.length - 1; place > 0; place -= 1) {
      const other = this.between(0, place);
      const [one, two] = [mixed[place], mixed[other]];
      if (one !== undefined && two !== undefined) [mixed[place], mixed[other]] = [two, one];
    }
    return mixed;
  }
}

/** An identifier that is the same whenever it is asked for: what is sent again under it is the same. */
export function fixedUuid(...parts: readonly (string | number)[]): string {
  const bytes = createHash('sha256').update(parts.join('\u0000')).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
