import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { openSecret, sealSecret } from '#platform/crypto/sealed-secret.ts';
import type { DocumentKeys } from '#platform/web/page-route.ts';
import type { SafeFile } from './sanitise.ts';

interface Stored {
  readonly id: string;
  readonly type: SafeFile['type'];
  readonly pages: number;
  readonly size: number;
  readonly hash: Buffer;
  readonly scanned: boolean;
  readonly wrappedKey: Buffer;
  readonly content: Buffer;
}

/** A file as it is stored. Made by `seal` alone, and taken by commands as `sealedDocument`. */
export class SealedDocument {
  readonly stored: Stored;
  readonly #original: string;

  constructor(stored: Stored, originalHash: Buffer) {
    this.stored = stored;
    this.#original = originalHash.toString('hex');
  }

  /**
   * Sealed twice, the same file has two ids and two keys; that a form was sent again is judged by what was in it. Nor is the
   * file itself written out for that.
   */
  toJSON(): string {
    return this.#original;
  }
}

export const sealedDocument = z.instanceof(SealedDocument);

/**
 * Encrypts a file under a random key of its own, and that key under the installation's: erasing the one erases the other
 * wherever copies lie. Both are bound to the document's id, so that neither opens in another's place.
 */
export function seal({ sealing }: DocumentKeys, file: SafeFile): SealedDocument {
  const id = randomUUID();
  const key = randomBytes(32);
  const stored = {
    id,
    type: file.type,
    pages: file.pages,
    size: file.bytes.length,
    hash: hashOf(sealing, id, file.originalHash),
    scanned: file.scanned,
    wrappedKey: sealSecret({ current: sealing }, keyPlace(id), key),
    content: sealSecret({ current: key }, contentPlace(id), file.bytes),
  };
  return new SealedDocument(stored, file.originalHash);
}

interface Closed {
  readonly id: string;
  readonly wrappedKey: Uint8Array;
  readonly content: Uint8Array;
}

/** @throws SealError */
export function unseal({ sealing }: DocumentKeys, { id, wrappedKey, content }: Closed): Buffer {
  const key = openSecret({ current: sealing }, keyPlace(id), wrappedKey);
  return openSecret({ current: key }, contentPlace(id), content);
}

/** Whether a file is the one that a document was made from. */
export function hashOf(sealing: Buffer, id: string, originalHash: Uint8Array): Buffer {
  return createHmac('sha256', sealing).update(`rihla document ${id} `).update(originalHash).digest();
}

const keyPlace = (id: string) => `document-key:${id}`;
const contentPlace = (id: string) => `document:${id}`;
