import { z } from 'zod';
import { credentialCommand } from '#platform/access/gate.ts';
import { authenticationOptions } from '../passkeys/ceremonies.ts';
import type { RelyingParty } from '../passkeys/passkey.ts';
import { beginCeremony } from '../store/ceremonies.writes.server.ts';

/**
 * Asks this browser for any passkey that it has for us. Nobody is named, so nothing is done to anybody and nothing is
 * journaled: the answer is.
 */
export const beginPasskeySignIn = credentialCommand({
  name: 'begin-passkey-sign-in',
  permission: 'public',
  input: z.object({ rp: z.custom<RelyingParty>(), browser: z.instanceof(Buffer) }),
  changesContent: false,
  async run(tx, { rp, browser }) {
    const options = await authenticationOptions({ rp });
    await beginCeremony(tx, { kind: 'sign-in', browser, account: null, challenge: options.challenge });
    return options;
  },
  journal: () => null,
});
