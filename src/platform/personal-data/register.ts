import type { Purpose } from '#platform/access/roles.ts';

/** What a column says of a person; null for one that says nothing of anybody. */
export type DataClass =
  /** Who it is: a name, a printed reference, an identifier that stands for the person. */
  | 'identity'
  | 'contact'
  /** What the person does here: a role, a unit, who appointed whom. */
  | 'function'
  /** What the person proves who they are with; stored hashed or sealed. */
  | 'secret'
  /** What was said of the person: birth, origin, papers, where the file is. */
  | 'description'
  /** With whom the person is linked: a family, records of the same person. */
  | 'relation'
  /** What the person did, and when. */
  | 'trace';

export const PROCESSINGS = [
  'accounts',
  'credentials',
  'sessions',
  'journal',
  'register',
  'matching',
  'documents',
  'regularisation',
  'commissions',
  'messages',
  'answers',
  'imports',
] as const;
export type ProcessingId = (typeof PROCESSINGS)[number];

/**
 * A processing of personal data (traitement, law 09-08 art. 1): its columns, with what each says of a person. Its purpose
 * and legal basis are words of the catalogue `personal-data`, under its id.
 */
export interface Processing {
  readonly id: ProcessingId;
  /** The purposes that persons read it for, each its own share; none for what nobody reads through the system. */
  readonly readFor: readonly Purpose[];
  /** Days after which a row goes, counted from its end; null where the law of archives decides, not this program. */
  readonly retentionDays: number | null;
  /** Whether the program erases by itself what is over the time. */
  readonly erasedByItself: boolean;
  /** Every column of each table, by `schema.table`. */
  readonly tables: Readonly<Record<string, Readonly<Record<string, DataClass | null>>>>;
}

/** What a module declares: the processings it holds, and its tables that say nothing of anybody. */
export interface PersonalData {
  readonly processings: readonly Processing[];
  readonly nothingPersonal: readonly string[];
}
