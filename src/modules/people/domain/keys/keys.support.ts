import { analyseName } from '../names/analyse.ts';
import type { Birth, MatchProfile } from '../profile.ts';

export const born = (
  year: number,
  month: number | null,
  day: number | null,
  precision: Birth['precision'] = 'day',
) => ({
  year,
  month,
  day,
  precision,
});

/** A profile of which only the given things are known. */
export function profileOf(known: Partial<MatchProfile> & { readonly name?: readonly [string, string] }): MatchProfile {
  const { name, ...rest } = known;
  return {
    names: name === undefined ? [] : [analyseName(name[0], name[1])],
    birth: null,
    sex: null,
    nationalities: [],
    birthCountry: null,
    birthPlace: null,
    documents: [],
    phones: [],
    mother: null,
    father: null,
    ...rest,
  };
}
