import fc from 'fast-check';
import { expect, it } from 'vitest';
import { analyseName } from './names/analyse.ts';
import { packProfile, unpackProfile } from './packed-profile.ts';
import { type MatchProfile, PRECISIONS } from './profile.ts';

const word = fc.constantFrom('Mamadou', 'Diallo', 'Ben Ali', 'محمد', 'N’Guessan', 'J.', 'Ould Daddah', 'Даша', '');
// What analysing remarked is for the form: the column does not keep it.
const name = fc.tuple(word, word).map(([given, family]) => ({ ...analyseName(given, family), problems: [] }));
const code = fc.constantFrom('SEN', 'MLI', 'XXA');
const birth = fc
  .record({
    year: fc.integer({ min: 1, max: 2999 }),
    month: fc.option(fc.integer({ min: 1, max: 12 })),
    day: fc.option(fc.integer({ min: 1, max: 31 })),
    precision: fc.constantFrom(...PRECISIONS),
  })
  .map((made) => ({ ...made, day: made.month === null ? null : made.day }));
const document = fc.record({
  type: fc.constantFrom('passport', 'national-id'),
  country: fc.option(code),
  number: fc.string().map((text) => `zz${text}`),
  verified: fc.boolean(),
});
const profile: fc.Arbitrary<MatchProfile> = fc.record({
  names: fc.array(name, { maxLength: 3 }),
  birth: fc.option(birth),
  sex: fc.constantFrom('female', 'male', null),
  nationalities: fc.array(code, { maxLength: 2 }),
  birthCountry: fc.option(code),
  birthPlace: fc.option(fc.constantFrom('dakar', 'saint louis')),
  documents: fc.array(document, { maxLength: 3 }),
  phones: fc.array(fc.constantFrom('612345678', '700000000'), { maxLength: 2 }),
  mother: fc.option(name),
  father: fc.option(name),
});

it('a profile comes back from its columns as it went in, whatever it holds', () => {
  fc.assert(
    fc.property(profile, (made) => {
      expect(unpackProfile(packProfile(made))).toEqual(made);
    }),
  );
});

it('a birth date is one number, with noughts for what is not known', () => {
  const made = { year: 1990, month: 7, day: null, precision: 'month' } as const;
  const empty = { names: [], sex: null, nationalities: [], birthCountry: null, birthPlace: null };
  const rest = { documents: [], phones: [], mother: null, father: null };
  expect(packProfile({ ...empty, ...rest, birth: made })).toMatchObject({ birth: 19900700, birth_precision: 'month' });
});
