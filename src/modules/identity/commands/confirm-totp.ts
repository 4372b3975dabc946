import { z } from 'zod';
import { credentialCommand } from '#platform/access/gate.ts';
import { openSecret, SealError } from '#platform/crypto/sealed-secret.ts';
import { verifyTotp } from '#platform/crypto/totp.ts';
import type { Keys } from '#platform/web/page-route.ts';
import { proposalPlace, readProposal } from '../domain/totp-proposal.ts';
import { OWN, signedIn } from '../own-rule.ts';
import { sealTotp } from '../sign-in/totp-secret.ts';
import { setTotp } from '../store/credentials.writes.server.ts';
import { holdAccount } from '../store/own-account.writes.server.ts';
import { endSessions } from '../store/sessions.writes.server.ts';

/** Takes the proposed secret into force, once a code of it was shown. All other sessions end. */
export const confirmTotp = credentialCommand({
  name: 'confirm-totp',
  // The proposal was given against a fresh proof, to this session only: installing an application may take longer.
  permission: OWN,
  input: z.object({ keys: z.custom<Keys>(), proposal: z.string().max(1_000), code: z.string().max(100) }),
  changesContent: false,
  async run(tx, { keys, proposal, code }, actor) {
    const { account, session } = signedIn(actor);
    const now = new Date();
    const secret = open(keys, proposalPlace(account, session), proposal, now);
    if (secret === null) return { ok: false as const, account, fault: 'expired' as const, secret: null };
    const step = verifyTotp(secret, code, null, now);
    // Guesses need no delay here: who may try was shown the secret.
    if (step === null) return { ok: false as const, account, fault: 'wrong' as const, secret };
    await holdAccount(tx, account);
    await setTotp(tx, account, sealTotp(keys, account, secret), step);
    const ended = await endSessions(tx, account, 'credentials-changed', { except: session });
    return { ok: true as const, account, ended };
  },
  journal: (_, done) => ({
    objects: [{ type: 'account', id: done.account }],
    detail: done.ok ? { sessionsEnded: done.ended } : { fault: done.fault },
  }),
});

function open({ sealing }: Keys, place: string, proposal: string, now: Date): string | null {
  try {
    return readProposal(openSecret({ current: sealing }, place, Buffer.from(proposal, 'base64url')).toString(), now);
  } catch (error) {
    if (error instanceof SealError) return null;
    throw error;
  }
}
