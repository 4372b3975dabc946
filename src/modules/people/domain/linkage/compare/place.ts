import { jaroWinkler } from '../../names/distance.ts';
import type { MatchProfile } from '../../profile.ts';
import type { Comparator } from '../comparator.ts';
import { NOTHING } from '../model.ts';

export const PLACE_LEVELS = ['same-place', 'alike-place', 'same-country', 'different'] as const;

/** Winkler's own limit for "the same with a slip"; Splink's first level. */
const ALIKE = 0.92;

export const birthPlaceComparator: Comparator<MatchProfile> = {
  name: 'birth-place',
  levels: PLACE_LEVELS,
  compare(one, other) {
    const places = one.birthPlace !== null && other.birthPlace !== null;
    const countries = one.birthCountry !== null && other.birthCountry !== null;
    const sameCountry = one.birthCountry === other.birthCountry;
    if (places && (sameCountry || !countries)) {
      if (one.birthPlace === other.birthPlace) return 0;
      if (jaroWinkler(one.birthPlace ?? '', other.birthPlace ?? '') >= ALIKE) return 1;
    }
    if (countries) return sameCountry ? 2 : 3;
    return places ? 3 : NOTHING;
  },
  terms: ({ birthPlace }) => (birthPlace === null ? [] : [birthPlace]),
};
