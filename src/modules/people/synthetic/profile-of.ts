import { analyseName } from '../domain/names/analyse.ts';
import type { AnalysedName } from '../domain/names/analysed-name.ts';
import { normaliseDocumentNumber } from '../domain/names/document-number.ts';
import { foldText } from '../domain/names/fold.ts';
import type { MatchProfile } from '../domain/profile.ts';
import type { SyntheticName, SyntheticRecord } from './record.ts';

const NONE: readonly never[] = [];
const places = new Map<string, string>();
const MOST_FIELDS = 200_000;
const givenNames = new Map<string, AnalysedName>();
const familyNames = new Map<string, AnalysedName>();

/** What the matching looks at of a synthetic record, as it would of a filed one. */
export function profileOf(record: SyntheticRecord): MatchProfile {
  const { document, phone, birthPlace } = record;
  return {
    names: record.names.map(analysed),
    birth: record.birth,
    sex: record.sex,
    nationalities: [record.nationality],
    birthCountry: record.birthCountry,
    birthPlace: birthPlace === null ? null : foldPlace(birthPlace),
    documents:
      document === null
        ? NONE
        : [{ ...document, number: normaliseDocumentNumber(document.number), verified: record.original === null }],
    phones: phone === null ? NONE : [phone.slice(-9)],
    mother: record.mother === null ? null : analysed(record.mother),
    father: record.father === null ? null : analysed(record.father),
  };
}

/** Fields of names repeat: each is analysed once, as `analyseName` would beside any other. */
function analysed({ given, family }: SyntheticName): AnalysedName {
  const one = fieldOf(given, true);
  const other = fieldOf(family, false);
  return { tokens: [...one.tokens, ...other.tokens], problems: NONE };
}

function fieldOf(text: string, isGiven: boolean): AnalysedName {
  const fields = isGiven ? givenNames : familyNames;
  const known = fields.get(text);
  if (known !== undefined) return known;
  if (fields.size >= MOST_FIELDS) fields.clear();
  const name = isGiven ? analyseName(text, '') : analyseName('', text);
  fields.set(text, name);
  return name;
}

function foldPlace(place: string): string {
  const known = places.get(place);
  if (known !== undefined) return known;
  const folded = foldText(place);
  places.set(place, folded);
  return folded;
}
