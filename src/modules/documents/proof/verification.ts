import { readCode } from '#platform/crypto/checked-code.ts';
import { type ProofKind, SERIAL_LENGTH } from '../domain/signed-code.ts';
import { openCode, type PublicKey } from './signed-code.ts';

/** The three answers. Withdrawn, replaced and expired are one: which of them concerns the office and the person alone. */
export type Verification =
  | { readonly answer: 'valid' | 'revoked'; readonly kind: ProofKind }
  | { readonly answer: 'unknown' };

export const UNKNOWN: Verification = { answer: 'unknown' };

/** The serial that a code or a typed text asks about; null where nothing needs to be looked up. */
export function askedSerial(typed: string, keys: readonly PublicKey[]): string | null {
  // The whole address of a QR code may be pasted.
  const text = typed.trim().replace(/^https?:\/\/[^/]+\/(?:[a-z]{2}\/)?v\//i, '');
  return openCode(text, keys)?.serial ?? readCode(text, SERIAL_LENGTH).code ?? null;
}
