import { editDistance } from '../../names/distance.ts';
import type { IdentityDocument, MatchProfile } from '../../profile.ts';
import type { Comparator } from '../comparator.ts';
import { NOTHING } from '../model.ts';

export const DOCUMENT_LEVELS = ['same', 'same-number', 'near-number', 'other-number'] as const;

const [SAME, SAME_NUMBER, NEAR, OTHER] = [0, 1, 2, 3];

/** A shorter number has too many neighbours for one edit to be a slip. */
const SHORTEST_NEAR = 6;

/** The best that any two documents reach. Of different types and numbers: a person has several, it says nothing. */
export const documentComparator: Comparator<MatchProfile> = {
  name: 'document',
  levels: DOCUMENT_LEVELS,
  compare(one, other) {
    let best = NOTHING;
    for (const document of one.documents)
      for (const against of other.documents) {
        const level = documentLevel(document, against);
        if (level !== NOTHING && (best === NOTHING || level < best)) best = level;
      }
    return best;
  },
};

function documentLevel(one: IdentityDocument, other: IdentityDocument): number {
  if (one.number === '' || other.number === '') return NOTHING;
  const otherCountry = one.country !== null && other.country !== null && one.country !== other.country;
  if (one.number === other.number) return one.type === other.type && !otherCountry ? SAME : SAME_NUMBER;
  // Of another type, or another country: whoever moved has both.
  if (one.type !== other.type || otherCountry) return NOTHING;
  const long = Math.min(one.number.length, other.number.length) >= SHORTEST_NEAR;
  return long && editDistance(one.number, other.number, 1) === 1 ? NEAR : OTHER;
}

/**
 * Both hold verified documents of one type and country, and no two of these are one, nor a slip apart: no weight may join
 * these two records, only a human who has seen why (a renewed passport).
 */
export function documentsConflict(one: MatchProfile, other: MatchProfile): boolean {
  const levels = new Map<string, boolean>();
  for (const document of one.documents)
    for (const against of other.documents) {
      if (!document.verified || !against.verified) continue;
      const level = documentLevel(document, against);
      if (level === NOTHING || level === SAME_NUMBER) continue;
      levels.set(document.type, (levels.get(document.type) ?? true) && level === OTHER);
    }
  return [...levels.values()].some((conflicts) => conflicts);
}
