import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimsOf } from '../criteria/claims.ts';
import { type Facts, NO_FACTS, PROOFS, type Said, VALUES } from '../criteria/facts.ts';
import { changesOf, restated, SITUATION, withChanges } from './restate.ts';

const KNOWN: Facts = {
  ...NO_FACTS,
  sex: 'female',
  birth: '1990-03-04',
  identityProof: 'proven',
  residenceSince: { value: '2015-02-01', proof: 'proven' },
  contractMonths: { value: 24, proof: 'refuted' },
};
const claimed = (facts: Partial<Facts>): Facts => ({
  ...KNOWN,
  identityProof: 'claimed',
  residenceSince: { value: '2015-02-01', proof: 'claimed' },
  contractMonths: { value: 24, proof: 'claimed' },
  ...facts,
});

it('leaves what is said again as established as it was, refuted or proven', () => {
  expect(restated(KNOWN, claimed({}))).toEqual(KNOWN);
  expect(changesOf(KNOWN, claimed({}))).toEqual([]);
});

it('takes what is said otherwise for a claim, and what is said no more for unsaid', () => {
  const said = claimed({ residenceSince: { value: '2014-01-01', proof: 'claimed' }, contractMonths: null });
  expect(restated(KNOWN, said)).toMatchObject({
    residenceSince: { value: '2014-01-01', proof: 'claimed' },
    contractMonths: null,
    identityProof: 'proven',
  });
  expect(changesOf(KNOWN, said)).toEqual(['residenceSince', 'contractMonths']);
});

it('takes who somebody is for a claim when their sex or their birth changes', () => {
  expect(restated(KNOWN, claimed({ birth: '1990-03-05' })).identityProof).toBe('claimed');
  expect(changesOf(KNOWN, claimed({ birth: '1990-03-05' }))).toEqual(['birth']);
});

it('takes the proof of the same words that an office saw last, for better or worse', () => {
  const seen = claimed({
    identityProof: 'refuted',
    residenceSince: { value: '2015-02-01', proof: 'refuted' },
    contractMonths: { value: 24, proof: 'proven' },
  });
  expect(restated(KNOWN, seen)).toEqual(seen);
  expect(changesOf(KNOWN, seen)).toEqual(['identityProof', 'residenceSince', 'contractMonths']);
});

it('changes what is named alone, and takes back what is said no more', () => {
  const { facts, changed } = withChanges(KNOWN, {
    contractMonths: null,
    activity: { value: true, proof: 'claimed' },
    residenceSince: { value: '2015-02-01', proof: 'claimed' },
  });
  expect(facts).toEqual({ ...KNOWN, contractMonths: null, activity: { value: true, proof: 'claimed' } });
  expect(changed).toEqual([
    { fact: 'contractMonths', before: { value: 24, proof: 'refuted' }, said: null },
    { fact: 'activity', before: null, said: { value: true, proof: 'claimed' } },
  ]);
});

const proof = fc.constantFrom(...PROOFS.slice(1)).map((one) => (one === 'unsaid' ? 'claimed' : one));
const said = <Value>(values: readonly Value[]): fc.Arbitrary<Said<Value> | null> =>
  fc.option(fc.record({ value: fc.constantFrom(...values), proof }));
const day = said(['2014-01-01', '2015-02-01', '2019-12-31']);
const anyFacts: fc.Arbitrary<Facts> = fc.record({
  sex: fc.constantFrom(null, ...VALUES.sex),
  birth: fc.constantFrom(null, '1990-03-04', '1991-01-01'),
  identityProof: fc.constantFrom(...PROOFS),
  spouseOf: said(VALUES.spouseOf),
  parentSpouseOf: said(VALUES.parentSpouseOf),
  contractMonths: said([0, 12, 24]),
  ...{ commonLifeSince: day, parentCommonLifeSince: day, residenceSince: day, presentSince: day },
  ...{ seriousIllness: said([false, true]), motherApplies: said([false, true]) },
  ...{ unaccompanied: said([false, true]), activity: said([false, true]), schooling: said(VALUES.schooling) },
});

describe('whatever is known and whatever is said', () => {
  it('what is known afterwards has the values that were said, and no proof that nobody saw', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (known, now) => {
        const after = restated(known, now);
        for (const fact of SITUATION) {
          expect(after[fact]?.value).toEqual(now[fact]?.value);
          expect([known[fact], now[fact]]).toContainEqual(after[fact]);
          // A look of an office is never lost; a claim never undoes one of the same words.
          if (now[fact] !== null && now[fact].proof !== 'claimed') expect(after[fact]).toEqual(now[fact]);
          if (now[fact]?.proof === 'claimed' && known[fact]?.value === now[fact].value) {
            expect(after[fact]).toEqual(known[fact]);
          }
        }
      }),
    );
  });

  it('saying it again changes nothing, and what a person says of themselves proves nothing new', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (known, now) => {
        const after = restated(known, now);
        expect(restated(after, now)).toEqual(after);
        expect(changesOf(after, now)).toEqual([]);
        const claims = restated(known, claimsOf(now));
        for (const fact of SITUATION) {
          if (claims[fact]?.proof === 'proven') expect(claims[fact]).toEqual(known[fact]);
        }
        if (claims.identityProof === 'proven') {
          expect([claims.sex, claims.birth, known.identityProof]).toEqual([known.sex, known.birth, 'proven']);
        }
      }),
    );
  });

  it('what changed is what differs, and nothing else', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, fc.subarray([...SITUATION]), (known, now, named) => {
        const { facts, changed } = withChanges(known, Object.fromEntries(named.map((fact) => [fact, now[fact]])));
        if (changed.length === 0) expect(facts).toEqual(known);
        else expect(facts).not.toEqual(known);
        for (const { fact, before, said: after } of changed) {
          expect(named).toContain(fact);
          expect([before, after]).toEqual([known[fact], facts[fact]]);
        }
        expect([facts.sex, facts.birth, facts.identityProof]).toEqual([known.sex, known.birth, known.identityProof]);
      }),
    );
  });
});
