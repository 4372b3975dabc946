/** Identifiers that are the same at every start, so that what is prepared twice is there once. */

/** The UUID of version 8 (RFC 9562) that holds a kind and a number in plain digits. */
export function fixedId(kind: number, number: number): string {
  return `00000000-0000-8000-8${String(kind).padStart(3, '0')}-${String(number).padStart(12, '0')}`;
}

/** What a fixed number is of. */
export const [UNIT, ACCOUNT, APPOINTMENT] = [1, 2, 3] as const;
