/**
 * Folds a text for search: case, accents, Arabic vowel marks and letter variants (alef with hamza, alef maqsura, taa
 * marbuta, Persian kaf and yeh), Arabic-Indic digits, ligatures, apostrophes and invisible direction marks all disappear.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}\u0640]/gu, '')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[œæßøđłı]/g, (letter) => LIGATURES[letter] ?? letter)
    .replace(/ٱ/g, 'ا')
    .replace(/[ىی]/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/ک/g, 'ك')
    .replace(/ء/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', đ: 'd', ł: 'l', ı: 'i' };

/** The most words a query may hold; further ones are left out rather than refused. */
const MOST_WORDS = 8;

/**
 * The words of a query, folded, each to be found anywhere in a folded text. The Arabic article, alone or behind a
 * one-letter conjunction or preposition, is taken off a word that keeps at least three letters.
 */
export function searchWords(query: string): readonly string[] {
  const words = fold(query.slice(0, 200))
    .split(' ')
    .map((word) => word.replace(/^[وفبك]?(?:ال|لل)(?=\p{L}{3})/u, ''))
    .filter((word) => word !== '');
  return [...new Set(words)].slice(0, MOST_WORDS);
}

/** A folded text that holds every language of several texts, to be stored beside them. */
export function searchText(texts: readonly (Readonly<Record<string, string>> | string | null | undefined)[]): string {
  return texts
    .flatMap((text) => (typeof text === 'string' ? [text] : text ? Object.values(text) : []))
    .map(fold)
    .join(' ');
}
