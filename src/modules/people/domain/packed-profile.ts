import { packName, unpackName } from './names/pack.ts';
import type { Birth, IdentityDocument, MatchProfile, Precision } from './profile.ts';

/** A profile as the columns of `people.match_profile`: what both the online check and the batch read. */
export interface PackedProfile {
  /** Each as `packName` writes it. */
  readonly names: readonly string[];
  /** yyyymmdd, with 00 for a month or day that is not known. */
  readonly birth: number | null;
  readonly birth_precision: string | null;
  readonly sex: string | null;
  readonly birth_country: string | null;
  readonly birth_place: string | null;
  readonly nationalities: readonly string[];
  /** `type|country|number|verified`: the country may be empty, verified is 1 or 0. */
  readonly documents: readonly string[];
  readonly phones: readonly string[];
  readonly mother: string | null;
  readonly father: string | null;
}

export function packProfile(profile: MatchProfile): PackedProfile {
  const { birth, mother, father } = profile;
  return {
    names: profile.names.map(packName),
    birth: birth === null ? null : birth.year * 10_000 + (birth.month ?? 0) * 100 + (birth.day ?? 0),
    birth_precision: birth === null ? null : birth.precision,
    sex: profile.sex,
    birth_country: profile.birthCountry,
    birth_place: profile.birthPlace,
    nationalities: profile.nationalities,
    documents: profile.documents.map(packDocument),
    phones: profile.phones,
    mother: mother === null ? null : packName(mother),
    father: father === null ? null : packName(father),
  };
}

/** The profile that `packProfile` wrote. */
export function unpackProfile(row: PackedProfile): MatchProfile {
  return {
    names: row.names.map(unpackName),
    birth: unpackBirth(row.birth, row.birth_precision),
    sex: row.sex === 'female' || row.sex === 'male' ? row.sex : null,
    nationalities: row.nationalities,
    birthCountry: row.birth_country,
    birthPlace: row.birth_place,
    documents: row.documents.map(unpackDocument),
    phones: row.phones,
    mother: row.mother === null ? null : unpackName(row.mother),
    father: row.father === null ? null : unpackName(row.father),
  };
}

function packDocument({ type, country, number, verified }: IdentityDocument): string {
  return `${type}|${country ?? ''}|${number}|${verified ? 1 : 0}`;
}

/** Read from both ends: neither a type nor a country has a stroke, a number might. */
function unpackDocument(text: string): IdentityDocument {
  const first = text.indexOf('|');
  const second = text.indexOf('|', first + 1);
  const last = text.lastIndexOf('|');
  const country = text.slice(first + 1, second);
  return {
    type: text.slice(0, first),
    country: country === '' ? null : country,
    number: text.slice(second + 1, last),
    verified: text.endsWith('|1'),
  };
}

function unpackBirth(packed: number | null, precision: string | null): Birth | null {
  if (packed === null) return null;
  const month = Math.floor(packed / 100) % 100;
  const day = packed % 100;
  return {
    year: Math.floor(packed / 10_000),
    month: month === 0 ? null : month,
    day: day === 0 ? null : day,
    precision: precisionOf(precision),
  };
}

/** What is not known to be better is an estimate. */
function precisionOf(text: string | null): Precision {
  return text === 'day' || text === 'month' || text === 'year' ? text : 'estimated';
}
