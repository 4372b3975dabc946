import { addDays } from '#lib/calendar/civil-day.ts';
import { query } from '#platform/access/gate.ts';
import type { Database } from '#platform/db/database.ts';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { type Part, readPage } from '../keyset-page.ts';
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

interface Asked extends Part {
  readonly view: PermitView;
}

/** A page of cards to hand over, or of permits that end soon, of the places that one covers. */
export const listPermits = query({
  name: 'list-permits',
  permission: OFFICERS,
  async run(db: Database, { view, ...part }: Asked) {
    const today = todayHere();
    const until = addDays(today, SOON);
    const { rows: permits, ...page } = await readPage(
      (wanted) => readPermits(db, { ...wanted, view, until }),
      part,
      ({ id, valid_until, issued_on }) => ({ day: view === 'ending' ? valid_until : issued_on, id }),
    );
    return { ...page, permits, today };
  },
  journal: (_, { permits }) => ({ objects: permits.map(({ id }) => ({ type: 'permit', id })) }),
});
