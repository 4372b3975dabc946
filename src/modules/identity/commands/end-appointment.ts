import { z } from 'zod';
import { ConflictError, command, NotAllowedError } from '#platform/access/gate.ts';
import { basis } from '../appointment-input.ts';
import { administer } from '../directory-rule.ts';
import { signedIn } from '../own-rule.ts';
import { listAppointments } from '../store/directory.reads.server.ts';
import { endAppointment as writeEnd } from '../store/directory.writes.server.ts';

/** Ends a role before its last day. Whoever holds it may do nothing more with it from their next request on. */
export const endAppointment = command({
  name: 'end-appointment',
  permission: administer('in-force', 'to-come'),
  input: z.object({ account: z.uuid(), appointment: z.uuid(), basis }),
  changesContent: false,
  target: async (tx, { account, appointment }) =>
    (await listAppointments(tx, account)).find(({ id, within_reach }) => id === appointment && within_reach),
  async run(tx, input, actor) {
    const { account: by } = signedIn(actor);
    if (input.account === by) throw new NotAllowedError('end-appointment');
    // Of two who end it at once, the second is told that it has ended.
    if (!(await writeEnd(tx, input.appointment, by, input.basis))) throw new ConflictError('end-appointment');
  },
  journal: ({ account, appointment, basis: given }) => ({
    objects: [
      { type: 'account', id: account },
      { type: 'appointment', id: appointment },
    ],
    changed: { 'end-basis': given },
  }),
});
