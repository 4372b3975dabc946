import { describe, expect, it } from 'vitest';
import type { Frequencies } from '../domain/linkage/comparator.ts';
import { passport, profile } from '../domain/linkage/compare/person.support.ts';
import { forRegisterOf } from '../domain/linkage/model.ts';
import { explainPair, scorePair } from '../domain/linkage/score.ts';
import { analyseName } from '../domain/names/analyse.ts';
import type { Birth, MatchProfile } from '../domain/profile.ts';
import { PERSON_MODEL } from './person-model.ts';

/** Names that one in five thousand has, places that one in a hundred was born in. */
const ORDINARY: Frequencies = { of: (comparison: string) => (comparison === 'name' ? 2e-4 : 0.01) };
/** As Fatima Alaoui or Mamadou Diallo: one in two hundred. */
const COMMON: Frequencies = { of: (comparison: string) => (comparison === 'name' ? 5e-3 : 0.01) };

const { likely, review } = PERSON_MODEL.thresholds;
const birth = day(1990, 5, 23);
const dakar = { sex: 'male', nationalities: ['SEN'], birthCountry: 'SEN', birthPlace: 'dakar' } as const;
const parents = { mother: analyseName('Aissatou', 'Sow'), father: analyseName('Ibrahima', 'Diagne') };

describe('the model of the register', () => {
  it('finds the same person in Arabic and in Latin letters with the same birth date likely', () => {
    const one = profile('Mohamed', 'Diagne', { ...dakar, birth });
    expect(weight(one, profile('محمد', 'ديانغ', { ...dakar, birth }))).toBeGreaterThan(review);
    expect(weight(one, profile('محمد', 'دياني', { ...dakar, birth }))).toBeGreaterThan(likely);
  });

  it('finds given and family name exchanged likely', () => {
    const one = profile('Mohamed', 'Diagne', { ...dakar, birth });
    expect(weight(one, profile('Diagne', 'Mohamed', { ...dakar, birth }))).toBeGreaterThan(likely);
  });

  it('finds day and month exchanged likely, and a wrong year worth a look', () => {
    const known = { ...dakar, mother: parents.mother };
    const one = profile('Cheikh', 'Diagne', { ...known, birth: day(1990, 5, 3) });
    expect(weight(one, profile('Cheikh', 'Diagne', { ...known, birth: day(1990, 3, 5) }))).toBeGreaterThan(likely);
    expect(weight(one, profile('Cheikh', 'Diagne', { ...known, birth: day(1980, 5, 3) }))).toBeGreaterThan(review);
  });

  it('does not find identical twins likely, though they share all but a given name', () => {
    const twin = { ...dakar, ...parents, birth, phones: ['612345678'] };
    expect(weight(profile('Hassan', 'Diagne', twin), profile('Houcine', 'Diagne', twin))).toBeLessThan(likely);
    expect(weight(profile('Moussa', 'Diagne', twin), profile('Ibrahima', 'Diagne', twin))).toBeLessThan(likely);
  });

  it('does not find brothers of one birth year worth a look', () => {
    const [one, other] = [day(1990, 1, 12), day(1990, 12, 30)];
    const moussa = profile('Moussa', 'Diagne', { ...dakar, ...parents, birth: one });
    expect(weight(moussa, profile('Cheikh', 'Diagne', { ...dakar, ...parents, birth: other }))).toBeLessThan(review);
  });

  it('does not find father and son of one name likely', () => {
    const father = profile('Ibrahima', 'Diagne', { ...dakar, birth: day(1962, 11, 8), phones: ['612345678'] });
    const son = profile('Ibrahima', 'Diagne', { ...dakar, ...parents, birth, phones: ['612345678'] });
    expect(weight(father, son)).toBeLessThan(likely);
  });

  it('does not find two people of a common name born on 1 January of one year likely, in a large register', () => {
    const january = { birth: day(1990, 1, 1), sex: 'female', nationalities: ['MAR'] } as const;
    const one = profile('Fatima', 'Alaoui', january);
    expect(weight(one, profile('Fatima', 'Alaoui', january), { frequencies: COMMON })).toBeLessThan(likely);
    expect(weight(one, profile('Fatima', 'Alaoui', january), { records: 1e7, frequencies: COMMON })).toBeLessThan(
      review,
    );
  });

  it('counts 1 January for less than any other day', () => {
    const born = (on: Birth) => profile('Awa', 'Diagne', { birth: on });
    const usual = weight(born(birth), born(birth));
    expect(weight(born(day(1990, 1, 1)), born(day(1990, 1, 1)))).toBeLessThan(usual - 3);
  });

  it('finds a shared passport and name likely without any birth date, and among ten million', () => {
    const holder = { documents: [passport('A1234567')], nationalities: ['SEN'] };
    const [one, other] = [profile('Awa', 'Diagne', holder), profile('Awa', 'Diagne', holder)];
    expect(weight(one, other)).toBeGreaterThan(likely);
    expect(weight(one, other, { records: 1e7 })).toBeGreaterThan(review);
  });

  it('does not find a common name alone worth a look', () => {
    const one = profile('Mamadou', 'Diallo');
    expect(weight(one, profile('Mamadou', 'Diallo'), { frequencies: COMMON })).toBeLessThan(review);
  });

  it('shows a clerk the same person among ten million by name, date and place', () => {
    const one = profile('Cheikh', 'Diagne', { ...dakar, birth });
    expect(weight(one, profile('Cheick', 'Diagn', { ...dakar, birth }), { records: 1e7 })).toBeGreaterThan(review);
  });

  it('explains every bit of a weight', () => {
    const one = profile('Cheikh', 'Diagne', { ...dakar, birth });
    const other = profile('شيخ', 'ديان', { ...dakar, birth });
    const { contributions, prior, weight: all } = explainPair(PERSON_MODEL, one, other, ORDINARY);
    const sum = contributions.reduce((bits, part) => bits + part.weight + part.tfAdjustment, prior);
    expect(sum).toBeCloseTo(all, 9);
    expect(contributions.map(({ comparison }) => comparison)).toEqual(PERSON_MODEL.comparisons.map(({ name }) => name));
  });

  it('weighs agreement for, disagreement against, and nothing where a family shares', () => {
    for (const { levels } of PERSON_MODEL.comparisons) {
      const bits = levels.map(({ m, u }) => Math.log2(m / u));
      expect(bits[0]).toBeGreaterThan(0);
      expect(bits.at(-1)).toBeLessThan(0);
      for (const { name, m, u } of levels) if (name === 'of-one-family') expect(m).toBe(u);
    }
  });
});

function weight(one: MatchProfile, other: MatchProfile, { records = 0, frequencies = ORDINARY } = {}): number {
  const model = records === 0 ? PERSON_MODEL : forRegisterOf(records, PERSON_MODEL);
  return scorePair(model, one, other, frequencies).weight;
}

function day(year: number, month: number, on: number): Birth {
  return { year, month, day: on, precision: 'day' };
}
