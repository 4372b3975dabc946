/** What a sitting may decide of a file. */
export const OUTCOMES = ['favourable', 'unfavourable'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** `for` and `against` speak of what the applicant asks. */
export const VOTES = ['for', 'against', 'abstain'] as const;
export type Vote = (typeof VOTES)[number];

/** How many agreed with what was decided, how many did not, how many abstained. */
export interface Count {
  readonly votesFor: number;
  readonly votesAgainst: number;
  readonly abstained: number;
}

export type TallyFault = 'no-quorum' | 'votes-missing' | 'votes-say-otherwise' | 'tie';

export type Tally = { readonly ok: true; readonly count: Count } | { readonly ok: false; readonly fault: TallyFault };

interface Ballot {
  /** The members who are there and are not recused from this file. */
  readonly voters: readonly string[];
  readonly votes: ReadonlyMap<string, Vote>;
  /** Who presides. */
  readonly chair: string;
}

interface Rules {
  readonly quorum: number;
  /** What becomes of a file on whose outcome as many are for as against. */
  readonly tie: 'chair-decides' | 'adjourned';
}

/**
 * Whether a commission may decide so. Where nobody asked for a vote, what is decided is adopted by all who are there; where
 * they vote, everybody does, and the greater number has it.
 */
export function tally(outcome: Outcome, { voters, votes, chair }: Ballot, { quorum, tie }: Rules): Tally {
  if (voters.length < quorum) return { ok: false, fault: 'no-quorum' };
  if (!voters.some((member) => votes.has(member))) {
    return { ok: true, count: { votesFor: voters.length, votesAgainst: 0, abstained: 0 } };
  }
  if (voters.some((member) => !votes.has(member))) return { ok: false, fault: 'votes-missing' };
  const given = voters.map((member) => votes.get(member));
  const countOf = (asked: Vote) => given.filter((vote) => vote === asked).length;
  const [agree, disagree] = outcome === 'favourable' ? (['for', 'against'] as const) : (['against', 'for'] as const);
  const count = { votesFor: countOf(agree), votesAgainst: countOf(disagree), abstained: countOf('abstain') };
  if (count.votesFor > count.votesAgainst) return { ok: true, count };
  if (count.votesFor < count.votesAgainst) return { ok: false, fault: 'votes-say-otherwise' };
  const casting = voters.includes(chair) ? votes.get(chair) : undefined;
  if (tie === 'adjourned' || casting === undefined || casting === 'abstain') return { ok: false, fault: 'tie' };
  return casting === agree ? { ok: true, count } : { ok: false, fault: 'votes-say-otherwise' };
}
