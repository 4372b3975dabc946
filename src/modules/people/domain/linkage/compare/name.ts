import type { AnalysedName, NameToken } from '../../names/analysed-name.ts';
import { compareNames, compareTokens, NAME_LEVELS } from '../../names/compare.ts';
import type { MatchProfile } from '../../profile.ts';
import type { Comparator } from '../comparator.ts';
import { NOTHING } from '../model.ts';

const SOUNDS_ALIKE = NAME_LEVELS.indexOf('sounds-alike');
const MOST = NAME_LEVELS.indexOf('most');
const FAMILY_SAME = NAME_LEVELS.indexOf('family-same');

export const nameComparator: Comparator<MatchProfile> = {
  name: 'name',
  levels: NAME_LEVELS,
  compare: namesLevel,
  terms(profile) {
    const known = termsOf.get(profile);
    if (known !== undefined) return known;
    const terms = [...new Set(profile.names.flatMap(nameTerms))];
    termsOf.set(profile, terms);
    return terms;
  },
};

const termsOf = new WeakMap<MatchProfile, readonly string[]>();
let last: { readonly one: MatchProfile; readonly other: MatchProfile; readonly level: number } | null = null;

/** The level of two persons' names. The last answer is kept: what a family shares asks again about the same pair. */
export function namesLevel(one: MatchProfile, other: MatchProfile): number {
  if (last?.one !== one || last.other !== other) last = { one, other, level: nameLevel(one.names, other.names) };
  return last.level;
}

/** The best level that any two names of both reach: each may be written in several scripts. */
export function nameLevel(names: readonly AnalysedName[], others: readonly AnalysedName[]): number {
  let best = NOTHING;
  for (const name of names)
    for (const other of others) {
      const level = levelOf(name, other);
      if (level !== NOTHING && (best === NOTHING || level < best)) best = level;
    }
  return best;
}

function levelOf(one: AnalysedName, other: AnalysedName): number {
  const found = compareNames(one, other);
  if (found === null) return NOTHING;
  const level = NAME_LEVELS.indexOf(found);
  if (level >= SOUNDS_ALIKE && level < FAMILY_SAME && otherGivenNames(one, other)) return FAMILY_SAME;
  return level === MOST && givenNamesApart(one, other) ? FAMILY_SAME : level;
}

/** Both given names are known, and neither meets anything of the other's name: two of one long family name. */
function givenNamesApart(one: AnalysedName, other: AnalysedName): boolean {
  const given = strong(one.tokens, 'given');
  const otherGiven = strong(other.tokens, 'given');
  if (given.length === 0 || otherGiven.length === 0) return false;
  return !meet(given, other.tokens) && !meet(otherGiven, one.tokens);
}

function meet(tokens: readonly NameToken[], others: readonly NameToken[]): boolean {
  return tokens.some((token) => others.some((other) => compareTokens(token, other) !== 'different'));
}

/**
 * Hassan and Houcine share every consonant and are the commonest names of twins: given names that all stand in known
 * groups, none of them in a group of the other's, are other names however alike they sound.
 */
function otherGivenNames(one: AnalysedName, other: AnalysedName): boolean {
  const given = groupsOf(strong(one.tokens, 'given'));
  const otherGiven = groupsOf(strong(other.tokens, 'given'));
  if (given === null || otherGiven === null || given.some((group) => otherGiven.includes(group))) return false;
  const family = strong(other.tokens, 'family').map(({ group }) => group);
  // Given and family names exchanged: the given names stand there.
  return !given.some((group) => family.includes(group));
}

function groupsOf(tokens: readonly NameToken[]): readonly string[] | null {
  const groups = tokens.flatMap(({ group }) => group ?? []);
  return groups.length === 0 || groups.length < tokens.length ? null : groups;
}

function strong(tokens: readonly NameToken[], part: NameToken['part']): readonly NameToken[] {
  return tokens.filter((token) => token.part === part && !token.weak);
}

/**
 * What a name is counted under: every two of its tokens, by group or by the consonants that both scripts share, in no
 * order; a name of one token by that token. Two frequent names may be rare together, and rare ones hardly ever frequent.
 */
export function nameTerms({ tokens }: AnalysedName): readonly string[] {
  const counted = tokens.some(({ weak }) => !weak) ? tokens.filter(({ weak }) => !weak) : tokens;
  const terms = [...new Set(counted.map(({ group, skeleton, text }) => group ?? (skeleton === '' ? text : skeleton)))];
  if (terms.length < 2) return terms;
  return terms.sort().flatMap((term, place) => terms.slice(place + 1).map((next) => `${term} ${next}`));
}
