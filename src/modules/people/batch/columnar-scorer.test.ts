import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termFrequency } from '../domain/linkage/comparator.ts';
import { nameComparator } from '../domain/linkage/compare/name.ts';
import { scorePair } from '../domain/linkage/score.ts';
import { analyseFullName, analyseName } from '../domain/names/analyse.ts';
import { editDistance } from '../domain/names/distance.ts';
import { packProfile, unpackProfile } from '../domain/packed-profile.ts';
import { type MatchProfile, PRECISIONS } from '../domain/profile.ts';
import { PERSON_MODEL } from '../model/person-model.ts';
import { Population } from '../synthetic/population.ts';
import { profileOf } from '../synthetic/profile-of.ts';
import { ColumnarScorer } from './columnar-scorer.ts';
import { slipsBetween } from './document-levels.ts';
import { ColumnBuilder } from './load.ts';
import { RecordReader } from './record-reader.ts';
import { soundsOfWords } from './sounds.ts';
import { TextList } from './strings.ts';
import { frequenciesOf, type TermCounts } from './terms.ts';

const COUNTS: TermCounts = new Map([
  [
    'name',
    new Map([
      ['diallo mohamed', 0.002],
      ['mohamed', 0.05],
      ['jl mmd', 0.001],
    ]),
  ],
  ['nationality', new Map([['SEN', 0.12]])],
  ['birth-place', new Map([['dakar', 0.02]])],
]);

/** Both executors over the same records: what each gives for two of them. */
function executors(profiles: readonly MatchProfile[], counts: TermCounts | null) {
  const rows = profiles.map(packProfile);
  const builder = new ColumnBuilder(false);
  for (const [ordinal, row] of rows.entries()) builder.add({ ordinal, ...row });
  const columns = builder.columns();
  const sounds = new TextList();
  for (const text of soundsOfWords(columns.words, 0, columns.words.starts.length - 1)) sounds.push(text);
  const reader = new RecordReader(columns, sounds.shared());
  const read = rows.map(unpackProfile);
  const frequencies = frequenciesOf(counts);
  const names = read.map((profile) => termFrequency(nameComparator, profile, frequencies) ?? Number.NaN);
  const columnar = new ColumnarScorer(PERSON_MODEL, reader, Float64Array.from(names), frequencies);
  const profile = (place: number) => {
    const found = read[place];
    if (found === undefined) throw new RangeError(`there is no record ${place}`);
    return found;
  };
  return {
    reader,
    profile,
    columnar,
    byPair: (one: number, other: number) => scorePair(PERSON_MODEL, profile(one), profile(other), frequencies).weight,
  };
}

const given = fc.constantFrom(
  'Mamadou',
  'Mohamed',
  'محمد',
  'Hassan',
  'Houcine',
  'Aïssatou',
  'J.',
  'Jean Pierre',
  'Abou Bakr',
  'Aboubakr',
  '',
);
const family = fc.constantFrom(
  'Diallo',
  'Dialo',
  'ديالو',
  'Ould Daddah',
  'Ben Ali',
  'Benali',
  'Diallo Mamadou',
  'N’Guessan',
  'Li',
  '',
);
const name = fc.oneof(
  fc.tuple(given, family).map(([one, other]) => analyseName(one, other)),
  fc
    .tuple(given, given, family, family)
    .map((words) => analyseName(words.slice(0, 2).join(' '), words.slice(2).join(' '))),
  fc.array(fc.oneof(given, family), { maxLength: 9 }).map((words) => analyseFullName(words.join(' '))),
);
const birth = fc
  .record({
    year: fc.constantFrom(1899, 1980, 1981, 1982, 1990, 2008),
    month: fc.option(fc.constantFrom(1, 2, 11, 12), { freq: 6 }),
    day: fc.option(fc.constantFrom(1, 2, 11, 12, 21, 31), { freq: 6 }),
    precision: fc.constantFrom(...PRECISIONS, 'day' as const, 'day' as const),
  })
  .map((made) => ({ ...made, day: made.month === null ? null : made.day }));
const country = fc.constantFrom('SEN', 'MLI', 'SYR');
const document = fc.record({
  type: fc.constantFrom('passport', 'national-id'),
  country: fc.option(country),
  number: fc.constantFrom('', 'zz1', 'zz2', 'zz123456', 'zz123465', 'zz12345', 'zz|123'),
  verified: fc.boolean(),
});
const profile: fc.Arbitrary<MatchProfile> = fc.record({
  names: fc.array(name, { maxLength: 3 }),
  birth: fc.option(birth),
  sex: fc.constantFrom('female', 'male', null),
  nationalities: fc.array(country, { maxLength: 2 }),
  birthCountry: fc.option(country),
  birthPlace: fc.option(fc.constantFrom('dakar', 'daker', 'saint louis', 'st louis', '')),
  documents: fc.array(document, { maxLength: 3 }),
  phones: fc.array(fc.constantFrom('612345678', '012345678', '12345678', '+1 (23)'), { maxLength: 2 }),
  mother: fc.option(name),
  father: fc.option(name),
});

describe('the set-based executor', () => {
  it('gives the weight that the executor of one pair gives, to 1e-9, on records of any kind', () => {
    fc.assert(
      fc.property(fc.array(profile, { minLength: 8, maxLength: 8 }), fc.boolean(), (profiles, counted) => {
        const { columnar, byPair } = executors(profiles, counted ? COUNTS : null);
        for (const one of profiles.keys()) {
          for (const other of profiles.keys()) {
            expect(Math.abs(columnar.weigh(one, other) - byPair(one, other))).toBeLessThan(1e-9);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('gives it on every pair of a generated population that has duplicates, families and twins', () => {
    const records = [...new Population(5).records(0, 400)];
    const copies = new Population(5);
    for (let index = 400; records.length < 700; index += 1) {
      const original = copies.originalOf(index);
      if (original !== null) records.push(copies.record(original), copies.record(index));
    }
    const { columnar, byPair } = executors(records.map(profileOf), COUNTS);
    let worst = 0;
    for (let one = 0; one < records.length; one += 1) {
      for (let other = one < 400 ? one + 1 : one; other < Math.min(records.length, one + 60); other += 1) {
        worst = Math.max(worst, Math.abs(columnar.weigh(one, other) - byPair(one, other)));
      }
    }
    expect(worst).toBeLessThan(1e-9);
  });

  it('gives up early only on pairs that stay below the threshold', () => {
    const least = fc.integer({ min: -20, max: 20 });
    fc.assert(
      fc.property(fc.array(profile, { minLength: 6, maxLength: 6 }), least, (profiles, threshold) => {
        const { columnar, byPair } = executors(profiles, COUNTS);
        for (const one of profiles.keys()) {
          for (const other of profiles.keys()) {
            const weight = byPair(one, other);
            const found = columnar.weigh(one, other, threshold);
            if (found === Number.NEGATIVE_INFINITY) expect(weight).toBeLessThan(threshold);
            else expect(Math.abs(found - weight)).toBeLessThan(1e-9);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('refuses a model that compares by levels it does not know', () => {
    const { reader } = executors([], null);
    const [first, ...rest] = PERSON_MODEL.comparisons;
    if (first === undefined) throw new Error('a model compares something');
    const model = { ...PERSON_MODEL, comparisons: [{ ...first, levels: first.levels.slice(1) }, ...rest] };
    expect(() => new ColumnarScorer(model, reader, null, frequenciesOf(null))).toThrow('by other levels');
  });
});

describe('records in columns', () => {
  it('come back as they went in', () => {
    fc.assert(
      fc.property(fc.array(profile, { maxLength: 4 }), (made) => {
        const { reader, profile } = executors(made, null);
        for (const place of made.keys()) expect(reader.profile(place)).toEqual(profile(place));
      }),
      { numRuns: 60 },
    );
  });

  it('must come in the order of their numbers', () => {
    const builder = new ColumnBuilder(false);
    const row = packProfile(profileOf(new Population(1).record(0)));
    builder.add({ ordinal: 5, ...row });
    expect(() => builder.add({ ordinal: 5, ...row })).toThrow('sort them');
  });
});

it('slips between two texts are counted as everywhere else, up to two', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '1'), maxLength: 7 });
  fc.assert(
    fc.property(text, text, (one, other) => {
      const units = Uint16Array.from(one + other, (letter) => letter.charCodeAt(0));
      const slips = slipsBetween(units, 0, one.length, one.length, other.length);
      expect(slips).toBe(Math.min(editDistance(one, other, 1), 2));
    }),
    { numRuns: 2_000 },
  );
});
