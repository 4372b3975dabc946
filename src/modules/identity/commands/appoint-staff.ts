import { z } from 'zod';
import { command, NotAllowedError } from '#platform/access/gate.ts';
import { appointmentFields, carries } from '../appointment-input.ts';
import { administer } from '../directory-rule.ts';
import { faultOfAppointment } from '../domain/appointments.ts';
import { signedIn } from '../own-rule.ts';
import { findReach, listAppointments, today } from '../store/directory.reads.server.ts';
import { addAppointment, holdAppointments } from '../store/directory.writes.server.ts';
import { findUnit } from '../store/units.reads.server.ts';

/** Appoints somebody who has an account to one more role. */
export const appointStaff = command({
  name: 'appoint-staff',
  permission: administer('active'),
  input: z.object({ ...appointmentFields, account: z.uuid() }),
  changesContent: false,
  /** Where the appointment will be, and in which state the person's account is. */
  async target(tx, { account, unit }) {
    const [person, place] = [await findReach(tx, account), await findUnit(tx, unit)];
    return person && place && { ...place, unit: place.id, account, state: person.state };
  },
  async run(tx, input, actor) {
    const { account: by } = signedIn(actor);
    if (input.account === by) throw new NotAllowedError('appoint-staff');
    await holdAppointments(tx, input.account);
    const held = (await listAppointments(tx, input.account))
      .filter(({ state }) => state === 'in-force' || state === 'to-come')
      .map((one) => ({ role: one.role, unit: one.unit, startsOn: one.starts_on, endsOn: one.ends_on }));
    const fault = faultOfAppointment(input, { today: await today(tx), held, carries });
    if (fault !== null) return { ok: false as const, fault };
    const appointment = await addAppointment(tx, { ...input, appointedBy: by });
    return appointment === null
      ? { ok: false as const, fault: 'kept-apart' as const }
      : { ok: true as const, appointment };
  },
  journal: (input, done) => ({
    objects: [
      { type: 'account', id: input.account },
      ...(done.ok ? [{ type: 'appointment', id: done.appointment }] : []),
      { type: 'unit', id: input.unit },
    ],
    changed: done.ok
      ? { role: input.role, 'starts-on': input.startsOn, 'ends-on': input.endsOn, basis: input.basis }
      : undefined,
    detail: done.ok ? { role: input.role, heads: input.headsUnit } : { fault: done.fault },
  }),
});
