import { z } from 'zod';
import { credentialCommand } from '#platform/access/gate.ts';
import { tokenHash } from '#platform/crypto/tokens.ts';
import { verifyTotp } from '#platform/crypto/totp.ts';
import { networkOf } from '../domain/network.ts';
import { type Attempt, type Counted, countsOf } from '../domain/throttle.ts';
import { signInInput } from '../sign-in/attempt.ts';
import { signInNote } from '../sign-in/notes.ts';
import { openTotp } from '../sign-in/totp-secret.ts';
import { findActiveAccount } from '../store/accounts.reads.server.ts';
import { endCeremonies, holdCeremony, updateCeremony } from '../store/ceremonies.writes.server.ts';
import { findTotp } from '../store/credentials.reads.server.ts';
import { useTotp } from '../store/credentials.writes.server.ts';
import { isKnownDevice } from '../store/sign-in.reads.server.ts';
import { enter } from '../store/sign-in.writes.server.ts';
import { reserveAttempt, settleAttempt } from '../store/throttle.writes.server.ts';

/** So many wrong codes, and the password is asked for again. */
const MOST_TRIES = 5;
const progress = z.object({ tries: z.int().min(0).catch(MOST_TRIES) });

/** Lets in who gave the right password in this browser, and now a code of their application. Each code counts once. */
export const signInWithCode = credentialCommand({
  name: 'sign-in-with-code',
  permission: 'public',
  input: z.object({ ...signInInput, browser: z.instanceof(Buffer), network: z.string(), code: z.string() }),
  changesContent: false,
  async run(tx, { keys, entrance, browser, network, code }) {
    const asked = await holdCeremony(tx, 'second-factor', browser);
    const account = asked?.account ?? null;
    const found = account === null ? undefined : await findActiveAccount(tx, account);
    if (asked === undefined || found === undefined) return { ok: false as const, fault: 'expired' as const, account };
    const knownBy = entrance.device !== null && (await isKnownDevice(tx, found.id, entrance.device));
    const device = knownBy && entrance.device !== null ? tokenHash(entrance.device).toString('base64url') : null;
    const attempt: Attempt = { step: 'second-factor', account: found.id, network: networkOf(network), device };
    const admission = await reserveAttempt(tx, keys.pepper, countsOf(attempt));
    if (!admission.allowed) return { ok: false as const, fault: 'wait' as const, wait: admission.wait, account };
    const totp = await findTotp(tx, found.id);
    const step =
      totp === undefined ? null : verifyTotp(openTotp(keys, found.id, totp.secret), code, totp.last_step, new Date());
    if (step === null || !(await useTotp(tx, found.id, step))) {
      const tries = progress.parse(asked.detail).tries + 1;
      if (tries >= MOST_TRIES) await endCeremonies(tx, 'second-factor', browser);
      else await updateCeremony(tx, asked.id, { tries });
      return { ok: false as const, fault: tries >= MOST_TRIES ? ('expired' as const) : ('code' as const), account };
    }
    await endCeremonies(tx, 'second-factor', browser);
    await settleAttempt(tx, keys.pepper, settledBy(attempt), 'succeeded');
    const entered = await enter(tx, { account: found.id, kind: found.kind, method: 'totp', fresh: true }, entrance);
    return { ok: true as const, entered };
  },
  journal: (_, done) => signInNote(done),
});

/** Its own counts, and those of the password that came before it, whose try was taken back from the network then. */
function settledBy(attempt: Attempt): readonly Counted[] {
  if (attempt.device !== null) return countsOf(attempt);
  const password = countsOf({ ...attempt, step: 'password' });
  return [...countsOf(attempt), ...password.filter(({ count }) => count !== 'network')];
}
