import { z } from 'zod';
import { credentialCommand } from '#platform/access/gate.ts';
import { OWN_PROVEN, signedIn } from '../own-rule.ts';
import { registrationOptions } from '../passkeys/ceremonies.ts';
import type { RelyingParty } from '../passkeys/passkey.ts';
import { beginCeremony } from '../store/ceremonies.writes.server.ts';
import { listPasskeys } from '../store/credentials.reads.server.ts';
import { findOwnAccount } from '../store/own-account.reads.server.ts';

/** Asks this browser, for this account, to make a passkey. */
export const beginEnrolment = credentialCommand({
  name: 'begin-enrolment',
  permission: OWN_PROVEN,
  input: z.object({ rp: z.custom<RelyingParty>(), browser: z.instanceof(Buffer) }),
  changesContent: false,
  async run(tx, { rp, browser }, actor) {
    const { account: id } = signedIn(actor);
    const { name, email, reference } = await findOwnAccount(tx, id);
    const existing = await listPasskeys(tx, id);
    const options = await registrationOptions({
      rp,
      account: { id, name: email ?? reference, displayName: name },
      existing: existing.map(({ credential_id, transports }) => ({ id: credential_id, transports })),
    });
    await beginCeremony(tx, { kind: 'enrol', browser, account: id, challenge: options.challenge });
    return { account: id, options };
  },
  journal: (_, { account }) => ({ objects: [{ type: 'account', id: account }] }),
});
