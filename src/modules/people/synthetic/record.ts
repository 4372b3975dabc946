import type { Birth } from '../domain/profile.ts';
import type { NameEntry } from './name-list.ts';

/** What a duplicate differs in from its original. */
export const DAMAGES = [
  'script',
  'romanisation',
  'typo',
  'swap',
  'second-dropped',
  'date-january',
  'date-flip',
  'date-year',
  'date-day',
  'date-missing',
  'document-missing',
  'document-changed',
  'phone-changed',
  'place-missing',
  'parents-missing',
] as const;
export type Damage = (typeof DAMAGES)[number];

export interface SyntheticName {
  readonly given: string;
  readonly family: string;
  readonly script: 'latin' | 'arabic';
}

/**
 * One record of a population that nobody belongs to. Document numbers begin with ZZ, which no country issues (ISO 3166-1
 * leaves it to users), and telephone numbers with +999, which ITU-T E.164 has given to nobody.
 */
export interface SyntheticRecord {
  readonly ordinal: number;
  /** The ordinal of the record that this one is a damaged copy of. */
  readonly original: number | null;
  readonly damages: readonly Damage[];
  readonly origin: string;
  /** One name, or the same in two scripts. */
  readonly names: readonly SyntheticName[];
  readonly birth: Birth | null;
  readonly sex: 'female' | 'male';
  /** ISO 3166-1 alpha-3. */
  readonly nationality: string;
  readonly birthCountry: string;
  readonly birthPlace: string | null;
  readonly document: SyntheticDocument | null;
  readonly phone: string | null;
  readonly mother: SyntheticName | null;
  readonly father: SyntheticName | null;
}

export interface SyntheticDocument {
  readonly type: string;
  readonly country: string;
  readonly number: string;
}

/** A name of the tables in one of its spellings. */
export interface Written {
  readonly entry: NameEntry;
  readonly text: string;
}

/** A record before it is written out: names still know which other spellings they have. */
export interface Draft {
  readonly origin: string;
  given: Written[];
  family: Written[];
  script: 'latin' | 'arabic' | 'both';
  birth: Birth | null;
  readonly sex: 'female' | 'male';
  readonly nationality: string;
  readonly birthCountry: string;
  birthPlace: string | null;
  document: SyntheticDocument | null;
  phone: string | null;
  mother: SyntheticName | null;
  father: SyntheticName | null;
}
