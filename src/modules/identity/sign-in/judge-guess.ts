import type { Visitor } from '#platform/access/actor.ts';
import type { Gatekeeper } from '#platform/db/database.ts';
import type { Keys } from '#platform/web/page-route.ts';
import { beginGuess } from '../commands/begin-guess.ts';
import { withdrawGuess } from '../commands/withdraw-guess.ts';
import type { JudgedGuess } from './attempt.ts';
import { hashingOf } from './hashing.ts';

interface Typed {
  readonly keys: Keys;
  readonly identifier: string;
  readonly password: string;
  readonly network: string;
  readonly device: Buffer | null;
}

type Waiting = { readonly ok: false; readonly fault: 'wait'; readonly wait: number };

/**
 * Compares a password with the stored one, between two transactions and never within: whoever waits for a slow hash would
 * otherwise hold one of the few connections that everybody's session is recognised by.
 * @throws OverloadedError
 */
export async function judgeGuess(
  gatekeeper: Gatekeeper,
  visitor: Visitor,
  { keys, identifier, password, network, device }: Typed,
): Promise<{ readonly ok: true; readonly guess: JudgedGuess } | Waiting> {
  const begun = await beginGuess.execute(gatekeeper, visitor, { keys, identifier, network, device });
  if (!begun.ok) return begun;
  const { account, hash, attempt } = begun;
  try {
    const matched = await matchOf({ keys, account, hash, password });
    const rehashed =
      account !== null && matched !== null && hashingOf(keys).needsRehash(matched)
        ? await hashingOf(keys).hashPassword(password, account)
        : null;
    return { ok: true, guess: { identifier, account, matched, rehashed, attempt } };
  } catch (error) {
    await withdrawGuess.execute(gatekeeper, visitor, { keys, attempt });
    throw error;
  }
}

/** Takes as long for who is not known, or has no password, as for who is. */
async function matchOf({
  keys,
  account,
  hash,
  password,
}: {
  readonly keys: Keys;
  readonly account: string | null;
  readonly hash: string | null;
  readonly password: string;
}): Promise<string | null> {
  const hashing = hashingOf(keys);
  if (account === null || hash === null) {
    await hashing.verifyNothing(password);
    return null;
  }
  return (await hashing.verifyPassword(hash, password, account)) ? hash : null;
}
