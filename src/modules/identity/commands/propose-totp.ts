import { z } from 'zod';
import { credentialCommand } from '#platform/access/gate.ts';
import { sealSecret } from '#platform/crypto/sealed-secret.ts';
import { newTotpSecret } from '#platform/crypto/totp.ts';
import type { Keys } from '#platform/web/page-route.ts';
import { proposalPlace, writeProposal } from '../domain/totp-proposal.ts';
import { OWN_PROVEN, signedIn } from '../own-rule.ts';

/**
 * Makes a secret for an authenticator application. It waits in the page, sealed for this session, until a code shows that
 * the application has it: a former one stays in force until then, and one never finished leaves nothing behind.
 */
export const proposeTotp = credentialCommand({
  name: 'propose-totp',
  permission: OWN_PROVEN,
  input: z.object({ keys: z.custom<Keys>() }),
  changesContent: false,
  secret: true,
  async run(_tx, { keys }, actor) {
    const { account, session } = signedIn(actor);
    const secret = newTotpSecret();
    const written = Buffer.from(writeProposal(secret, new Date()));
    const sealed = sealSecret({ current: keys.sealing }, proposalPlace(account, session), written);
    return { account, secret, proposal: sealed.toString('base64url') };
  },
  journal: (_, { account }) => ({ objects: [{ type: 'account', id: account }] }),
});
