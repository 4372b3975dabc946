import { addDays } from '#lib/calendar/civil-day.ts';
import { query } from '#platform/access/gate.ts';
import type { Database } from '#platform/db/database.ts';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { OFFICERS } from '../office-rule.ts';
import {
  type ListedPermit,
  PERMIT_VIEWS,
  type PermitView,
  listPermits as readPermits,
} from '../store/permit-lists.reads.server.ts';

export type { ListedPermit, PermitView };
export { PERMIT_VIEWS };

/** What ends within so many days is shown as ending soon (assumed: a quarter of a year ahead is enough to call people in). */
const SOON = 90;

interface Asked {
  readonly view: PermitView;
  readonly after: { readonly day: string; readonly id: string } | null;
  readonly limit: number;
}

/** Cards to hand over, or permits that end soon, of the places that one covers. */
export const listPermits = query({
  name: 'list-permits',
  permission: OFFICERS,
  async run(db: Database, { view, after, limit }: Asked) {
    const today = todayHere();
    const rows = await readPermits(db, { view, after, until: addDays(today, SOON), limit: limit + 1 });
    const permits = rows.slice(0, limit);
    const last = permits.at(-1);
    const goesOn = rows.length > limit && last !== undefined;
    return {
      ...{ permits, today },
      next: goesOn ? { day: view === 'ending' ? last.valid_until : last.issued_on, id: last.id } : null,
    };
  },
  journal: (_, { permits }) => ({ objects: permits.map(({ id }) => ({ type: 'permit', id })) }),
});
