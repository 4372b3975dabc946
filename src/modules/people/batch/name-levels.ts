import { nameLevel } from '../domain/linkage/compare/name.ts';
import { NOTHING } from '../domain/linkage/model.ts';
import { compareTokens, NAME_LEVELS, TOKEN_LEVELS } from '../domain/names/compare.ts';
import { Alignment, MOST_ALIGNED } from './alignment.ts';
import { WORD } from './columns.ts';
import { PairMemory } from './pair-memory.ts';
import type { RecordReader } from './record-reader.ts';

const at = (level: (typeof NAME_LEVELS)[number]) => NAME_LEVELS.indexOf(level);
const SAME = at('same');
const SWAPPED = at('swapped');
const SAME_GROUPS = at('same-groups');
const SOUNDS_ALIKE = at('sounds-alike');
const NEAR = at('near');
const SUBSET = at('subset');
const MOST = at('most');
const GIVEN_SAME = at('given-same');
const FAMILY_SAME = at('family-same');
const ONE = at('one');
const DIFFERENT = at('different');
const GROUP = TOKEN_LEVELS.indexOf('group');
const SOUND = TOKEN_LEVELS.indexOf('sound');
const NEAR_TOKEN = TOKEN_LEVELS.indexOf('near');
const DIFFERENT_TOKEN = TOKEN_LEVELS.indexOf('different');

const PART = WORD.given | WORD.family;

/**
 * The level that two names in cells reach, as `nameLevel` gives it. Pairs of words are compared once and remembered.
 * Names of strong words only, at most six and none of which could be two words of the other, take the short way; any
 * other name is made into objects and compared as everywhere else.
 */
export class NameLevels {
  readonly #reader: RecordReader;
  readonly #cells: Uint32Array;
  readonly #alignment = new Alignment();
  readonly #pairs = new PairMemory(20);
  /** By the number of a word, the number of its group, 0 without one; −1 until it is asked for. */
  readonly #groups: Int32Array;
  readonly #groupNumbers = new Map<string, number>();
  readonly #compareWords: (one: number, other: number) => number;

  constructor(reader: RecordReader) {
    this.#reader = reader;
    this.#cells = reader.columns.cells;
    this.#groups = new Int32Array(reader.wordCount + 1).fill(-1);
    this.#compareWords = (one, other) => {
      const level = compareTokens(reader.token(one << WORD.shift), reader.token(other << WORD.shift));
      return TOKEN_LEVELS.indexOf(level);
    };
  }

  /** Of the names that begin at two cells, each a count and its words, `names` and `others` of them, the best level. */
  best(one: number, names: number, other: number, others: number): number {
    const cells = this.#cells;
    let best = NOTHING;
    for (let name = 0, from = one; name < names; name += 1) {
      const count = cells[from] ?? 0;
      for (let against = 0, start = other; against < others; against += 1) {
        const otherCount = cells[start] ?? 0;
        const level = this.level(from + 1, count, start + 1, otherCount);
        if (level !== NOTHING && (best === NOTHING || level < best)) best = level;
        start += otherCount + 1;
      }
      from += count + 1;
    }
    return best;
  }

  /** Of two names given by their first word and their count of words. */
  level(one: number, count: number, other: number, otherCount: number): number {
    if (count === 0 || otherCount === 0) return NOTHING;
    if (count > MOST_ALIGNED || otherCount > MOST_ALIGNED || this.#isOdd(one, count, other, otherCount))
      return nameLevel([this.#reader.name(one, count)], [this.#reader.name(other, otherCount)]);
    // The longer one comes second, as the alignment has it.
    const level =
      count <= otherCount ? this.#plain(one, count, other, otherCount) : this.#plain(other, otherCount, one, count);
    const alike = level >= SOUNDS_ALIKE && level < FAMILY_SAME;
    if (alike && this.#otherGivenNames(one, count, other, otherCount)) return FAMILY_SAME;
    return level === MOST && this.#givenNamesApart(one, count, other, otherCount) ? FAMILY_SAME : level;
  }

  /** A weak word, a single letter, or two words as long as one of the other name: not for the short way. */
  #isOdd(one: number, count: number, other: number, otherCount: number): boolean {
    return this.#hasOdd(one, count, other, otherCount) || this.#hasOdd(other, otherCount, one, count);
  }

  #hasOdd(one: number, count: number, other: number, otherCount: number): boolean {
    const cells = this.#cells;
    let before = 0;
    for (let place = 0; place < count; place += 1) {
      const cell = cells[one + place] ?? 0;
      const length = this.#lengthOf(cell);
      if ((cell & WORD.weak) !== 0 || length < 2) return true;
      if (before > 0) {
        for (let against = 0; against < otherCount; against += 1) {
          if (this.#lengthOf(cells[other + against] ?? 0) === before + length) return true;
        }
      }
      before = length;
    }
    return false;
  }

  #lengthOf(cell: number): number {
    return this.#reader.wordLength(cell >>> WORD.shift);
  }

  #plain(short: number, shorter: number, long: number, longer: number): number {
    const same = this.#sameInOrder(short, shorter, long, longer);
    if (same !== NOTHING) return same;
    const cells = this.#cells;
    const { levels, partner } = this.#alignment;
    let some = false;
    for (let row = 0; row < shorter; row += 1) {
      const word = (cells[short + row] ?? 0) >>> WORD.shift;
      for (let column = 0; column < longer; column += 1) {
        const other = (cells[long + column] ?? 0) >>> WORD.shift;
        const level = this.#compare(word, other);
        levels[row * MOST_ALIGNED + column] = level;
        if (level < DIFFERENT_TOKEN) some = true;
      }
    }
    if (!some) return DIFFERENT;
    this.#alignment.align(shorter, longer);
    let exact = 0;
    let grouped = 0;
    let sounding = 0;
    let paired = 0;
    for (let row = 0; row < shorter; row += 1) {
      const column = partner[row] ?? -1;
      if (column < 0) continue;
      const level = levels[row * MOST_ALIGNED + column] ?? DIFFERENT_TOKEN;
      if (level === 0) exact += 1;
      if (level <= GROUP) grouped += 1;
      if (level <= SOUND) sounding += 1;
      if (level <= NEAR_TOKEN) paired += 1;
    }
    if (shorter === longer) {
      if (exact === shorter) return SWAPPED;
      if (grouped === shorter) return SAME_GROUPS;
      if (sounding === shorter) return SOUNDS_ALIKE;
      if (paired === shorter) return NEAR;
    }
    if (sounding === shorter && shorter > 1) return SUBSET;
    if (paired >= 2 && sounding >= 1 && paired >= shorter - 1) return MOST;
    return paired === 0 ? DIFFERENT : this.#onePart(short, shorter, long, longer);
  }

  #sameInOrder(one: number, count: number, other: number, otherCount: number): number {
    if (count !== otherCount) return NOTHING;
    const cells = this.#cells;
    let level = SAME;
    for (let place = 0; place < count; place += 1) {
      const cell = cells[one + place] ?? 0;
      const against = cells[other + place] ?? 0;
      if (cell >>> WORD.shift !== against >>> WORD.shift) return NOTHING;
      const part = cell & PART;
      const otherPart = against & PART;
      if (part !== 0 && otherPart !== 0 && part !== otherPart) level = SWAPPED;
    }
    return level;
  }

  /** Which part is the same, where only one is and both forms told the parts apart. */
  #onePart(short: number, shorter: number, long: number, longer: number): number {
    const cells = this.#cells;
    const { levels, partner } = this.#alignment;
    let part = 0;
    for (let row = 0; row < shorter; row += 1) {
      const column = partner[row] ?? -1;
      if (column < 0 || (levels[row * MOST_ALIGNED + column] ?? DIFFERENT_TOKEN) > NEAR_TOKEN) continue;
      const one = (cells[short + row] ?? 0) & PART;
      if (one === 0 || one !== ((cells[long + column] ?? 0) & PART) || (part !== 0 && part !== one)) return ONE;
      part = one;
    }
    if (part === 0) return ONE;
    const rest = part === WORD.given ? WORD.family : WORD.given;
    if (!this.#has(short, shorter, rest) || !this.#has(long, longer, rest)) return ONE;
    return part === WORD.given ? GIVEN_SAME : FAMILY_SAME;
  }

  #has(from: number, count: number, part: number): boolean {
    for (let place = 0; place < count; place += 1) if (((this.#cells[from + place] ?? 0) & PART) === part) return true;
    return false;
  }

  /** Both have given names, and none of these meets any word of the other name. */
  #givenNamesApart(one: number, count: number, other: number, otherCount: number): boolean {
    if (!this.#has(one, count, WORD.given) || !this.#has(other, otherCount, WORD.given)) return false;
    return !this.#givenMeet(one, count, other, otherCount) && !this.#givenMeet(other, otherCount, one, count);
  }

  #givenMeet(one: number, count: number, other: number, otherCount: number): boolean {
    const cells = this.#cells;
    for (let place = 0; place < count; place += 1) {
      const cell = cells[one + place] ?? 0;
      if ((cell & PART) !== WORD.given) continue;
      for (let against = 0; against < otherCount; against += 1) {
        if (this.#compare(cell >>> WORD.shift, (cells[other + against] ?? 0) >>> WORD.shift) < DIFFERENT_TOKEN)
          return true;
      }
    }
    return false;
  }

  #compare(word: number, other: number): number {
    return word === other ? 0 : this.#pairs.get(word, other, this.#compareWords);
  }

  /** Given names that all stand in known groups, none of them in a group of the other name. */
  #otherGivenNames(one: number, count: number, other: number, otherCount: number): boolean {
    if (!this.#allGrouped(one, count) || !this.#allGrouped(other, otherCount)) return false;
    const cells = this.#cells;
    for (let place = 0; place < count; place += 1) {
      const cell = cells[one + place] ?? 0;
      if ((cell & PART) !== WORD.given) continue;
      const group = this.#groupOf(cell);
      for (let against = 0; against < otherCount; against += 1) {
        const otherCell = cells[other + against] ?? 0;
        if ((otherCell & PART) !== 0 && this.#groupOf(otherCell) === group) return false;
      }
    }
    return true;
  }

  /** The given names: at least one, and each in a group. */
  #allGrouped(from: number, count: number): boolean {
    let given = 0;
    for (let place = 0; place < count; place += 1) {
      const cell = this.#cells[from + place] ?? 0;
      if ((cell & PART) !== WORD.given) continue;
      if (this.#groupOf(cell) === 0) return false;
      given += 1;
    }
    return given > 0;
  }

  #groupOf(cell: number): number {
    const word = cell >>> WORD.shift;
    const known = this.#groups[word] ?? -1;
    if (known >= 0) return known;
    const { group } = this.#reader.token(cell);
    let number = 0;
    if (group !== null) {
      number = this.#groupNumbers.get(group) ?? this.#groupNumbers.size + 1;
      this.#groupNumbers.set(group, number);
    }
    this.#groups[word] = number;
    return number;
  }
}
