import type { Actor } from '#platform/access/actor.ts';
import { NotAllowedError, query } from '#platform/access/gate.ts';
import type { Database } from '#platform/db/database.ts';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { countMyWork } from '../my-work.ts';
import { WORKERS, workOf } from '../office-rule.ts';
import type { FileRow } from '../store/files.reads.server.ts';
import { type Cursor, listWork, type WorkFilter } from '../store/worklist.reads.server.ts';

export type { Cursor, FileRow, WorkFilter };

interface Asked {
  readonly filter: WorkFilter;
  readonly after: Cursor | null;
  readonly limit: number;
  readonly withLoads?: boolean;
}

/** A page of the files that one works on, where the next one begins, and how much of it is one's own to do now. */
export const listFiles = query({
  name: 'list-files',
  permission: WORKERS,
  async run(db: Database, { filter, after, limit, withLoads = false }: Asked, actor: Actor) {
    const work = workOf(actor);
    if (work === null) throw new NotAllowedError('list-files');
    const today = todayHere();
    const rows = await listWork(db, { filter, after, limit: limit + 1, today, breadth: work.breadth });
    const files = rows.slice(0, limit);
    const last = files.at(-1);
    const goesOn = rows.length > limit && last !== undefined;
    const next: Cursor | null = goesOn ? { day: 'turn' in filter.by ? last.due_on : last.filed_on, id: last.id } : null;
    return { files, next, today, mine: await countMyWork(db, { ...work, today, withLoads }) };
  },
  journal: (_, { files }) => ({ objects: files.map(({ id }) => ({ type: 'application', id })) }),
});
