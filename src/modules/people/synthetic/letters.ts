import type { Random } from './random.ts';

/** Sounds that offices spell in several ways: whoever hears a name writes one of them. Written from general knowledge. */
const SPELLINGS: readonly (readonly string[])[] = [
  ['ou', 'u', 'oo'],
  ['dj', 'j', 'dji'],
  ['ch', 'sh'],
  ['tch', 'ch'],
  ['k', 'c', 'q'],
  ['kh', 'h'],
  ['ph', 'f'],
  ['y', 'i', 'ï'],
  ['ss', 's'],
  ['gn', 'ny'],
  ['é', 'e', 'eh'],
  ['è', 'e'],
  ['w', 'ou'],
  ['ll', 'l'],
  ['nn', 'n'],
  ['mm', 'm'],
  ['bb', 'b'],
  ['dd', 'd'],
  ['tt', 't'],
  ['th', 't'],
  ['z', 's'],
  ['v', 'b'],
  ['ie', 'i'],
  ['ee', 'i'],
  ['gu', 'g'],
  ['x', 'ks'],
];

/** Another spelling of the same sounds; the same text where no rule fits it. */
export function respell(text: string, random: Random): string {
  const lower = text.toLowerCase();
  for (let attempt = 0; attempt < 6; attempt += 1) {
    const sounds = SPELLINGS[random.below(SPELLINGS.length)] ?? [];
    const from = sounds.find((sound) => lower.includes(sound, 1));
    if (from === undefined) continue;
    const others = sounds.filter((sound) => sound !== from);
    const to = others[random.below(others.length)] ?? from;
    const at = lower.indexOf(from, 1);
    return text.slice(0, at) + to + text.slice(at + from.length);
  }
  return text;
}

const KEYBOARD = ['azertyuiop', 'qsdfghjklm', 'wxcvbn'];
const ARABIC_KEYBOARD = ['ضصثقفغعهخحجد', 'شسيبلاتنمكط', 'ئءرىةوزظذ'];

/** One slip: a letter left out, doubled, exchanged with the next, or its neighbour on the keyboard struck. */
export function mistype(text: string, random: Random): string {
  if (text.length < 3) return text;
  const at = 1 + random.below(text.length - 2);
  const letter = text.charAt(at);
  const rest = text.slice(at + 1);
  switch (random.below(4)) {
    case 0:
      return text.slice(0, at) + rest;
    case 1:
      return text.slice(0, at) + letter + letter + rest;
    case 2:
      return text.slice(0, at) + rest.charAt(0) + letter + rest.slice(1);
    default:
      return text.slice(0, at) + neighbour(letter, random) + rest;
  }
}

function neighbour(letter: string, random: Random): string {
  for (const row of [...KEYBOARD, ...ARABIC_KEYBOARD]) {
    const place = row.indexOf(letter.toLowerCase());
    if (place === -1) continue;
    return row.charAt(place === 0 || (place < row.length - 1 && random.chance(0.5)) ? place + 1 : place - 1);
  }
  return 'e';
}

const ARABIC_SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:ou|o|u)/, 'أو'],
  [/^(?:ai|aï|i|é|è|e)/, 'إ'],
  [/^a/, 'أ'],
  [/tch/g, 'تش'],
  [/(?:ch|sh)/g, 'ش'],
  [/kh/g, 'خ'],
  [/gh/g, 'غ'],
  [/(?:dj|j)/g, 'ج'],
  [/gn|ny/g, 'ني'],
  [/th/g, 'ث'],
  [/ph/g, 'ف'],
  [/(?:ou|oo|u|o|ô|ö|w)/g, 'و'],
  [/(?:aï|ay|ai|é|è|ê|i|î|ï|y|ee)/g, 'ي'],
  [/(?:a|â|à|á|ã)$/g, 'ا'],
  [/(?:a|â|à|á|ã)/g, 'ا'],
  [/e/g, ''],
  [/x/g, 'كس'],
  [/[cç](?=[يie])/g, 'س'],
];
const ARABIC_LETTERS: Readonly<Record<string, string>> = {
  ...{ b: 'ب', c: 'ك', ç: 'س', d: 'د', f: 'ف', g: 'غ', h: 'ه', k: 'ك', l: 'ل', m: 'م', n: 'ن', ñ: 'ن', p: 'ب' },
  ...{ q: 'ك', r: 'ر', s: 'س', t: 'ت', v: 'ف', z: 'ز', í: 'ي', ó: 'و', ú: 'و' },
};

/** As a clerk who writes Arabic hears a name of another language: letters by sound, doubled ones once. */
export function toArabicLetters(text: string): string {
  return text.split(' ').map(wordToArabic).join(' ');
}

const written = new Map<string, string>();
const MOST_WRITTEN = 200_000;

function wordToArabic(word: string): string {
  const known = written.get(word);
  if (known !== undefined) return known;
  let text = word.toLowerCase().replace(/(.)\1/g, '$1');
  for (const [sound, letters] of ARABIC_SOUNDS) text = text.replace(sound, letters);
  const arabic = Array.from(
    text,
    (letter) => ARABIC_LETTERS[letter] ?? (/\p{Script=Arabic}/u.test(letter) ? letter : ''),
  );
  if (written.size >= MOST_WRITTEN) written.clear();
  written.set(word, arabic.join(''));
  return arabic.join('');
}
