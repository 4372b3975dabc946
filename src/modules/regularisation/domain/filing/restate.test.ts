import { expect, it } from 'vitest';
import { type Facts, NO_FACTS } from '../criteria/facts.ts';
import { changesOf, restated } from './restate.ts';

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
