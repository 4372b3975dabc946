import { ARABIC, LATIN } from './letters.ts';

// Signs that stand inside a name without parting it: N'Diaye, O’Brien, ʿAli, Sa`id, Re´da.
const INSIDE = /['’‘‛`´ʹ′‵＇"“”„]/gu;
// Letters of which the marks are ornament or vowels; in other scripts (か and が) a mark makes another letter.
const MARKS_APART = /[\p{Script=Latin}\p{Script=Arabic}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}]/u;
const known = new Map<string, string>();

/**
 * One form for what is one text to a reader: compatibility forms, case, marks, Arabic vowel signs, tatweel and letter
 * shapes, digits of any script, invisible characters. Only letters, ASCII digits and single spaces remain.
 */
export function foldText(raw: string): string {
  if (/^[a-z]+$/.test(raw)) return raw;
  let folded = '';
  for (const character of raw
    .replace(INSIDE, '')
    .replace(/ŋ(?=g)/giu, 'n')
    .normalize('NFKC'))
    folded += foldCharacter(character);
  // A letter that something invisible kept apart from its vowel is joined to it now (Hangul).
  return folded.normalize('NFC').replace(/ +/g, ' ').trim();
}

function foldCharacter(character: string): string {
  const cached = known.get(character);
  if (cached !== undefined) return cached;
  const folded = foldNew(character);
  known.set(character, folded);
  return folded;
}

function foldNew(character: string): string {
  if (/\p{Nd}/u.test(character)) return digit(character);
  if (/[\p{M}\p{Cf}]/u.test(character)) return '';
  if (/\p{Cc}/u.test(character)) return /\s/.test(character) ? ' ' : '';
  if (!/\p{L}/u.test(character)) return ' ';
  // Modifier letters: ʿ ʾ ʼ, tatweel, small waw. Beyond U+0700 some are letters of their own (々, ー).
  if (/\p{Lm}/u.test(character) && character < '\u0700') return '';
  let folded = '';
  for (const letter of character.toLowerCase()) folded += foldLetter(letter);
  return folded;
}

function foldLetter(letter: string): string {
  const own = LATIN[letter] ?? ARABIC[letter];
  if (own !== undefined) return own;
  if (!MARKS_APART.test(letter)) return /\p{L}/u.test(letter) ? letter : '';
  const bare = letter.normalize('NFKD').replace(/[^\p{L}]/gu, '');
  return bare === letter ? bare : [...bare.toLowerCase()].map(foldLetter).join('');
}

/** Digits stand in runs of ten, zero first. */
function digit(character: string): string {
  let value = 0;
  const code = character.codePointAt(0) ?? 0x30;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}
