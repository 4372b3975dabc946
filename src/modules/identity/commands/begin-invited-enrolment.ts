import { z } from 'zod';
import { credentialCommand } from '#platform/access/gate.ts';
import type { Keys } from '#platform/web/page-route.ts';
import { registrationOptions } from '../passkeys/ceremonies.ts';
import type { RelyingParty } from '../passkeys/passkey.ts';
import { accountOfInvitation } from '../sign-in/invited.ts';
import { beginCeremony } from '../store/ceremonies.writes.server.ts';
import { findOffer } from '../store/sign-in.reads.server.ts';

/** Asks the browser of somebody invited to make the passkey of the account they will have. */
export const beginInvitedEnrolment = credentialCommand({
  name: 'begin-invited-enrolment',
  permission: 'public',
  input: z.object({
    keys: z.custom<Keys>(),
    rp: z.custom<RelyingParty>(),
    browser: z.instanceof(Buffer),
    token: z.string(),
  }),
  changesContent: false,
  async run(tx, { keys, rp, browser, token }) {
    const offer = await findOffer(tx, token);
    if (offer?.fate !== 'open') return null;
    const { id: invitation, account, name, email } = offer;
    const options = await registrationOptions({
      rp,
      account: { id: accountOfInvitation(keys, offer), name: email ?? name, displayName: name },
      // Whatever the account had is given up when it enrols anew.
      existing: [],
    });
    await beginCeremony(tx, { kind: 'enrol', browser, account, challenge: options.challenge, detail: { invitation } });
    return { invitation, options };
  },
  journal: (_, begun) => (begun === null ? null : { objects: [{ type: 'invitation', id: begun.invitation }] }),
});
