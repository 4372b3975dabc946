import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readNote } from '../domain/checkpoint.ts';
import { INSTALLATION, keyNamed } from './journal.support.ts';
import { fingerprint, rawPublicKey, readPublicKey } from './keys.ts';
import { announcementOf, checkpointOf, noteDigest, noteOf, rootOf, verifyNote } from './notes.ts';

const privateKey = keyNamed('notes');
const rawKey = rawPublicKey(privateKey);
const head = Buffer.alloc(32, 9);
const checkpoint = checkpointOf({
  number: 1,
  time: '2026-11-22T09:00:00Z',
  previousNote: null,
  lanes: [
    { lane: 31, size: 2, head },
    { lane: 4, size: 3, head },
  ],
});
const note = noteOf(checkpoint, INSTALLATION, privateKey);

describe('a signed note', () => {
  it('holds with the key that signed it, and with no other', () => {
    expect(readNote(note)).toEqual({ installation: INSTALLATION, checkpoint });
    expect(verifyNote(note, rawKey)).toBe(true);
    expect(verifyNote(note, rawPublicKey(keyNamed('other')))).toBe(false);
  });

  it('no longer holds once any bit of it was changed', () => {
    const bytes = Buffer.from(note);
    for (let index = 0; index < bytes.length * 8; index += 1) {
      const changed = Buffer.from(bytes);
      changed[index >> 3] = (bytes[index >> 3] ?? 0) ^ (1 << (index & 7));
      expect(verifyNote(changed.toString(), rawKey), `bit ${index}`).toBe(false);
    }
  });

  it('no longer holds cut short anywhere, or with anything after it', () => {
    for (let end = 0; end < note.length; end += 1) expect(verifyNote(note.slice(0, end), rawKey)).toBe(false);
    for (const more of [' ', '\n', '\0', note]) expect(verifyNote(note + more, rawKey)).toBe(false);
  });

  it('is read as other programs write it: the example of golang.org/x/mod/sumdb/note', () => {
    const key = Buffer.from('ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', 'base64').subarray(1);
    const text =
      "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n" +
      '\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
    expect(verifyNote(text, key)).toBe(true);
    expect(verifyNote(text.replace('think', 'hink'), key)).toBe(false);
  });

  it('announces a key in the name of the one before it', () => {
    const key = rawPublicKey(keyNamed('next')).toString('base64');
    const announcement = announcementOf({ key, time: '2026-11-22T09:00:00Z' }, INSTALLATION, privateKey);
    expect(verifyNote(announcement, rawKey)).toBe(true);
    expect(announcement).toContain(`\nkey ${key}\ntime 2026-11-22T09:00:00Z\n\n— `);
  });
});

describe('a checkpoint', () => {
  it('counts its entries, puts its lanes in order and links to the note before it', () => {
    expect(checkpoint).toMatchObject({ size: 5, previous: null, lanes: [{ lane: 4 }, { lane: 31 }] });
    expect(checkpoint.root).toBe(rootOf(checkpoint.lanes));
    const next = checkpointOf({ number: 2, time: '2026-11-22T10:00:00Z', previousNote: note, lanes: [] });
    expect(next.previous).toBe(noteDigest(note));
  });
});

describe('the key of a journal', () => {
  it('is the same 32 bytes from its private half, its public half, base64 and PEM', () => {
    const pair = generateKeyPairSync('ed25519');
    const raw = rawPublicKey(pair.publicKey);
    expect(raw).toHaveLength(32);
    expect(rawPublicKey(pair.privateKey)).toEqual(raw);
    expect(readPublicKey(`${raw.toString('base64')}\n`)).toEqual(raw);
    expect(readPublicKey(pair.publicKey.export({ format: 'pem', type: 'spki' }).toString())).toEqual(raw);
    expect(fingerprint(raw)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is of Ed25519, public, and whole', () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2_048 });
    expect(() => rawPublicKey(rsa.publicKey)).toThrow('Ed25519');
    expect(readPublicKey(rsa.publicKey.export({ format: 'pem', type: 'spki' }).toString())).toBeNull();
    expect(readPublicKey(privateKey.export({ format: 'pem', type: 'pkcs8' }).toString())).toBeNull();
    expect(readPublicKey('-----BEGIN PUBLIC KEY-----\nnot one\n-----END PUBLIC KEY-----')).toBeNull();
    expect(readPublicKey(Buffer.alloc(31).toString('base64'))).toBeNull();
    expect(readPublicKey('')).toBeNull();
  });
});
