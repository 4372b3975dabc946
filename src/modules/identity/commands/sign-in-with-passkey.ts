import { z } from 'zod';
import { credentialCommand } from '#platform/access/gate.ts';
import { networkOf } from '../domain/network.ts';
import { readAuthenticationAnswer } from '../passkeys/answers.ts';
import { verifyAuthentication } from '../passkeys/ceremonies.ts';
import type { RelyingParty } from '../passkeys/passkey.ts';
import { countsOfNetwork, signInInput } from '../sign-in/attempt.ts';
import { signInNote } from '../sign-in/notes.ts';
import { finishCeremony } from '../store/ceremonies.writes.server.ts';
import { findPasskey, usePasskey } from '../store/credentials.writes.server.ts';
import { enter } from '../store/sign-in.writes.server.ts';
import { reserveAttempt, settleAttempt } from '../store/throttle.writes.server.ts';

/**
 * Lets in who holds a passkey and unlocked it. Guesses at passwords never delay it; only a network that sends one wrong
 * answer after another waits.
 */
export const signInWithPasskey = credentialCommand({
  name: 'sign-in-with-passkey',
  permission: 'public',
  input: z.object({
    ...signInInput,
    rp: z.custom<RelyingParty>(),
    browser: z.instanceof(Buffer),
    network: z.string(),
    answer: z.string(),
  }),
  changesContent: false,
  async run(tx, { keys, entrance, rp, browser, network, answer }) {
    const counts = countsOfNetwork('passkey', networkOf(network));
    const admission = await reserveAttempt(tx, keys.pepper, counts);
    if (!admission.allowed) return { ok: false as const, fault: 'wait' as const, wait: admission.wait, account: null };
    const read = readAuthenticationAnswer(answer);
    const asked = read && (await finishCeremony(tx, 'sign-in', browser, read.claimed.challenge));
    const found = read && (await findPasskey(tx, read.credentialId));
    const verified = await verifyAuthentication({
      rp,
      challenge: asked === undefined ? undefined : read?.claimed.challenge,
      answer: read,
      passkey: found && {
        id: found.credential_id,
        account: found.account,
        publicKey: found.public_key,
        counter: found.counter,
        backupEligible: found.backup_eligible,
      },
    });
    if (!verified.ok || found === undefined) {
      const fault = verified.ok ? ('unknown-credential' as const) : verified.fault;
      return { ok: false as const, fault, account: found?.account ?? null };
    }
    await settleAttempt(tx, keys.pepper, counts, 'succeeded');
    await usePasskey(tx, found.id, verified.counter, verified.backedUp);
    const proven = { account: found.account, kind: found.kind, method: 'passkey', fresh: true } as const;
    return { ok: true as const, entered: await enter(tx, proven, entrance) };
  },
  journal: (_, done) => signInNote(done),
});
