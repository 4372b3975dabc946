import { z } from 'zod';
import { LANGUAGES } from '#lib/localised.ts';
import { command } from '#platform/access/gate.ts';
import { appointmentFields, carries, personName } from '../appointment-input.ts';
import { administer } from '../directory-rule.ts';
import { faultOfAppointment, INVITATION_HOURS } from '../domain/appointments.ts';
import { signedIn } from '../own-rule.ts';
import { today } from '../store/directory.reads.server.ts';
import { findByEmail, hasOpenInvitation } from '../store/invitations.reads.server.ts';
import { addInvitation } from '../store/invitations.writes.server.ts';
import { findUnit } from '../store/units.reads.server.ts';

/** Makes a link by which somebody new creates their account and takes up a role. The link is shown once. */
export const inviteStaff = command({
  name: 'invite-staff',
  permission: administer(),
  input: z.object({
    ...appointmentFields,
    name: personName,
    email: z.email().max(254).toLowerCase().nullable(),
    language: z.enum(LANGUAGES),
  }),
  changesContent: false,
  secret: true,
  async target(tx, { unit }) {
    const found = await findUnit(tx, unit);
    return found && { ...found, unit: found.id };
  },
  async run(tx, input, actor) {
    const { role, unit, headsUnit, startsOn, endsOn, email } = input;
    const wanted = { role, unit, headsUnit, startsOn, endsOn };
    const fault = faultOfAppointment(wanted, { today: await today(tx), held: [], carries });
    if (fault !== null) return { ok: false as const, fault };
    if (email !== null) {
      // Of people outside one's directory nothing is said: their address is found taken when the link is opened.
      if ((await findByEmail(tx, email)) !== undefined) return { ok: false as const, fault: 'known-address' as const };
      if (await hasOpenInvitation(tx, { email, role, unit })) {
        return { ok: false as const, fault: 'invited-already' as const };
      }
    }
    const offered = await addInvitation(tx, {
      ...input,
      account: null,
      appointment: wanted,
      invitedBy: signedIn(actor).account,
      hours: INVITATION_HOURS,
    });
    return { ok: true as const, ...offered };
  },
  journal: (input, done) => ({
    objects: [...(done.ok ? [{ type: 'invitation', id: done.id }] : []), { type: 'unit', id: input.unit }],
    changed: done.ok
      ? { name: input.name, email: input.email, role: input.role, 'starts-on': input.startsOn, 'ends-on': input.endsOn }
      : undefined,
    detail: done.ok ? { role: input.role, heads: input.headsUnit } : { fault: done.fault },
  }),
});
