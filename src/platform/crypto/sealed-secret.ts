import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { sameSecret } from './tokens.ts';

/** The keys that seal secrets of accounts, each of 32 bytes. Former ones still open what they sealed. */
export interface SealingKeys {
  readonly current: Uint8Array;
  readonly former?: readonly Uint8Array[];
}

/** A sealed secret that does not open. One sentence for every cause, so that nobody learns from it what was changed. */
export class SealError extends Error {
  override readonly name = 'SealError';
  constructor() {
    super('A sealed secret could not be opened: it was altered, belongs elsewhere, or its key is missing.');
  }
}

const VERSION = 1;
const [KEY_ID, NONCE, TAG] = [4, 12, 16];
const HEADER = 1 + KEY_ID;

/**
 * Seals a secret for one place, by AES-256-GCM: `version (1) | key id (4) | nonce (12) | ciphertext | tag (16)`. The
 * place — such as `totp:<account>` — and the header are authenticated, so that a row copied to another account, or said
 * to be of another version, does not open. Nonces are random: one key may seal 2³² secrets, a country of accounts.
 */
export function sealSecret(keys: SealingKeys, place: string, secret: Uint8Array): Buffer {
  const header = Buffer.concat([Buffer.of(VERSION), keyId(keys.current)]);
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', keys.current, nonce, { authTagLength: TAG });
  cipher.setAAD(Buffer.concat([header, Buffer.from(place)]));
  return Buffer.concat([header, nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
}

export function openSecret(keys: SealingKeys, place: string, sealed: Uint8Array): Buffer {
  const key = keyOf(keys, sealed);
  if (key === undefined || sealed[0] !== VERSION || sealed.length < HEADER + NONCE + TAG) throw new SealError();
  const nonce = sealed.subarray(HEADER, HEADER + NONCE);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG });
  decipher.setAAD(Buffer.concat([sealed.subarray(0, HEADER), Buffer.from(place)]));
  decipher.setAuthTag(sealed.subarray(-TAG));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(HEADER + NONCE, -TAG)), decipher.final()]);
  } catch {
    throw new SealError();
  }
}

/** Whether the secret was sealed with a former key, and should be sealed anew. */
export function needsReseal(keys: SealingKeys, sealed: Uint8Array): boolean {
  return !sameSecret(keyId(keys.current), sealed.subarray(1, HEADER));
}

function keyOf(keys: SealingKeys, sealed: Uint8Array): Uint8Array | undefined {
  const id = sealed.subarray(1, HEADER);
  return [keys.current, ...(keys.former ?? [])].find((key) => sameSecret(keyId(key), id));
}

/** Tells keys apart without saying anything about them. */
function keyId(key: Uint8Array): Buffer {
  return createHmac('sha256', key).update('rihla.key-id').digest().subarray(0, KEY_ID);
}
