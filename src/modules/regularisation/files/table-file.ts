import { utils, write } from '@e965/xlsx';
import { stringify } from 'csv-stringify/sync';
import { harmlessCell } from '#lib/spreadsheet.ts';

export type Cell = string | number | null;
type Table = readonly (readonly Cell[])[];

/** A table as CSV by RFC 4180: UTF-8 with a byte order mark, so that Excel reads its Arabic, lines ended by CRLF. */
export function asCsv(table: Table): string {
  const cells = table.map((row) => row.map((cell) => (typeof cell === 'string' ? harmlessCell(cell) : cell)));
  return `\ufeff${stringify(cells, { record_delimiter: 'windows' })}`;
}

/** A table as a workbook of one sheet, laid out from the right for Arabic. Texts are kept as texts, never as formulas. */
export function asXlsx(table: Table, direction: 'ltr' | 'rtl'): Buffer {
  const sheet = utils.aoa_to_sheet(
    table.map((row) => row.map((cell) => (typeof cell === 'string' ? { t: 's', v: cell, z: '@' } : cell))),
  );
  const workbook = {
    SheetNames: ['Rihla'],
    Sheets: { Rihla: sheet },
    Workbook: { Views: [{ RTL: direction === 'rtl' }] },
  };
  const bytes: Buffer = write(workbook, { type: 'buffer', bookType: 'xlsx', bookSST: true });
  return bytes;
}
