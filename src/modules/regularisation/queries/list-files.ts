import type { Actor } from '#platform/access/actor.ts';
import { NotAllowedError, query } from '#platform/access/gate.ts';
import type { Database } from '#platform/db/database.ts';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { type Part, readPage } from '../keyset-page.ts';
import { countMyWork } from '../my-work.ts';
import { WORKERS, workOf } from '../office-rule.ts';
import type { FileRow } from '../store/files.reads.server.ts';
import {
  type ComingSitting,
  cursorAt,
  listComingSittings,
  listWork,
  type WorkFilter,
} from '../store/worklist.reads.server.ts';

export type { ComingSitting, FileRow, WorkFilter };

/** The next ones are enough to choose among. */
const MOST_SITTINGS = 50;

interface Asked extends Part {
  readonly filter: WorkFilter;
  readonly withLoads?: boolean;
}

/** A page of the files that one works on, its neighbours, how much of it is one's own to do now, the sittings to come. */
export const listFiles = query({
  name: 'list-files',
  permission: WORKERS,
  async run(db: Database, { filter, withLoads = false, ...part }: Asked, actor: Actor) {
    const work = workOf(actor);
    if (work === null) throw new NotAllowedError('list-files');
    const today = todayHere();
    const { rows: files, ...page } = await readPage(
      (wanted) => listWork(db, { ...wanted, filter, today, breadth: work.breadth }),
      part,
      (file) => cursorAt(filter, file),
    );
    const mine = await countMyWork(db, { ...work, today, withLoads });
    return { ...page, files, today, mine, sittings: await listComingSittings(db, MOST_SITTINGS) };
  },
  journal: (_, { files }) => ({ objects: files.map(({ id }) => ({ type: 'application', id })) }),
});
