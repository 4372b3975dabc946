import { describe, expect, it } from 'vitest';
import { analyseName } from '../../names/analyse.ts';
import type { MatchProfile } from '../../profile.ts';
import { NOTHING } from '../model.ts';
import { documentsConflict } from './document.ts';
import { nameTerms } from './name.ts';
import { passport, profile } from './person.support.ts';
import { PERSON_COMPARATORS } from './person.ts';

describe('names', () => {
  it('of twins are a family name only, even where the given names share their consonants', () => {
    expect(level('name', profile('Hassan', 'El Idrissi'), profile('Houcine', 'El Idrissi'))).toBe('family-same');
    expect(level('name', profile('Awa', 'Ndiaye Diop'), profile('Moussa', 'Ndiaye Diop'))).toBe('family-same');
  });

  it('of one person are found across scripts', () => {
    const found = level('name', profile('Mohamed', 'Diallo'), profile('محمد', 'ديالو'));
    expect(['same-groups', 'sounds-alike']).toContain(found);
  });

  it('take the best of what each record has, in whatever scripts', () => {
    const both = profile('Fatima', 'Traore', {
      names: [analyseName('فاطمة', 'تراوري'), analyseName('Fatima', 'Traore')],
    });
    expect(level('name', both, profile('Fatima', 'Traore'))).toBe('same');
  });

  it('that say nothing are neutral', () => {
    expect(level('name', profile('', ''), profile('Fatima', 'Traore'))).toBeNull();
  });

  it('are counted alike in both orders and both scripts', () => {
    expect(nameTerms(analyseName('Mohamed', 'Diallo'))).toEqual(nameTerms(analyseName('Diallo', 'Mohamed')));
    expect(nameTerms(analyseName('Mohamed', 'Ahmed'))).toEqual(nameTerms(analyseName('محمد', 'أحمد')));
  });
});

describe('what a family shares', () => {
  const home = { phones: ['612345678'], mother: analyseName('Aissatou', 'Sow') };

  it('says nothing about two given names', () => {
    const [one, other] = [profile('Awa', 'Diop', home), profile('Moussa', 'Diop', home)];
    expect(level('phone', one, other)).toBe('of-one-family');
    expect(level('mother', one, other)).toBe('of-one-family');
  });

  it('counts where the given name stayed and the family name changed', () => {
    const [one, other] = [profile('Aminata', 'Diop', home), profile('Aminata', 'Kamara', home)];
    expect(level('mother', one, other)).toBe('sounds-alike');
    expect(level('phone', one, other)).toBe('same');
  });
});

describe('documents', () => {
  it('of one number are the same, a slip near, another number another', () => {
    const holder = (number: string) => profile('A', 'B', { documents: [passport(number)] });
    expect(level('document', holder('A1234567'), holder('A1234567'))).toBe('same');
    expect(level('document', holder('A1234567'), holder('A1234576'))).toBe('near-number');
    expect(level('document', holder('A1234567'), holder('A7654321'))).toBe('other-number');
  });

  it('of different types or countries say nothing: a person has several', () => {
    const one = profile('A', 'B', { documents: [passport('A1234567')] });
    const card = { type: 'national-id', country: 'SEN', number: '998877', verified: true };
    expect(level('document', one, profile('A', 'B', { documents: [card] }))).toBeNull();
    expect(level('document', one, profile('A', 'B', { documents: [passport('X55', true, 'MLI')] }))).toBeNull();
  });

  it('conflict where both were verified, are of one type and none is shared', () => {
    const holder = (...numbers: string[]) =>
      profile('A', 'B', { documents: numbers.map((number) => passport(number)) });
    expect(documentsConflict(holder('A1234567'), holder('A7654321'))).toBe(true);
    expect(documentsConflict(holder('A1234567', 'A7654321'), holder('A7654321'))).toBe(false);
    expect(documentsConflict(holder('A1234567'), holder())).toBe(false);
    const unseen = profile('A', 'B', { documents: [passport('A7654321', false)] });
    expect(documentsConflict(holder('A1234567'), unseen)).toBe(false);
  });
});

describe('every comparison', () => {
  it('is neutral where one record says nothing', () => {
    const full = profile('Awa', 'Diop', {
      birth: { year: 1990, month: 5, day: 3, precision: 'day' },
      sex: 'female',
      nationalities: ['SEN'],
      birthCountry: 'SEN',
      birthPlace: 'dakar',
      documents: [passport('A1234567')],
      phones: ['612345678'],
      mother: analyseName('Aissatou', 'Sow'),
      father: analyseName('Ibrahima', 'Diop'),
    });
    for (const comparator of PERSON_COMPARATORS) {
      expect(comparator.compare(full, profile('', ''))).toBe(NOTHING);
      expect(comparator.compare(full, full), comparator.name).toBe(0);
    }
  });
});

function level(name: string, one: MatchProfile, other: MatchProfile): string | null {
  const comparator = PERSON_COMPARATORS.find((candidate) => candidate.name === name);
  const place = comparator?.compare(one, other) ?? NOTHING;
  expect(comparator?.compare(other, one)).toBe(place);
  return comparator?.levels[place] ?? null;
}
