import { z } from 'zod';
import { credentialCommand } from '#platform/access/gate.ts';
import { OWN, signedIn } from '../own-rule.ts';
import { authenticationOptions } from '../passkeys/ceremonies.ts';
import type { RelyingParty } from '../passkeys/passkey.ts';
import { beginCeremony } from '../store/ceremonies.writes.server.ts';
import { listPasskeys } from '../store/credentials.reads.server.ts';

/** Asks this browser for one of the passkeys of who is signed in. */
export const beginStepUp = credentialCommand({
  name: 'begin-step-up',
  permission: OWN,
  input: z.object({ rp: z.custom<RelyingParty>(), browser: z.instanceof(Buffer) }),
  changesContent: false,
  async run(tx, { rp, browser }, actor) {
    const { account } = signedIn(actor);
    const passkeys = await listPasskeys(tx, account);
    const allow = passkeys.map(({ credential_id, transports }) => ({ id: credential_id, transports }));
    const options = await authenticationOptions({ rp, allow });
    await beginCeremony(tx, { kind: 'step-up', browser, account, challenge: options.challenge });
    return { account, options };
  },
  journal: (_, { account }) => ({ objects: [{ type: 'account', id: account }] }),
});
