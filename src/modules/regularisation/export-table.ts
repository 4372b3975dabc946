import { deflateRawSync, InflateRaw } from 'node:zlib';
import { type CellObject, CFB, utils, type WorkSheet, write } from '@e965/xlsx';
import { stringify } from 'csv-stringify/sync';
import { harmlessCell } from '#lib/spreadsheet.ts';

/** SheetJS asks for the former name of this property, which Node 24 no longer has. */
class NamedAsBefore extends InflateRaw {
  get bytesRead(): number {
    return this.bytesWritten;
  }
}

// SheetJS finds Node's own compression only where there is `require`; the one it brings along packs three times larger.
CFB.utils.use_zlib({ deflateRawSync, InflateRaw: NamedAsBefore });

export interface Table {
  readonly sheet: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** As CSV by RFC 4180: UTF-8 with a byte order mark, so that Excel reads its Arabic; no cell is taken for a formula. */
export function tableAsCsv({ header, rows }: Table): string {
  const lines = [header, ...rows].map((row) => row.map(harmlessCell));
  return `\ufeff${stringify(lines, { record_delimiter: 'windows', quoted_match: /[;\t\r\n]/ })}`;
}

/** As a workbook with one sheet: every cell is a text, and is nothing else for whoever opens it. */
export function tableAsXlsx({ sheet: name, header, rows }: Table): Buffer {
  const sheet: WorkSheet = utils.aoa_to_sheet([], { dense: true });
  const data: CellObject[][] = [header, ...rows].map((row) =>
    row.map((cell) => ({ t: 's', v: harmlessCell(cell), z: '@' })),
  );
  sheet['!data'] = data;
  sheet['!ref'] = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows.length, c: header.length - 1 } });
  const bytes: Buffer = write(
    { SheetNames: [name], Sheets: { [name]: sheet } },
    { type: 'buffer', bookType: 'xlsx', bookSST: true, compression: true },
  );
  return bytes;
}

/** The most rows of one file; a longer list comes in several. */
export const MOST_ROWS = 20_000;
