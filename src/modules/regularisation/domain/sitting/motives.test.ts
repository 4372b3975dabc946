import { describe, expect, it } from 'vitest';
import { motivesOf, proposalBy } from './motives.ts';

const said = (outcome: 'favourable' | 'unfavourable', text: string | null = null) => ({ outcome, motives: [], text });

describe('the motives of a decision', () => {
  it('are the answer of the criteria where the commission follows it', () => {
    expect(motivesOf(said('favourable'), { answer: 'yes', proposal: 'favourable' })).toEqual(['criteria-met']);
    expect(motivesOf(said('unfavourable'), { answer: 'no', proposal: 'unfavourable' })).toEqual(['criteria-not-met']);
    expect(motivesOf(said('unfavourable'), { answer: 'unknown', proposal: null })).toEqual(['evidence-missing']);
  });

  it('need words against the criteria, against the proposal, and for another motive', () => {
    expect(motivesOf(said('favourable'), { answer: 'no', proposal: null })).toBeNull();
    expect(motivesOf(said('favourable'), { answer: 'yes', proposal: 'unfavourable' })).toBeNull();
    const other = { outcome: 'favourable', motives: ['other'], text: null } as const;
    expect(motivesOf(other, { answer: 'yes', proposal: null })).toBeNull();
    expect(motivesOf(said('favourable', 'Raison'), { answer: 'no', proposal: null })).toEqual(['other']);
  });

  it('are those of that outcome, never of the other', () => {
    const wrong = { outcome: 'favourable', motives: ['criteria-not-met'], text: 'Raison' } as const;
    expect(motivesOf(wrong, { answer: 'yes', proposal: null })).toBeNull();
  });

  it('take no missing evidence for a yes', () => {
    expect((['yes', 'unknown', 'no'] as const).map(proposalBy)).toEqual(['favourable', 'unfavourable', 'unfavourable']);
  });
});
