import type { AnalysedName } from './names/analysed-name.ts';

/** How exactly a birth date is known. `estimated`: somebody judged the age. */
export const PRECISIONS = ['day', 'month', 'year', 'estimated'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** A birth date, Gregorian. `month` and `day` are null where the precision does not reach them. */
export interface Birth {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number | null;
  /** 1 to 31. */
  readonly day: number | null;
  readonly precision: Precision;
}

export interface IdentityDocument {
  /** An identifier of the list of document types: `passport`, `national-id`, … */
  readonly type: string;
  /** ISO 3166-1 alpha-3 of who issued it, where known. */
  readonly country: string | null;
  /** As `normaliseDocumentNumber` writes it. */
  readonly number: string;
  /** An officer held the document and found it genuine. */
  readonly verified: boolean;
}

/**
 * What the matching looks at of one record: every name it has, in whatever scripts, and the rest normalised. Empty lists
 * and nulls mean not known, never "has none".
 */
export interface MatchProfile {
  readonly names: readonly AnalysedName[];
  readonly birth: Birth | null;
  readonly sex: 'female' | 'male' | null;
  /** ISO 3166-1 alpha-3; `XXA` for a stateless person (ICAO 9303-3 §5). */
  readonly nationalities: readonly string[];
  readonly birthCountry: string | null;
  /** Folded by `foldText`. */
  readonly birthPlace: string | null;
  readonly documents: readonly IdentityDocument[];
  /** The last nine digits of each. */
  readonly phones: readonly string[];
  readonly mother: AnalysedName | null;
  readonly father: AnalysedName | null;
}
