import { DAY_FACTS, type Facts, type FactValue, type Proof, type Said } from '../criteria/facts.ts';

/** What a person says of their situation: all that the criteria look at but who somebody is. */
export const SITUATION = [
  'spouseOf',
  ...DAY_FACTS,
  'parentSpouseOf',
  'contractMonths',
  'seriousIllness',
  'motherApplies',
  'unaccompanied',
  'activity',
  'schooling',
] as const satisfies readonly (keyof Facts)[];
export type SituationFact = (typeof SITUATION)[number];

/**
 * What is known after it was said anew. What is said otherwise stands as it is said now, and so does who somebody is when sex or
 * birth changed. What is said as it was before stays proven or refuted as it was, unless an office looked at a proof again:
 * the newest look counts, whichever way it went, since it saw what the earlier one saw or could have. A claim is no look, and
 * takes nothing away from what was established.
 */
export function restated(known: Facts, said: Facts): Facts {
  const isSame = known.sex === said.sex && known.birth === said.birth;
  return {
    sex: said.sex,
    birth: said.birth,
    identityProof: isSame && !isLook(said.identityProof) ? known.identityProof : said.identityProof,
    spouseOf: kept(known.spouseOf, said.spouseOf),
    commonLifeSince: kept(known.commonLifeSince, said.commonLifeSince),
    parentSpouseOf: kept(known.parentSpouseOf, said.parentSpouseOf),
    parentCommonLifeSince: kept(known.parentCommonLifeSince, said.parentCommonLifeSince),
    contractMonths: kept(known.contractMonths, said.contractMonths),
    residenceSince: kept(known.residenceSince, said.residenceSince),
    seriousIllness: kept(known.seriousIllness, said.seriousIllness),
    presentSince: kept(known.presentSince, said.presentSince),
    motherApplies: kept(known.motherApplies, said.motherApplies),
    unaccompanied: kept(known.unaccompanied, said.unaccompanied),
    activity: kept(known.activity, said.activity),
    schooling: kept(known.schooling, said.schooling),
  };
}

function kept<Value>(known: Said<Value> | null, said: Said<Value> | null): Said<Value> | null {
  if (known === null || said === null || known.value !== said.value) return said;
  return isLook(said.proof) ? said : known;
}

/** Whether an office says it, who looked at a proof: what people say of themselves is a claim. */
function isLook(proof: Proof): boolean {
  return proof === 'proven' || proof === 'refuted';
}

/** The names of the facts of which something else is known now: they are said otherwise, or another proof of them was seen. */
export function changesOf(known: Facts, said: Facts): readonly ChangedFact[] {
  const now = restated(known, said);
  const particulars = (['sex', 'birth'] as const).filter((fact) => known[fact] !== now[fact]);
  const isSeen = particulars.length === 0 && known.identityProof !== now.identityProof;
  return [...particulars, ...(isSeen ? (['identityProof'] as const) : []), ...saidOtherwise(known, now)];
}
type ChangedFact = SituationFact | 'sex' | 'birth' | 'identityProof';

function saidOtherwise(known: Facts, now: Facts): readonly SituationFact[] {
  return SITUATION.filter((fact) => known[fact]?.value !== now[fact]?.value || known[fact]?.proof !== now[fact]?.proof);
}

/** What is said otherwise of a situation, by fact; what is not named stays as it was, and null takes back what was said. */
export type SituationChanges = { readonly [Fact in SituationFact]?: Facts[Fact] | undefined };

/** A fact as it stood, and as it is said now. */
export interface Restatement {
  readonly fact: SituationFact;
  readonly before: Said<FactValue> | null;
  readonly said: Said<FactValue> | null;
}

/** What is known after some of a situation was said anew, and each fact that changed by it. Who somebody is stays. */
export function withChanges(
  known: Facts,
  changes: SituationChanges,
): { readonly facts: Facts; readonly changed: readonly Restatement[] } {
  const named = SITUATION.filter((fact) => changes[fact] !== undefined);
  const said: Facts = { ...known, ...Object.fromEntries(named.map((fact) => [fact, changes[fact]])) };
  const facts = restated(known, said);
  return {
    facts,
    changed: saidOtherwise(known, facts).map((fact) => ({ fact, before: known[fact], said: facts[fact] })),
  };
}
