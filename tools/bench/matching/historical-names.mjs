// The names of the historical set: tokens of the full name in no fixed order, nicknames learnt without labels.
import { NOTHING } from '../../../src/modules/people/domain/linkage/model.ts';
import { editDistance, jaroWinkler } from '../../../src/modules/people/domain/names/distance.ts';

const NAME_LEVELS = [
  'all-same',
  'subset',
  'all-alike',
  'subset-alike',
  'two-of-more',
  'family-same',
  'only-one',
  'only-one-alike',
  'given-same',
  'one-shared',
  'else',
];
const [ALL_SAME, SUBSET, ALL_ALIKE, SUBSET_ALIKE, TWO, FAMILY, ONLY, ONLY_ALIKE, GIVEN, ONE, ELSE] = NAME_LEVELS.keys();

/** Three such places, and in one of twelve where the rarer name stands. Guessed before anything was measured. */
const PLACES = 3;
const SHARE = 0.08;

/** Names written otherwise for one person, learnt without labels: what stands in the same place beside the same rest. */
function learnVariants(records) {
  const blocks = new Map();
  for (const { tokens, birth, outward, place } of records) {
    if (tokens.length < 2 || birth === null || birth.endsWith('-01-01')) continue;
    const where = outward ?? place;
    if (where === null) continue;
    const key = `${tokens.at(-1)} ${birth} ${where}`;
    const block = blocks.get(key) ?? new Set();
    block.add(tokens[0]);
    blocks.set(key, block);
  }
  const single = new Map();
  const both = new Map();
  for (const givens of blocks.values())
    for (const one of givens) {
      single.set(one, (single.get(one) ?? 0) + 1);
      for (const other of givens) if (one < other) both.set(`${one} ${other}`, (both.get(`${one} ${other}`) ?? 0) + 1);
    }
  const variants = new Set();
  for (const [pair, count] of both) {
    const [one, other] = pair.split(' ');
    const rarer = Math.min(single.get(one), single.get(other));
    if (count >= PLACES && count / rarer >= SHARE) variants.add(pair);
  }
  return variants;
}

/** The comparison of names, by what each record of the set has and how frequent it is among all. */
export function nameComparatorOf(records) {
  const variants = learnVariants(records);
  const counts = new Map();
  for (const { tokens } of records) for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  const frequencyOf = (token) => (counts.get(token) ?? 1) / records.length;
  const known = new Map();

  /** 0 the same, 1 a variant or alike, 2 an initial, 3 different. */
  function tokenLevel(one, other) {
    if (one === other) return 0;
    const pair = one < other ? `${one} ${other}` : `${other} ${one}`;
    let level = known.get(pair);
    if (level === undefined) {
      level = compareTokens(one, other, pair);
      if (known.size < 5_000_000) known.set(pair, level);
    }
    return level;
  }

  function compareTokens(one, other, pair) {
    if (variants.has(pair)) return 1;
    const [short, long] = one.length < other.length ? [one, other] : [other, one];
    if (short.length === 1) return long.startsWith(short) ? 2 : 3;
    if (short.length >= 4 && editDistance(one, other, 1) <= 1) return 1;
    if (short.length === 3 && long.length <= 4 && editDistance(one, other, 1) <= 1) return 1;
    if (short.length >= 3 && long.startsWith(short)) return 1;
    if (short.length >= 5 && jaroWinkler(one, other) >= 0.9) return 1;
    return 3;
  }

  /** Greedy best alignment of the tokens: same ones first, then alike ones. */
  function align(one, other) {
    const left = new Set(one.tokens);
    const right = new Set(other.tokens);
    const shared = [];
    let exact = 0;
    for (const token of one.tokens)
      if (right.has(token)) {
        left.delete(token);
        right.delete(token);
        shared.push(token);
        exact += 1;
      }
    let alike = 0;
    for (const token of left)
      for (const against of right) {
        const level = tokenLevel(token, against);
        if (level === 1 || level === 2) {
          left.delete(token);
          right.delete(against);
          shared.push(frequencyOf(token) > frequencyOf(against) ? token : against);
          alike += 1;
          break;
        }
      }
    return { exact, alike, shared, restLeft: left.size, restRight: right.size, left, right };
  }

  return {
    name: 'name',
    levels: NAME_LEVELS,
    compare(one, other) {
      if (one.tokens.length === 0 || other.tokens.length === 0) return NOTHING;
      const { exact, alike, restLeft, restRight, left, right } = align(one, other);
      const paired = exact + alike;
      if (paired === 0) return ELSE;
      const shorter = Math.min(one.tokens.length, other.tokens.length);
      if (shorter === 1) return exact === 1 ? ONLY : ONLY_ALIKE;
      const givensDiffer = !one.titled && !other.titled && left.has(one.given) && right.has(other.given);
      if (givensDiffer) return paired >= 1 ? FAMILY : ELSE;
      if (restLeft === 0 && restRight === 0) return alike === 0 ? ALL_SAME : ALL_ALIKE;
      if (paired === shorter) return alike === 0 ? SUBSET : SUBSET_ALIKE;
      if (paired >= 2) return TWO;
      return !left.has(one.given) && !right.has(other.given) ? GIVEN : ONE;
    },
    frequency(one, other) {
      let product = 1;
      for (const token of align(one, other).shared) product *= frequencyOf(token);
      return product;
    },
  };
}
