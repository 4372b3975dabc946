import type { Actor, Person, Rule } from '#platform/access/actor.ts';
import { SignInNeededError } from '#platform/access/errors.ts';

/** One's own account: whoever is signed in, whatever their role. */
export const OWN: readonly Rule[] = [{ roles: 'signed-in', purpose: 'own-account', scope: 'own' }];

/** The same for what a stolen session must not do: it asks for a fresh proof of identity. */
export const OWN_PROVEN: readonly Rule[] = [{ roles: 'signed-in', purpose: 'own-account', scope: 'own', stepUp: true }];

/** Whose account it is; under these rules nobody else gets this far. */
export function signedIn(actor: Actor): Person {
  if (actor.kind !== 'person') throw new SignInNeededError();
  return actor;
}
