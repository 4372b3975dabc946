import type { Facts, Proof } from './criteria/facts.ts';

/** What a proof may be seen of: everything that was said, and who the person is. */
export const PROVEN_FACTS = [
  'identityProof',
  'spouseOf',
  'commonLifeSince',
  'parentSpouseOf',
  'parentCommonLifeSince',
  'contractMonths',
  'residenceSince',
  'seriousIllness',
  'presentSince',
  'motherApplies',
  'unaccompanied',
  'activity',
  'schooling',
] as const satisfies readonly (keyof Facts)[];
export type ProvenFact = (typeof PROVEN_FACTS)[number];

type Seen = Readonly<Partial<Record<ProvenFact, Exclude<Proof, 'unsaid'>>>>;

/** How far each thing that was said is established. */
export function proofOf(facts: Facts, fact: ProvenFact): Proof {
  return fact === 'identityProof' ? facts.identityProof : (facts[fact]?.proof ?? 'unsaid');
}

/** The facts with the proofs that were seen; of what nobody said there is no proof. */
export function withProofs(
  facts: Facts,
  seen: Seen,
): { readonly facts: Facts; readonly changed: readonly ProvenFact[] } {
  const changed = PROVEN_FACTS.filter((fact) => {
    const proof = seen[fact];
    const isSaid = fact === 'identityProof' || facts[fact] !== null;
    return proof !== undefined && isSaid && proof !== proofOf(facts, fact);
  });
  const proven = changed.map((fact) => {
    const proof = seen[fact];
    return [fact, fact === 'identityProof' ? proof : { ...facts[fact], proof }] as const;
  });
  return { facts: { ...facts, ...Object.fromEntries(proven) }, changed };
}
