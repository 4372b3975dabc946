import { z } from 'zod';
import { command } from '#platform/access/gate.ts';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { campaignOf } from '../acting.ts';
import { isWithinMandate } from '../domain/sitting/mandate.ts';
import { type PresenceFault, presenceFault, quorumOf, seatsOf, sitsOn } from '../domain/sitting/members.ts';
import { holdOwnSitting, presiding, sittingTarget } from '../sitting-rule.ts';
import { findCommission } from '../store/sittings.reads.server.ts';
import { openIt } from '../store/sittings.writes.server.ts';

type OpeningFault = PresenceFault | 'outside-mandate' | 'in-the-future' | 'not-a-chair';

export type Opened =
  | { readonly ok: true; readonly present: number; readonly quorum: number }
  | { readonly ok: false; readonly fault: OpeningFault };

/** Opens a sitting: who is there, who presides, and whether they are enough. Who opens it presides. */
export const openSitting = command({
  name: 'open-sitting',
  permission: presiding('planned'),
  input: z.strictObject({
    sitting: z.uuid(),
    /** The civil day it sits: today, or earlier when it is written down from paper. */
    on: z.iso.date(),
    present: z.array(z.uuid()).min(1).max(100),
    chair: z.uuid(),
  }),
  changesContent: false,
  target: sittingTarget,
  async run(tx, { sitting: id, on, present, chair }, actor): Promise<Opened> {
    const { sitting, members, person } = await holdOwnSitting(tx, actor, 'open-sitting', id, ['planned']);
    if (on > todayHere()) return { ok: false, fault: 'in-the-future' };
    const commission = await findCommission(tx, sitting.commission);
    if (commission === undefined || !isWithinMandate(commission, on)) return { ok: false, fault: 'outside-mandate' };
    const { definition } = await campaignOf(tx, sitting.campaign);
    const composition = sitting.instance === 'first' ? definition.local : definition.national;
    const quorum = quorumOf(composition);
    const there = new Set(present);
    const fault = presenceFault(members, there, chair, { day: on, quorum });
    if (fault !== null) return { ok: false, fault };
    if (!members.some(({ id: member, account }) => member === chair && account === person.account)) {
      return { ok: false, fault: 'not-a-chair' };
    }
    await openIt(tx, id, {
      ...{ on, chair, quorum, seats: seatsOf(composition) },
      members: members
        .filter((member) => sitsOn(member, on))
        .map(({ id: member }) => ({ member, present: there.has(member) })),
    });
    return { ok: true, present: there.size, quorum };
  },
  journal: ({ sitting }, done) => ({
    objects: [{ type: 'sitting', id: sitting }],
    detail: done.ok ? { present: done.present, quorum: done.quorum } : { fault: done.fault },
  }),
});
