import { deflateRawSync, InflateRaw } from 'node:zlib';
import { type CellObject, CFB, utils, type WorkSheet, write } from '@e965/xlsx';
import { stringify } from 'csv-stringify/sync';
import { harmlessCell } from '#lib/spreadsheet.ts';
import type { FigureClaim } from '../domain/figure.ts';
import { figureRecord } from '../pack.ts';
import { LONGEST_TEXT } from './check-record.ts';
import { COLUMNS, cellsOf } from './columns.ts';
import { plainDecimal } from './decimals.ts';
import { SHEET } from './read-xlsx.ts';

/** SheetJS asks for the former name of this property, which Node 24 no longer has. */
class NamedAsBefore extends InflateRaw {
  get bytesRead(): number {
    return this.bytesWritten;
  }
}

// SheetJS finds Node's own compression only where there is `require`; the one it brings along packs three times larger.
CFB.utils.use_zlib({ deflateRawSync, InflateRaw: NamedAsBefore });

/** A text that no cell of a workbook can hold. */
export class TextTooLongError extends Error {
  readonly id: string;
  readonly column: string;

  constructor(id: string, column: string) {
    super(`${id}, ${column}: more than ${LONGEST_TEXT} characters`);
    this.id = id;
    this.column = column;
  }
}

/** Figures as CSV by RFC 4180: UTF-8 with a byte order mark, so that Excel reads its Arabic, lines ended by CRLF. */
export function figuresAsCsv(figures: readonly FigureClaim[]): string {
  return `\ufeff${csvLines([COLUMNS])}${csvLines(figures.map((figure) => cellsOf(figure).map(csvCell)))}`;
}

/** Further lines for the same CSV. */
export function figuresAsCsvLines(figures: readonly FigureClaim[]): string {
  return csvLines(figures.map((figure) => cellsOf(figure).map(csvCell)));
}

function csvLines(rows: readonly (readonly string[])[]): string {
  // Semicolons too: a French Excel splits there.
  return stringify(
    rows.map((row) => [...row]),
    { record_delimiter: 'windows', quoted_match: /[;\t\r\n]/ },
  );
}

/** An apostrophe keeps a spreadsheet from running a text; the import takes it off again. */
function csvCell(cell: string | number | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return plainDecimal(cell);
  return harmlessCell(cell);
}

/** Figures as a list of records, one to a line, as the import takes it. */
export function figuresAsJson(figures: readonly FigureClaim[]): string {
  return `[\n${figures.map(jsonLine).join(',\n')}\n]\n`;
}

/** One figure of that list, without what this installation added to the claim. */
export function jsonLine(figure: FigureClaim): string {
  return JSON.stringify(
    Object.fromEntries(Object.keys(figureRecord.shape).map((field) => [field, Reflect.get(figure, field)])),
  );
}

/**
 * Figures as a workbook with one sheet.
 * @throws TextTooLongError
 */
export function figuresAsXlsx(figures: readonly FigureClaim[]): Buffer {
  const sheet: WorkSheet = utils.aoa_to_sheet([[...COLUMNS]], { dense: true });
  for (const figure of figures) sheet['!data']?.push(sheetRow(figure));
  sheet['!ref'] = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: figures.length, c: COLUMNS.length - 1 } });
  const workbook = { SheetNames: [SHEET], Sheets: { [SHEET]: sheet } };
  const bytes: Buffer = write(workbook, { type: 'buffer', bookType: 'xlsx', bookSST: true, compression: true });
  return bytes;
}

function sheetRow(figure: FigureClaim): CellObject[] {
  const row: CellObject[] = [];
  for (const [index, cell] of cellsOf(figure).entries()) {
    if (cell === null || cell === '') continue;
    if (typeof cell === 'number') row[index] = { t: 'n', v: cell };
    else if (cell.length > LONGEST_TEXT) throw new TextTooLongError(figure.id, COLUMNS[index] ?? '');
    // Formatted as text, so that Excel makes no date of a page range that somebody corrects.
    else row[index] = { t: 's', v: xmlText(cell), z: '@' };
  }
  return row;
}

/** In a workbook `_x000D_` stands for a carriage return: a text that really reads so has its first sign written that way. */
function xmlText(text: string): string {
  return text.replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_');
}
