import { createHash, createPublicKey, verify } from 'node:crypto';
import { z } from 'zod';

/** How a model is signed: over its canonical text, by a key that this program knows. */
const signatureSchema = z.object({
  /** SHA-256 of the canonical text, base64. */
  digest: z.string(),
  /** The raw 32 bytes of the Ed25519 key that signed (RFC 8032), base64. */
  publicKey: z.string(),
  signature: z.string(),
  signedAt: z.iso.datetime(),
});

/** Why a model is not used. */
export type ModelFault = 'malformed' | 'changed' | 'unknown-key' | 'forged';

/** The header of a raw Ed25519 key in SubjectPublicKeyInfo (RFC 8410 §4). */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

/** What is signed: the keys of every object in order, nothing between the signs (as RFC 8785 for these values). */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, held]) => `${JSON.stringify(key)}:${canonicalText(held)}`).join(',')}}`;
}

/** Null when the model is the one that a known key signed. */
export function faultOfModel(model: unknown, written: unknown, known: readonly string[]): ModelFault | null {
  const read = signatureSchema.safeParse(written);
  if (!read.success) return 'malformed';
  const { digest, publicKey, signature } = read.data;
  const text = Buffer.from(canonicalText(model));
  if (createHash('sha256').update(text).digest('base64') !== digest) return 'changed';
  if (!known.includes(publicKey)) return 'unknown-key';
  const raw = Buffer.from(publicKey, 'base64');
  if (raw.length !== 32) return 'malformed';
  const key = createPublicKey({ key: Buffer.concat([SPKI, raw]), format: 'der', type: 'spki' });
  return verify(null, text, key, Buffer.from(signature, 'base64')) ? null : 'forged';
}
