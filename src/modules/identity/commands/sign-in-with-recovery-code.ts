import { z } from 'zod';
import { credentialCommand } from '#platform/access/gate.ts';
import { readRecoveryCode, recoveryCodeHash } from '#platform/crypto/recovery-code.ts';
import { countsOf } from '../domain/throttle.ts';
import { guessInput, NOBODY } from '../sign-in/attempt.ts';
import { failedGuess } from '../sign-in/notes.ts';
import { findActiveAccount } from '../store/accounts.reads.server.ts';
import { countRecoveryCodes } from '../store/credentials.reads.server.ts';
import { useRecoveryCode } from '../store/credentials.writes.server.ts';
import { enter } from '../store/sign-in.writes.server.ts';
import { settleAttempt } from '../store/throttle.writes.server.ts';

/**
 * Lets in who lost everything else, by one of the codes on their paper, which counts once. An applicant needs no more
 * than that; staff need their password too, for a paper that was found must not open the files of others.
 */
export const signInWithRecoveryCode = credentialCommand({
  name: 'sign-in-with-recovery-code',
  permission: 'public',
  input: z.object({ ...guessInput, code: z.string() }),
  changesContent: false,
  async run(tx, { keys, guess, entrance, code }) {
    const { account, matched, attempt } = guess;
    const refused = { ok: false as const, fault: 'credentials' as const, account };
    const read = readRecoveryCode(code);
    if (read.code === undefined) return refused;
    // The same is asked of the database whoever is named, and of staff whose password is wrong nothing is used up.
    const found = await findActiveAccount(tx, account ?? NOBODY);
    const mayUse = found !== undefined && (found.kind === 'applicant' || (matched !== null && found.hash === matched));
    const hash = recoveryCodeHash(read.code, keys.pepper, mayUse ? found.id : NOBODY);
    const used = await useRecoveryCode(tx, hash);
    if (account === null || found === undefined || used !== account) return refused;
    await settleAttempt(tx, keys.pepper, countsOf(attempt), 'succeeded');
    const left = await countRecoveryCodes(tx, account);
    const entered = await enter(tx, { account, kind: found.kind, method: 'recovery', fresh: true }, entrance);
    return { ok: true as const, account, entered, left };
  },
  journal: ({ guess }, done) =>
    done.ok
      ? {
          objects: [
            { type: 'account', id: done.account },
            { type: 'session', id: done.entered.session },
          ],
          detail: { codesLeft: done.left },
        }
      : failedGuess(guess, done.fault),
});
