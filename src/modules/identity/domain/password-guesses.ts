import { fold } from '#lib/fold.ts';
import { WALKS } from './keyboard-walks.ts';

/** What a password turned out to be made of. */
export type PasswordPiece = 'personal' | 'frequent' | 'pattern';

/** What passwords are made of, folded and without spaces. */
export interface KnownWords {
  /** Words about this person or this service: there are few, and they are tried before all others. */
  readonly likely: ReadonlyMap<string, PasswordPiece>;
  readonly frequent: ReadonlySet<string>;
}

interface Explanation {
  /** Decimal logarithm of the guesses it takes somebody who tries the likely ones first. */
  readonly effort: number;
  readonly pieces: readonly PasswordPiece[];
}

/** One of ten words. */
const LIKELY = 1;
/** About the four thousandth try: the list is not in order, and some stand near its head. */
const FREQUENT = 3.6;
/** A row of keys, wherever it starts and ends; a year of somebody's life. */
const PATTERN = 2;
/** Signs that nothing explains, tried one after the other. */
const effortOf = (sign: string): number => (/\d/.test(sign) ? 1 : 1.4);

/** Some signs are written out as a sentence (U+FDFA): the rest of so long a text is not worked on. */
const FURTHEST = 150;

const SHORTEST_WORD = 3;
const LONGEST_WORD = 45;

/**
 * How a password as a whole is found by somebody who tries what people choose: frequent passwords, words about the
 * person, rows of keys, years, repetitions, and what stands between them; the cheapest way counts. A word inside a long
 * password costs it nothing: only a password that is explained from its first sign to its last comes out cheap. After
 * zxcvbn (Wheeler, USENIX Security 2016), with the words of this country.
 */
export function explainPassword(password: string, words: KnownWords): Explanation {
  const text = password
    .normalize('NFKC')
    .replace(/[\p{L}\p{M}\p{N}\p{Cf}\u0640]+/gu, fold)
    .slice(0, FURTHEST);
  const known = new Map<string, Explanation>();
  const asTyped = explain(text, known, words);
  const signs = new Set(text.match(BETWEEN_WORDS));
  if (signs.size === 0) return asTyped;
  // Words with a sign between them: the sign is one more guess, not one for each place.
  const withoutSigns = explain(text.replace(BETWEEN_WORDS, ''), known, words);
  const effort = withoutSigns.effort + signs.size;
  return effort < asTyped.effort ? { ...withoutSigns, effort } : asTyped;
}

/** Spaces, punctuation and the other signs of a keyboard. */
const BETWEEN_WORDS = /[\p{Z}\p{P}\p{Sc}\p{Sk}\p{Sm}]/gu;

/** The cheapest way through a text, from its start to each of its places. */
function explain(text: string, known: Map<string, Explanation>, words: KnownWords): Explanation {
  const before = known.get(text);
  if (before !== undefined) return before;
  const best: Explanation[] = [{ effort: 0, pieces: [] }];
  const offer = (start: number, end: number, effort: number, pieces: readonly PasswordPiece[]) => {
    const so = best[start];
    if (so === undefined || so.effort + effort >= (best[end]?.effort ?? Number.POSITIVE_INFINITY)) return;
    best[end] = { effort: so.effort + effort, pieces: [...so.pieces, ...pieces] };
  };
  const guises = guisesOf(text);
  for (let start = 0; start < text.length; start += 1) {
    offer(start, start + 1, effortOf(text.charAt(start)), []);
    const furthest = Math.min(text.length, start + LONGEST_WORD);
    for (let end = start + SHORTEST_WORD; end <= furthest; end += 1) {
      const slices = guises.map((guise) => guise(start, end));
      const [plain = ''] = slices;
      for (const slice of slices) {
        const piece = words.likely.get(slice);
        if (piece !== undefined) offer(start, end, LIKELY, [piece]);
      }
      if (slices.some((slice) => words.frequent.has(slice))) offer(start, end, FREQUENT, ['frequent']);
      if (WALKS.has(plain) || /^(?:19|20)\d\d$/.test(plain)) offer(start, end, PATTERN, ['pattern']);
    }
    for (const { unit, end } of repetitions(text, start)) {
      const one = explain(unit, known, words);
      offer(start, end, one.effort + Math.log10((end - start) / unit.length), [...one.pieces, 'pattern']);
    }
  }
  const found = best[text.length] ?? { effort: 0, pieces: [] };
  known.set(text, found);
  return found;
}

/** What stands more than once from here on, without anything between; the last time perhaps not to its end. */
function repetitions(text: string, start: number): readonly { readonly unit: string; readonly end: number }[] {
  const found: { unit: string; end: number }[] = [];
  for (let length = 1; length * 2 <= text.length - start; length += 1) {
    let end = start + length;
    while (end < text.length && text[end] === text[end - length]) end += 1;
    if (end >= start + length * 2) found.push({ unit: text.slice(start, start + length), end });
  }
  return found;
}

/** A piece of the text as it is, with signs read as the letters they stand for, and backwards. */
function guisesOf(text: string): readonly ((start: number, end: number) => string)[] {
  const [one, other] = [text.replace(STANDS_FOR, letterOf), text.replace(STANDS_FOR, otherLetterOf)];
  const backwards = [...text].length === text.length ? [...text].reverse().join('') : text;
  return [
    (start, end) => text.slice(start, end),
    (start, end) => one.slice(start, end),
    (start, end) => other.slice(start, end),
    (start, end) => backwards.slice(text.length - end, text.length - start),
  ];
}

const STANDS_FOR = /[@4813$50!7|+]/g;
const LETTERS: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '8': 'b',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '|': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
  '+': 't',
};
const letterOf = (sign: string): string => LETTERS[sign] ?? sign;
/** 1 is an l as often as an i. */
const otherLetterOf = (sign: string): string => (/[1!|]/.test(sign) ? 'l' : letterOf(sign));
