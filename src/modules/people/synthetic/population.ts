import { damage } from './damage.ts';
import { toArabicLetters } from './letters.ts';
import { joined, PersonMaker } from './person.ts';
import { Random } from './random.ts';
import type { Damage, Draft, SyntheticName, SyntheticRecord, Written } from './record.ts';

const STREAM = { kind: 6, original: 7, damage: 8 } as const;
/** Of all records. */
const DUPLICATES = 0.03;
/** An original is looked for so often among the records before; with the first few it may not be found. */
const ATTEMPTS = 20;

/** A population that nobody belongs to: record i depends on the seed and i alone. */
export class Population {
  readonly #random: Random;
  readonly #makers: PersonMaker;

  constructor(seed: number) {
    this.#random = new Random(seed);
    this.#makers = new PersonMaker(this.#random);
  }

  /** Record i; an index may be anything from 0 to 2³² − 1. */
  record(index: number): SyntheticRecord {
    const original = this.originalOf(index);
    const draft = this.#makers.make(original ?? index);
    if (original === null) return written(draft, index, null, []);
    const damages = damage(draft, index, this.#random.at(STREAM.damage, index));
    return written(draft, index, original, damages);
  }

  /** The record that record i is a damaged copy of; null where it is none. */
  originalOf(index: number): number | null {
    if (!this.#isCopy(index)) return null;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const candidate = this.#random.at(STREAM.original + attempt * 16, index).below(index);
      if (!this.#isCopy(candidate)) return candidate;
    }
    return null;
  }

  *records(from: number, to: number): Generator<SyntheticRecord> {
    for (let index = from; index < to; index += 1) yield this.record(index);
  }

  #isCopy(index: number): boolean {
    return index > 0 && this.#random.at(STREAM.kind, index).chance(DUPLICATES);
  }
}

function written(draft: Draft, ordinal: number, original: number | null, damages: readonly Damage[]): SyntheticRecord {
  const { origin, birth, sex, nationality, birthCountry, birthPlace, document, phone, mother, father } = draft;
  const names = namesOf(draft);
  return {
    ...{ ordinal, original, damages, origin, names, birth, sex, nationality, birthCountry },
    ...{ birthPlace, document, phone, mother, father },
  };
}

function namesOf({ given, family, script }: Draft): SyntheticName[] {
  const latin: SyntheticName = { given: joined(given), family: joined(family), script: 'latin' };
  if (script === 'latin') return [latin];
  const arabic: SyntheticName = { given: inArabic(given), family: inArabic(family), script: 'arabic' };
  return script === 'arabic' ? [arabic] : [arabic, latin];
}

function inArabic(parts: readonly Written[]): string {
  return parts.map(({ entry, text }) => (isArabic(text) ? text : (entry.arabic ?? toArabicLetters(text)))).join(' ');
}

function isArabic(text: string): boolean {
  const first = text.charCodeAt(0);
  return first >= 0x600 && first < 0x700;
}
