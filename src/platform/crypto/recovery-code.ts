import { createHmac } from 'node:crypto';
import { groups, newCode, type ReadCode, readCode } from './checked-code.ts';

/**
 * 23 signs of five random bits, 115 in all, and one that checks them: six groups of four on paper. OWASP ASVS 5.0
 * (6.5.2) asks for a slow hash below 112 bits; NIST asks for 64.
 */
const LENGTH = 24;

/** The code that lets somebody back in who lost everything else. It is shown once, to be printed. */
export function newRecoveryCode(): string {
  return newCode(LENGTH);
}

/** As it is printed: `7Q2M-…`. */
export function printedRecoveryCode(code: string): string {
  return groups(code, 4);
}

export function readRecoveryCode(typed: string): ReadCode {
  return readCode(typed, LENGTH);
}

/**
 * What is stored of a recovery code: compared with `sameSecret`. Argon2 slows down guesses at what people choose; nobody
 * can try 2¹¹⁵ random codes, so that a fast hash does, and a flood of wrong codes costs us nothing. The key, kept
 * outside the database, and the account keep anybody who may write there from making a code, or from copying a row.
 */
export function recoveryCodeHash(code: string, key: Uint8Array, account: string): Buffer {
  return createHmac('sha256', key).update(`rihla.recovery-code\n${account}\n${code}`).digest();
}
