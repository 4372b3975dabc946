import { z } from 'zod';
import { credentialCommand } from '#platform/access/gate.ts';
import { verifyTotp } from '#platform/crypto/totp.ts';
import type { Keys } from '#platform/web/page-route.ts';
import { typedProof } from '../domain/means.ts';
import { networkOf } from '../domain/network.ts';
import { countsOf } from '../domain/throttle.ts';
import { OWN, signedIn } from '../own-rule.ts';
import type { JudgedGuess } from '../sign-in/attempt.ts';
import { openTotp } from '../sign-in/totp-secret.ts';
import { findPassword, findTotp } from '../store/credentials.reads.server.ts';
import { useTotp } from '../store/credentials.writes.server.ts';
import { readMeans } from '../store/own-account.reads.server.ts';
import { renewSession } from '../store/own-account.writes.server.ts';
import { reserveAttempt, settleAttempt } from '../store/throttle.writes.server.ts';

/** Proves again who is signed in, by what they type: all of what their account has of a password and an application. */
export const stepUpWithCode = credentialCommand({
  name: 'step-up-with-code',
  permission: OWN,
  input: z.object({
    keys: z.custom<Keys>(),
    /** The judged password; null where none is asked for. */
    guess: z.custom<JudgedGuess>().nullable(),
    code: z.string().max(100),
    network: z.string(),
  }),
  changesContent: false,
  secret: true,
  async run(tx, { keys, guess, code, network }, actor) {
    const person = signedIn(actor);
    const { account, session } = person;
    const refused = (fault: 'none' | 'typed') => ({ ok: false as const, session, fault, wait: null });
    const { means } = await readMeans(tx, account);
    const proof = typedProof(means);
    if (proof === null) return refused('none');
    if (proof.password) {
      const held = await findPassword(tx, account);
      // The password may have changed since it was compared.
      if (guess?.account !== account || guess.matched === null || guess.matched !== held?.hash) return refused('typed');
      await settleAttempt(tx, keys.pepper, countsOf(guess.attempt), 'withdrawn');
    }
    if (proof.code) {
      const counts = countsOf({ step: 'second-factor', account, network: networkOf(network), device: null });
      const admission = await reserveAttempt(tx, keys.pepper, counts);
      if (!admission.allowed) return { ok: false as const, session, fault: 'wait' as const, wait: admission.wait };
      const totp = await findTotp(tx, account);
      const secret = totp && openTotp(keys, account, totp.secret);
      const step = secret === undefined ? null : verifyTotp(secret, code, totp?.last_step ?? null, new Date());
      if (step === null || !(await useTotp(tx, account, step))) return refused('typed');
      await settleAttempt(tx, keys.pepper, counts, 'succeeded');
    }
    return { ok: true as const, session, proof, token: await renewSession(tx, person) };
  },
  journal: (_, done) => ({
    objects: [{ type: 'session', id: done.session }],
    detail: done.ok ? { password: done.proof.password, code: done.proof.code } : { fault: done.fault },
  }),
});
