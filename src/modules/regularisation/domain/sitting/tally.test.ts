import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Outcome, tally, VOTES, type Vote } from './tally.ts';

const VOTERS = ['chair', 'a', 'b', 'c'];
const RULES = { quorum: 3, tie: 'chair-decides' } as const;

function ballot(marks: readonly Vote[], voters = VOTERS) {
  const votes = new Map(marks.map((mark, place): [string, Vote] => [VOTERS[place] ?? '', mark]));
  return { voters, votes, chair: 'chair' };
}

describe('a tally', () => {
  it('counts everybody who is there for what is decided when nobody asks for a vote', () => {
    const adopted = { ok: true, count: { votesFor: 4, votesAgainst: 0, abstained: 0 } };
    expect(tally('unfavourable', ballot([]), RULES)).toEqual(adopted);
  });

  it('decides nothing with fewer voters than the quorum', () => {
    expect(tally('favourable', ballot([], ['chair', 'a']), RULES)).toEqual({ ok: false, fault: 'no-quorum' });
  });

  it('waits for every vote once one is given', () => {
    expect(tally('favourable', ballot(['for', 'for', 'for']), RULES)).toEqual({ ok: false, fault: 'votes-missing' });
  });

  it('gives a refusal the votes against what was asked', () => {
    expect(tally('unfavourable', ballot(['against', 'against', 'for', 'abstain']), RULES)).toEqual({
      ok: true,
      count: { votesFor: 2, votesAgainst: 1, abstained: 1 },
    });
  });

  it('follows the chair when votes are equal, unless the campaign adjourns then or the chair gave none', () => {
    const equal: readonly Vote[] = ['for', 'for', 'against', 'against'];
    expect(tally('favourable', ballot(equal), RULES)).toMatchObject({ ok: true });
    expect(tally('unfavourable', ballot(equal), RULES)).toEqual({ ok: false, fault: 'votes-say-otherwise' });
    const adjourned = { quorum: 3, tie: 'adjourned' } as const;
    expect(tally('favourable', ballot(equal), adjourned)).toEqual({ ok: false, fault: 'tie' });
    const undecided = ballot(['abstain', 'for', 'against', 'abstain']);
    expect(tally('favourable', undecided, RULES)).toEqual({ ok: false, fault: 'tie' });
  });

  it('never lets both outcomes pass on the same votes, and its counts are always those of all voters', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...VOTES), { minLength: 4, maxLength: 4 }), (marks) => {
        const both = (['favourable', 'unfavourable'] satisfies Outcome[]).map((outcome) =>
          tally(outcome, ballot(marks), RULES),
        );
        const passed = both.filter(({ ok }) => ok);
        expect(passed.length).toBeLessThanOrEqual(1);
        for (const result of both) {
          if (!result.ok) continue;
          const { votesFor, votesAgainst, abstained } = result.count;
          expect(votesFor + votesAgainst + abstained).toBe(4);
        }
      }),
    );
  });
});
