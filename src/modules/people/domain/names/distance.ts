/**
 * Jaro–Winkler similarity, 0 to 1: prefix of four, scale 0.1, the prefix counts only above 0.7 (Winkler 1990).
 */
export function jaroWinkler(a: string, b: string): number {
  const jaro = jaroSimilarity(a, b);
  if (jaro <= 0.7) return jaro;
  let prefix = 0;
  while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}

function jaroSimilarity(a: string, b: string): number {
  if (a === b) return 1;
  if (a === '' || b === '') return 0;
  const reach = Math.max(0, (Math.max(a.length, b.length) >> 1) - 1);
  const taken = new Uint8Array(b.length);
  const matched: number[] = [];
  for (let i = 0; i < a.length; i += 1) {
    const last = Math.min(b.length - 1, i + reach);
    for (let j = Math.max(0, i - reach); j <= last; j += 1) {
      if (taken[j] === 1 || a.charCodeAt(i) !== b.charCodeAt(j)) continue;
      taken[j] = 1;
      matched.push(a.charCodeAt(i));
      break;
    }
  }
  const common = matched.length;
  if (common === 0) return 0;
  let moved = 0;
  let next = 0;
  for (let j = 0; j < b.length; j += 1) {
    if (taken[j] !== 1) continue;
    if (matched[next] !== b.charCodeAt(j)) moved += 1;
    next += 1;
  }
  return (common / a.length + common / b.length + (common - moved / 2) / common) / 3;
}

/**
 * Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours, each 1. More than `max` is
 * answered as `max + 1`, early.
 */
export function editDistance(a: string, b: string, max: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > max) return max + 1;
  if (b.length > LONGEST || !mayBeNear(a, b, max)) return max + 1;
  let [beforeLast, last, row] = ROWS;
  for (let column = 0; column <= b.length; column += 1) last[column] = column;
  for (let i = 1; i <= a.length; i += 1) {
    row[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2);
      if (swapped && a.charCodeAt(i - 2) === b.charCodeAt(j - 1)) cost = Math.min(cost, at(beforeLast, j - 2) + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > max) return max + 1;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return Math.min(at(last, b.length), max + 1);
}

function at(row: Int32Array, column: number): number {
  return row[column] ?? 0;
}

/** Words are cut at 40 letters; longer texts than this are called different. */
const LONGEST = 255;
/** Used anew by every call: millions of pairs are compared. */
const ROWS: [Int32Array, Int32Array, Int32Array] = [
  new Int32Array(LONGEST + 1),
  new Int32Array(LONGEST + 1),
  new Int32Array(LONGEST + 1),
];

/** Whether at most `max` kinds of letters of each word are missing in the other: each costs a slip at least. */
function mayBeNear(a: string, b: string, max: number): boolean {
  const inA = lettersOf(a);
  const inB = lettersOf(b);
  return countBits(inA & ~inB) <= max && countBits(inB & ~inA) <= max;
}

/** One bit per kind of letter, 32 kinds; two letters on one bit only make words look nearer than they are. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

export function countBits(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
