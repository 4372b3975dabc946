import { describe, expect, it } from 'vitest';
import { newToken, sameSecret, tokenHash } from './tokens.ts';

describe('a token', () => {
  it('holds 256 bits in letters that a cookie and an address may carry', () => {
    const tokens = Array.from({ length: 1000 }, newToken);
    expect(tokens.every((token) => /^[\w-]{43}$/.test(token) && Buffer.from(token, 'base64url').length === 32)).toBe(
      true,
    );
    expect(new Set(tokens).size).toBe(1000);
  });

  it('spreads over all values of a byte', () => {
    const bytes = Buffer.concat(Array.from({ length: 2000 }, () => Buffer.from(newToken(), 'base64url')));
    const counts = new Array<number>(256).fill(0);
    for (const byte of bytes) counts[byte] = (counts[byte] ?? 0) + 1;
    // 250 expected of each; a fair source strays beyond 100 once in 10^20 runs.
    expect(Math.min(...counts)).toBeGreaterThan(150);
    expect(Math.max(...counts)).toBeLessThan(350);
  });

  it('is stored as its SHA-256', () => {
    expect(tokenHash('abc').toString('hex')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});

describe('two secrets', () => {
  it('are the same only byte by byte and in length', () => {
    const secret = tokenHash(newToken());
    expect(sameSecret(secret, Buffer.from(secret))).toBe(true);
    expect(sameSecret(secret, secret.subarray(0, 31))).toBe(false);
    for (let bit = 0; bit < 256; bit += 1) {
      const changed = Buffer.from(secret);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(sameSecret(secret, changed), `bit ${bit}`).toBe(false);
    }
  });
});
