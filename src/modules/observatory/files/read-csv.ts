import { CsvError, parse } from 'csv-parse/sync';
import { type FaultList, UnreadableFileError } from './faults.ts';
import type { Cell } from './read-cell.ts';
import { isEmpty, RowReader, type SoundRows } from './read-rows.ts';
import { refuseOtherEncodings } from './text-encoding.ts';

/** No row of figures comes near; what does is a quote that is never closed, or no CSV at all. */
const LONGEST_ROW = 1_000_000;

/**
 * Reads a CSV in UTF-8. The separator is the comma, or the semicolon where the header uses it, as a French Excel saves;
 * then the decimal comma is understood too. Null where the header is at fault.
 * @throws UnreadableFileError where the text is no CSV
 */
export function readCsv(bytes: Buffer, mostRows: number, faults: FaultList): SoundRows | null {
  refuseOtherEncodings(bytes);
  const delimiter = delimiterOf(bytes);
  const options = {
    bom: true,
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    max_record_size: LONGEST_ROW,
  };
  let row = 0;
  let line = 1;
  // The parser takes a CRLF inside quotation marks for two lines.
  let surplus = 0;
  try {
    const header = parse(bytes, { ...options, to: 1 })[0] ?? [];
    const reader = RowReader.under(header.map(readableCell), faults, delimiter === ';');
    if (reader === null) return null;
    parse(bytes, {
      ...options,
      // Called for each row as it is read, so that the texts of a large file are never all in memory.
      on_record: (texts: string[], { lines }) => {
        row += 1;
        const first = line;
        for (const text of texts) if (text.includes('\r\n')) surplus += text.split('\r\n').length - 1;
        line = lines + 1 - surplus;
        if (row === 1) return null;
        if (row - 1 > mostRows) throw new UnreadableFileError({ code: 'too-many-rows', params: { limit: mostRows } });
        const cells = texts.map(readableCell);
        if (cells.every(isEmpty)) return null;
        if (texts.length < header.length) {
          const params = { cells: texts.length, columns: header.length };
          faults.add({ code: 'row-too-short', cell: `A${row}`, line: first, found: texts[0] ?? '', params });
        } else {
          reader.read(cells, row, first);
        }
        return null;
      },
    });
    return reader.done();
  } catch (error) {
    if (error instanceof CsvError) throw new UnreadableFileError({ code: 'csv-quoting', line });
    throw error;
  }
}

function delimiterOf(bytes: Buffer): ',' | ';' {
  const end = bytes.indexOf(0x0a);
  const header = bytes.subarray(0, end === -1 ? bytes.length : end).toString('utf8');
  return header.includes(';') && !header.includes(',') ? ';' : ',';
}

/**
 * A spreadsheet runs a text that begins with one of these signs. Our export puts an apostrophe in front of it, which
 * disappears here; without one it is taken for the formula it would be.
 */
function readableCell(text: string): Cell {
  const start = text.trimStart();
  if (/^'+[=+\-@]/.test(start)) return start.slice(1);
  if (/^[=+@]/.test(start) || /^-(?!\s*$|\d+([.,]\d+)?\s*$)/.test(start)) return { kind: 'formula', source: text };
  return text;
}
