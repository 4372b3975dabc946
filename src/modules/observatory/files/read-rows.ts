import { checkRecord, type FigureRecord } from './check-record.ts';
import { COLUMNS, type Column, columnLetters, columnOfField, LAYOUT, recordOf } from './columns.ts';
import type { CellFault, FaultList } from './faults.ts';
import { nearest } from './nearest.ts';
import { type Cell, readCell, writtenAs } from './read-cell.ts';

/** The rows that can be read, and where they stand in the file. */
export interface SoundRows {
  readonly claims: readonly FigureRecord[];
  /** The cell of a field (`attributedTo`, `label.fr`) of the claim at a position. */
  cellOf(position: number, field: string): string;
  /** The line of the text where that claim begins; null in a workbook and in JSON. */
  lineOf(position: number): number | null;
  /** The column of a field; null in JSON, whose cells say it. */
  columnOf(field: string): string | null;
}

/** Turns the rows of a sheet or of a CSV into claims, once its header is understood. */
export class RowReader {
  private readonly places: ReadonlyMap<Column, number>;
  private readonly faults: FaultList;
  private readonly decimalComma: boolean;
  private readonly claims: FigureRecord[] = [];
  private readonly rows: number[] = [];
  private readonly lines: (number | null)[] = [];

  private constructor(places: ReadonlyMap<Column, number>, faults: FaultList, decimalComma: boolean) {
    this.places = places;
    this.faults = faults;
    this.decimalComma = decimalComma;
  }

  /** A reader for the rows under this header; null, with the faults reported, unless it names every column once. */
  static under(header: readonly Cell[], faults: FaultList, decimalComma: boolean): RowReader | null {
    const places = readHeader(header, faults);
    return places && new RowReader(places, faults, decimalComma);
  }

  /**
   * Reads one row.
   *
   * @param row as a spreadsheet numbers it, from 1
   * @param line the first line of the text it takes, from 1; null in a workbook
   */
  read(cells: readonly Cell[], row: number, line: number | null): void {
    const cellAt = (column: Column) => cells[this.places.get(column) ?? -1] ?? null;
    const found = new Map<Column, CellFault>();
    const values = new Map<Column, unknown>();
    for (const { column, kind } of LAYOUT) {
      const read = readCell(cellAt(column), kind, this.decimalComma);
      if ('fault' in read) found.set(column, read.fault);
      else values.set(column, read.value);
    }
    const checked = checkRecord(recordOf((column) => values.get(column) ?? null));
    if ('claim' in checked && found.size === 0) {
      this.claims.push(checked.claim);
      this.rows.push(row);
      this.lines.push(line);
    }
    for (const { field, ...fault } of 'faults' in checked ? checked.faults : []) {
      const column = columnOfField(field);
      if (column === null || found.has(column)) continue;
      const written = fault.code === 'unreadable-character' ? fault.found : writtenAs(cellAt(column));
      found.set(column, { ...fault, found: fault.found && written });
    }
    for (const column of COLUMNS) {
      const fault = found.get(column);
      if (fault !== undefined) this.faults.add({ ...fault, cell: this.cell(column, row), line, column });
    }
    this.refuseCellsOutside(cells, row, line);
  }

  done(): SoundRows {
    return {
      claims: this.claims,
      cellOf: (position, field) => this.cell(columnOfField(field) ?? 'id', this.rows[position] ?? 0),
      lineOf: (position) => this.lines[position] ?? null,
      columnOf: columnOfField,
    };
  }

  private cell(column: Column, row: number): string {
    return `${columnLetters(this.places.get(column) ?? 0)}${row}`;
  }

  /** Something beside the table would otherwise be lost without a word. */
  private refuseCellsOutside(cells: readonly Cell[], row: number, line: number | null): void {
    if (cells.length <= this.places.size) return;
    const inside = new Set(this.places.values());
    for (const [index, cell = null] of cells.entries()) {
      if (inside.has(index) || isEmpty(cell)) continue;
      this.faults.add({
        code: 'cell-without-column',
        cell: `${columnLetters(index)}${row}`,
        line,
        found: writtenAs(cell),
      });
    }
  }
}

export function isEmpty(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

function readHeader(header: readonly Cell[], faults: FaultList): ReadonlyMap<Column, number> | null {
  const names = Array.from(header, (cell = null) => writtenAs(cell).trim());
  const columns: ReadonlyMap<string, Column> = new Map(COLUMNS.map((column) => [column, column]));
  if (!names.some((name) => columns.has(name))) {
    faults.add({ code: 'no-header', cell: 'A1', found: names.join(' '), params: { columns: COLUMNS.join(', ') } });
    return null;
  }
  const before = faults.count;
  const places = new Map<Column, number>();
  for (const [index, name] of names.entries()) {
    const cell = `${columnLetters(index)}1`;
    const column = columns.get(name);
    if (column === undefined) {
      // Spreadsheets save empty columns to the right of what is used.
      const suggestion = nearest(name, COLUMNS) ?? 'none';
      if (name !== '') faults.add({ code: 'unknown-column', cell, found: name, params: { suggestion } });
    } else if (places.has(column)) {
      faults.add({ code: 'duplicate-column', cell, found: name });
    } else {
      places.set(column, index);
    }
  }
  for (const name of COLUMNS) {
    if (!places.has(name)) faults.add({ code: 'missing-column', found: null, params: { name } });
  }
  return faults.count === before ? places : null;
}
