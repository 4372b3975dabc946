import { type CellObject, read, SSF, type WorkBook } from '@e965/xlsx';
import { type FaultList, UnreadableFileError } from './faults.ts';
import { openWorkbook } from './open-workbook.ts';
import type { Cell } from './read-cell.ts';
import { isEmpty, RowReader, type SoundRows } from './read-rows.ts';

/** The sheet that is read where a workbook has one of this name; else its first sheet. */
export const SHEET = 'figures';

/**
 * Reads a workbook: its sheet `figures`, or its first one. Null where the header is at fault.
 * @throws UnreadableFileError where it is no workbook, or one that is unsafe to open
 */
export async function readXlsx(bytes: Buffer, mostRows: number, faults: FaultList): Promise<SoundRows | null> {
  const workbook = parseWorkbook(await openWorkbook(bytes), mostRows);
  const name = workbook.SheetNames.includes(SHEET) ? SHEET : (workbook.SheetNames[0] ?? '');
  const sheet = workbook.Sheets[name];
  if (sheet === undefined) throw new UnreadableFileError({ code: 'workbook-damaged' });
  const rows: readonly (readonly CellObject[] | undefined)[] = sheet['!data'] ?? [];
  if (rows.length - 1 > mostRows) {
    throw new UnreadableFileError({ code: 'too-many-rows', params: { limit: mostRows } });
  }
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const cellsOf = (row: readonly CellObject[] | undefined) => Array.from(row ?? [], (cell) => toCell(cell, date1904));
  const reader = RowReader.under(cellsOf(rows[0]), faults, false);
  for (const [index, row] of rows.entries()) {
    if (index === 0 || row === undefined) continue;
    const cells = cellsOf(row);
    if (!cells.every(isEmpty)) reader?.read(cells, index + 1, null);
  }
  return reader?.done() ?? null;
}

function parseWorkbook(safe: Buffer, mostRows: number): WorkBook {
  try {
    return read(safe, {
      type: 'buffer',
      dense: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      // A formula whose result was never computed is only seen with its empty cell.
      sheetStubs: true,
      // The header, the most there may be, and one row that tells that there are more.
      sheetRows: mostRows + 2,
    });
  } catch {
    throw new UnreadableFileError({ code: 'workbook-damaged' });
  }
}

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

function toCell(cell: CellObject | undefined, date1904: boolean): Cell {
  if (cell === undefined) return null;
  if (cell.f !== undefined || cell.F !== undefined) return { kind: 'formula', source: `=${cell.f ?? ''}` };
  const { v: value } = cell;
  if (cell.t === 'e') return { kind: 'error', source: ERRORS[Number(value)] ?? '#ERROR' };
  if (typeof value === 'boolean') return { kind: 'boolean', source: value ? 'TRUE' : 'FALSE' };
  if (typeof value === 'string') return value;
  if (typeof value !== 'number') return null;
  const format = String(cell.z ?? 'General');
  if (SSF.is_date(format)) {
    const date = SSF.parse_date_code(value, { date1904 });
    if (date === null) return value;
    const hasTime = date.H !== 0 || date.M !== 0 || date.S !== 0;
    return { kind: 'date', iso: [padded(date.y, 4), padded(date.m, 2), padded(date.d, 2)].join('-'), hasTime };
  }
  // A percent sign in quotes is only printed; one without shows the number a hundred times larger than it is.
  return /%/.test(format.replace(/"[^"]*"|\\./g, '')) ? { kind: 'percentage', value } : value;
}

function padded(number: number, length: number): string {
  return String(number).padStart(length, '0');
}
