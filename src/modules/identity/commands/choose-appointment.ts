import { z } from 'zod';
import { credentialCommand } from '#platform/access/gate.ts';
import { SESSION_LIMITS } from '../domain/session-limits.ts';
import { OWN, signedIn } from '../own-rule.ts';
import { findAppointmentTarget } from '../store/own-account.reads.server.ts';
import { enterAgain } from '../store/own-account.writes.server.ts';
import { chooseAppointment as choose } from '../store/sessions.writes.server.ts';

/** Goes on under another of one's appointments in force. From here on the journal names that one. */
export const chooseAppointment = credentialCommand({
  name: 'choose-appointment',
  permission: OWN.map((rule) => ({ ...rule, states: ['in-force'] })),
  input: z.object({ appointment: z.uuid() }),
  changesContent: false,
  async target(tx, { appointment }) {
    const found = await findAppointmentTarget(tx, appointment);
    // One's own, though it be in a sealed unit that one does not act in yet.
    return found && { account: found.account, state: found.state };
  },
  async run(tx, { appointment }, actor) {
    const person = signedIn(actor);
    const found = await findAppointmentTarget(tx, appointment);
    const isShort = found === undefined || found.sealed || found.role === 'custodian';
    await choose(tx, person.session, appointment, SESSION_LIMITS[isShort ? 'sealed' : 'staff'].idle / 1000);
    await enterAgain(tx, person, person.token);
    return { account: person.account, session: person.session };
  },
  journal: ({ appointment }, { session }) => ({
    objects: [
      { type: 'session', id: session },
      { type: 'appointment', id: appointment },
    ],
  }),
});
