import fc from 'fast-check';
import { dayNumber, dayOfNumber } from '#lib/calendar/civil-day.ts';
import { DAY_FACTS, type Facts, PROOFS, VALUES } from './domain/criteria/facts.ts';
import { CRITERION_IDS, type CriteriaSet, type Criterion, type CriterionId, DEFAULTS } from './domain/criteria/set.ts';

/** Days where counting goes wrong first: ends of February, of a year, the days beside them, across leap years. */
const EDGES = [1996, 2000, 2008, 2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017].flatMap((year) =>
  ['02-27', '02-28', '03-01', '03-02', '12-30', '12-31', '01-01', '06-27'].map((rest) => `${year}-${rest}`),
);
const LEAP_DAYS = ['1996-02-29', '2000-02-29', '2008-02-29', '2012-02-29', '2016-02-29'];

/** A day: often one where counting goes wrong. */
export const someDay = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...EDGES, ...LEAP_DAYS) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: dayNumber('1940-01-01'), max: dayNumber('2019-12-31') }).map(dayOfNumber),
  },
);
export const filingDay = fc.oneof(
  fc.constantFrom('2014-02-28', '2014-03-01', '2016-02-28', '2016-02-29', '2016-03-01', '2014-12-31', '1989-02-28'),
  fc.integer({ min: dayNumber('2014-01-01'), max: dayNumber('2018-12-31') }).map(dayOfNumber),
);

const established = fc.constantFrom('claimed' as const, 'proven' as const, 'refuted' as const);
const said = <Value>(value: fc.Arbitrary<Value>) => fc.option(fc.record({ value, proof: established }), { freq: 6 });

/** Facts of anybody, in any state of proof. */
export const someFacts: fc.Arbitrary<Facts> = fc.record({
  sex: fc.option(fc.constantFrom(...VALUES.sex)),
  birth: fc.option(someDay),
  identityProof: fc.constantFrom(...PROOFS),
  spouseOf: said(fc.constantFrom(...VALUES.spouseOf)),
  parentSpouseOf: said(fc.constantFrom(...VALUES.parentSpouseOf)),
  seriousIllness: said(fc.boolean()),
  motherApplies: said(fc.boolean()),
  unaccompanied: said(fc.boolean()),
  activity: said(fc.boolean()),
  schooling: said(fc.constantFrom(...VALUES.schooling)),
  contractMonths: said(fc.integer({ min: 0, max: 80 })),
  [DAY_FACTS[0]]: said(someDay),
  [DAY_FACTS[1]]: said(someDay),
  [DAY_FACTS[2]]: said(someDay),
  [DAY_FACTS[3]]: said(someDay),
});

const years = fc.integer({ min: 0, max: 8 });
const age = fc.integer({ min: 14, max: 22 });
const CRITERIA: { readonly [Id in CriterionId]: fc.Arbitrary<Criterion> } = {
  K1: fc.record({ id: fc.constant('K1' as const), parameters: fc.record({ years }) }),
  K2: fc.record({ id: fc.constant('K2' as const), parameters: fc.record({ years }) }),
  K3: fc.record({
    id: fc.constant('K3' as const),
    parameters: fc.record({ age, moroccanYears: years, foreignerYears: years }),
  }),
  K4: fc.record({
    id: fc.constant('K4' as const),
    parameters: fc.record({ months: fc.integer({ min: 1, max: 60 }) }),
  }),
  K5: fc.record({
    id: fc.constant('K5' as const),
    parameters: fc.record({ years: fc.integer({ min: 1, max: 12 }) }),
  }),
  K6: fc.record({ id: fc.constant('K6' as const), parameters: fc.record({ before: someDay }) }),
  W1: fc.record({ id: fc.constant('W1' as const), parameters: fc.record({ age }) }),
  W2: fc.record({ id: fc.constant('W2' as const), parameters: fc.record({ age }) }),
  W3: fc.constant(DEFAULTS.W3),
  W4: fc.constant(DEFAULTS.W4),
  W5: fc.record({
    id: fc.constant('W5' as const),
    parameters: fc.record({ schooling: fc.constantFrom('primary', 'college', 'lycee', 'higher') }),
  }),
};

/** Any set: some criteria in any order, each with parameters of its own. */
export const someSet: fc.Arbitrary<CriteriaSet> = fc.record({
  asOf: fc.oneof(fc.constant('filing' as const), filingDay),
  criteria: fc
    .subarray([...CRITERION_IDS], { minLength: 1 })
    .chain((ids) => fc.shuffledSubarray(ids, { minLength: ids.length }))
    .chain((ids) => fc.tuple(...ids.map((id) => CRITERIA[id]))),
});
