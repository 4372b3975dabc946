/** Where a page of a list ends or begins: at this row. The day is that of the order, null where a row has none. */
export interface Cursor {
  readonly day: string | null;
  readonly id: string;
}

export interface Part {
  readonly after: Cursor | null;
  /** Those before the cursor instead of those after it. */
  readonly back?: boolean;
  readonly limit: number;
}

interface Page<Row> {
  readonly rows: readonly Row[];
  readonly isFirst: boolean;
  /** The page before begins before its cursor, the next one after its own; null where there is none. */
  readonly previous: Cursor | null;
  readonly next: Cursor | null;
}

/** A page of a list that is read from a row on, never by counting rows: its last page costs what its first one does. */
export async function readPage<Row>(
  read: (part: Part) => Promise<readonly Row[]>,
  { after, back = false, limit }: Part,
  cursorOf: (row: Row) => Cursor,
): Promise<Page<Row>> {
  const found = await read({ after, back, limit: limit + 1 });
  const goesOn = found.length > limit;
  // Going back leads to the first page itself: whole, even where the list grew at its beginning.
  if (back && !goesOn) return readPage(read, { after: null, limit }, cursorOf);
  const rows = back ? found.slice(1) : found.slice(0, limit);
  const [first, last] = [rows[0], rows.at(-1)];
  return {
    rows,
    isFirst: after === null,
    previous: after !== null && first !== undefined ? cursorOf(first) : null,
    next: (goesOn || back) && last !== undefined ? cursorOf(last) : null,
  };
}
