import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, searchText, searchWords } from './fold.ts';

describe('folding a text for search', () => {
  it.each([
    ['Régularisé à Témara', 'regularise a temara'],
    ["l'Œuvre", 'l oeuvre'],
    ['إِسْتراتيجيّة', 'استراتيجيه'],
    ['أُسْرَة', 'اسره'],
    ['الهجرة ٢٠١٤', 'الهجره 2014'],
    ['مستشفى', 'مستشفي'],
    ['\u202bرحلة\u202c', 'رحله'],
    ['  N° 27-14 ', 'n 27 14'],
  ])('reads %s as %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('changes nothing when done twice', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
  });

  it('finds an Arabic word with or without its article', () => {
    const text = searchText([{ fr: 'Migration', ar: 'تدبير الهجرة واللجوء', en: 'Migration' }]);
    for (const query of ['هجرة', 'الهجرة', 'والهجره', 'للجوء']) {
      expect(
        searchWords(query).every((word) => text.includes(word)),
        query,
      ).toBe(true);
    }
  });

  it('keeps no wildcard, and at most eight words', () => {
    expect(searchWords('%_\\ 100%')).toEqual(['100']);
    expect(searchWords('a b c d e f g h i j')).toHaveLength(8);
  });
});
