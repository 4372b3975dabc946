import { createHash } from 'node:crypto';
import { groups, newCode } from '#platform/crypto/checked-code.ts';

/** Nine random signs, 45 bits, and one that checks them: one's own says nothing of another's. */
const NUMBER = 10;

export function newPermitNumber(): string {
  return newCode(NUMBER);
}

/** As it is printed on the card: `7Q2M9-XK4TB`. */
export function printedPermitNumber(number: string): string {
  return groups(number, 5);
}

interface Card {
  readonly number: string;
  readonly from: string;
  readonly until: string;
  readonly name: string;
  readonly birth: string | null;
  readonly nationality: string | null;
}

/** The fingerprint of what a card says: another name or another day on it is another card. */
export function permitDigest({ number, from, until, name, birth, nationality }: Card): Uint8Array {
  return createHash('sha256')
    .update(JSON.stringify(['permit', number, from, until, name, birth, nationality]))
    .digest();
}
