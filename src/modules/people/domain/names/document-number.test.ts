import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseDocumentNumber } from './document-number.ts';

describe('the number of a document', () => {
  it.each([
    ['ab 12-34.56', 'AB123456'],
    ['ＡＢ１２', 'AB12'],
    ['١٢٣٤٥٦', '123456'],
    ['۱۲۳', '123'],
    ['OI-01', '0101'],
    ['\u200fAB/12', 'AB12'],
    ['', ''],
  ])('%j is compared as %j', (raw, number) => {
    expect(normaliseDocumentNumber(raw)).toBe(number);
  });

  it('changes nothing when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const number = normaliseDocumentNumber(raw);
        expect(normaliseDocumentNumber(number)).toBe(number);
      }),
      { numRuns: 1000 },
    );
  });
});
