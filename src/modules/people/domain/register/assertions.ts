import type { Precision } from '../profile.ts';

/** Who said it. `document`: read from one; `office`: found out by an officer. */
export const SAID_BY = ['person', 'relative', 'document', 'office', 'association'] as const;

export const SURENESS = ['certain', 'probable', 'doubtful'] as const;

export const NAME_USES = ['official', 'usual', 'former', 'alias'] as const;
export type NameUse = (typeof NAME_USES)[number];

/** Types of identity documents that are told apart (demo choice: no source lists those that offices accept). */
export const DOCUMENT_TYPES = [
  'passport',
  'national-id',
  'residence-card',
  'consular-card',
  'birth-certificate',
  'refugee-card',
  'other',
] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

/** What can be said of a person, by kind. Texts are as written; what compares them normalises them itself. */
export interface AssertionValues {
  name: { readonly given: string; readonly family: string; readonly use: NameUse };
  sex: { readonly sex: 'female' | 'male' };
  birth: {
    readonly year: number;
    readonly month: number | null;
    readonly day: number | null;
    readonly precision: Precision;
  };
  'birth-place': { readonly country: string | null; readonly place: string | null };
  /** ISO 3166-1 alpha-3, or XXA for who has none (ICAO 9303-3 §5). */
  nationality: { readonly country: string };
  document: {
    readonly type: DocumentType;
    readonly country: string | null;
    /** As `normaliseDocumentNumber` writes it. */
    readonly number: string;
    /** As written on it. */
    readonly written: string;
    readonly verified: boolean;
  };
  phone: { readonly number: string };
  parent: { readonly relation: 'mother' | 'father'; readonly given: string; readonly family: string };
}
export type AssertionKind = keyof AssertionValues;

export const KINDS = [
  'name',
  'sex',
  'birth',
  'birth-place',
  'nationality',
  'document',
  'phone',
  'parent',
] as const satisfies readonly AssertionKind[];

/** One thing that was said, without who said it. */
export type Said = {
  [Kind in AssertionKind]: { readonly kind: Kind; readonly value: AssertionValues[Kind] };
}[AssertionKind];

/** Of these a person has one at a time: another one contradicts it and both are shown. */
export const SINGLE: readonly AssertionKind[] = ['sex', 'birth', 'birth-place'];
