import type { SharedTexts } from './strings.ts';

/**
 * Records as columns in memory that threads share. A record has eight words of fixed meaning, in one line of the
 * processor's cache, and as many cells as its lists need:
 *
 * for each name its count of words, then its words; nationalities; for each document its kind, then where its number
 * stands and how long it is; phones; for mother and father one more than the count of words (0 for unknown), then words.
 */
export interface Columns {
  readonly count: number;
  /** What the caller calls each record, rising. */
  readonly ordinals: Float64Array;
  readonly fixed: Int32Array;
  readonly cells: Uint32Array;
  /** Numbers of documents, one after the other. */
  readonly numbers: Uint16Array;
  readonly words: SharedTexts;
  /** Countries, places, kinds of documents, phones that are no nine digits. */
  readonly texts: SharedTexts;
  /** 1 for a record that is new or changed; null for a full run. */
  readonly changed: Uint8Array | null;
}

/** Places among the eight fixed words of a record. */
export const FIXED = {
  words: 8,
  cells: 0,
  /** yyyymmdd, −1 where unknown. */
  birth: 1,
  /** Sex, precision (place in `PRECISIONS`) · 4, 16 for a mother and 32 for a father that are known. */
  flags: 2,
  country: 3,
  place: 4,
  /** Names, nationalities, documents, phones: eight bits each. */
  counts: 5,
  /** Cells of all names together. */
  nameCells: 6,
  /** The cell of the mother; the father's follow. */
  parents: 7,
} as const;

export const FLAG = { sex: 3, precision: 3, precisionShift: 2, mother: 16, father: 32 } as const;
export const SEX = { unknown: 0, female: 1, male: 2 } as const;

/** A list longer than this is cut: eight bits count it. */
export const MOST_IN_LIST = 255;

/** A word of a name in a cell: its number, part and weakness. */
export const WORD = { shift: 3, weak: 1, given: 2, family: 4 } as const;

/** Nine digits as they are, below this; other phones as the number of their text, above. */
export const PHONE_TEXT = 2 ** 31;
/** Added to nine digits, so that none of them begins with noughts lost. */
export const PHONE_DIGITS = 1_000_000_000;

/** Cells of one document. */
export const DOCUMENT = { cells: 3, kind: 0, at: 1, length: 2 } as const;
