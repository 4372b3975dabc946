import { query } from '#platform/access/gate.ts';
import { SEE_LINKS } from '../directory-rule.ts';
import * as reads from '../store/invitations.reads.server.ts';

/** The links that were handed over in the units that one administers, whatever became of them. Never their secret. */
export const listInvitations = query({
  name: 'list-invitations',
  permission: SEE_LINKS,
  run: reads.listInvitations,
  journal: (_, { items }) => ({ objects: items.map(({ id }) => ({ type: 'invitation', id })) }),
});
