import type { ComponentChildren } from 'preact';

export interface Column<Row> {
  readonly id: string;
  readonly header: ComponentChildren;
  readonly cell: (row: Row) => ComponentChildren;
  /** Numbers: aligned at the end of the cell, with figures of equal width. */
  readonly numeric?: boolean | undefined;
  /** The cell that names the row, read as its header; it carries the row's link. */
  readonly rowHeader?: boolean | undefined;
  readonly align?: 'center' | 'end' | undefined;
  /** Stays on one line: dates, references. */
  readonly nowrap?: boolean | undefined;
}

interface DataTableProps<Row> {
  /** Says what the table holds; also the name of the region that scrolls when the screen is narrow. */
  readonly caption: string;
  readonly captionHidden?: boolean | undefined;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly rowHref?: ((row: Row) => string | undefined) | undefined;
  /** The last line: a total. */
  readonly totals?: Row | undefined;
  readonly dense?: boolean | undefined;
}

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden = false, columns, rows, rowKey, rowHref, totals, dense = false } = props;
  return (
    // Named, it is a region; with a tab stop, it can be scrolled from the keyboard.
    <section class="table-region" tabindex={0} aria-label={caption}>
      <table class={dense ? 'data-table dense' : 'data-table'}>
        <caption class={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" class={cellClass(column)}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <TableCell key={column.id} column={column} row={row} href={rowHref?.(row)} />
              ))}
            </tr>
          ))}
        </tbody>
        {totals !== undefined && (
          <tfoot>
            <tr>
              {columns.map((column) => (
                <TableCell key={column.id} column={column} row={totals} />
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}

interface TableCellProps<Row> {
  readonly column: Column<Row>;
  readonly row: Row;
  readonly href?: string | undefined;
}

function TableCell<Row>({ column, row, href }: TableCellProps<Row>) {
  const content = column.cell(row);
  if (column.rowHeader !== true) return <td class={cellClass(column)}>{content}</td>;
  return (
    <th scope="row" class={cellClass(column)}>
      {href === undefined ? content : <a href={href}>{content}</a>}
    </th>
  );
}

function cellClass<Row>({ numeric, align, nowrap }: Column<Row>): string | undefined {
  const classes: string[] = [];
  if (numeric === true) classes.push('numeric');
  if (align !== undefined) classes.push(`align-${align}`);
  if (nowrap === true) classes.push('nowrap');
  return classes.length > 0 ? classes.join(' ') : undefined;
}
