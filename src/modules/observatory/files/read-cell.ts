import type { ColumnKind } from './columns.ts';
import { plainDecimal, readDecimal } from './decimals.ts';
import { readDimensionText } from './dimension-text.ts';
import type { CellFault } from './faults.ts';

/** What a cell of a sheet or of a CSV holds; null and the empty text where it is empty. */
export type Cell =
  | string
  | number
  | null
  | { readonly kind: 'date'; readonly iso: string; readonly hasTime: boolean }
  /** A number that the sheet shows multiplied by a hundred. */
  | { readonly kind: 'percentage'; readonly value: number }
  | { readonly kind: 'formula'; readonly source: string }
  | { readonly kind: 'error'; readonly source: string }
  | { readonly kind: 'boolean'; readonly source: string };

const REFUSED = {
  formula: 'formula',
  error: 'error-value',
  boolean: 'wrong-cell',
  percentage: 'percent-format',
} as const;

/** The value of a cell for its column, null when it is empty; what is right for the record is asked later. */
export function readCell(
  cell: Cell,
  kind: ColumnKind,
  decimalComma: boolean,
): { readonly value: unknown } | { readonly fault: CellFault } {
  if (cell === null) return { value: null };
  const found = writtenAs(cell);
  if (typeof cell === 'number') return { value: kind === 'number' || kind === 'whole' ? cell : plainDecimal(cell) };
  if (typeof cell === 'string') {
    const text = cell.trim();
    return text === '' ? { value: null } : readText(text, kind, decimalComma);
  }
  if (cell.kind !== 'date') return { fault: { code: REFUSED[cell.kind], found } };
  if (kind !== 'date' && kind !== 'partial-date') return { fault: { code: 'unexpected-date', found } };
  return cell.hasTime ? { fault: { code: 'time-in-date', found } } : { value: cell.iso };
}

function readText(
  text: string,
  kind: ColumnKind,
  decimalComma: boolean,
): { readonly value: unknown } | { readonly fault: CellFault } {
  switch (kind) {
    case 'number': {
      const read = readDecimal(text, decimalComma);
      return 'refused' in read ? { fault: { code: read.refused, found: text } } : read;
    }
    case 'whole':
      return /^\d{1,15}$/.test(text) ? { value: Number(text) } : { fault: { code: 'not-positive-whole', found: text } };
    case 'dimensions': {
      const dimensions = readDimensionText(text);
      return dimensions === null ? { fault: { code: 'not-dimensions', found: text } } : { value: dimensions };
    }
    default:
      return { value: text };
  }
}

/** A cell as the person who filled it in would recognise it. */
export function writtenAs(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return Number.isFinite(cell) ? plainDecimal(cell) : String(cell);
  if (cell.kind === 'date') return cell.iso;
  return cell.kind === 'percentage' ? `${plainDecimal(Number((cell.value * 100).toPrecision(15)))} %` : cell.source;
}
