import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canSignIn, type Means, typedProof } from './means.ts';

const NOTHING: Means = { staff: true, passkeys: 0, password: false, totp: false, federations: 0, trial: false };

const anyMeans = fc.record({
  staff: fc.boolean(),
  passkeys: fc.nat(2),
  password: fc.boolean(),
  totp: fc.boolean(),
  federations: fc.nat(1),
  trial: fc.boolean(),
});

describe('what one can sign in with', () => {
  it.each<[string, Partial<Means>, boolean, boolean]>([
    ['nothing', {}, false, false],
    ['a passkey', { passkeys: 1 }, true, true],
    ['a password', { password: true }, false, true],
    ['an application', { totp: true }, false, false],
    ['a password and an application', { password: true, totp: true }, true, true],
    ['a ministry’s sign-in', { federations: 1 }, true, true],
    ['one click', { trial: true }, true, true],
  ])('with %s only', (_, held, staff, applicant) => {
    expect(canSignIn({ ...NOTHING, ...held })).toBe(staff);
    expect(canSignIn({ ...NOTHING, ...held, staff: false })).toBe(applicant);
  });

  it('grows with what one has', () => {
    fc.assert(
      fc.property(anyMeans, (means) => {
        if (!canSignIn(means)) return;
        expect(canSignIn({ ...means, passkeys: means.passkeys + 1 })).toBe(true);
        expect(canSignIn({ ...means, password: true })).toBe(true);
        expect(canSignIn({ ...means, totp: true })).toBe(true);
      }),
    );
  });
});

describe('what must be typed', () => {
  it('is everything that the account has, never a password alone for staff, never nothing', () => {
    fc.assert(
      fc.property(anyMeans, (means) => {
        const proof = typedProof(means);
        if (proof === null) {
          expect(means.totp).toBe(false);
          expect(means.password && !means.staff).toBe(false);
          return;
        }
        expect(proof).toEqual({ password: means.password, code: means.totp });
        expect(proof.password || proof.code).toBe(true);
        if (means.staff) expect(proof.code).toBe(true);
      }),
    );
  });
});
