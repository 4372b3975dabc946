import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newCode } from '#platform/crypto/checked-code.ts';
import { base32, codeBody, fromBase32, PROOF_KINDS, readBody, SERIAL_LENGTH } from './signed-code.ts';

const day = fc
  .date({ min: new Date('2000-01-02'), max: new Date('2170-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });

describe('the body of a code', () => {
  it('says again what was put in it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PROOF_KINDS),
        day,
        fc.option(day),
        bytes(32),
        bytes(4),
        (kind, issuedOn, expiresOn, digest, keyId) => {
          const serial = newCode(SERIAL_LENGTH);
          const read = readBody(codeBody({ kind, serial, issuedOn, expiresOn, digest }, keyId));
          expect(read).toEqual({ kind, keyId, serial, issuedOn, expiresOn, digest: digest.subarray(0, 12) });
        },
      ),
    );
  });

  it('of another version or kind, or of another length, is none', () => {
    const body = codeBody(
      {
        kind: 'permit',
        serial: newCode(SERIAL_LENGTH),
        issuedOn: '2026-11-22',
        expiresOn: null,
        digest: new Uint8Array(32),
      },
      new Uint8Array(4),
    );
    expect(readBody(body)).not.toBeNull();
    expect(readBody(Uint8Array.from([2, ...body.subarray(1)]))).toBeNull();
    expect(readBody(Uint8Array.from([1, 9, ...body.subarray(2)]))).toBeNull();
    expect(readBody(body.subarray(1))).toBeNull();
  });

  it('refuses a serial that is none', () => {
    const content = { kind: 'permit', issuedOn: '2026-11-22', expiresOn: null, digest: new Uint8Array(32) } as const;
    for (const serial of ['', '0'.repeat(16), '0'.repeat(18), `${'0'.repeat(16)}U`]) {
      expect(() => codeBody({ ...content, serial }, new Uint8Array(4))).toThrow();
    }
  });
});

describe('base 32', () => {
  it('reads back what it wrote, and each text has one spelling', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 120 }), (some) => {
        const text = base32(some);
        expect(text).toMatch(/^[0-9A-HJKMNP-TV-Z]*$/);
        expect(fromBase32(text)).toEqual(some);
      }),
    );
    expect(fromBase32('0U')).toBeNull();
    expect(fromBase32('ZZ')).toBeNull();
    expect(fromBase32('0')).toBeNull();
  });
});
