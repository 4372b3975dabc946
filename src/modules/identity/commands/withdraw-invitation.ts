import { z } from 'zod';
import { ConflictError, command } from '#platform/access/gate.ts';
import { administer } from '../directory-rule.ts';
import { signedIn } from '../own-rule.ts';
import { findReachedInvitation } from '../store/invitations.reads.server.ts';
import { withdrawInvitation as writeWithdrawal } from '../store/invitations.writes.server.ts';

/** Makes a link that was not used yet worthless. */
export const withdrawInvitation = command({
  name: 'withdraw-invitation',
  permission: administer('open'),
  input: z.object({ invitation: z.uuid() }),
  changesContent: false,
  target: (tx, { invitation }) => findReachedInvitation(tx, invitation),
  async run(tx, { invitation }, actor) {
    const withdrawn = await writeWithdrawal(tx, invitation, signedIn(actor).account);
    if (!withdrawn) throw new ConflictError('withdraw-invitation');
  },
  journal: ({ invitation }) => ({ objects: [{ type: 'invitation', id: invitation }] }),
});
