/** What can be wrong with a file of figures. Each code has its wording in `messages/<language>/files.json`. */
export type FaultCode =
  // the file as a whole
  | 'file-not-found'
  | 'file-unreadable'
  | 'not-a-file'
  | 'unknown-format'
  | 'too-large'
  | 'empty-file'
  | 'no-rows'
  | 'too-many-rows'
  // its text
  | 'not-utf8'
  | 'utf-16'
  | 'nul-byte'
  | 'csv-quoting'
  | 'json-syntax'
  | 'json-incomplete'
  | 'json-not-a-list'
  | 'json-duplicate-key'
  | 'json-too-deep'
  // its workbook
  | 'not-a-workbook'
  | 'workbook-locked'
  | 'workbook-old'
  | 'workbook-parts'
  | 'workbook-bomb'
  | 'workbook-damaged'
  // its columns and rows
  | 'no-header'
  | 'missing-column'
  | 'unknown-column'
  | 'duplicate-column'
  | 'row-too-short'
  | 'cell-without-column'
  | 'not-a-record'
  | 'unknown-field'
  // one value
  | 'formula'
  | 'error-value'
  | 'wrong-cell'
  | 'unexpected-date'
  | 'percent-format'
  | 'required'
  | 'translation-missing'
  | 'not-identifier'
  | 'not-text'
  | 'text-too-long'
  | 'unreadable-character'
  | 'not-number'
  | 'decimal-comma'
  | 'exponent'
  | 'not-finite'
  | 'too-precise'
  | 'not-choice'
  | 'not-date'
  | 'not-partial-date'
  | 'time-in-date'
  | 'not-positive-whole'
  | 'not-dimensions'
  | 'period-order';

/** Something in a file that forbids importing it, and where. */
export interface FileFault {
  readonly code: FaultCode;
  /** `B7` in a sheet or a CSV, `[12].value` in JSON; null where no cell can be named. */
  readonly cell: string | null;
  /** Line of the text, from 1; null in a workbook and where it would say nothing. */
  readonly line: number | null;
  /** Column name of the layout, where the cell has one. */
  readonly column: string | null;
  /** What was found there, as it was written. */
  readonly found: string | null;
  /** What else the wording of this code needs. */
  readonly params: Readonly<Record<string, string | number>>;
}

/** A fault without its place, as found on one value. */
export type CellFault = Pick<FileFault, 'code' | 'found'> & { readonly params?: FileFault['params'] };

/** A file with the right header and the wrong content has a fault in every cell: the memory they take is bounded. */
const MOST_KEPT = 1_000;

/** Collects faults; beyond a thousand they are only counted. */
export class FaultList {
  readonly kept: FileFault[] = [];
  count = 0;

  add(fault: CellFault & Partial<FileFault>): void {
    this.count += 1;
    if (this.kept.length >= MOST_KEPT) return;
    const { code, found, cell = null, line = null, column = null, params = {} } = fault;
    this.kept.push({ code, cell, line, column, found, params });
  }
}

/** One fault that ends the reading at once. */
export class UnreadableFileError extends Error {
  readonly fault: FileFault;

  constructor(fault: Pick<FileFault, 'code'> & Partial<FileFault>) {
    super(fault.code);
    this.fault = { cell: null, line: null, column: null, found: null, params: {}, ...fault };
  }
}
