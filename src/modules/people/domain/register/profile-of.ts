import { analyseName } from '../names/analyse.ts';
import type { AnalysedName } from '../names/analysed-name.ts';
import { normaliseDocumentNumber } from '../names/document-number.ts';
import { foldText } from '../names/fold.ts';
import type { IdentityDocument, MatchProfile } from '../profile.ts';
import type { AssertionValues, Said } from './assertions.ts';

/** The last digits of a number, without the prefix of its country. */
const PHONE_DIGITS = 9;

/**
 * What the matching looks at of what was said: of birth, sex and place the newest, of the rest all. `said` is in the order
 * in which it was recorded and holds nothing that was withdrawn.
 */
export function profileOf(said: readonly Said[]): MatchProfile {
  const birthPlace = said.findLast((one) => one.kind === 'birth-place')?.value;
  const place = birthPlace?.place ?? null;
  const nationalities = said.flatMap((one) => (one.kind === 'nationality' ? [one.value.country] : []));
  const phones = said.flatMap((one) => (one.kind === 'phone' ? [one.value.number] : []));
  return {
    names: said.flatMap((one) => (one.kind === 'name' ? [analyseName(one.value.given, one.value.family)] : [])),
    birth: said.findLast((one) => one.kind === 'birth')?.value ?? null,
    sex: said.findLast((one) => one.kind === 'sex')?.value.sex ?? null,
    nationalities: [...new Set(nationalities)].sort(),
    birthCountry: birthPlace?.country ?? null,
    birthPlace: place === null ? null : foldText(place),
    documents: said.flatMap((one) => (one.kind === 'document' ? [documentOf(one.value)] : [])),
    phones: [...new Set(phones.map((number) => number.replace(/\D/g, '').slice(-PHONE_DIGITS)))].sort(),
    mother: parentOf(said, 'mother'),
    father: parentOf(said, 'father'),
  };
}

function documentOf({ type, country, number, verified }: AssertionValues['document']): IdentityDocument {
  return { type, country, number: normaliseDocumentNumber(number), verified };
}

function parentOf(said: readonly Said[], relation: 'mother' | 'father'): AnalysedName | null {
  const parents = said.flatMap((one) => (one.kind === 'parent' && one.value.relation === relation ? [one.value] : []));
  const newest = parents.at(-1);
  return newest === undefined ? null : analyseName(newest.given, newest.family);
}
