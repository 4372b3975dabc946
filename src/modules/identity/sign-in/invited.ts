import { createHmac } from 'node:crypto';
import { newRecoveryCode, printedRecoveryCode, recoveryCodeHash } from '#platform/crypto/recovery-code.ts';
import type { Keys } from '#platform/web/page-route.ts';

/**
 * The account that an invitation leads to: the one it renews, else one whose identifier follows from the invitation, so
 * that what is bound to the account (a password's hash, a passkey's handle) can be made before there is one.
 */
export function accountOfInvitation(
  { pepper }: Pick<Keys, 'pepper'>,
  { id, account }: { readonly id: string; readonly account: string | null },
): string {
  if (account !== null) return account;
  const hex = createHmac('sha256', pepper).update(`rihla.invited\n${id}`).digest('hex');
  // A UUID of version 8 (RFC 9562): its bits are the maker's to choose.
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const HOW_MANY = 10;

/** New recovery codes: as they are printed, and what is stored of them. */
export function newRecoveryCodes({ pepper }: Pick<Keys, 'pepper'>, account: string) {
  const codes = Array.from({ length: HOW_MANY }, newRecoveryCode);
  return {
    printed: codes.map(printedRecoveryCode),
    hashes: codes.map((code) => recoveryCodeHash(code, pepper, account)),
  };
}
