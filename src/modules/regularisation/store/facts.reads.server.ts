import type { Database } from '#platform/db/database.ts';
import { type Facts, PROOFS, type Proof, type Said, VALUES, type ValueOf } from '../domain/criteria/facts.ts';

/** What is known of files within reach, by file. */
export async function readFacts(db: Database, applications: readonly string[]): Promise<ReadonlyMap<string, Facts>> {
  if (applications.length === 0) return new Map();
  const rows = await db
    .selectFrom('regularisation.facts')
    .select(['application', 'sex', 'birth', 'identity_proof'])
    .select(['spouse_of', 'spouse_of_proof', 'common_life_since', 'common_life_since_proof'])
    .select(['parent_spouse_of', 'parent_spouse_of_proof'])
    .select(['parent_common_life_since', 'parent_common_life_since_proof'])
    .select(['contract_months', 'contract_months_proof', 'residence_since', 'residence_since_proof'])
    .select(['serious_illness', 'serious_illness_proof', 'present_since', 'present_since_proof'])
    .select(['mother_applies', 'mother_applies_proof', 'unaccompanied', 'unaccompanied_proof'])
    .select(['activity', 'activity_proof', 'schooling', 'schooling_proof'])
    .where('application', 'in', applications)
    .execute();
  return new Map(
    rows.map((row): [string, Facts] => [
      row.application,
      {
        sex: VALUES.sex.find((sex) => sex === row.sex) ?? null,
        birth: row.birth,
        identityProof: proofOf(row.identity_proof),
        spouseOf: said(listed('spouseOf', row.spouse_of), row.spouse_of_proof),
        commonLifeSince: said(row.common_life_since, row.common_life_since_proof),
        parentSpouseOf: said(listed('parentSpouseOf', row.parent_spouse_of), row.parent_spouse_of_proof),
        parentCommonLifeSince: said(row.parent_common_life_since, row.parent_common_life_since_proof),
        contractMonths: said(row.contract_months, row.contract_months_proof),
        residenceSince: said(row.residence_since, row.residence_since_proof),
        seriousIllness: said(row.serious_illness, row.serious_illness_proof),
        presentSince: said(row.present_since, row.present_since_proof),
        motherApplies: said(row.mother_applies, row.mother_applies_proof),
        unaccompanied: said(row.unaccompanied, row.unaccompanied_proof),
        activity: said(row.activity, row.activity_proof),
        schooling: said(listed('schooling', row.schooling), row.schooling_proof),
      },
    ]),
  );
}

function proofOf(number: number): Proof {
  return PROOFS[number] ?? 'unsaid';
}

function said<Value>(value: Value | null, number: number): Said<Value> | null {
  const proof = proofOf(number);
  return value === null || proof === 'unsaid' ? null : { value, proof };
}

function listed<Fact extends 'spouseOf' | 'parentSpouseOf' | 'schooling'>(
  fact: Fact,
  code: number | null,
): ValueOf<Fact> | null {
  const values: readonly ValueOf<Fact>[] = VALUES[fact];
  return code === null ? null : (values[code - 1] ?? null);
}
