import { z } from 'zod';
import { command } from '#platform/access/gate.ts';
import { type PresenceFault, presenceFault } from '../domain/sitting/members.ts';
import { holdOwnSitting, presiding, presidingMember, sittingTarget } from '../sitting-rule.ts';
import { listPresent } from '../store/sittings.reads.server.ts';
import { notePresence } from '../store/sittings.writes.server.ts';

/** Notes that a member came or left while the sitting goes on. What was decided before stands as it was decided. */
export const noteAttendance = command({
  name: 'note-attendance',
  permission: presiding('open'),
  input: z.strictObject({ sitting: z.uuid(), member: z.uuid(), present: z.boolean() }),
  changesContent: false,
  target: sittingTarget,
  async run(tx, { sitting: id, member, present }, actor) {
    const held = await holdOwnSitting(tx, actor, 'note-attendance', id, ['open']);
    const chair = presidingMember('note-attendance', held);
    const there = new Set(await listPresent(tx, id));
    if (present) there.add(member);
    else there.delete(member);
    const day = held.sitting.opened_on ?? held.sitting.planned_on;
    // Too few members do not end a sitting: they only decide nothing while they are too few.
    const fault = presenceFault(held.members, there, chair.id, { day, quorum: 0 });
    if (fault !== null) return { ok: false as const, fault: fault satisfies PresenceFault };
    await notePresence(tx, id, member, present);
    return { ok: true as const };
  },
  journal: ({ sitting, member, present }, done) => ({
    objects: [
      { type: 'sitting', id: sitting },
      { type: 'commission-member', id: member },
    ],
    detail: done.ok ? { present } : { fault: done.fault },
  }),
});
