import { z } from 'zod';
import { credentialCommand } from '#platform/access/gate.ts';
import { newToken } from '#platform/crypto/tokens.ts';
import { countsOf } from '../domain/throttle.ts';
import { guessInput } from '../sign-in/attempt.ts';
import { failedGuess } from '../sign-in/notes.ts';
import { findActiveAccount } from '../store/accounts.reads.server.ts';
import { beginCeremony, endCeremonies } from '../store/ceremonies.writes.server.ts';
import { setPassword } from '../store/credentials.writes.server.ts';
import { enter } from '../store/sign-in.writes.server.ts';
import { settleAttempt } from '../store/throttle.writes.server.ts';

/**
 * Lets in who typed the right password, or asks for the second factor. What was compared is compared again with what is
 * stored now: a password changed meanwhile opens nothing.
 */
export const signInWithPassword = credentialCommand({
  name: 'sign-in-with-password',
  permission: 'public',
  input: z.object({ ...guessInput, browser: z.instanceof(Buffer) }),
  changesContent: false,
  async run(tx, { keys, guess, entrance, browser }) {
    const { account, matched, rehashed, attempt } = guess;
    if (account === null || matched === null) return { ok: false as const, fault: 'credentials' as const, account };
    const found = await findActiveAccount(tx, account);
    if (found?.hash !== matched) return { ok: false as const, fault: 'credentials' as const, account };
    if (rehashed !== null) await setPassword(tx, account, rehashed);
    if (found.totp) {
      // Until the second factor is shown nothing is forgiven: who has stolen the password would have all counts cleared.
      await settleAttempt(tx, keys.pepper, countsOf(attempt), 'withdrawn');
      await endCeremonies(tx, 'second-factor', browser);
      await beginCeremony(tx, {
        kind: 'second-factor',
        browser,
        account,
        challenge: newToken(),
        detail: { tries: 0 },
      });
      return { ok: true as const, next: 'second-factor' as const, account };
    }
    if (found.kind === 'staff') {
      await settleAttempt(tx, keys.pepper, countsOf(attempt), 'withdrawn');
      return { ok: false as const, fault: 'password-alone' as const, account };
    }
    await settleAttempt(tx, keys.pepper, countsOf(attempt), 'succeeded');
    const entered = await enter(tx, { account, kind: found.kind, method: 'password', fresh: true }, entrance);
    return { ok: true as const, next: 'entered' as const, account, entered };
  },
  journal: ({ guess }, done) => {
    if (!done.ok) return failedGuess(guess, done.fault);
    return {
      objects: [
        { type: 'account', id: done.account },
        ...(done.next === 'entered' ? [{ type: 'session', id: done.entered.session }] : []),
      ],
      detail: { next: done.next },
    };
  },
});
