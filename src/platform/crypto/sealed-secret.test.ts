import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { needsReseal, openSecret, SealError, sealSecret } from './sealed-secret.ts';

const keys = { current: randomBytes(32) };
const PLACE = 'totp:0b1f6a5e';
const secret = randomBytes(20);

describe('a sealed secret', () => {
  it('opens at its place, whatever it holds', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.string(), (bytes, place) => {
        expect(openSecret(keys, place, sealSecret(keys, place, bytes))).toEqual(Buffer.from(bytes));
      }),
    );
  });

  it('never looks the same twice, and shows nothing of the secret', () => {
    const sealed = Array.from({ length: 200 }, () => sealSecret(keys, PLACE, secret).toString('hex'));
    expect(new Set(sealed).size).toBe(200);
    expect(new Set(sealed.map((hex) => hex.slice(10, 34))).size).toBe(200);
    expect(sealed.some((hex) => hex.includes(secret.toString('hex').slice(0, 16)))).toBe(false);
  });

  it('does not open with any one of its bits changed, all for the same reason', () => {
    const sealed = sealSecret(keys, PLACE, secret);
    const faults = new Set<string>();
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const changed = Buffer.from(sealed);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      faults.add(faultOf(() => openSecret(keys, PLACE, changed)));
    }
    expect([...faults]).toEqual([new SealError().message]);
  });

  it('does not open cut, lengthened, spliced or empty', () => {
    const [one, other] = [sealSecret(keys, PLACE, secret), sealSecret(keys, PLACE, secret)];
    for (let length = 0; length < one.length; length += 1) {
      expect(() => openSecret(keys, PLACE, one.subarray(0, length)), `${length} bytes`).toThrow(SealError);
      const spliced = Buffer.concat([one.subarray(0, length), other.subarray(length)]);
      if (length > 5) expect(() => openSecret(keys, PLACE, spliced), `spliced at ${length}`).toThrow(SealError);
    }
    expect(() => openSecret(keys, PLACE, Buffer.concat([one, Buffer.of(0)]))).toThrow(SealError);
  });

  it.each(['totp:0b1f6a5f', 'totp:', '', 'recovery:0b1f6a5e', `${PLACE}\0`])('does not open at %j', (place) => {
    expect(() => openSecret(keys, place, sealSecret(keys, PLACE, secret))).toThrow(SealError);
  });

  it('opens with a former key until it is sealed anew, and with no other', () => {
    const sealed = sealSecret(keys, PLACE, secret);
    const later = { current: randomBytes(32), former: [randomBytes(32), keys.current] };
    expect(openSecret(later, PLACE, sealed)).toEqual(secret);
    expect(needsReseal(later, sealed)).toBe(true);
    expect(needsReseal(later, sealSecret(later, PLACE, secret))).toBe(false);
    expect(() => openSecret({ current: randomBytes(32) }, PLACE, sealed)).toThrow(SealError);
  });

  it('refuses a key that is not of 256 bits', () => {
    expect(() => sealSecret({ current: randomBytes(16) }, PLACE, secret)).toThrow(/key length/i);
  });
});

function faultOf(open: () => unknown): string {
  try {
    open();
    return 'opened';
  } catch (error) {
    return error instanceof SealError ? error.message : String(error);
  }
}
