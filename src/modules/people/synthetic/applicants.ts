import type { SaidInput } from '../register-input.ts';
import { drawDay } from './birth.ts';
import { ORIGINS, type Origin } from './origins.ts';
import { documentNumber } from './person.ts';
import { Random } from './random.ts';

/** What is wanted of a synthetic person; names follow from where they come from. */
export interface WantedApplicant {
  /** Different for each person of a replay. */
  readonly index: number;
  /** The same for who shares a family name. */
  readonly family: number;
  readonly sex: 'female' | 'male';
  /** ISO 3166-1 alpha-3. */
  readonly nationality: string;
  readonly birthYear: number;
  readonly withDocument: boolean;
}

export interface Applicant {
  readonly said: readonly SaidInput[];
  /** A civil day. */
  readonly birth: string;
}

const STREAM = { family: 41, person: 42 } as const;

/** Fictitious applicants whose sex, nationality and age are given: a replay draws these from published totals. */
export class Applicants {
  readonly #random: Random;

  constructor(seed: number) {
    this.#random = new Random(seed);
  }

  make({ index, family, sex, nationality, birthYear, withDocument }: WantedApplicant): Applicant {
    const origin = this.#originOf(nationality, family);
    const surname = origin.family.draw(this.#random.at(STREAM.family, family)).spellings[0] ?? '';
    const random = this.#random.at(STREAM.person, index);
    const given = (sex === 'female' ? origin.female : origin.male).draw(random).spellings[0] ?? '';
    const month = 1 + random.below(12);
    const day = drawDay(random, month);
    const said: SaidInput[] = [
      { kind: 'name', value: { given, family: surname, use: 'official' } },
      { kind: 'sex', value: { sex } },
      { kind: 'birth', value: { year: birthYear, month, day, precision: 'day' } },
      { kind: 'nationality', value: { country: nationality } },
    ];
    if (withDocument) {
      const written = documentNumber(index);
      said.push({
        kind: 'document',
        value: { type: 'passport', country: nationality, written, verified: false },
      });
    }
    const padded = (part: number) => String(part).padStart(2, '0');
    return { said, birth: `${birthYear}-${padded(month)}-${padded(day)}` };
  }

  /** Names of that country, or of another one: we have names of some countries only, and these people are nobody. */
  #originOf(nationality: string, family: number): Origin {
    const own = ORIGINS.find(([, { country }]) => country === nationality)?.[1];
    const any = ORIGINS[this.#random.at(STREAM.family, family).below(ORIGINS.length)]?.[1];
    const found = own ?? any;
    if (found === undefined) throw new RangeError('There are no origins.');
    return found;
  }
}
