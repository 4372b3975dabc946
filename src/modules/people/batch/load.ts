import type { PackedProfile } from '../domain/packed-profile.ts';
import { PRECISIONS } from '../domain/profile.ts';
import { type Columns, FLAG, MOST_IN_LIST, PHONE_DIGITS, PHONE_TEXT, SEX, WORD } from './columns.ts';
import { GrowingText, GrowingWords } from './growing.ts';
import { TextNumbers } from './strings.ts';

/** A record as the register keeps it for matching, with what it is called. */
export interface BatchRow extends PackedProfile {
  readonly ordinal: number;
  /** New or changed since the last run; read by an incremental run only. */
  readonly changed?: boolean;
}

/** Takes records one by one and puts them in columns. */
export class ColumnBuilder {
  readonly #ordinals: GrowingWords = new GrowingWords();
  readonly #fixed = new GrowingWords();
  readonly #cells = new GrowingWords();
  readonly #numbers = new GrowingText();
  readonly #words = new TextNumbers();
  readonly #texts = new TextNumbers();
  readonly #changed: GrowingWords | null;
  #count = 0;
  #last = -1;

  constructor(incremental: boolean) {
    this.#changed = incremental ? new GrowingWords() : null;
  }

  get count(): number {
    return this.#count;
  }

  /** Words of names, numbered in the order in which they came first. */
  get words(): TextNumbers {
    return this.#words;
  }

  add(row: BatchRow): void {
    if (row.ordinal <= this.#last) throw new RangeError(`Record ${row.ordinal} comes after ${this.#last}: sort them.`);
    this.#last = row.ordinal;
    this.#ordinals.push(row.ordinal >>> 0);
    this.#ordinals.push(Math.floor(row.ordinal / 2 ** 32));
    const cells = this.#cells;
    const start = cells.length;
    const names = row.names.slice(0, MOST_IN_LIST);
    for (const name of names) this.#addWords(name, 0);
    const nameCells = cells.length - start;
    const nationalities = row.nationalities.slice(0, MOST_IN_LIST);
    for (const nationality of nationalities) cells.push(this.#texts.numberOf(nationality));
    const documents = row.documents.slice(0, MOST_IN_LIST);
    for (const document of documents) this.#addDocument(document);
    const phones = row.phones.slice(0, MOST_IN_LIST);
    for (const phone of phones) cells.push(this.#phone(phone));
    const parents = cells.length;
    for (const parent of [row.mother, row.father]) {
      if (parent === null) cells.push(0);
      else this.#addWords(parent, 1);
    }
    const fixed = this.#fixed;
    fixed.push(start);
    fixed.push(row.birth ?? -1);
    const parentFlags = (row.mother === null ? 0 : FLAG.mother) | (row.father === null ? 0 : FLAG.father);
    fixed.push((precision(row.birth_precision) << FLAG.precisionShift) | sex(row.sex) | parentFlags);
    fixed.push(row.birth_country === null ? 0 : this.#texts.numberOf(row.birth_country));
    fixed.push(row.birth_place === null ? 0 : this.#texts.numberOf(row.birth_place));
    fixed.push(names.length | (nationalities.length << 8) | (documents.length << 16) | (phones.length << 24));
    fixed.push(nameCells);
    fixed.push(parents);
    this.#changed?.push(row.changed === true ? 1 : 0);
    this.#count += 1;
  }

  columns(): Columns {
    const ordinals = this.#ordinals.words();
    const shared = new Float64Array(new SharedArrayBuffer(this.#count * 8));
    for (let at = 0; at < this.#count; at += 1) {
      shared[at] = (ordinals[at * 2] ?? 0) + (ordinals[at * 2 + 1] ?? 0) * 2 ** 32;
    }
    const fixed = this.#fixed.words();
    const changed = this.#changed?.words() ?? null;
    return {
      count: this.#count,
      ordinals: shared,
      fixed: new Int32Array(fixed.buffer, 0, fixed.length),
      cells: this.#cells.words(),
      numbers: this.#numbers.units(),
      words: this.#words.shared(),
      texts: this.#texts.shared(),
      changed: changed === null ? null : shareBytes(changed),
    };
  }

  /** Words as `packName` writes them: a sign for part and weakness before each. */
  #addWords(packed: string, more: number): void {
    const cells = this.#cells;
    const at = cells.length;
    cells.push(0);
    let from = 0;
    while (from < packed.length) {
      const space = packed.indexOf(' ', from);
      const to = space === -1 ? packed.length : space;
      const sign = SIGNS[packed.charAt(from)];
      if (sign !== undefined && to > from + 1) {
        cells.push((this.#words.numberOf(packed.slice(from + 1, to)) << WORD.shift) | sign.bits);
      }
      from = to + 1;
    }
    cells.set(at, cells.length - at - 1 + more);
  }

  /** `type|country|number|verified`: the number apart, for it is of one person, the rest by its number as a text. */
  #addDocument(packed: string): void {
    const second = packed.indexOf('|', packed.indexOf('|') + 1);
    const last = packed.lastIndexOf('|');
    this.#cells.push(this.#texts.numberOf(packed.slice(0, second) + packed.slice(last)));
    this.#cells.push(this.#numbers.append(packed.slice(second + 1, last)));
    this.#cells.push(last - second - 1);
  }

  #phone(phone: string): number {
    return /^\d{9}$/.test(phone) ? PHONE_DIGITS + Number(phone) : PHONE_TEXT + this.#texts.numberOf(phone);
  }
}

const SIGNS: Readonly<Record<string, { readonly bits: number }>> = {
  n: { bits: 0 },
  N: { bits: WORD.weak },
  g: { bits: WORD.given },
  G: { bits: WORD.given | WORD.weak },
  f: { bits: WORD.family },
  F: { bits: WORD.family | WORD.weak },
};

const PLACES: ReadonlyMap<string | null, number> = new Map(PRECISIONS.map((precision, place) => [precision, place]));

/** As `unpackProfile` reads it: what is not known to be better is an estimate. */
function precision(text: string | null): number {
  return PLACES.get(text) ?? PRECISIONS.length - 1;
}

function sex(text: string | null): number {
  return text === 'female' ? SEX.female : text === 'male' ? SEX.male : SEX.unknown;
}

function shareBytes(words: Uint32Array): Uint8Array {
  const bytes = new Uint8Array(new SharedArrayBuffer(words.length));
  bytes.set(words);
  return bytes;
}
