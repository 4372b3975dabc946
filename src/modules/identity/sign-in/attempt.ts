import { z } from 'zod';
import type { Keys } from '#platform/web/page-route.ts';
import type { Attempt } from '../domain/throttle.ts';
import type { Entrance } from '../store/sign-in.writes.server.ts';

/** A guess that was admitted, and what came of the work done on it outside of any transaction. */
export interface JudgedGuess {
  /** What was typed. */
  readonly identifier: string;
  /** Whose account it names; null for nobody's. */
  readonly account: string | null;
  /** The stored hash that the password was found to fit; null when it fits none. */
  readonly matched: string | null;
  /** The same password at the cost of today, when the stored hash is older. */
  readonly rehashed: string | null;
  readonly attempt: Attempt;
}

/** The account of whoever is not known: what is asked of the database for it finds nothing, and takes as long. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';

/** What every sign-in is given. Nothing of it was typed: it is checked where it is made. */
export const signInInput = {
  keys: z.custom<Keys>(),
  entrance: z.custom<Entrance>(),
} as const;

export const guessInput = { ...signInInput, guess: z.custom<JudgedGuess>() } as const;

/** The counts of what is tried without an identifier: passkeys and new accounts. Passwords never add to them. */
export function countsOfNetwork(what: 'passkey' | 'sign-up', network: string) {
  return [{ count: 'network', key: `${what} ${network}` }] as const;
}
