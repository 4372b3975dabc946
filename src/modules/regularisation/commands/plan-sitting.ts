import { z } from 'zod';
import { command, SignInNeededError } from '#platform/access/gate.ts';
import { openPermissionOf } from '#platform/workflow/procedure.ts';
import { tellMembers } from '../convening.ts';
import { isWithinMandate } from '../domain/sitting/mandate.ts';
import { REGULARISATION } from '../procedure.ts';
import { findCommission, listMembers } from '../store/sittings.reads.server.ts';
import { addSitting } from '../store/sittings.writes.server.ts';

const sittingPlace = z.string().trim().max(200);

/**
 * Plans a sitting of one's own commission, and convenes its members. One outside the mandate of the commission is refused: its
 * files wait.
 */
export const planSitting = command({
  name: 'plan-sitting',
  permission: openPermissionOf(REGULARISATION, 'place-on-agenda'),
  input: z.strictObject({
    /** The number that the sitting is to have: sent twice, it is planned once. */
    sitting: z.uuid(),
    commission: z.uuid(),
    plannedOn: z.iso.date(),
    place: sittingPlace.nullable(),
  }),
  changesContent: false,
  async run(tx, { sitting, commission: wanted, plannedOn, place }, actor) {
    if (actor.kind !== 'person') throw new SignInNeededError('plan-sitting');
    const commission = await findCommission(tx, wanted);
    if (commission === undefined || commission.unit !== actor.unit) {
      return { ok: false as const, fault: 'other-commission' as const };
    }
    if (!isWithinMandate(commission, plannedOn)) return { ok: false as const, fault: 'outside-mandate' as const };
    await addSitting(tx, {
      id: sitting,
      commission: wanted,
      plannedOn,
      place: place === '' ? null : place,
      by: actor.account,
    });
    await tellMembers(tx, 'sitting-convened', { id: sitting, plannedOn }, await listMembers(tx, wanted));
    return { ok: true as const };
  },
  journal: ({ sitting, commission }, done) => ({
    objects: done.ok
      ? [
          { type: 'sitting', id: sitting },
          { type: 'commission', id: commission },
        ]
      : [{ type: 'commission', id: commission }],
    detail: done.ok ? {} : { fault: done.fault },
  }),
});
