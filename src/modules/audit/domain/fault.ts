/** The kinds of faults of a journal, for programs. */
export type FaultKind =
  | 'hash'
  | 'gap'
  | 'duplicate'
  | 'order'
  | 'format'
  | 'truncated'
  | 'signature'
  | 'checkpoint'
  | 'witness'
  | 'key';

/** What exactly is wrong, and its kind. Each has its sentence in `messages/<language>/journal-cli.json`. */
export const FAULTS = {
  // the file
  empty: 'truncated',
  'line-cut': 'truncated',
  'not-utf8': 'format',
  'header-unreadable': 'format',
  'line-unreadable': 'format',
  'fewer-entries': 'truncated',
  'more-entries': 'format',
  'fewer-checkpoints': 'truncated',
  'more-checkpoints': 'format',
  'no-checkpoint': 'truncated',
  uncovered: 'truncated',
  // its keys
  'no-key': 'key',
  'key-not-given': 'key',
  'key-not-announced': 'key',
  // the chain
  'entry-late': 'order',
  'lane-back': 'order',
  'seq-back': 'order',
  'seq-again': 'duplicate',
  'seq-missing': 'gap',
  'hash-differs': 'hash',
  // a checkpoint
  'note-unreadable': 'checkpoint',
  'note-foreign': 'checkpoint',
  'note-unsigned': 'signature',
  'note-old-key': 'signature',
  'number-differs': 'checkpoint',
  'previous-differs': 'checkpoint',
  'size-differs': 'checkpoint',
  'root-differs': 'checkpoint',
  'lane-shrinks': 'checkpoint',
  'entries-missing': 'checkpoint',
  'head-differs': 'checkpoint',
  // a witness
  'witness-empty': 'witness',
  'witness-cut': 'witness',
  'witness-unreadable': 'witness',
  'witness-foreign': 'witness',
  'witness-unsigned': 'witness',
  'witness-key': 'witness',
  'witness-ahead': 'witness',
  'witness-note-differs': 'witness',
  'witness-entries-missing': 'witness',
  'witness-head-differs': 'witness',
} as const satisfies Readonly<Record<string, FaultKind>>;

export type FaultCode = keyof typeof FAULTS;

/** One fault, with where it is: the line of an export, the entry, or both. */
export interface Finding {
  readonly code: FaultCode;
  readonly line: number | null;
  readonly lane: number | null;
  readonly seq: number | null;
  /** What the sentence names. */
  readonly values: Readonly<Record<string, string | number>>;
}

type Place = Partial<Pick<Finding, 'line' | 'lane' | 'seq'>>;

export function finding(code: FaultCode, place: Place = {}, values: Finding['values'] = {}): Finding {
  return { code, line: place.line ?? null, lane: place.lane ?? null, seq: place.seq ?? null, values };
}
