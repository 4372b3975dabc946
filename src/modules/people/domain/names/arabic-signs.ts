/**
 * One sign per sound of an Arabic letter: letters that spellings exchange (ت and ط, ق and ك) keep signs of their own here
 * and are brought together in `code-of-signs.ts`. `a e w y` are the letters that may be long vowels.
 */
const SIGNS: Readonly<Record<string, string>> = {
  ا: 'a',
  ع: 'e',
  و: 'w',
  ي: 'y',
  ب: 'b',
  پ: 'b',
  ت: 't',
  ط: 't',
  ث: 'v',
  ج: 'j',
  ژ: 'j',
  چ: 'x',
  ح: 'h',
  ه: 'h',
  خ: 'K',
  د: 'd',
  ض: 'd',
  ذ: 'D',
  ر: 'r',
  ز: 'z',
  ظ: 'Z',
  س: 's',
  ص: 's',
  ش: 'x',
  غ: 'g',
  گ: 'g',
  ف: 'f',
  ڤ: 'f',
  ق: 'q',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
};

/** The signs of a folded Arabic word. The h at its end is a ta marbuta more often than not, and says nothing. */
export function signsOf(arabic: string): string {
  let signs = '';
  for (const letter of arabic) signs += SIGNS[letter] ?? '';
  return signs.length > 1 && signs.endsWith('h') ? signs.slice(0, -1) : signs;
}

/** The word without its article, where three letters remain; itself otherwise. */
export function withoutArticle(arabic: string): string {
  return arabic.startsWith('ال') && arabic.length >= 5 ? arabic.slice(2) : arabic;
}
