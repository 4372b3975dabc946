import type { Facts, Said } from './facts.ts';

const claimed = <Value>(said: Said<Value> | null): Said<Value> | null =>
  said === null ? null : { value: said.value, proof: 'claimed' };

/** The same facts as somebody says them of themselves: none is proven yet, and none refuted. */
export function claimsOf(facts: Facts): Facts {
  return {
    sex: facts.sex,
    birth: facts.birth,
    identityProof: facts.identityProof === 'unsaid' ? 'unsaid' : 'claimed',
    spouseOf: claimed(facts.spouseOf),
    commonLifeSince: claimed(facts.commonLifeSince),
    parentSpouseOf: claimed(facts.parentSpouseOf),
    parentCommonLifeSince: claimed(facts.parentCommonLifeSince),
    contractMonths: claimed(facts.contractMonths),
    residenceSince: claimed(facts.residenceSince),
    seriousIllness: claimed(facts.seriousIllness),
    presentSince: claimed(facts.presentSince),
    motherApplies: claimed(facts.motherApplies),
    unaccompanied: claimed(facts.unaccompanied),
    activity: claimed(facts.activity),
    schooling: claimed(facts.schooling),
  };
}
