import type { CivilDay } from '#lib/calendar/civil-day.ts';

/** How far a fact is established, in the order of the numbers that are stored. */
export const PROOFS = ['unsaid', 'claimed', 'proven', 'refuted'] as const;
export type Proof = (typeof PROOFS)[number];

/** What was said of something and how far it is established; what nobody said is null. */
export interface Said<Value> {
  readonly value: Value;
  readonly proof: Exclude<Proof, 'unsaid'>;
}

/** Facts with a short list of values, in the order of the numbers that are stored, from 1. */
export const VALUES = {
  sex: ['female', 'male'],
  spouseOf: ['none', 'moroccan', 'regular-foreigner', 'other'],
  parentSpouseOf: ['none', 'moroccan', 'regular-foreigner', 'other'],
  seriousIllness: [false, true],
  motherApplies: [false, true],
  unaccompanied: [false, true],
  activity: [false, true],
  schooling: ['none', 'primary', 'college', 'lycee', 'higher'],
} as const;
export type ListedFact = keyof typeof VALUES;
export type ValueOf<Fact extends ListedFact> = (typeof VALUES)[Fact][number];
type Listed = { readonly [Fact in Exclude<ListedFact, 'sex'>]: Said<ValueOf<Fact>> | null };

/** Facts that are a day. */
export const DAY_FACTS = ['commonLifeSince', 'parentCommonLifeSince', 'residenceSince', 'presentSince'] as const;
export type DayFact = (typeof DAY_FACTS)[number];
type Days = { readonly [Fact in DayFact]: Said<CivilDay> | null };

/** What the criteria look at of one person. Nothing else of a file is ever looked at. */
export interface Facts extends Listed, Days {
  readonly sex: ValueOf<'sex'> | null;
  readonly birth: CivilDay | null;
  /** Of who the person is: sex and birth are proven with it. */
  readonly identityProof: Proof;
  /** Of an effective work contract. */
  readonly contractMonths: Said<number> | null;
}

export type FactName = Exclude<keyof Facts, 'identityProof'>;
export type FactValue = string | number | boolean;

/** Nothing is known of somebody. */
export const NO_FACTS: Facts = {
  sex: null,
  birth: null,
  identityProof: 'unsaid',
  spouseOf: null,
  commonLifeSince: null,
  parentSpouseOf: null,
  parentCommonLifeSince: null,
  contractMonths: null,
  residenceSince: null,
  seriousIllness: null,
  presentSince: null,
  motherApplies: null,
  unaccompanied: null,
  activity: null,
  schooling: null,
};

/** One fact as it stands. A false identity document proves no other sex and no other birth: they remain as they were said. */
export function look(facts: Facts, fact: FactName): Said<FactValue> | null {
  if (fact !== 'sex' && fact !== 'birth') return facts[fact];
  const value = facts[fact];
  return value === null ? null : { value, proof: facts.identityProof === 'proven' ? 'proven' : 'claimed' };
}
