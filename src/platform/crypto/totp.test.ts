import { generateSync } from 'otplib';
import { describe, expect, it } from 'vitest';
import { newTotpSecret, totpUri, verifyTotp } from './totp.ts';

/** The secret and the first times of RFC 6238, appendix B: the last six digits of its codes of eight. */
const RFC_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const at = (seconds: number) => new Date(seconds * 1000);
const NOW = 1_795_000_000;
const STEP = Math.floor(NOW / 30);

describe('a code of an authenticator application', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('is at %d that of RFC 6238', (seconds, code) => {
    expect(verifyTotp(RFC_SECRET, code, null, at(seconds))).toBe(Math.floor(seconds / 30));
  });

  it.each([
    [-61, null],
    [-60, null],
    [-31, STEP],
    [-30, STEP],
    [0, STEP],
    [29, STEP],
    [30, STEP],
    [45, STEP],
    [70, null],
    [90, null],
  ])('made now is read %d seconds later as step %s', (later, step) => {
    const secret = newTotpSecret();
    const code = generateSync({ secret, epoch: NOW });
    expect(verifyTotp(secret, code, null, at(NOW + later))).toBe(step);
  });

  it('is good for the whole of the step after its own, and of the one before', () => {
    const secret = newTotpSecret();
    const code = generateSync({ secret, epoch: STEP * 30 });
    const steps = [-31, -30, 0, 59, 60].map((later) => verifyTotp(secret, code, null, at(STEP * 30 + later)));
    expect(steps).toEqual([null, STEP, STEP, STEP, null]);
  });

  it('is good once, and no earlier one is good after it', () => {
    const secret = newTotpSecret();
    const code = (steps: number) => generateSync({ secret, epoch: NOW + 30 * steps });
    const used = verifyTotp(secret, code(0), null, at(NOW));
    expect(used).toBe(STEP);
    expect(verifyTotp(secret, code(0), used, at(NOW + 5))).toBe(null);
    expect(verifyTotp(secret, code(-1), used, at(NOW + 5))).toBe(null);
    expect(verifyTotp(secret, code(1), used, at(NOW + 5))).toBe(STEP + 1);
  });

  it('is refused, not a failure of the system, when the clock has gone back', () => {
    const secret = newTotpSecret();
    const code = generateSync({ secret, epoch: NOW });
    for (const lastStep of [STEP + 1, STEP + 2, STEP + 100_000]) {
      expect(verifyTotp(secret, code, lastStep, at(NOW))).toBe(null);
    }
  });

  it.each(['287 082', ' 287082\u00a0', '287-082', '٢٨٧٠٨٢', '۲۸۷۰۸۲', '\u200f287082', '２８７０８２'])(
    'is read from %j',
    (typed) => {
      expect(verifyTotp(RFC_SECRET, typed, null, at(59))).toBe(1);
    },
  );

  it.each(['', '28708', '2870822', '0287082', '28708a', '+28708', '2.8e5', '287082\0', '२८७०८२'])(
    'is not read from %j',
    (typed) => {
      expect(verifyTotp(RFC_SECRET, typed, null, at(59))).toBe(null);
    },
  );

  it('is not read from a text as long as a book', () => {
    expect(verifyTotp(RFC_SECRET, ' '.repeat(1_000_000).concat('287082'), null, at(59))).toBe(null);
  });

  it('of somebody else is refused', () => {
    // One code in a million is the same: a handful of secrets, never all of them.
    const others = Array.from({ length: 20 }, () => generateSync({ secret: newTotpSecret(), epoch: NOW }));
    expect(others.filter((code) => verifyTotp(RFC_SECRET, code, null, at(NOW)) !== null).length).toBeLessThan(2);
  });
});

describe('the secret of an authenticator application', () => {
  it('holds 160 bits and is another each time', () => {
    const secrets = Array.from({ length: 200 }, newTotpSecret);
    expect(secrets.every((secret) => /^[A-Z2-7]{32}$/.test(secret))).toBe(true);
    expect(new Set(secrets).size).toBe(200);
  });

  it('is given in an address that names the system and the account, whatever signs they hold', () => {
    const uri = new URL(totpUri(RFC_SECRET, { issuer: 'Rihla: رحلة', label: 'a:b é&secret=x@example.ma' }));
    expect(uri.protocol).toBe('otpauth:');
    expect(uri.searchParams.getAll('secret')).toEqual([RFC_SECRET]);
    expect(uri.searchParams.get('issuer')).toBe('Rihla  رحلة');
    expect(decodeURIComponent(uri.pathname).split(':')).toEqual([
      expect.stringMatching(/Rihla {2}رحلة$/),
      'a b é&secret=x@example.ma',
    ]);
  });
});
