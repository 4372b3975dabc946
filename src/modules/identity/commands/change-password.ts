import { z } from 'zod';
import { credentialCommand } from '#platform/access/gate.ts';
import type { Keys } from '#platform/web/page-route.ts';
import { countsOf } from '../domain/throttle.ts';
import { OWN_PROVEN, signedIn } from '../own-rule.ts';
import type { JudgedGuess } from '../sign-in/attempt.ts';
import { findPassword } from '../store/credentials.reads.server.ts';
import { setPassword } from '../store/credentials.writes.server.ts';
import { holdAccount } from '../store/own-account.writes.server.ts';
import { endSessions } from '../store/sessions.writes.server.ts';
import { settleAttempt } from '../store/throttle.writes.server.ts';

/** Puts a new password in the place of the current one, which was typed and judged; or sets the first. Other sessions end. */
export const changePassword = credentialCommand({
  name: 'change-password',
  permission: OWN_PROVEN,
  input: z.object({
    keys: z.custom<Keys>(),
    /** Null when the account has no password to compare with. */
    guess: z.custom<JudgedGuess>().nullable(),
    /** Of the new password, which the rules let in. */
    hash: z.string(),
  }),
  changesContent: false,
  async run(tx, { keys, guess, hash }, actor) {
    const { account, session } = signedIn(actor);
    await holdAccount(tx, account);
    const held = await findPassword(tx, account);
    const matched = guess?.account === account ? guess.matched : null;
    if (held !== undefined && held.hash !== matched) {
      return { ok: false as const, account, fault: { fault: 'current' as const } };
    }
    if (guess !== null) await settleAttempt(tx, keys.pepper, countsOf(guess.attempt), 'withdrawn');
    await setPassword(tx, account, hash);
    const ended = await endSessions(tx, account, 'credentials-changed', { except: session });
    return { ok: true as const, account, ended };
  },
  journal: (_, done) => ({
    objects: [{ type: 'account', id: done.account }],
    detail: done.ok ? { sessionsEnded: done.ended } : { fault: done.fault.fault },
  }),
});
