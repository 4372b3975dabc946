import type { Actor } from '#platform/access/actor.ts';
import type { Gatekeeper } from '#platform/db/database.ts';
import type { Keys } from '#platform/web/page-route.ts';
import { changePassword } from './commands/change-password.ts';
import { stepUpWithCode } from './commands/step-up-with-code.ts';
import { type PasswordFault, passwordFault } from './domain/password-rules.ts';
import { hashingOf } from './sign-in/hashing.ts';
import { judgeGuess } from './sign-in/judge-guess.ts';

/** Where a guess at one's own password comes from: it counts as a guess at a sign-in does. */
interface Own {
  readonly keys: Keys;
  /** The account's reference. */
  readonly reference: string;
  readonly network: string;
  readonly device: Buffer | null;
}

/** Passwords are compared and hashed between transactions, never within: see `judgeGuess`. */
async function judge(gatekeeper: Gatekeeper, actor: Actor, own: Own, password: string) {
  const { reference: identifier, ...from } = own;
  return judgeGuess(gatekeeper, { kind: 'anyone', request: actor.request }, { identifier, password, ...from });
}

/** Compares what was typed, then steps up. `password` is null where none is asked for. */
export async function stepUpByTyping(
  gatekeeper: Gatekeeper,
  actor: Actor,
  own: Own,
  { password, code }: { readonly password: string | null; readonly code: string },
) {
  const { keys, network } = own;
  const judged = password === null ? null : await judge(gatekeeper, actor, own, password);
  if (judged?.ok === false) return judged;
  return stepUpWithCode.execute(gatekeeper, actor, { keys, network, code, guess: judged?.guess ?? null });
}

/** Compares the current password, if there is one, and puts the new one in its place. */
export async function changeOwnPassword(
  gatekeeper: Gatekeeper,
  actor: Actor,
  own: Own & { readonly account: string; readonly about: readonly string[] },
  {
    current,
    wanted,
    key,
  }: { readonly current: string | null; readonly wanted: string; readonly key: string | undefined },
): Promise<
  | Awaited<ReturnType<typeof changePassword.execute>>
  | { readonly ok: false; readonly fault: PasswordFault | { readonly fault: 'wait'; readonly wait: number } }
> {
  const { keys, account, about, ...from } = own;
  const fault = passwordFault(wanted, about);
  if (fault !== null) return { ok: false, fault };
  const judged = current === null ? null : await judge(gatekeeper, actor, { keys, ...from }, current);
  if (judged?.ok === false) return { ok: false, fault: { fault: 'wait', wait: judged.wait } };
  const hash = await hashingOf(keys).hashPassword(wanted, account);
  return changePassword.execute(gatekeeper, actor, { keys, hash, guess: judged?.guess ?? null }, { key });
}
