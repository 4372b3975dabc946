import type { Tx } from '#platform/db/database.ts';
import { type Facts, PROOFS, type Said } from '../domain/criteria/facts.ts';
import { codeOf } from '../domain/criteria/packed.ts';

/** Writes what is known of a new file. Sex, birth and nationality are the file's own. */
export async function addFacts(tx: Tx, application: string, facts: Facts): Promise<void> {
  await tx
    .insertInto('regularisation.facts')
    .values({ application, ...rowOf(facts) })
    .execute();
}

/** Writes what is known of a file now, in the place of what was. */
export async function writeFacts(tx: Tx, application: string, facts: Facts): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('regularisation.facts')
    .set(rowOf(facts))
    .where('application', '=', application)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error(`What is known of the file ${application} cannot be changed now.`);
}

function rowOf(facts: Facts) {
  return {
    identity_proof: PROOFS.indexOf(facts.identityProof),
    spouse_of: listed('spouseOf', facts.spouseOf),
    spouse_of_proof: proofOf(facts.spouseOf),
    common_life_since: facts.commonLifeSince?.value ?? null,
    common_life_since_proof: proofOf(facts.commonLifeSince),
    parent_spouse_of: listed('parentSpouseOf', facts.parentSpouseOf),
    parent_spouse_of_proof: proofOf(facts.parentSpouseOf),
    parent_common_life_since: facts.parentCommonLifeSince?.value ?? null,
    parent_common_life_since_proof: proofOf(facts.parentCommonLifeSince),
    contract_months: facts.contractMonths?.value ?? null,
    contract_months_proof: proofOf(facts.contractMonths),
    residence_since: facts.residenceSince?.value ?? null,
    residence_since_proof: proofOf(facts.residenceSince),
    serious_illness: facts.seriousIllness?.value ?? null,
    serious_illness_proof: proofOf(facts.seriousIllness),
    present_since: facts.presentSince?.value ?? null,
    present_since_proof: proofOf(facts.presentSince),
    mother_applies: facts.motherApplies?.value ?? null,
    mother_applies_proof: proofOf(facts.motherApplies),
    unaccompanied: facts.unaccompanied?.value ?? null,
    unaccompanied_proof: proofOf(facts.unaccompanied),
    activity: facts.activity?.value ?? null,
    activity_proof: proofOf(facts.activity),
    schooling: listed('schooling', facts.schooling),
    schooling_proof: proofOf(facts.schooling),
  };
}

function proofOf(said: Said<unknown> | null): number {
  return said === null ? 0 : PROOFS.indexOf(said.proof);
}

function listed(fact: 'spouseOf' | 'parentSpouseOf' | 'schooling', said: Said<string> | null): number | null {
  return said === null ? null : codeOf(fact, said.value);
}
