import { normaliseDocumentNumber } from '../names/document-number.ts';
import type { Birth, MatchProfile } from '../profile.ts';
import { hashOfCode, pairsOf, singlesOf, strongTokens } from './codes.ts';
import { Hash64, toBigint } from './hash.ts';

/** What a key is made of: two records that share a key of any family are candidates for one person. */
export const KEY_FAMILIES = [
  'pair-year',
  'code-date',
  'pair',
  'document',
  'document-tail',
  'phone',
  'single',
  'parent-date',
  'pair-place',
] as const;
export type KeyFamily = (typeof KEY_FAMILIES)[number];

export interface QueryKey {
  readonly key: bigint;
  readonly family: KeyFamily;
}

export type VisitKey = (hi: number, lo: number, family: number) => void;

/** The most keys of one record, written or asked; the families are filled in order of worth. */
const MOST_WRITTEN = 64;
const MOST_ASKED = 256;

/** The keys that are written with a record: signed 64 bits, distinct. */
export function keysOf(profile: MatchProfile): bigint[] {
  const keys: bigint[] = [];
  forEachKey(profile, (hi, lo) => keys.push(toBigint(hi, lo)));
  return keys;
}

/** Visits the keys that `keysOf` gives, in its order, without a bigint. `family` is a place in `KEY_FAMILIES`. */
export function forEachKey(profile: MatchProfile, visit: VisitKey): void {
  collect(profile, false, MOST_WRITTEN, visit);
}

/** The keys to look up: those written, years beside, day and month exchanged. */
export function queryKeysOf(profile: MatchProfile): QueryKey[] {
  const keys: QueryKey[] = [];
  collect(profile, true, MOST_ASKED, (hi, lo, family) => {
    keys.push({ key: toBigint(hi, lo), family: KEY_FAMILIES[family] ?? 'pair' });
  });
  return keys;
}

const hash = new Hash64();
const FAMILY: Readonly<Record<KeyFamily, number>> = {
  'pair-year': 0,
  'code-date': 1,
  pair: 2,
  document: 3,
  'document-tail': 4,
  phone: 5,
  single: 6,
  'parent-date': 7,
  'pair-place': 8,
};

function collect(profile: MatchProfile, asking: boolean, most: number, visit: VisitKey): void {
  const seenHi = new Int32Array(most);
  const seenLo = new Int32Array(most);
  let count = 0;
  const add = (family: KeyFamily): void => {
    hash.end();
    if (count >= most) return;
    for (let at = 0; at < count; at += 1) if (seenLo[at] === hash.lo && seenHi[at] === hash.hi) return;
    seenHi[count] = hash.hi;
    seenLo[count] = hash.lo;
    count += 1;
    visit(hash.hi, hash.lo, FAMILY[family]);
  };
  addDocuments(profile, asking, add);
  addPhones(profile, add);
  addNames(profile, asking, add);
  addParents(profile, asking, add);
}

type Add = (family: KeyFamily) => void;

function start(family: KeyFamily): Hash64 {
  return hash.start(FAMILY[family] + 1);
}

function addDocuments(profile: MatchProfile, asking: boolean, add: Add): void {
  for (const { number } of profile.documents) {
    const bare = normaliseDocumentNumber(number);
    if (bare.length < 4) continue;
    start('document').text(bare);
    add('document');
    for (const year of years(profile.birth, asking)) {
      start('document-tail').text(bare.slice(-6)).number(year);
      add('document-tail');
    }
  }
}

function addPhones(profile: MatchProfile, add: Add): void {
  for (const phone of profile.phones) {
    const tail = phone.replace(/\D/g, '').slice(-8);
    if (tail.length < 6) continue;
    start('phone').text(tail);
    add('phone');
  }
}

function addNames(profile: MatchProfile, asking: boolean, add: Add): void {
  const names = profile.names.map(strongTokens).filter((tokens) => tokens.length > 0);
  const born = years(profile.birth, asking);
  const dates = fullDates(profile.birth, asking);
  for (const tokens of names) {
    for (const pair of pairsOf(tokens)) {
      for (const year of born) {
        start('pair-year').number(pair.hi).number(pair.lo).number(year);
        add('pair-year');
      }
    }
  }
  for (const tokens of names) {
    for (const code of singlesOf(tokens)) {
      for (const date of dates) {
        start('code-date').number(code.hi).number(code.lo).number(date);
        add('code-date');
      }
    }
    if (tokens.length === 1) addSingle(profile, tokens, asking, add);
  }
  for (const tokens of names) {
    // Without a year beside it a pair of names says little: only its two likeliest codes a word.
    for (const pair of pairsOf(tokens, 2)) {
      start('pair').number(pair.hi).number(pair.lo);
      add('pair');
    }
  }
  addPlaces(profile, names, add);
}

/** A name of one word is told from others by year, sex and nationality; what is not known is asked as such too. */
function addSingle(profile: MatchProfile, tokens: ReturnType<typeof strongTokens>, asking: boolean, add: Add): void {
  const nationalities = profile.nationalities.length > 0 ? profile.nationalities.slice(0, 3) : [''];
  const sexes =
    profile.sex === null ? (asking ? ['', 'female', 'male'] : ['']) : asking ? [profile.sex, ''] : [profile.sex];
  const countries = asking && profile.nationalities.length > 0 ? [...nationalities, ''] : nationalities;
  for (const code of singlesOf(tokens)) {
    for (const year of years(profile.birth, asking)) {
      for (const sex of sexes) {
        for (const country of countries) {
          start('single').number(code.hi).number(code.lo).number(year).text(sex).text(country);
          add('single');
        }
      }
    }
  }
}

function addPlaces(profile: MatchProfile, names: readonly ReturnType<typeof strongTokens>[], add: Add): void {
  const place = profile.birthPlace;
  if (place === null || place === '') return;
  for (const nationality of profile.nationalities.slice(0, 2)) {
    for (const tokens of names) {
      for (const pair of pairsOf(tokens, 1)) {
        start('pair-place').number(pair.hi).number(pair.lo).text(nationality).text(place);
        add('pair-place');
      }
    }
  }
}

function addParents(profile: MatchProfile, asking: boolean, add: Add): void {
  const dates = fullDates(profile.birth, asking);
  if (dates.length === 0) return;
  const parents = [profile.mother, profile.father];
  for (const [which, parent] of parents.entries()) {
    if (parent === null) continue;
    for (const token of strongTokens(parent)) {
      const code = hashOfCode(token.codes[0] ?? token.text);
      for (const date of dates) {
        start('parent-date').number(which).number(code.hi).number(code.lo).number(date);
        add('parent-date');
      }
    }
  }
}

/** The years a record may be found under: one beside either way, two where the year itself is a guess. */
function years(birth: Birth | null, asking: boolean): readonly number[] {
  if (birth === null) return [];
  const { year } = birth;
  if (!asking) return [year];
  const near = [year, year - 1, year + 1];
  return isVague(birth) ? [...near, year - 2, year + 2] : near;
}

/** The first of January is what is written where nobody knew the day. */
function isVague(birth: Birth): boolean {
  return birth.precision === 'estimated' || birth.precision === 'year' || (birth.month === 1 && birth.day === 1);
}

/** The date as one number, where it says something; asked with day and month exchanged too. */
function fullDates(birth: Birth | null, asking: boolean): readonly number[] {
  if (birth === null || birth.month === null || birth.day === null || isVague(birth)) return [];
  const date = birth.year * 10_000 + birth.month * 100 + birth.day;
  const flipped = birth.year * 10_000 + birth.day * 100 + birth.month;
  return asking && birth.day <= 12 && flipped !== date ? [date, flipped] : [date];
}
