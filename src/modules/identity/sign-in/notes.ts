import type { Note } from '#platform/db/context.writes.server.ts';
import type { JudgedGuess } from './attempt.ts';
import { identifierKey } from './identifier.ts';

/**
 * What the journal says of a guess that failed: the fault, the account if there is one, and a keyed hash of what was
 * typed, by which guesses at one name are recognised without the name.
 */
export function failedGuess({ identifier, account }: JudgedGuess, fault: string): Note {
  return {
    objects: account === null ? [] : [{ type: 'account', id: account }],
    changed: { identifier: identifierKey(identifier) },
    detail: { fault },
  };
}

/** What the journal says of a sign-in by other means. */
export function signInNote(
  done:
    | { readonly ok: true; readonly entered: { readonly account: string; readonly session: string } }
    | { readonly ok: false; readonly fault: string; readonly account: string | null },
): Note {
  if (!done.ok) {
    return {
      objects: done.account === null ? [] : [{ type: 'account', id: done.account }],
      detail: { fault: done.fault },
    };
  }
  return {
    objects: [
      { type: 'account', id: done.entered.account },
      { type: 'session', id: done.entered.session },
    ],
  };
}
