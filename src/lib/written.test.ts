import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typedDigits, westernDigits } from './written.ts';

describe('digits as people write them', () => {
  it.each([
    ['Arabic', '٠١٢٣٤٥٦٧٨٩'],
    ['Persian and Urdu', '۰۱۲۳۴۵۶۷۸۹'],
    ["N'Ko", '߀߁߂߃߄߅߆߇߈߉'],
    ['Adlam', '𞥐𞥑𞥒𞥓𞥔𞥕𞥖𞥗𞥘𞥙'],
    ['Bengali', '০১২৩৪৫৬৭৮৯'],
    ['Devanagari', '०१२३४५६७८९'],
    ['full width', '０１２３４５６７８９'],
    ['mathematical, which follow one another', '𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗'],
    ['mathematical, the last of five', '𝟶𝟷𝟸𝟹𝟺𝟻𝟼𝟽𝟾𝟿'],
  ])('are understood: %s', (_, digits) => {
    expect(westernDigits(digits)).toBe('0123456789');
  });

  it('are understood with marks of direction and blanks around them', () => {
    expect(typedDigits(' \u200f٢٠١٥\u202c\u00a0')).toBe('2015');
  });

  it('leave all that is no digit as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(westernDigits(text).replace(/\d/g, '')).toBe(text.replace(/\p{Nd}/gu, ''));
        expect(westernDigits(westernDigits(text))).toBe(westernDigits(text));
      }),
    );
  });
});
