import { createHash, createPublicKey, type JsonWebKey, type KeyObject, verify } from 'node:crypto';
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { COSEALG, cose, decodeCredentialPublicKey } from '@simplewebauthn/server/helpers';

/** In the order in which we would rather have them. */
export const ALGORITHMS = [COSEALG.ES256, COSEALG.EdDSA, COSEALG.RS256];

const SMALLEST_RSA_BITS = 2048;

/**
 * Whether a key can ever verify a signature. Without attestation nothing else looks at it when it is enrolled, and a
 * passkey that never works would lock its owner out, or, if weak, let others in.
 */
export function isUsableKey(publicKey: Uint8Array): boolean {
  try {
    const { asymmetricKeyDetails } = keyFrom(publicKey);
    return (asymmetricKeyDetails?.modulusLength ?? SMALLEST_RSA_BITS) >= SMALLEST_RSA_BITS;
  } catch {
    return false;
  }
}

/** Whether a signature is one of this key, in the one spelling that it has: the library also takes misspelt ones. */
export function isSignedBy(publicKey: Uint8Array, response: AuthenticationResponseJSON['response']): boolean {
  const client = createHash('sha256').update(bytes(response.clientDataJSON)).digest();
  const signed = Buffer.concat([bytes(response.authenticatorData), client]);
  const key = keyFrom(publicKey);
  return verify(key.asymmetricKeyType === 'ed25519' ? null : 'sha256', signed, key, bytes(response.signature));
}

const bytes = (text: string) => Buffer.from(text, 'base64url');

function keyFrom(publicKey: Uint8Array): KeyObject {
  return createPublicKey({ key: jsonWebKey(publicKey), format: 'jwk' });
}

function jsonWebKey(publicKey: Uint8Array): JsonWebKey {
  const key = decodeCredentialPublicKey(Uint8Array.from(publicKey));
  const algorithm = key.get(cose.COSEKEYS.alg);
  if (algorithm === COSEALG.ES256 && cose.isCOSEPublicKeyEC2(key) && key.get(cose.COSEKEYS.crv) === cose.COSECRV.P256) {
    return { kty: 'EC', crv: 'P-256', x: text(key.get(cose.COSEKEYS.x)), y: text(key.get(cose.COSEKEYS.y)) };
  }
  if (
    algorithm === COSEALG.EdDSA &&
    cose.isCOSEPublicKeyOKP(key) &&
    key.get(cose.COSEKEYS.crv) === cose.COSECRV.ED25519
  ) {
    return { kty: 'OKP', crv: 'Ed25519', x: text(key.get(cose.COSEKEYS.x)) };
  }
  if (algorithm === COSEALG.RS256 && cose.isCOSEPublicKeyRSA(key)) {
    return { kty: 'RSA', n: text(key.get(cose.COSEKEYS.n)), e: text(key.get(cose.COSEKEYS.e)) };
  }
  throw new Error('not a kind of key that we offered');
}

function text(part: unknown): string {
  if (!(part instanceof Uint8Array)) throw new Error('a part of the key is missing');
  return Buffer.from(part).toString('base64url');
}
