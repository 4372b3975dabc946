import type { NameToken } from './analysed-name.ts';
import { compareTokens, type TokenLevel } from './compare-tokens.ts';

/** A pair of the alignment: places in the two lists. */
export interface TokenPair {
  readonly left: number;
  readonly right: number;
  readonly level: TokenLevel;
}

export type CompareTokens = (a: NameToken, b: NameToken) => TokenLevel;

/** Two words at a better level outweigh any sum at worse ones only where that pairs as many words. */
const WORTH: Readonly<Record<TokenLevel, number>> = {
  same: 100,
  group: 92,
  sound: 84,
  near: 70,
  initial: 20,
  different: 0,
};
/** The most words on either side for which every pairing is tried. */
const MOST_EXACT = 6;

/** The best one-to-one pairing of two lists of words, whatever their order. Unpaired words are left out. */
export function alignTokens(
  left: readonly NameToken[],
  right: readonly NameToken[],
  compare: CompareTokens = compareTokens,
): readonly TokenPair[] {
  if (left.length > right.length) {
    return alignTokens(right, left, compare).map(({ left: a, right: b, level }) => ({ left: b, right: a, level }));
  }
  const levels = left.map((a) => right.map((b) => compare(a, b)));
  return right.length <= MOST_EXACT ? alignExactly(levels, right.length) : alignGreedily(levels);
}

type Levels = readonly (readonly TokenLevel[])[];

function levelAt(levels: Levels, left: number, right: number): TokenLevel {
  return levels[left]?.[right] ?? 'different';
}

/** The best worth of the words from `row` on, for each set of words on the right that are taken. */
function alignExactly(levels: Levels, width: number): readonly TokenPair[] {
  const sets = 1 << width;
  const best = new Int32Array((levels.length + 1) * sets);
  for (let row = levels.length - 1; row >= 0; row -= 1) {
    for (let taken = 0; taken < sets; taken += 1) {
      let most = best[(row + 1) * sets + taken] ?? 0;
      for (let column = 0; column < width; column += 1) {
        if ((taken & (1 << column)) !== 0) continue;
        const worth = WORTH[levelAt(levels, row, column)];
        if (worth > 0) most = Math.max(most, worth + (best[(row + 1) * sets + (taken | (1 << column))] ?? 0));
      }
      best[row * sets + taken] = most;
    }
  }
  return follow(levels, width, best);
}

/** The pairing behind the best worth; the first where several are equal. */
function follow(levels: Levels, width: number, best: Int32Array): readonly TokenPair[] {
  const sets = 1 << width;
  const pairs: TokenPair[] = [];
  let taken = 0;
  for (let row = 0; row < levels.length; row += 1) {
    const goal = best[row * sets + taken] ?? 0;
    for (let column = 0; column < width; column += 1) {
      const level = levelAt(levels, row, column);
      if ((taken & (1 << column)) !== 0 || level === 'different') continue;
      if (WORTH[level] + (best[(row + 1) * sets + (taken | (1 << column))] ?? 0) !== goal) continue;
      pairs.push({ left: row, right: column, level });
      taken |= 1 << column;
      break;
    }
  }
  return pairs;
}

function alignGreedily(levels: Levels): readonly TokenPair[] {
  const all = levels.flatMap((row, left) => row.map((level, right) => ({ left, right, level })));
  const usable = all.filter(({ level }) => level !== 'different').sort((a, b) => WORTH[b.level] - WORTH[a.level]);
  const usedLeft = new Set<number>();
  const usedRight = new Set<number>();
  return usable.filter(({ left, right }) => {
    if (usedLeft.has(left) || usedRight.has(right)) return false;
    usedLeft.add(left);
    usedRight.add(right);
    return true;
  });
}
