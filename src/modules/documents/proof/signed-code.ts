import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import {
  BODY,
  base32,
  type CodeContent,
  codeBody,
  fromBase32,
  type ReadBody,
  readBody,
  SIGNATURE,
} from '../domain/signed-code.ts';

/** A public key, by the four bytes that name it in codes. */
export interface PublicKey {
  readonly id: Uint8Array;
  readonly publicKey: Uint8Array;
}

/** The prefix of a raw Ed25519 key in SPKI (RFC 8410). */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

export function publicKeyOf(signing: KeyObject): PublicKey {
  const publicKey = createPublicKey(signing).export({ type: 'spki', format: 'der' }).subarray(SPKI.length);
  return { publicKey, id: createHash('sha256').update(publicKey).digest().subarray(0, 4) };
}

/** What is printed as a QR code: verified with the public key alone, without asking anybody. */
export function signedCode(signing: KeyObject, content: CodeContent): string {
  const body = codeBody(content, publicKeyOf(signing).id);
  return base32(Buffer.concat([body, sign(null, body, signing)]));
}

const CODE = Math.ceil(((BODY + SIGNATURE) * 8) / 5);

/** What a code says, if one of our keys signed it; null for anything else, without looking anything up. */
export function openCode(text: string, keys: readonly PublicKey[]): ReadBody | null {
  if (text.length !== CODE) return null;
  const bytes = fromBase32(text.toUpperCase());
  if (bytes?.length !== BODY + SIGNATURE) return null;
  const body = bytes.subarray(0, BODY);
  const read = readBody(body);
  const key = keys.find(({ id }) => read !== null && Buffer.compare(id, read.keyId) === 0);
  if (read === null || key === undefined) return null;
  const spki = Buffer.concat([SPKI, key.publicKey]);
  const publicKey = createPublicKey({ key: spki, format: 'der', type: 'spki' });
  return verify(null, body, publicKey, bytes.subarray(BODY)) ? read : null;
}
