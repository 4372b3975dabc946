/** What an official document is. The order is part of every code that was printed: it only grows. */
export const PROOF_KINDS = [
  'receipt',
  'decision',
  'permit',
  'minutes',
  'attestation',
  'referral',
  'permit-withdrawal',
  'application-withdrawal',
] as const;
export type ProofKind = (typeof PROOF_KINDS)[number];

/** Signs of a serial: eighty random bits in sixteen, and one that checks them. */
export const SERIAL_LENGTH = 17;

/** What a code says, before its signature. Nothing about whom the document is. */
export interface CodeContent {
  readonly kind: ProofKind;
  readonly serial: string;
  /** ISO days. */
  readonly issuedOn: string;
  readonly expiresOn: string | null;
  /** SHA-256 of what the document says; its first bytes are in the code. */
  readonly digest: Uint8Array;
}

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const VERSION = 1;
const DAY = 86_400_000;
const EPOCH = Date.UTC(2000, 0, 1);
const DIGEST = 12;

/**
 * The bytes that are signed: version, kind, id of the key (4), serial (11), issued and expires as days since 2000 (2 each,
 * 0 for none), digest (12). Described in docs/decisions/0022, so that others can write a verifier.
 */
export function codeBody({ kind, serial, issuedOn, expiresOn, digest }: CodeContent, keyId: Uint8Array): Uint8Array {
  const body = new Uint8Array(BODY);
  body.set([VERSION, PROOF_KINDS.indexOf(kind)]);
  body.set(keyId.subarray(0, 4), 2);
  body.set(serialBytes(serial), 6);
  const days = new DataView(body.buffer);
  days.setUint16(17, dayNumber(issuedOn));
  days.setUint16(19, expiresOn === null ? 0 : dayNumber(expiresOn));
  body.set(digest.subarray(0, DIGEST), 21);
  return body;
}

export const BODY = 33;
export const SIGNATURE = 64;

/** How a code is made, for those who write a verifier: published with the keys. Where numbers are longer, the first byte is the highest. */
export const CODE_FORMAT = {
  encoding: `base32, five bits a sign, of ${ALPHABET}`,
  bytes: BODY + SIGNATURE,
  signed: `bytes 0 to ${BODY - 1}; their Ed25519 signature (RFC 8032) is the rest`,
  fields: {
    version: 'byte 0',
    kind: 'byte 1, its place in "kinds", from 0',
    key: 'bytes 2 to 5, the "id" of the key',
    number: 'bytes 6 to 16: the first seventeen signs of their base32, as printed',
    issued: 'bytes 17 and 18, days since 2000-01-01',
    expires: 'bytes 19 and 20, the same; 0 for never',
    digest: 'bytes 21 to 32, of what the document says',
  },
} as const;

/** A code as read, its signature not yet looked at. */
export interface ReadBody {
  readonly kind: ProofKind;
  readonly keyId: Uint8Array;
  readonly serial: string;
  readonly issuedOn: string;
  readonly expiresOn: string | null;
  readonly digest: Uint8Array;
}

export function readBody(body: Uint8Array): ReadBody | null {
  const kind = PROOF_KINDS[body[1] ?? -1];
  if (body.length !== BODY || body[0] !== VERSION || kind === undefined) return null;
  const days = new DataView(body.buffer, body.byteOffset);
  const [issued, expires] = [days.getUint16(17), days.getUint16(19)];
  return {
    kind,
    keyId: body.subarray(2, 6),
    serial: base32(body.subarray(6, 17)).slice(0, SERIAL_LENGTH),
    issuedOn: dayOf(issued),
    expiresOn: expires === 0 ? null : dayOf(expires),
    digest: body.subarray(21),
  };
}

/** Base32 in the signs of the serials, which a QR code holds in five and a half bits each. */
export function base32(bytes: Uint8Array): string {
  let [text, held, bits] = ['', 0, 0];
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) text += ALPHABET[(held >> (bits - 5)) & 31];
    held &= 31;
  }
  return bits === 0 ? text : text + ALPHABET[(held << (5 - bits)) & 31];
}

/** Null for a sign that is none of ours, or bits left over that are not zero: a code has one spelling. */
export function fromBase32(text: string): Uint8Array | null {
  const bytes = new Uint8Array(Math.floor((text.length * 5) / 8));
  let [held, bits, place] = [0, 0, 0];
  for (const sign of text) {
    const value = ALPHABET.indexOf(sign);
    if (value === -1) return null;
    held = ((held << 5) | value) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes[place] = (held >> bits) & 255;
    place += 1;
  }
  return bits < 5 && (held & ((1 << bits) - 1)) === 0 ? bytes : null;
}

function serialBytes(serial: string): Uint8Array {
  // Seventeen signs are 85 bits: three zero bits more make eleven bytes.
  const bytes = fromBase32(`${serial}0`.slice(0, 18));
  if (serial.length !== SERIAL_LENGTH || bytes === null) throw new Error('A serial has seventeen signs.');
  return bytes;
}

function dayNumber(day: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - EPOCH) / DAY);
}

function dayOf(number: number): string {
  return new Date(EPOCH + number * DAY).toISOString().slice(0, 10);
}
