import { type PasswordHashing, passwordHashing } from '#platform/crypto/password-hashing.ts';
import type { Keys } from '#platform/web/page-route.ts';

const made = new WeakMap<Buffer, PasswordHashing>();

/** The hashing of passwords with the pepper of this process: one for all who hash, so that its bounds hold for them together. */
export function hashingOf({ pepper }: Pick<Keys, 'pepper'>): PasswordHashing {
  const known = made.get(pepper);
  if (known !== undefined) return known;
  const hashing = passwordHashing({ pepper });
  made.set(pepper, hashing);
  return hashing;
}
