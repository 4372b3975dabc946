import { openSecret, SealError, sealSecret } from '#platform/crypto/sealed-secret.ts';
import { tokenHash } from '#platform/crypto/tokens.ts';
import { newTotpSecret } from '#platform/crypto/totp.ts';
import type { Keys } from '#platform/web/page-route.ts';
import { readProposal, writeProposal } from '../domain/totp-proposal.ts';

/** Whose page it waits in: this invitation's, in this browser. */
interface Waiting {
  readonly invitation: string;
  readonly browser: Buffer;
}

/**
 * The secret of an application that somebody invited may enrol. Until a code of it was shown it is kept nowhere: it waits
 * in the page, sealed for this browser and this invitation.
 */
export function proposeSecret(keys: Keys, waiting: Waiting): { readonly secret: string; readonly sealed: string } {
  const secret = newTotpSecret();
  const written = Buffer.from(writeProposal(secret, new Date()));
  return { secret, sealed: sealSecret({ current: keys.sealing }, placeOf(waiting), written).toString('base64url') };
}

/** The secret that a form brought back; null when it was altered, belongs elsewhere, or waited too long. */
export function openProposed(keys: Keys, waiting: Waiting, sealed: string): string | null {
  try {
    const written = openSecret({ current: keys.sealing }, placeOf(waiting), Buffer.from(sealed, 'base64url'));
    return readProposal(written.toString(), new Date());
  } catch (error) {
    if (error instanceof SealError) return null;
    throw error;
  }
}

function placeOf({ invitation, browser }: Waiting): string {
  return `welcome:${invitation}:${tokenHash(browser).toString('hex')}`;
}
