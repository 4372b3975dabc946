import { createPublicKey, type KeyObject } from 'node:crypto';
import { readBase64 } from '../domain/base64.ts';
import { sha256 } from './sha256.ts';

/** What stands before the 32 bytes of an Ed25519 key in its usual wrapping (RFC 8410). */
const WRAPPING = Buffer.from('302a300506032b6570032100', 'hex');
const RAW_KEY = 32;
/** The kind of signature in the key id of a signed note: Ed25519. */
const ED25519 = Buffer.of(1);

/** The 32 bytes of an Ed25519 key; of a private one, those of its public half. */
export function rawPublicKey(key: KeyObject): Buffer {
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('The journal is signed by Ed25519 keys only.');
  const publicKey = key.type === 'private' ? createPublicKey(key) : key;
  return publicKey.export({ format: 'der', type: 'spki' }).subarray(WRAPPING.length);
}

export function publicKeyOf(rawKey: Buffer): KeyObject {
  if (rawKey.length !== RAW_KEY) throw new Error('An Ed25519 key has 32 bytes.');
  return createPublicKey({ key: Buffer.concat([WRAPPING, rawKey]), format: 'der', type: 'spki' });
}

/** What people compare: the sha256 of the 32 bytes, in hexadecimal digits. */
export function fingerprint(rawKey: Buffer): string {
  return sha256(rawKey).toString('hex');
}

/** The four bytes by which a signed note names the key that signed it. */
export function keyIdOf(name: string, rawKey: Buffer): Buffer {
  return sha256(Buffer.concat([Buffer.from(`${name}\n`), ED25519, rawKey])).subarray(0, 4);
}

/** A public key as base64 of its 32 bytes or as PEM; null for anything else. */
export function readPublicKey(text: string): Buffer | null {
  const raw = readBase64(text.trim(), RAW_KEY);
  if (raw !== null || !text.includes('-----BEGIN PUBLIC KEY-----')) return raw;
  try {
    return rawPublicKey(createPublicKey(text));
  } catch {
    return null;
  }
}
