import { groups, newCode, type ReadCode, readCode } from './checked-code.ts';

/** Nine random signs, 45 bits, and one that checks them. Of a million accounts, two meet in one case of seventy. */
const LENGTH = 10;

/**
 * The name by which an applicant without e-mail or telephone signs in. It is random, so that it says nothing of the
 * person, and cannot be counted up to find other accounts. Its row is unique: on a collision, make another.
 */
export function newAccountReference(): string {
  return newCode(LENGTH);
}

/** As it is printed: `7Q2M9-XK4TB`. */
export function printedAccountReference(reference: string): string {
  return groups(reference, 5);
}

export function readAccountReference(typed: string): ReadCode {
  return readCode(typed, LENGTH);
}
