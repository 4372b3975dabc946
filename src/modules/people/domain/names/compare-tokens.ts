import type { NameToken } from './analysed-name.ts';
import { countBits, editDistance, jaroWinkler, lettersOf } from './distance.ts';

/** How two words can be one name, from best. */
export const TOKEN_LEVELS = ['same', 'group', 'sound', 'near', 'initial', 'different'] as const;
export type TokenLevel = (typeof TOKEN_LEVELS)[number];

/** The level that two words reach. Depends on their texts alone: whoever compares millions may keep the answer. */
export function compareTokens(a: NameToken, b: NameToken): TokenLevel {
  if (a === b || a.text === b.text) return 'same';
  if (a.group !== null && a.group === b.group) return 'group';
  if (a.text.length === 1 || b.text.length === 1) {
    return a.script === b.script && a.text[0] === b.text[0] ? 'initial' : 'different';
  }
  if (soundsLike(a, b) || soundsLike(b, a)) return 'sound';
  return isNear(a, b) ? 'near' : 'different';
}

/** Whether the likeliest sound of a word is one of the other's. Keys are wider: there any two sounds may meet. */
function soundsLike(a: NameToken, b: NameToken): boolean {
  const likeliest = a.codes[a.group === null ? 0 : 1];
  return likeliest !== undefined && b.codes.includes(likeliest);
}

/** Winkler's similarity that Splink's middle level asks for too. */
const NEAR_SIMILARITY = 0.9;

/** One slip of the hand in a word of four letters, two in one of eight; across scripts one consonant of at least four. */
function isNear(a: NameToken, b: NameToken): boolean {
  if (a.script !== b.script) return isNearText(a.skeleton, b.skeleton, 1);
  const shorter = Math.min(a.text.length, b.text.length);
  if (isNearText(a.text, b.text, shorter >= 8 ? 2 : 1)) return true;
  return shorter >= 5 && mayBeSimilar(a.text, b.text) && jaroWinkler(a.text, b.text) >= NEAR_SIMILARITY;
}

/** With the largest bonus for its beginning, 0.9 asks for 0.833 before it, and that for so many letters in common. */
function mayBeSimilar(a: string, b: string): boolean {
  const [inA, inB] = [lettersOf(a), lettersOf(b)];
  const common = Math.min(a.length - countBits(inA & ~inB), b.length - countBits(inB & ~inA));
  return common * (1 / a.length + 1 / b.length) >= 1.499;
}

function isNearText(a: string, b: string, most: number): boolean {
  if (Math.min(a.length, b.length) < 4 || Math.abs(a.length - b.length) > most) return false;
  return editDistance(a, b, most) <= most;
}
