import type { AnalysedName } from '../../names/analysed-name.ts';
import { NAME_LEVELS } from '../../names/compare.ts';
import type { MatchProfile } from '../../profile.ts';
import type { Comparator } from '../comparator.ts';
import { NOTHING } from '../model.ts';
import { birthComparator } from './birth.ts';
import { documentComparator } from './document.ts';
import { nameComparator, nameLevel, namesLevel } from './name.ts';
import { birthPlaceComparator } from './place.ts';

const SUBSET = NAME_LEVELS.indexOf('subset');
const SOUNDS_ALIKE = NAME_LEVELS.indexOf('sounds-alike');
const GIVEN_SAME = NAME_LEVELS.indexOf('given-same');
const FAMILY_SAME = NAME_LEVELS.indexOf('family-same');

const sexComparator: Comparator<MatchProfile> = {
  name: 'sex',
  levels: ['same', 'different'],
  compare: ({ sex: one }, { sex: other }) => (one === null || other === null ? NOTHING : one === other ? 0 : 1),
};

const nationalityComparator: Comparator<MatchProfile> = {
  name: 'nationality',
  levels: ['shared', 'different'],
  compare: ({ nationalities: one }, { nationalities: other }) => shared(one, other),
  terms: ({ nationalities }) => nationalities,
};

/** A level of what a family shares, reached by two records whose given names do not meet: it weighs nothing. */
export const OF_ONE_FAMILY = 'of-one-family';

const phoneComparator: Comparator<MatchProfile> = {
  name: 'phone',
  levels: ['same', OF_ONE_FAMILY, 'different'],
  neutral: [OF_ONE_FAMILY],
  compare(one, other) {
    const level = shared(one.phones, other.phones);
    if (level === NOTHING) return NOTHING;
    return level === 0 ? (couldBeRelatives(one, other) ? 1 : 0) : 2;
  },
};

export const PARENT_LEVELS = ['sounds-alike', 'alike', 'part', OF_ONE_FAMILY, 'different'] as const;

function parentComparator(name: 'mother' | 'father'): Comparator<MatchProfile> {
  return {
    name,
    levels: PARENT_LEVELS,
    neutral: [OF_ONE_FAMILY],
    compare(one, other) {
      const level = parentLevel(one[name], other[name]);
      return level === NOTHING || level === 4 || !couldBeRelatives(one, other) ? level : 3;
    },
  };
}

function parentLevel(one: AnalysedName | null, other: AnalysedName | null): number {
  if (one === null || other === null) return NOTHING;
  const level = nameLevel([one], [other]);
  if (level === NOTHING) return NOTHING;
  if (level <= SOUNDS_ALIKE) return 0;
  if (level <= SUBSET) return 1;
  return level <= FAMILY_SAME ? 2 : 4;
}

/**
 * Brothers, sisters and twins share parents and a telephone: unless the names agree, or the given names do (a family name
 * changed by marriage), these say nothing about who it is.
 */
function couldBeRelatives(one: MatchProfile, other: MatchProfile): boolean {
  const level = namesLevel(one, other);
  return level > SUBSET && level !== GIVEN_SAME;
}

function shared(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return NOTHING;
  return one.some((value) => other.includes(value)) ? 0 : 1;
}

/** How two persons of the register are compared, in the order of the model and of the explanation. */
export const PERSON_COMPARATORS: readonly Comparator<MatchProfile>[] = [
  nameComparator,
  birthComparator,
  sexComparator,
  nationalityComparator,
  birthPlaceComparator,
  documentComparator,
  phoneComparator,
  parentComparator('mother'),
  parentComparator('father'),
];
