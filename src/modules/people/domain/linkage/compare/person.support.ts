import { analyseName } from '../../names/analyse.ts';
import type { IdentityDocument, MatchProfile } from '../../profile.ts';

/** Somebody of whom only the name is known, and what a test adds. */
export function profile(given: string, family: string, known: Partial<MatchProfile> = {}): MatchProfile {
  return {
    names: [analyseName(given, family)],
    birth: null,
    sex: null,
    nationalities: [],
    birthCountry: null,
    birthPlace: null,
    documents: [],
    phones: [],
    mother: null,
    father: null,
    ...known,
  };
}

export function passport(number: string, verified = true, country = 'SEN'): IdentityDocument {
  return { type: 'passport', country, number, verified };
}
