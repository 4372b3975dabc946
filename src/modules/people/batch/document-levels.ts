import { DOCUMENT_LEVELS } from '../domain/linkage/compare/document.ts';
import { NOTHING } from '../domain/linkage/model.ts';
import { DOCUMENT } from './columns.ts';
import type { RecordReader } from './record-reader.ts';

const at = (level: (typeof DOCUMENT_LEVELS)[number]) => DOCUMENT_LEVELS.indexOf(level);
const SAME = at('same');
const SAME_NUMBER = at('same-number');
const NEAR = at('near-number');
const OTHER = at('other-number');
/** As `documentComparator` has it. */
const SHORTEST_NEAR = 6;

/** The level that two lists of documents in cells reach, as `documentComparator` gives it. */
export class DocumentLevels {
  readonly #cells: Uint32Array;
  readonly #numbers: Uint16Array;
  /** By the number of a kind (type, country, verified): numbers that stand for its type and country, 0 for none. */
  readonly #types: Int32Array;
  readonly #countries: Int32Array;
  readonly #reader: RecordReader;
  readonly #known = new Map<string, number>();

  constructor(reader: RecordReader) {
    this.#reader = reader;
    this.#cells = reader.columns.cells;
    this.#numbers = reader.columns.numbers;
    this.#types = new Int32Array(reader.texts.count + 1);
    this.#countries = new Int32Array(reader.texts.count + 1);
  }

  best(one: number, documents: number, other: number, others: number): number {
    let best = NOTHING;
    for (let document = 0; document < documents; document += 1) {
      for (let against = 0; against < others; against += 1) {
        const level = this.#level(one + document * DOCUMENT.cells, other + against * DOCUMENT.cells);
        if (level !== NOTHING && (best === NOTHING || level < best)) best = level;
      }
    }
    return best;
  }

  #level(one: number, other: number): number {
    const cells = this.#cells;
    const length = cells[one + DOCUMENT.length] ?? 0;
    const otherLength = cells[other + DOCUMENT.length] ?? 0;
    if (length === 0 || otherLength === 0) return NOTHING;
    const start = cells[one + DOCUMENT.at] ?? 0;
    const otherStart = cells[other + DOCUMENT.at] ?? 0;
    const kind = cells[one + DOCUMENT.kind] ?? 0;
    const otherKind = cells[other + DOCUMENT.kind] ?? 0;
    const sameType = this.#typeOf(kind) === this.#typeOf(otherKind);
    const country = this.#countries[kind] ?? 0;
    const otherCountry = this.#countries[otherKind] ?? 0;
    const abroad = country !== 0 && otherCountry !== 0 && country !== otherCountry;
    const slips = slipsBetween(this.#numbers, start, length, otherStart, otherLength);
    if (slips === 0) return sameType && !abroad ? SAME : SAME_NUMBER;
    if (!sameType || abroad) return NOTHING;
    return slips === 1 && Math.min(length, otherLength) >= SHORTEST_NEAR ? NEAR : OTHER;
  }

  #typeOf(kind: number): number {
    const known = this.#types[kind] ?? 0;
    if (known !== 0) return known;
    const [type = '', country = ''] = this.#reader.texts.text(kind).split('|');
    this.#countries[kind] = country === '' ? 0 : this.#numberOf(`country ${country}`);
    const number = this.#numberOf(`type ${type}`);
    this.#types[kind] = number;
    return number;
  }

  #numberOf(text: string): number {
    const number = this.#known.get(text) ?? this.#known.size + 1;
    this.#known.set(text, number);
    return number;
  }
}

/**
 * Insertions, deletions, substitutions and swaps of neighbours between two texts: 0, 1, or 2 for more. What comes before
 * the first difference and after the last decides.
 */
export function slipsBetween(
  units: Uint16Array,
  one: number,
  length: number,
  other: number,
  otherLength: number,
): number {
  if (Math.abs(length - otherLength) > 1) return 2;
  const shorter = Math.min(length, otherLength);
  let head = 0;
  while (head < shorter && units[one + head] === units[other + head]) head += 1;
  if (head === length && head === otherLength) return 0;
  let tail = 0;
  while (tail < shorter - head && units[one + length - 1 - tail] === units[other + otherLength - 1 - tail]) tail += 1;
  const left = length - head - tail;
  const right = otherLength - head - tail;
  if (Math.max(left, right) === 1) return 1;
  const swapped =
    left === 2 &&
    right === 2 &&
    units[one + head] === units[other + head + 1] &&
    units[one + head + 1] === units[other + head];
  return swapped ? 1 : 2;
}
