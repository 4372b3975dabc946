import { groups, newCode, type ReadCode, readCode } from '#platform/crypto/checked-code.ts';

/** Eleven random signs, 55 bits, and one that checks them: of ten million records, two meet in one case of 700. */
const LENGTH = 12;

/** What is printed of a record. Its row is unique: on a collision the act fails and is tried again. */
export function newRecordReference(): string {
  return newCode(LENGTH);
}

/** As it is printed: `7Q2M-9XK4-TB3N`. */
export function printedRecordReference(reference: string): string {
  return groups(reference, 4);
}

export function readRecordReference(typed: string): ReadCode {
  return readCode(typed, LENGTH);
}
