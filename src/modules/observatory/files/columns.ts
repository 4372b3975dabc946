import type { FigureClaim } from '../domain/figure.ts';
import { dimensionText } from './dimension-text.ts';

/** How the cells of a column are written. */
export type ColumnKind = 'text' | 'number' | 'whole' | 'date' | 'partial-date' | 'dimensions';

/** The one layout of CSV and XLSX, in the order in which it is written: the column and the field of the record it holds. */
export const LAYOUT = [
  { column: 'id', field: 'id', kind: 'text' },
  { column: 'label_fr', field: 'label.fr', kind: 'text' },
  { column: 'label_ar', field: 'label.ar', kind: 'text' },
  { column: 'label_en', field: 'label.en', kind: 'text' },
  { column: 'value', field: 'value', kind: 'number' },
  { column: 'unit', field: 'unit', kind: 'text' },
  { column: 'qualifier', field: 'qualifier', kind: 'text' },
  { column: 'nature', field: 'nature', kind: 'text' },
  { column: 'period_kind', field: 'period.kind', kind: 'text' },
  { column: 'period_start', field: 'period.start', kind: 'date' },
  { column: 'period_end', field: 'period.end', kind: 'date' },
  { column: 'period_printed', field: 'period.printed', kind: 'text' },
  { column: 'cut_off', field: 'cutOff', kind: 'partial-date' },
  { column: 'programme', field: 'programme', kind: 'whole' },
  { column: 'objective', field: 'objective', kind: 'whole' },
  { column: 'dimensions', field: 'dimensions', kind: 'dimensions' },
  { column: 'note_fr', field: 'note.fr', kind: 'text' },
  { column: 'note_ar', field: 'note.ar', kind: 'text' },
  { column: 'note_en', field: 'note.en', kind: 'text' },
  { column: 'attributed_to', field: 'attributedTo', kind: 'text' },
  { column: 'document', field: 'document', kind: 'text' },
  { column: 'locator', field: 'locator', kind: 'text' },
] as const satisfies readonly { column: string; field: string; kind: ColumnKind }[];

export type Column = (typeof LAYOUT)[number]['column'];

export const COLUMNS: readonly Column[] = LAYOUT.map(({ column }) => column);

/** The column of a field of the record (`attributedTo`, `label.fr`); for a part of it that has none, the nearest one. */
export function columnOfField(field: string): Column | null {
  const exact = LAYOUT.find((entry) => entry.field === field);
  if (exact !== undefined) return exact.column;
  const first = field.split('.')[0];
  return LAYOUT.find((entry) => entry.field.split('.')[0] === first)?.column ?? null;
}

/** The record a row stands for, still to be checked; the cells are given by column, null where they are empty. */
export function recordOf(cell: (column: Column) => unknown): unknown {
  const note = { fr: cell('note_fr'), ar: cell('note_ar'), en: cell('note_en') };
  return {
    id: cell('id'),
    label: { fr: cell('label_fr'), ar: cell('label_ar'), en: cell('label_en') },
    value: cell('value'),
    unit: cell('unit'),
    qualifier: cell('qualifier'),
    nature: cell('nature'),
    period: {
      kind: cell('period_kind'),
      start: cell('period_start'),
      end: cell('period_end'),
      printed: cell('period_printed'),
    },
    cutOff: cell('cut_off'),
    programme: cell('programme'),
    objective: cell('objective'),
    dimensions: cell('dimensions') ?? {},
    note: note.fr === null && note.ar === null && note.en === null ? null : note,
    attributedTo: cell('attributed_to'),
    document: cell('document'),
    locator: cell('locator'),
  };
}

/** The cells of a figure, in the order of the layout. */
export function cellsOf(claim: FigureClaim): readonly (string | number | null)[] {
  const cells: Readonly<Record<Column, string | number | null>> = {
    id: claim.id,
    label_fr: claim.label.fr,
    label_ar: claim.label.ar,
    label_en: claim.label.en,
    value: claim.value,
    unit: claim.unit,
    qualifier: claim.qualifier,
    nature: claim.nature,
    period_kind: claim.period.kind,
    period_start: claim.period.start,
    period_end: claim.period.end,
    period_printed: claim.period.printed,
    cut_off: claim.cutOff,
    programme: claim.programme,
    objective: claim.objective,
    dimensions: dimensionText(claim.dimensions),
    note_fr: claim.note?.fr ?? null,
    note_ar: claim.note?.ar ?? null,
    note_en: claim.note?.en ?? null,
    attributed_to: claim.attributedTo,
    document: claim.document,
    locator: claim.locator,
  };
  return COLUMNS.map((column) => cells[column]);
}

/** The letters of a spreadsheet column, from 0: `A`, `Z`, `AA`. */
export function columnLetters(index: number): string {
  const before = Math.floor(index / 26);
  return `${before === 0 ? '' : columnLetters(before - 1)}${String.fromCharCode(65 + (index % 26))}`;
}
