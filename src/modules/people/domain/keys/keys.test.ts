import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseName } from '../names/analyse.ts';
import type { MatchProfile } from '../profile.ts';
import { Hash64, toBigint } from './hash.ts';
import { born, profileOf } from './keys.support.ts';
import { forEachKey, KEY_FAMILIES, keysOf, queryKeysOf } from './keys.ts';

/** The families by which the second profile finds the first. */
function found(written: MatchProfile, asked: MatchProfile): readonly string[] {
  const keys = new Set(keysOf(written));
  return [
    ...new Set(
      queryKeysOf(asked)
        .filter(({ key }) => keys.has(key))
        .map(({ family }) => family),
    ),
  ].sort();
}

const passport = (number: string) => ({ type: 'passport', country: null, number, verified: false });
const date = born(1990, 3, 14);

describe('what finds a person again', () => {
  it.each<[string, MatchProfile, MatchProfile, readonly string[]]>([
    [
      'another spelling and script, the names exchanged',
      profileOf({ name: ['Mohamed', 'El Idrissi'], birth: date }),
      profileOf({ name: ['الإدريسي', 'محمد'], birth: date }),
      ['code-date', 'pair', 'pair-year'],
    ],
    [
      'one name of two damaged, the same date',
      profileOf({ name: ['Awa', 'Diallo'], birth: date }),
      profileOf({ name: ['Zzq', 'Jallow'], birth: date }),
      ['code-date'],
    ],
    [
      'day and month exchanged',
      profileOf({ name: ['Awa', 'Traore'], birth: born(1990, 3, 4) }),
      profileOf({ name: ['Qqz', 'Traore'], birth: born(1990, 4, 3) }),
      ['code-date'],
    ],
    [
      'a year beside',
      profileOf({ name: ['Awa', 'Traore'], birth: date }),
      profileOf({ name: ['Awa', 'Traore'], birth: born(1991, 1, 1) }),
      ['pair', 'pair-year'],
    ],
    [
      'a guess two years off',
      profileOf({ name: ['Awa', 'Traore'], birth: date }),
      profileOf({ name: ['Awa', 'Traore'], birth: born(1988, null, null, 'estimated') }),
      ['pair', 'pair-year'],
    ],
    ['no date', profileOf({ name: ['Awa', 'Traore'], birth: date }), profileOf({ name: ['Awa', 'Traore'] }), ['pair']],
    [
      'the document alone, with Arabic digits and an O for a zero',
      profileOf({ name: ['Awa', 'Traore'], documents: [passport('A10 4O5')] }),
      profileOf({ documents: [passport('A١٠٤٠٥')] }),
      ['document'],
    ],
    [
      'the end of the document and the year',
      profileOf({ birth: date, documents: [passport('XX1234567')] }),
      profileOf({ birth: date, documents: [passport('1234567')] }),
      ['document-tail'],
    ],
    ['the phone', profileOf({ phones: ['212612345678'] }), profileOf({ phones: ['612345678'] }), ['phone']],
    [
      'one name, its year, sex and nationality',
      profileOf({ name: ['', 'Walker'], birth: born(1990, 1, 1), sex: 'male', nationalities: ['GIN'] }),
      profileOf({ name: ['', 'Walker'], birth: born(1990, 1, 1), sex: 'male', nationalities: ['GIN'] }),
      ['single'],
    ],
    [
      "the mother's name and the date",
      profileOf({ name: ['Awa', 'Traore'], birth: date, mother: analyseName('Fatou', 'Sow') }),
      profileOf({ name: ['Chakib', 'Benkirane'], birth: date, mother: analyseName('Fatima', '') }),
      ['parent-date'],
    ],
    [
      'the place and the nationality',
      profileOf({ name: ['Awa', 'Traore'], nationalities: ['MLI'], birthPlace: 'kayes' }),
      profileOf({ name: ['Awa', 'Traore'], nationalities: ['MLI'], birthPlace: 'kayes' }),
      ['pair', 'pair-place'],
    ],
    [
      'a script that has no codes',
      profileOf({ name: ['አበበ', 'ቢቂላ'], birth: date }),
      profileOf({ name: ['ቢቂላ', 'አበበ'], birth: date }),
      ['code-date', 'pair', 'pair-year'],
    ],
    ['nothing', profileOf({}), profileOf({}), []],
    [
      'only the first of January and one name',
      profileOf({ name: ['Awa', 'Traore'], birth: born(1990, 1, 1) }),
      profileOf({ name: ['Awa', 'Diop'], birth: born(1990, 1, 1) }),
      [],
    ],
  ])('%s', (_, written, asked, families) => {
    expect(found(written, asked)).toEqual(families);
  });
});

describe('keys', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'Mohamed',
      'محمد',
      'Abd er-Rahman',
      'Ben',
      'Ali',
      'Diallo',
      'El',
      'M.',
      'FNU',
      'Jean-Pierre',
      'አበበ',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  const field = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
  const birth = fc.option(
    fc.record({
      year: fc.integer({ min: -1, max: 9999 }),
      month: fc.option(fc.integer({ min: 1, max: 12 })),
      day: fc.option(fc.integer({ min: 1, max: 31 })),
      precision: fc.constantFrom('day', 'month', 'year', 'estimated'),
    }),
  );
  const profile = fc
    .record({
      names: fc.array(
        fc.tuple(field, field).map(([given, family]) => analyseName(given, family)),
        { maxLength: 3 },
      ),
      birth,
      sex: fc.constantFrom('female', 'male', null),
      nationalities: fc.array(fc.constantFrom('MAR', 'SEN', 'XXA'), { maxLength: 3 }),
      birthPlace: fc.option(field),
      documents: fc.array(fc.string().map(passport), { maxLength: 3 }),
      phones: fc.array(fc.string(), { maxLength: 3 }),
      mother: fc.option(field.map((given) => analyseName(given, ''))),
    })
    .map((known) => profileOf(known));

  it('are distinct, at most 64, signed 64 bits, and all among those asked', () => {
    fc.assert(
      fc.property(profile, (one) => {
        const keys = keysOf(one);
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys.length).toBeLessThanOrEqual(64);
        for (const key of keys) expect(BigInt.asIntN(64, key)).toBe(key);
        const asked = new Set(queryKeysOf(one).map(({ key }) => key));
        expect(asked.size).toBeLessThanOrEqual(256);
        if (asked.size < 256) expect(keys.filter((key) => !asked.has(key))).toEqual([]);
      }),
    );
  });

  it('are visited in pairs of 32 bits as they are written', () => {
    fc.assert(
      fc.property(profile, (one) => {
        const visited: bigint[] = [];
        forEachKey(one, (hi, lo, family) => {
          expect(KEY_FAMILIES[family]).toBeDefined();
          visited.push(toBigint(hi, lo));
        });
        expect(visited).toEqual(keysOf(one));
      }),
    );
  });

  it('do not depend on the order of the names', () => {
    const name = fc.array(fc.constantFrom('mohamed', 'diallo', 'rahma', 'karim', 'benkirane', 'محمد'), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(name, (words) => {
        const keys = (list: readonly string[]) => keysOf(profileOf({ name: ['', list.join(' ')], birth: date })).sort();
        expect(keys(words.toReversed())).toEqual(keys(words));
      }),
    );
  });

  it('of an ordinary person with two names and a document are about twenty', () => {
    const people = [
      ['Mohamed', 'El Idrissi'],
      ['Awa', 'Diallo'],
      ['محمد', 'بنكيران'],
      ['Karim', 'Benjelloun'],
      ['Chukwuemeka', 'Okafor'],
    ] as const;
    const counts = people.map(
      (name) => keysOf(profileOf({ name, birth: date, documents: [passport('AB123456')] })).length,
    );
    expect(counts.reduce((sum, count) => sum + count, 0) / counts.length).toBeLessThanOrEqual(22);
  });
});

describe('the hash', () => {
  // Keys in the database depend on it: raise NORMALISER_VERSION before changing these.
  it.each([
    ['', 4017129573030600265n],
    ['mohamed', 3750522734845985125n],
    ['محمد', -8556821704990259687n],
  ])('of %j is what it was', (text, expected) => {
    const { hi, lo } = new Hash64().start(1).text(text).end();
    expect(toBigint(hi, lo)).toBe(expected);
  });

  it('does not repeat among three hundred thousand numbers', () => {
    const hash = new Hash64();
    const seen = new Set<bigint>();
    for (let number = 0; number < 300_000; number += 1) {
      const { hi, lo } = hash.start(1).number(number).end();
      seen.add(toBigint(hi, lo));
    }
    expect(seen.size).toBe(300_000);
  });
});
