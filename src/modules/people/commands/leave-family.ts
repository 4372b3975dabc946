import { z } from 'zod';
import { ConflictError, command } from '#platform/access/gate.ts';
import { motive } from '../register-input.ts';
import { REGISTER, signedIn } from '../register-rule.ts';
import { findMember } from '../store/families.reads.server.ts';
import { endMember } from '../store/families.writes.server.ts';

/** Ends a membership of a family on a day, with a motive. It stays in the history. */
export const leaveFamily = command({
  name: 'leave-family',
  permission: REGISTER.map((rule) => ({ ...rule, states: ['in-force'] })),
  input: z.object({ member: z.uuid(), endsOn: z.iso.date(), motive }),
  changesContent: false,
  target: (tx, { member }) => findMember(tx, member),
  async run(tx, { member, endsOn, motive: why }, actor) {
    const { account: by } = signedIn(actor);
    const found = await findMember(tx, member);
    if (found === undefined) throw new ConflictError('leave-family');
    if (endsOn < found.starts_on) return { ok: false as const, fault: 'before-start' as const, ...found };
    if (!(await endMember(tx, { member, endsOn, motive: why, by }))) throw new ConflictError('leave-family');
    return { ok: true as const, ...found };
  },
  journal: ({ endsOn, motive: why }, done) => ({
    objects: [
      { type: 'record', id: done.record },
      { type: 'family', id: done.family },
    ],
    changed: done.ok ? { 'ends-on': endsOn, motive: why } : undefined,
    detail: done.ok ? {} : { fault: done.fault },
  }),
});
