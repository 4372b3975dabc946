import { z } from 'zod';
import { DEFAULT_LANGUAGE, isLanguage } from '#lib/localised.ts';
import { command, NotAllowedError } from '#platform/access/gate.ts';
import { basis } from '../appointment-input.ts';
import { administer } from '../directory-rule.ts';
import { RENEWAL_HOURS } from '../domain/appointments.ts';
import { signedIn } from '../own-rule.ts';
import { findReach } from '../store/directory.reads.server.ts';
import { holdAccount } from '../store/directory.writes.server.ts';
import { addInvitation, withdrawRenewals } from '../store/invitations.writes.server.ts';

/** Makes a link by which somebody who has lost their means of signing in enrols anew. The link is shown once. */
export const renewCredentials = command({
  name: 'renew-credentials',
  permission: administer('active'),
  input: z.object({ account: z.uuid(), basis }),
  changesContent: false,
  secret: true,
  target: (tx, { account }) => findReach(tx, account),
  async run(tx, { account, basis: given }, actor) {
    const { account: by } = signedIn(actor);
    if (account === by) throw new NotAllowedError('renew-credentials');
    const person = await findReach(tx, account);
    // The link gives all that the person may do, wherever it is: it is not for who covers a part of it.
    if (person === undefined || !(await holdAccount(tx, account))) {
      return { ok: false as const, fault: 'held-elsewhere' as const };
    }
    await withdrawRenewals(tx, account, by);
    const language = isLanguage(person.language) ? person.language : DEFAULT_LANGUAGE;
    const offered = await addInvitation(tx, {
      account,
      name: person.name,
      email: null,
      language,
      unit: person.unit,
      appointment: null,
      basis: given,
      invitedBy: by,
      hours: RENEWAL_HOURS,
    });
    return { ok: true as const, ...offered, language };
  },
  journal: ({ account, basis: given }, done) => ({
    objects: [{ type: 'account', id: account }, ...(done.ok ? [{ type: 'invitation', id: done.id }] : [])],
    changed: done.ok ? { basis: given } : undefined,
    detail: done.ok ? {} : { fault: done.fault },
  }),
});
