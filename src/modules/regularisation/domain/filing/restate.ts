import { DAY_FACTS, type Facts, type Said } from '../criteria/facts.ts';

const SAID = [
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

/**
 * What is known after a person said it anew. What they say as they said it before stays proven or refuted as it was; what they
 * say otherwise is a claim again, and so is who they are when sex or birth changed.
 */
export function restated(known: Facts, said: Facts): Facts {
  const isSame = known.sex === said.sex && known.birth === said.birth;
  return {
    sex: said.sex,
    birth: said.birth,
    identityProof: isSame ? known.identityProof : said.identityProof,
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
  return known !== null && said !== null && known.value === said.value ? known : said;
}

/** The names of the facts of which something else is said now. */
export function changesOf(known: Facts, said: Facts): readonly string[] {
  const particulars = (['sex', 'birth'] as const).filter((fact) => known[fact] !== said[fact]);
  return [...particulars, ...SAID.filter((fact) => known[fact]?.value !== said[fact]?.value)];
}

/** The same said without any proof: what somebody says of themselves. */
export function claimedOnly(said: Facts): Facts {
  return {
    ...said,
    identityProof: said.identityProof === 'unsaid' ? 'unsaid' : 'claimed',
    spouseOf: claimed(said.spouseOf),
    commonLifeSince: claimed(said.commonLifeSince),
    parentSpouseOf: claimed(said.parentSpouseOf),
    parentCommonLifeSince: claimed(said.parentCommonLifeSince),
    contractMonths: claimed(said.contractMonths),
    residenceSince: claimed(said.residenceSince),
    seriousIllness: claimed(said.seriousIllness),
    presentSince: claimed(said.presentSince),
    motherApplies: claimed(said.motherApplies),
    unaccompanied: claimed(said.unaccompanied),
    activity: claimed(said.activity),
    schooling: claimed(said.schooling),
  };
}

function claimed<Value>(said: Said<Value> | null): Said<Value> | null {
  return said === null ? null : { value: said.value, proof: 'claimed' };
}
