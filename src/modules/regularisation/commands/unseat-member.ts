import { z } from 'zod';
import { ConflictError, command, NotFoundError } from '#platform/access/gate.ts';
import { MANAGE_CAMPAIGNS, wholeCountry } from '../campaign-rule.ts';
import { findSeat } from '../store/campaign-list.reads.server.ts';
import { endSeat } from '../store/campaigns.writes.server.ts';

/** Ends a seat in a commission. What its holder took part in stays as it was. */
export const unseatMember = command({
  name: 'unseat-member',
  permission: MANAGE_CAMPAIGNS,
  input: z.strictObject({ member: z.uuid(), on: z.iso.date() }),
  changesContent: false,
  target: (tx) => wholeCountry(tx),
  async run(tx, { member, on }) {
    const seat = await findSeat(tx, member);
    if (seat === undefined) throw new NotFoundError('unseat-member');
    if (on < seat.starts_on || !(await endSeat(tx, member, on))) throw new ConflictError('unseat-member');
    return { commission: seat.commission };
  },
  journal: ({ member, on }, { commission }) => ({
    objects: [
      { type: 'commission-member', id: member },
      { type: 'commission', id: commission },
    ],
    detail: { on },
  }),
});
