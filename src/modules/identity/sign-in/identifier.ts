import { readAccountReference } from '#platform/crypto/account-reference.ts';

/** What somebody typed to say who they are. */
export interface Identifier {
  readonly kind: 'email' | 'phone' | 'reference';
  /** As it is stored. */
  readonly value: string;
}

/** Longer than any address, number or reference, however it is spaced. */
const LONGEST = 300;

/** Reads an e-mail address, a telephone number in international form, or the reference of an account; null for none of these. */
export function readIdentifier(typed: string): Identifier | null {
  if (typed.length > LONGEST) return null;
  return asEmail(typed) ?? asPhone(typed) ?? asReference(typed);
}

/** What guesses at somebody unknown are counted under: the same person, however they are written. */
export function identifierKey(typed: string): string {
  const read = readIdentifier(typed);
  if (read !== null) return `${read.kind} ${read.value}`;
  return `other ${typed.slice(0, LONGEST).normalize('NFKC').toLowerCase().trim()}`;
}

export function asEmail(typed: string): Identifier | null {
  const value = typed.replace(/[\s\p{Cf}]/gu, '').toLowerCase();
  return value.length <= 254 && /^[^@]+@[^@]+\.[^@]+$/.test(value) ? { kind: 'email', value } : null;
}

export function asPhone(typed: string): Identifier | null {
  const signs = typed
    .normalize('NFKC')
    .replace(/[\s\p{Cf}\p{Pd}().]/gu, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/^00/, '+');
  return /^\+\d{6,15}$/.test(signs) ? { kind: 'phone', value: signs } : null;
}

function asReference(typed: string): Identifier | null {
  const { code } = readAccountReference(typed);
  return code === undefined ? null : { kind: 'reference', value: code };
}
