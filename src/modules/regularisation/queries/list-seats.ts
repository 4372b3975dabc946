import { staffOf } from '#identity';
import { query } from '#platform/access/gate.ts';
import type { Database } from '#platform/db/database.ts';
import { SEE_CAMPAIGNS, wholeCountry } from '../campaign-rule.ts';
import { findCommission, listSeats as list } from '../store/campaign-list.reads.server.ts';

/** Who sits in a commission, and who is appointed to it and could. */
export const listSeats = query({
  name: 'list-seats',
  permission: SEE_CAMPAIGNS,
  target: (tx: Database) => wholeCountry(tx),
  async run(tx: Database, commission: string) {
    const found = await findCommission(tx, commission);
    if (found === undefined) return undefined;
    const staff = await staffOf(tx, [found.unit]);
    const nameOf = (account: string) => staff.find((one) => one.account === account)?.name ?? null;
    const seats = await list(tx, commission);
    const seated = new Set(seats.filter(({ ends_on }) => ends_on === null).map(({ account }) => account));
    return {
      commission: found,
      seats: seats.map((seat) => ({ ...seat, name: nameOf(seat.account) })),
      candidates: staff.filter(({ account }) => !seated.has(account)),
    };
  },
  journal: (commission, found) => ({
    objects: [
      { type: 'commission', id: commission },
      ...(found?.seats.map(({ account }) => ({ type: 'account', id: account })) ?? []),
    ],
  }),
});
