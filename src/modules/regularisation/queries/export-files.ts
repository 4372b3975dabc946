import type { Actor, Rule } from '#platform/access/actor.ts';
import { NotAllowedError, query } from '#platform/access/gate.ts';
import type { Database } from '#platform/db/database.ts';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { MOST_ROWS } from '../export-table.ts';
import type { Cursor } from '../keyset-page.ts';
import { OFFICERS, workOf } from '../office-rule.ts';
import type { FileRow } from '../store/files.reads.server.ts';
import { countWork, cursorAt, listWork, type WorkFilter } from '../store/worklist.reads.server.ts';

/** So many are read at once. */
const CHUNK = 5_000;

/** Seeing files is not yet taking them away: it is a right of its own, asked for anew. */
const EXPORTERS: readonly Rule[] = OFFICERS.map((rule) => ({ ...rule, stepUp: true }));

interface Asked {
  readonly filter: WorkFilter;
  readonly after: Cursor | null;
  readonly format: 'csv' | 'xlsx';
}

/** The files of a list to take away, at most so many at once, and where the next part begins. */
export const exportFiles = query({
  name: 'export-files',
  permission: EXPORTERS,
  async run(db: Database, { filter, after }: Asked, actor: Actor) {
    const work = workOf(actor);
    if (work === null) throw new NotAllowedError('export-files');
    const files: FileRow[] = [];
    let from = after;
    while (files.length < MOST_ROWS) {
      const limit = Math.min(CHUNK, MOST_ROWS - files.length);
      const rows = await listWork(db, { filter, after: from, limit, today: todayHere(), breadth: work.breadth });
      files.push(...rows);
      const last = rows.at(-1);
      if (last === undefined || rows.length < limit) break;
      from = cursorAt(filter, last);
    }
    return { files };
  },
  // The list itself is too long for an entry; what was asked for and how many left say enough.
  journal: ({ filter, format }, { files }) => ({
    objects: [],
    detail: { files: files.length, format, list: listed(filter.by) },
  }),
});

interface Part {
  /** After which file it begins; null for the first. */
  readonly after: Cursor | null;
  readonly files: number;
}

/** In how many parts a list can be taken away. Numbers and places in a list name nobody. */
export const planExport = query({
  name: 'plan-export',
  permission: OFFICERS,
  async run(db: Database, { filter }: { readonly filter: WorkFilter }, actor: Actor): Promise<readonly Part[]> {
    const work = workOf(actor);
    if (work === null) throw new NotAllowedError('plan-export');
    const wanted = { filter, breadth: work.breadth, today: todayHere() };
    let left = await countWork(db, { ...wanted, most: MOST_ROWS * MOST_PARTS });
    const parts: Part[] = [];
    let after: Cursor | null = null;
    while (left > 0) {
      const files = Math.min(left, MOST_ROWS);
      parts.push({ after, files });
      left -= files;
      if (left === 0) break;
      const rows: readonly FileRow[] = await listWork(db, { ...wanted, after, limit: files });
      const last = rows.at(-1);
      if (last === undefined) break;
      after = cursorAt(filter, last);
    }
    return parts;
  },
  journal: () => ({ objects: [] }),
});

/** Whoever wants more than this asks for less at once. */
const MOST_PARTS = 10;

function listed(by: WorkFilter['by']): string {
  if ('turn' in by) return by.turn;
  return 'state' in by ? by.state : 'sitting';
}
