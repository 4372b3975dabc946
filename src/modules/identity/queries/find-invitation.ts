import { credentialQuery } from '#platform/access/gate.ts';
import { findOffer } from '../store/sign-in.reads.server.ts';

/** What a link offers to whoever holds it, and whether it still does; undefined for a link that was never given out. */
export const findInvitation = credentialQuery({
  name: 'find-invitation',
  permission: 'public',
  run: (tx, { token }: { readonly token: string }) => findOffer(tx, token),
  journal: (_, offer) => ({
    objects: offer === undefined ? [] : [{ type: 'invitation', id: offer.id }],
    detail: { found: offer?.fate ?? 'nothing' },
  }),
});

export type Offer = NonNullable<Awaited<ReturnType<typeof findInvitation.execute>>>;
