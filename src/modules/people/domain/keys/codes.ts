import type { AnalysedName, NameToken } from '../names/analysed-name.ts';
import { MOST_CODES } from '../names/codes.ts';
import { Hash64 } from './hash.ts';

export interface CodeHash {
  readonly hi: number;
  readonly lo: number;
}

const MOST_KNOWN = 500_000;
const known = new Map<string, CodeHash>();
const hash = new Hash64();

/** The hash of a code, remembered: names repeat. */
export function hashOfCode(code: string): CodeHash {
  const cached = known.get(code);
  if (cached !== undefined) return cached;
  if (known.size >= MOST_KNOWN) known.clear();
  const { hi, lo } = hash.start(0).text(code).end();
  const made = { hi, lo };
  known.set(code, made);
  return made;
}

/** A name of many words is told by its first ones. */
const MOST_WORDS = 6;

/** The words that keys are made of: the strong ones, or all where none is. */
export function strongTokens(name: AnalysedName): readonly NameToken[] {
  const strong = name.tokens.filter((token) => !token.weak);
  return (strong.length > 0 ? strong : name.tokens).slice(0, MOST_WORDS);
}

/** How many codes of each word enter the keys: fewer the more words pair. */
function codesPerWord(words: number): number {
  return words <= 2 ? MOST_CODES : words === 3 ? 2 : 1;
}

/** The hash of every two codes of two words of a name, whatever their order. */
export function pairsOf(tokens: readonly NameToken[], limit = MOST_CODES): readonly CodeHash[] {
  const most = Math.min(limit, codesPerWord(tokens.length));
  const pairs: CodeHash[] = [];
  for (let first = 0; first < tokens.length; first += 1) {
    for (let second = first + 1; second < tokens.length; second += 1) {
      for (const one of codesAt(tokens, first, most)) {
        for (const other of codesAt(tokens, second, most)) pairs.push(pairHash(hashOfCode(one), hashOfCode(other)));
      }
    }
  }
  return pairs;
}

/** The hash of every code of every word. */
export function singlesOf(tokens: readonly NameToken[]): readonly CodeHash[] {
  return tokens.flatMap((_, at) => codesAt(tokens, at, codesPerWord(tokens.length)).map(hashOfCode));
}

function codesAt(tokens: readonly NameToken[], at: number, most: number): readonly string[] {
  const codes = tokens[at]?.codes ?? [];
  return codes.length <= most ? codes : codes.slice(0, most);
}

function pairHash(one: CodeHash, other: CodeHash): CodeHash {
  const inOrder = one.hi < other.hi || (one.hi === other.hi && one.lo <= other.lo);
  const [first, second] = inOrder ? [one, other] : [other, one];
  const { hi, lo } = hash.start(1).number(first.hi).number(first.lo).number(second.hi).number(second.lo).end();
  return { hi, lo };
}
