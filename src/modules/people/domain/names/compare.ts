import { alignTokens, type CompareTokens, type TokenPair } from './align.ts';
import type { AnalysedName, NameToken } from './analysed-name.ts';
import { compareTokens, type TokenLevel } from './compare-tokens.ts';
import { tokenOf } from './token.ts';

export type { CompareTokens } from './align.ts';
export { compareTokens, TOKEN_LEVELS } from './compare-tokens.ts';

/**
 * How alike two names are, from best. Weak words decide nothing, except an initial that stands for a name of the other.
 *
 * - `same`: the same words in the same order and parts
 * - `swapped`: the same words, given and family names exchanged or in another order
 * - `same-groups`: every word pairs with itself or one of its group
 * - `sounds-alike`: every word pairs at least by sound
 * - `near`: every word pairs at least but for a slip of the hand
 * - `subset`: every word of the shorter name, at least two (or one and an initial), pairs by sound in the longer
 * - `most`: at least two words pair, at least one by sound, and one word of the shorter does not
 * - `given-same`: the given names pair, the family names do not: a family name changed by marriage
 * - `family-same`: the family names pair, the given names do not: twins, brothers and sisters, a parent
 * - `one`: one word pairs, or parts are not known
 * - `different`
 */
export const NAME_LEVELS = [
  'same',
  'swapped',
  'same-groups',
  'sounds-alike',
  'near',
  'subset',
  'most',
  'given-same',
  'family-same',
  'one',
  'different',
] as const;
export type NameLevel = (typeof NAME_LEVELS)[number];

/** The level that two names reach; null where either says nothing. `compare` may remember pairs of words. */
export function compareNames(
  a: AnalysedName,
  b: AnalysedName,
  compare: CompareTokens = compareTokens,
): NameLevel | null {
  if (a.tokens.length === 0 || b.tokens.length === 0) return null;
  const left = telling(joinAsIn(a.tokens, b.tokens));
  const right = telling(joinAsIn(b.tokens, a.tokens));
  if (sameInOrder(left, right)) return sameParts(left, right) ? 'same' : 'swapped';
  const pairs = alignTokens(left, right, compare);
  const shorter = Math.min(left.length, right.length);
  if (left.length === right.length) {
    const whole = wholeLevel(pairs, shorter);
    if (whole !== null) return whole;
  }
  return partLevel(pairs, shorter, left, right, withInitial(a, b));
}

const RANK: Readonly<Record<TokenLevel, number>> = { same: 0, group: 1, sound: 2, near: 3, initial: 4, different: 5 };

function countAt(pairs: readonly TokenPair[], level: TokenLevel): number {
  let count = 0;
  for (const pair of pairs) if (RANK[pair.level] <= RANK[level]) count += 1;
  return count;
}

function wholeLevel(pairs: readonly TokenPair[], words: number): NameLevel | null {
  if (pairs.length < words) return null;
  if (countAt(pairs, 'same') === words) return 'swapped';
  if (countAt(pairs, 'group') === words) return 'same-groups';
  if (countAt(pairs, 'sound') === words) return 'sounds-alike';
  return countAt(pairs, 'near') === words ? 'near' : null;
}

function partLevel(
  pairs: readonly TokenPair[],
  shorter: number,
  left: readonly NameToken[],
  right: readonly NameToken[],
  initial: boolean,
): NameLevel {
  const sounding = countAt(pairs, 'sound');
  const paired = countAt(pairs, 'near');
  if (sounding === shorter && (shorter > 1 || initial)) return 'subset';
  if (paired >= 2 && sounding >= 1 && paired >= shorter - 1) return 'most';
  if (paired === 0) return 'different';
  return onePart(pairs, left, right) ?? 'one';
}

/** Which part is the same, where the forms told the parts apart and only one of them pairs. */
function onePart(
  pairs: readonly TokenPair[],
  left: readonly NameToken[],
  right: readonly NameToken[],
): NameLevel | null {
  let part: NameToken['part'] = null;
  for (const pair of pairs) {
    if (RANK[pair.level] > RANK.near) continue;
    const one = left[pair.left]?.part ?? null;
    if (one === null || one !== right[pair.right]?.part || (part !== null && part !== one)) return null;
    part = one;
  }
  const other = part === 'given' ? 'family' : 'given';
  const both = left.some((token) => token.part === other) && right.some((token) => token.part === other);
  if (part === null || !both) return null;
  return part === 'given' ? 'given-same' : 'family-same';
}

/** The strong words; all of them where none is. */
function telling(tokens: readonly NameToken[]): readonly NameToken[] {
  if (tokens.every((token) => !token.weak)) return tokens;
  const strong = tokens.filter((token) => !token.weak);
  return strong.length > 0 ? strong : tokens;
}

function sameInOrder(left: readonly NameToken[], right: readonly NameToken[]): boolean {
  return left.length === right.length && left.every((token, at) => token.text === right[at]?.text);
}

/** A part that is not known contradicts none. */
function sameParts(left: readonly NameToken[], right: readonly NameToken[]): boolean {
  return left.every((token, at) => {
    const other = right[at]?.part ?? null;
    return token.part === null || other === null || token.part === other;
  });
}

/** Whether an initial of one name stands for a word of the other: M. Diallo and Mohamed Diallo. */
function withInitial(a: AnalysedName, b: AnalysedName): boolean {
  return hasInitialOf(a, b) || hasInitialOf(b, a);
}

function hasInitialOf(short: AnalysedName, long: AnalysedName): boolean {
  return short.tokens.some(
    (token) => token.text.length === 1 && long.tokens.some((other) => other.text[0] === token.text),
  );
}

/** Neighbours that the other name writes as one word, joined: `ben ali` beside `benali`, `aboubakr` beside `abou bakr`. */
function joinAsIn(tokens: readonly NameToken[], others: readonly NameToken[]): readonly NameToken[] {
  for (let at = 0; at + 1 < tokens.length; at += 1) {
    const first = tokens[at];
    const second = tokens[at + 1];
    if (first === undefined || second === undefined) continue;
    const length = first.text.length + second.text.length;
    for (const other of others) {
      if (other.text.length !== length || !other.text.startsWith(first.text) || !other.text.endsWith(second.text))
        continue;
      const part = first.part === second.part ? first.part : null;
      return [...tokens.slice(0, at), tokenOf(other.text, part, false), ...tokens.slice(at + 2)];
    }
  }
  return tokens;
}
