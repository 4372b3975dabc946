import { NotFoundError, query } from '#platform/access/gate.ts';
import type { Database } from '#platform/db/database.ts';
import { SEE_LINKS } from '../directory-rule.ts';
import * as reads from '../store/invitations.reads.server.ts';

/** One link, before it is withdrawn. */
export const getInvitation = query({
  name: 'get-invitation',
  permission: SEE_LINKS,
  target: (tx: Database, { invitation }: { readonly invitation: string }) =>
    reads.findReachedInvitation(tx, invitation),
  run: async (tx: Database, { invitation }: { readonly invitation: string }) => {
    const found = await reads.findInvitation(tx, invitation);
    if (found === undefined) throw new NotFoundError('get-invitation');
    return found;
  },
  journal: ({ invitation }) => ({ objects: [{ type: 'invitation', id: invitation }] }),
});
