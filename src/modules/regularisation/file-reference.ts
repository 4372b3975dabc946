import { createHash, createHmac } from 'node:crypto';
import { codeOfBytes, groups, newCode, type ReadCode, readCode } from '#platform/crypto/checked-code.ts';

/** Eleven random signs, 55 bits, and one that checks them. */
const REFERENCE = 12;
/** Sixteen random signs, 80 bits, and one that checks them: it opens a file to who holds the receipt. */
const FOLLOW_CODE = 17;

/** What is printed of a file: random, so that one's own says nothing of another's. On a collision the act fails and is tried again. */
export function newFileReference(): string {
  return newCode(REFERENCE);
}

/** As it is printed: `7Q2M-9XK4-TB3N`. */
export function printedFileReference(reference: string): string {
  return groups(reference, 4);
}

export function readFileReference(typed: string): ReadCode {
  return readCode(typed, REFERENCE);
}

/** The code by which a person who filed at a counter, or through an association, takes the file into their own account. */
export function newFollowCode(): string {
  return newCode(FOLLOW_CODE);
}

/**
 * The first code of a submission, made of its number by a key of the installation: when the answer to a counter was lost on
 * its way, the same submission sent again shows the same code, and nothing of it had to be kept.
 */
export function firstFollowCode(secret: Buffer, filing: string): string {
  const bytes = createHmac('sha256', secret).update(`rihla follow code ${filing}`).digest();
  return codeOfBytes(bytes.subarray(0, FOLLOW_CODE - 1));
}

export function printedFollowCode(code: string): string {
  return groups(code, 6);
}

export function readFollowCode(typed: string): ReadCode {
  return readCode(typed, FOLLOW_CODE);
}

/** What is stored of a code: it has 80 random bits, so that its plain hash tells nothing. */
export function followCodeHash(code: string): Buffer {
  return createHash('sha256').update(code).digest();
}
