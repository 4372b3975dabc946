import type { AnalysedName, NameToken } from '../domain/names/analysed-name.ts';
import { type Birth, type IdentityDocument, type MatchProfile, PRECISIONS } from '../domain/profile.ts';
import { type Columns, DOCUMENT, FIXED, FLAG, PHONE_DIGITS, PHONE_TEXT, SEX, WORD } from './columns.ts';
import { tokenFrom } from './sounds.ts';
import { type SharedTexts, Texts, textAt, textOf } from './strings.ts';

/** About 500 bytes each. */
const TOKENS_KEPT = 2 ** 18;
const TOKENS_SHIFT = 32 - 18;

/** Reads records out of columns: as profiles, for what is done once a record, and their words for what is done per pair. */
export class RecordReader {
  readonly columns: Columns;
  readonly texts: Texts;
  readonly #sounds: SharedTexts;
  /** Some of the tokens made, by their cell: a later one takes the place of an earlier one. */
  readonly #tokens: (NameToken | undefined)[] = new Array(TOKENS_KEPT);
  readonly #kept = new Uint32Array(TOKENS_KEPT);

  /** `sounds`: what `soundsOfWords` gave for each word, by its number. */
  constructor(columns: Columns, sounds: SharedTexts) {
    this.columns = columns;
    this.texts = new Texts(columns.texts);
    this.#sounds = sounds;
  }

  /** How many words there are, 0 with them. */
  get wordCount(): number {
    return this.columns.words.starts.length - 1;
  }

  /** In UTF-16 code units. */
  wordLength(number: number): number {
    const { starts } = this.columns.words;
    return (starts[number + 1] ?? 0) - (starts[number] ?? 0);
  }

  /** The token that a cell of a name stands for. */
  token(cell: number): NameToken {
    const place = Math.imul(cell, 0x9e3779b1) >>> TOKENS_SHIFT;
    const known = this.#tokens[place];
    if (known !== undefined && this.#kept[place] === cell) return known;
    const word = cell >>> WORD.shift;
    const part = (cell & WORD.given) !== 0 ? 'given' : (cell & WORD.family) !== 0 ? 'family' : null;
    const weak = (cell & WORD.weak) !== 0;
    const token = tokenFrom(textOf(this.columns.words, word), textOf(this.#sounds, word), part, weak);
    this.#tokens[place] = token;
    this.#kept[place] = cell;
    return token;
  }

  /** The name whose words are the `count` cells from `at` on. */
  name(at: number, count: number): AnalysedName {
    const { cells } = this.columns;
    const tokens: NameToken[] = [];
    for (let place = 0; place < count; place += 1) tokens.push(this.token(cells[at + place] ?? 0));
    return { tokens, problems: [] };
  }

  names(record: number): AnalysedName[] {
    const { fixed, cells } = this.columns;
    const base = record * FIXED.words;
    let at = fixed[base + FIXED.cells] ?? 0;
    const names: AnalysedName[] = [];
    const count = (fixed[base + FIXED.counts] ?? 0) & 255;
    for (let place = 0; place < count; place += 1) {
      const words = cells[at] ?? 0;
      names.push(this.name(at + 1, words));
      at += words + 1;
    }
    return names;
  }

  profile(record: number): MatchProfile {
    const { fixed, cells } = this.columns;
    const base = record * FIXED.words;
    const counts = fixed[base + FIXED.counts] ?? 0;
    const flags = fixed[base + FIXED.flags] ?? 0;
    let at = (fixed[base + FIXED.cells] ?? 0) + (fixed[base + FIXED.nameCells] ?? 0);
    const nationalities: string[] = [];
    for (let left = (counts >>> 8) & 255; left > 0; left -= 1, at += 1)
      nationalities.push(this.texts.text(cells[at] ?? 0));
    const documents: IdentityDocument[] = [];
    for (let left = (counts >>> 16) & 255; left > 0; left -= 1, at += DOCUMENT.cells)
      documents.push(this.#document(at));
    const phones: string[] = [];
    for (let left = counts >>> 24; left > 0; left -= 1, at += 1) phones.push(this.#phone(cells[at] ?? 0));
    const mother = fixed[base + FIXED.parents] ?? 0;
    const father = mother + Math.max(cells[mother] ?? 0, 1);
    return {
      names: this.names(record),
      birth: birthOf(fixed[base + FIXED.birth] ?? -1, (flags >>> FLAG.precisionShift) & FLAG.precision),
      sex: sexOf(flags & FLAG.sex),
      nationalities,
      birthCountry: this.#textOrNull(fixed[base + FIXED.country] ?? 0),
      birthPlace: this.#textOrNull(fixed[base + FIXED.place] ?? 0),
      documents,
      phones,
      mother: this.#parent(mother),
      father: this.#parent(father),
    };
  }

  #parent(at: number): AnalysedName | null {
    const count = this.columns.cells[at] ?? 0;
    return count === 0 ? null : this.name(at + 1, count - 1);
  }

  #textOrNull(number: number): string | null {
    return number === 0 ? null : this.texts.text(number);
  }

  #document(at: number): IdentityDocument {
    const { cells, numbers } = this.columns;
    const [type = '', country = '', verified] = this.texts.text(cells[at + DOCUMENT.kind] ?? 0).split('|');
    const start = cells[at + DOCUMENT.at] ?? 0;
    return {
      type,
      country: country === '' ? null : country,
      number: textAt(numbers, start, start + (cells[at + DOCUMENT.length] ?? 0)),
      verified: verified === '1',
    };
  }

  #phone(cell: number): string {
    return cell >= PHONE_TEXT ? this.texts.text(cell - PHONE_TEXT) : String(cell - PHONE_DIGITS).padStart(9, '0');
  }
}

function sexOf(sex: number): MatchProfile['sex'] {
  return sex === SEX.female ? 'female' : sex === SEX.male ? 'male' : null;
}

function birthOf(packed: number, precision: number): Birth | null {
  if (packed === -1) return null;
  const month = Math.floor(packed / 100) % 100;
  const day = packed % 100;
  return {
    year: Math.floor(packed / 10_000),
    month: month === 0 ? null : month,
    day: day === 0 ? null : day,
    precision: PRECISIONS[precision] ?? 'estimated',
  };
}
