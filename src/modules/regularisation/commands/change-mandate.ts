import { z } from 'zod';
import { ConflictError, command, NotFoundError } from '#platform/access/gate.ts';
import { MANAGE_CAMPAIGNS, wholeCountry } from '../campaign-rule.ts';
import { findCommission } from '../store/campaign-list.reads.server.ts';
import { changeMandate as write } from '../store/campaigns.writes.server.ts';

/** Begins, prolongs or ends the mandate of a commission: outside it none of its sittings is opened, and its files wait. */
export const changeMandate = command({
  name: 'change-mandate',
  permission: MANAGE_CAMPAIGNS,
  input: z.strictObject({ commission: z.uuid(), from: z.iso.date(), until: z.iso.date().nullable() }),
  changesContent: false,
  target: (tx) => wholeCountry(tx),
  async run(tx, { commission, from, until }) {
    if ((await findCommission(tx, commission)) === undefined) throw new NotFoundError('change-mandate');
    if (until !== null && until < from) throw new ConflictError('change-mandate');
    await write(tx, commission, from, until);
  },
  journal: ({ commission, from, until }) => ({
    objects: [{ type: 'commission', id: commission }],
    detail: { from, until: until ?? 'open' },
  }),
});
