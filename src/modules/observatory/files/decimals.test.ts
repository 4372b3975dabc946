import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDecimal, readDecimal } from './decimals.ts';

describe('a decimal number in a file', () => {
  it.each([
    ['27649', 27649],
    ['48.11', 48.11],
    ['-3', -3],
    ['0.10', 0.1],
    ['007', 7],
    ['1000000000000000000000', 1e21],
  ])('%s is read', (text, value) => {
    expect(readDecimal(text, false)).toEqual({ value });
  });

  it.each([
    ['NaN', 'not-number'],
    ['Infinity', 'not-number'],
    ['0x10', 'not-number'],
    ['12abc', 'not-number'],
    ['27 649', 'not-number'],
    ['٤٨', 'not-number'],
    ['1.', 'not-number'],
    ['.5', 'not-number'],
    ['1e309', 'exponent'],
    ['1E+05', 'exponent'],
    ['48,11', 'decimal-comma'],
    ['9'.repeat(400), 'not-finite'],
    ['12345678901234567890', 'too-precise'],
    ['0.1234567890123456789', 'too-precise'],
  ])('%s is refused', (text, refused) => {
    expect(readDecimal(text, false)).toEqual({ refused });
  });

  it('is written with a comma where the separator is a semicolon', () => {
    expect(readDecimal('48,11', true)).toEqual({ value: 48.11 });
    expect(readDecimal('48.11', true)).toEqual({ value: 48.11 });
    expect(readDecimal('1,234,567', true)).toEqual({ refused: 'not-number' });
  });

  it('is written in full, and read back as the same number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = plainDecimal(value);
        expect(text).toMatch(/^-?\d+(\.\d+)?$/);
        expect(readDecimal(text, false)).toEqual({ value: value + 0 });
      }),
    );
  });
});
