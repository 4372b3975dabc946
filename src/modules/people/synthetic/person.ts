import type { Birth } from '../domain/profile.ts';
import { drawBirth } from './birth.ts';
import type { NameEntry } from './name-list.ts';
import { ORIGINS, type Origin } from './origins.ts';
import { mix, type Random } from './random.ts';
import type { Draft, SyntheticName, Written } from './record.ts';

/** Streams of the generator: what is drawn for one never moves what is drawn for another. */
const STREAM = { neighbours: 1, household: 2, person: 3, birth: 4, twin: 5 } as const;

/** Records of one household follow one another; none goes beyond its block. */
const BLOCK = 8;
/** Of two children that follow one another. */
const TWINS = 0.03;
/** Households that a parent opens, with children after. */
const WITH_PARENT = 0.5;
/** A son named as his father, where the father is in the population. */
const NAMESAKE = 0.04;

const SHARES = ORIGINS.flatMap(([share, origin]) => new Array<Origin>(share).fill(origin));

interface Household {
  readonly head: number;
  readonly origin: Origin;
  readonly family: readonly Written[];
  readonly place: string;
  readonly withParent: boolean;
  /** The parent that opens the household is a woman. */
  readonly ofMother: boolean;
  readonly fatherGiven: readonly Written[];
  readonly motherGiven: readonly Written[];
  readonly motherFamily: readonly Written[];
  readonly phone: string;
}

/** Makes the original persons of a population. */
export class PersonMaker {
  readonly #random: Random;
  #household: Household | null = null;

  constructor(random: Random) {
    this.#random = random;
  }

  make(index: number): Draft {
    const random = this.#random;
    const household = this.#householdOf(index);
    const { origin } = household;
    const isParent = household.withParent && index === household.head;
    const isChild = household.withParent ? !isParent : true;
    const birth = this.#birthOf(index, household);
    random.at(STREAM.person, index);
    const female = isParent ? household.ofMother : random.chance(0.42);
    const given = this.#givenNames(household, female, isParent);
    const family = isParent && female ? household.motherFamily : household.family;
    const script = random.chance(origin.arabicLetters) ? (random.chance(0.15) ? 'both' : 'arabic') : 'latin';
    const nationality = random.chance(0.97) ? origin.country : random.chance(0.1) ? 'XXA' : anyCountry(random);
    const birthPlace = random.chance(0.85)
      ? isChild || random.chance(0.5)
        ? household.place
        : drawPlace(origin, random)
      : null;
    return {
      origin: origin.id,
      given,
      family: [...family],
      script,
      birth,
      sex: female ? 'female' : 'male',
      nationality,
      birthCountry: random.chance(0.95) ? origin.country : anyCountry(random),
      birthPlace,
      document: random.chance(0.55) ? drawDocument(random, nationality, index) : null,
      phone: random.chance(0.45) ? (random.chance(0.3) ? household.phone : phoneOf(index)) : null,
      mother: parentName(random, 0.45, isChild, origin, true, household.motherGiven, household.motherFamily),
      father: parentName(random, 0.5, isChild, origin, false, household.fatherGiven, household.family),
    };
  }

  #givenNames(household: Household, female: boolean, isParent: boolean): Written[] {
    const random = this.#random;
    const { origin } = household;
    if (isParent) return [...(household.ofMother ? household.motherGiven : household.fatherGiven)];
    if (!female && random.chance(NAMESAKE)) return [...household.fatherGiven];
    const list = female ? origin.female : origin.male;
    const first = write(list.draw(random), random);
    return random.chance(origin.secondGiven) ? [first, write(list.draw(random), random)] : [first];
  }

  /** A twin has the birth of the record before. */
  #birthOf(index: number, household: Household): Birth {
    const random = this.#random;
    const firstChild = household.head + (household.withParent ? 1 : 0);
    if (index > firstChild && random.at(STREAM.twin, index).chance(TWINS)) return this.#birthOf(index - 1, household);
    random.at(STREAM.birth, index);
    if (!household.withParent) return drawBirth(random);
    return index === household.head ? drawBirth(random, 1945, 1990) : drawBirth(random, 1975, 2025);
  }

  #householdOf(index: number): Household {
    const head = this.#headOf(index);
    if (this.#household?.head === head) return this.#household;
    const random = this.#random.at(STREAM.household, head);
    const origin = SHARES[random.below(SHARES.length)] ?? ORIGINS[0]?.[1];
    if (origin === undefined) throw new RangeError('There are no origins.');
    const family = drawFamily(origin, random);
    this.#household = {
      ...{ head, origin, family },
      place: drawPlace(origin, random),
      withParent: random.chance(WITH_PARENT),
      ofMother: random.chance(0.35),
      fatherGiven: [write(origin.male.draw(random), random)],
      motherGiven: [write(origin.female.draw(random), random)],
      motherFamily: drawFamily(origin, random),
      phone: phoneOf(head),
    };
    return this.#household;
  }

  /** The record that opens the household: the first of a block does, any other five times in eight. */
  #headOf(index: number): number {
    const block = Math.floor(index / BLOCK);
    const random = this.#random.at(STREAM.neighbours, block);
    const opens = random.next() | (random.next() & random.next());
    let place = index % BLOCK;
    while (place > 0 && (opens & (1 << place)) === 0) place -= 1;
    return block * BLOCK + place;
  }
}

/** The first spelling half of the time: offices have habits. */
function write(entry: NameEntry, random: Random): Written {
  const { spellings } = entry;
  const other = spellings.length > 1 && random.chance(0.45);
  return { entry, text: spellings[other ? 1 + random.below(spellings.length - 1) : 0] ?? '' };
}

function drawFamily(origin: Origin, random: Random): Written[] {
  const first = write(origin.family.draw(random), random);
  return random.chance(origin.secondFamily) ? [first, write(origin.family.draw(random), random)] : [first];
}

function drawPlace(origin: Origin, random: Random): string {
  return write(origin.places.draw(random), random).text;
}

function anyCountry(random: Random): string {
  return (SHARES[random.below(SHARES.length)] ?? SHARES[0])?.country ?? 'FRA';
}

function drawDocument(random: Random, country: string, index: number) {
  const kind = random.unit();
  const type = kind < 0.55 ? 'passport' : kind < 0.85 ? 'national-id' : 'consular-card';
  return { type, country, number: documentNumber(index) };
}

/** Different for every record: mixing permutes. */
export function documentNumber(index: number): string {
  return `ZZ${String(mix(index + 0x51ed)).padStart(10, '0')}`;
}

export function phoneOf(index: number): string {
  return `+999${String(mix(index ^ 0x7e1e) % 1_000_000_000).padStart(9, '0')}`;
}

function parentName(
  random: Random,
  share: number,
  isChild: boolean,
  origin: Origin,
  female: boolean,
  ofHousehold: readonly Written[],
  family: readonly Written[],
): SyntheticName | null {
  if (!random.chance(share)) return null;
  const given = isChild ? ofHousehold : [write((female ? origin.female : origin.male).draw(random), random)];
  return { given: joined(given), family: joined(family), script: 'latin' };
}

export function joined(parts: readonly Written[]): string {
  const [first] = parts;
  return parts.length === 1 && first !== undefined ? first.text : parts.map(({ text }) => text).join(' ');
}
