import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hashOf, seal, sealedDocument, unseal } from './seal.ts';

const keysOf = () => ({ sealing: randomBytes(32), signing: generateKeyPairSync('ed25519').privateKey });
const keys = keysOf();
const bytes = Buffer.from('\xff\xd8\xff CANARY of a document', 'latin1');
const file = { type: 'image/jpeg', pages: 1, bytes, originalHash: randomBytes(32), scanned: false } as const;

describe('a sealed document', () => {
  it('opens with the keys that sealed it, and says nothing without them', () => {
    const { stored } = seal(keys, file);
    expect(unseal(keys, stored)).toEqual(bytes);
    expect(() => unseal(keysOf(), stored)).toThrow('could not be opened');
    for (const part of Object.values(stored))
      expect(Buffer.from(String(part), 'latin1').includes('CANARY')).toBe(false);
  });

  it('does not show that two are the same file, yet proves later that a file is the one', () => {
    const [one, other] = [seal(keys, file).stored, seal(keys, file).stored];
    for (const name of ['id', 'hash', 'wrappedKey', 'content'] as const) expect(one[name]).not.toEqual(other[name]);
    expect(hashOf(keys.sealing, one.id, file.originalHash)).toEqual(one.hash);
    expect(hashOf(keys.sealing, other.id, file.originalHash)).not.toEqual(one.hash);
  });

  it('does not open in the place of another, nor with any byte changed', () => {
    const [one, other] = [seal(keys, file).stored, seal(keys, file).stored];
    for (const swapped of [
      { ...one, id: other.id },
      { ...one, wrappedKey: other.wrappedKey },
      { ...one, content: other.content },
    ]) {
      expect(() => unseal(keys, swapped)).toThrow();
    }
    for (let place = 0; place < one.content.length; place += 1) {
      const content = Buffer.from(one.content);
      content[place] = (content[place] ?? 0) ^ 1;
      expect(() => unseal(keys, { ...one, content })).toThrow();
    }
  });

  it('counts, when a form is sent again, by the file that was sent', () => {
    const [one, other] = [seal(keys, file), seal(keys, file)];
    const different = seal(keys, { ...file, originalHash: randomBytes(32) });
    expect(sealedDocument.parse(one)).toBe(one);
    expect(JSON.stringify({ of: one })).toBe(JSON.stringify({ of: other }));
    expect(JSON.stringify(one)).not.toBe(JSON.stringify(different));
    expect(sealedDocument.safeParse({ stored: one.stored }).success).toBe(false);
  });
});
