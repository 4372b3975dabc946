import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A secret that opens something by itself, such as a session: 256 random bits, for a cookie or a link. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * What is stored of a token: who reads the table cannot use what stands there. A plain hash is enough, since nobody can
 * try 2²⁵⁶ values (OWASP ASVS 5.0, 6.5.2 asks for a slow one below 112 bits).
 */
export function tokenHash(token: string | Uint8Array): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Whether two secrets are the same, in a time that does not tell where they differ. */
export function sameSecret(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
