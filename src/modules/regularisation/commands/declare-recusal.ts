import { z } from 'zod';
import { command, NotAllowedError } from '#platform/access/gate.ts';
import { holdOwnSitting, presides, seated, sittingTarget } from '../sitting-rule.ts';
import { listItems } from '../store/sittings.reads.server.ts';
import { addRecusals } from '../store/sittings.writes.server.ts';

/** A member says that they take no part in deciding a file; who presides may note it for them. It is not taken back. */
export const declareRecusal = command({
  name: 'declare-recusal',
  permission: seated('planned', 'open'),
  input: z.strictObject({
    sitting: z.uuid(),
    application: z.uuid(),
    member: z.uuid(),
    note: z.string().trim().max(500).nullable(),
  }),
  changesContent: false,
  target: sittingTarget,
  async run(tx, { sitting: id, application, member, note }, actor) {
    const { sitting, members, person } = await holdOwnSitting(tx, actor, 'declare-recusal', id, ['planned', 'open']);
    const own = members.some((one) => one.id === member && one.account === person.account);
    if (!own && !presides(actor, sitting, members)) throw new NotAllowedError('declare-recusal');
    if (!members.some((one) => one.id === member)) return { ok: false as const, fault: 'not-a-member' as const };
    const [item] = await listItems(tx, id, [application]);
    if (item === undefined || item.outcome !== null) return { ok: false as const, fault: 'not-on-agenda' as const };
    await addRecusals(tx, id, [{ application, member, reason: 'declared', note: note === '' ? null : note }]);
    return { ok: true as const };
  },
  journal: ({ sitting, application, member }, done) => ({
    objects: [
      { type: 'sitting', id: sitting },
      { type: 'application', id: application },
      { type: 'commission-member', id: member },
    ],
    detail: done.ok ? {} : { fault: done.fault },
  }),
});
