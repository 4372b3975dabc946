/** One token of a name, as the matching sees it. */
export interface NameToken {
  /** Folded: lower-case a–z and digits, or unified Arabic letters without marks. */
  readonly text: string;
  readonly script: 'latin' | 'arabic' | 'other';
  /** Which part of the name it was written in, where the form told them apart. */
  readonly part: 'given' | 'family' | null;
  /** A particle or an initial: never the only evidence. */
  readonly weak: boolean;
  /** Blocking codes, most telling first: two spellings of one name share at least one. At most four. */
  readonly codes: readonly string[];
  /** The consonants that Arabic and Latin spellings share. */
  readonly skeleton: string;
  /** The curated group of names (Mohamed, Mamadou, محمد), where it stands in one. */
  readonly group: string | null;
}

/** What is odd about a name as typed; for a translated remark beside the field, never a reason to lose it. */
export type NameProblem =
  | 'no-letters'
  | 'placeholder'
  | 'one-letter'
  | 'too-long'
  | 'digits'
  | 'mixed-scripts'
  | 'invisible-characters';

export interface AnalysedName {
  /** Particles joined, honorifics left out, in the order written. Empty for a placeholder: it says nothing. */
  readonly tokens: readonly NameToken[];
  readonly problems: readonly NameProblem[];
}
