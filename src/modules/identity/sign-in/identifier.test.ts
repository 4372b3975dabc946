import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newAccountReference, printedAccountReference } from '#platform/crypto/account-reference.ts';
import { identifierKey, readIdentifier } from './identifier.ts';

describe('what somebody types to say who they are', () => {
  it.each([
    ['awa@example.org', 'awa@example.org'],
    [' Awa@Example.ORG\u200f', 'awa@example.org'],
    ['prénom.nom+x@mre.gov.ma', 'prénom.nom+x@mre.gov.ma'],
  ])('%j is the address %s', (typed, value) => {
    expect(readIdentifier(typed)).toEqual({ kind: 'email', value });
  });

  it.each(['+212 6 12 34 56 78', '00212612345678', '+212-612-345-678', '\u200e+٢١٢٦١٢٣٤٥٦٧٨', '＋212612345678'])(
    '%j is a telephone number',
    (typed) => {
      expect(readIdentifier(typed)).toEqual({ kind: 'phone', value: '+212612345678' });
    },
  );

  it('is a reference however it is spaced, and nothing else is', () => {
    for (let time = 0; time < 200; time += 1) {
      const reference = newAccountReference();
      const printed = printedAccountReference(reference);
      for (const typed of [reference, printed, printed.toLowerCase(), ` ${printed.replace('-', ' – ')} `]) {
        expect(readIdentifier(typed)).toEqual({ kind: 'reference', value: reference });
      }
    }
  });

  it.each(['', ' ', '@', 'a@b', 'a@b@c.org', '0612345678', '+12345', '+1234567890123456', 'x'.repeat(10_000)])(
    '%.20j names nobody',
    (typed) => {
      expect(readIdentifier(typed)).toBe(null);
    },
  );

  it('is counted under one key however it is written, and two people under two', () => {
    expect(identifierKey('AWA@example.org ')).toBe(identifierKey('awa@example.org'));
    expect(identifierKey('00212612345678')).toBe(identifierKey('+212 612 345 678'));
    expect(identifierKey('awa@example.org')).not.toBe(identifierKey('awa@example.com'));
    expect(identifierKey(' Nobody At All ')).toBe(identifierKey('nobody at all'));
  });

  it('has a key of a bounded length, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (typed) => identifierKey(typed).length < 2_000),
    );
    expect(identifierKey('x'.repeat(1_000_000)).length).toBeLessThan(400);
  });
});
