import { type FigureClaim, type Unit, type ValueFault, valueFault } from './figure.ts';

/** What a claim may refer to. */
export interface Registers {
  readonly units: ReadonlyMap<string, Pick<Unit, 'minimum' | 'maximum' | 'integer'>>;
  readonly documents: ReadonlySet<string>;
  readonly organisations: ReadonlySet<string>;
  /** The codes of each dimension. */
  readonly dimensions: ReadonlyMap<string, ReadonlySet<string>>;
  readonly programmes: ReadonlySet<number>;
  readonly objectives: ReadonlySet<number>;
}

export type ReviewFault =
  | ValueFault
  | 'duplicate-id'
  | 'unknown-unit'
  | 'unknown-document'
  | 'unknown-organisation'
  | 'unknown-dimension'
  | 'unknown-code'
  | 'unknown-programme'
  | 'unknown-objective';

export interface ReviewIssue {
  /** Position of the claim in what was submitted, from 0. */
  readonly position: number;
  readonly id: string;
  readonly field: 'id' | 'value' | 'unit' | 'document' | 'attributedTo' | 'dimensions' | 'programme' | 'objective';
  readonly fault: ReviewFault;
  /** What was found there. */
  readonly found: string;
}

/** Everything that forbids recording these claims; nothing is recorded while there is one issue. */
export function reviewClaims(claims: readonly FigureClaim[], registers: Registers): readonly ReviewIssue[] {
  const issues: ReviewIssue[] = [];
  const seen = new Set<string>();
  for (const [position, claim] of claims.entries()) {
    const report = (field: ReviewIssue['field'], fault: ReviewFault, found: string) =>
      issues.push({ position, id: claim.id, field, fault, found });
    if (seen.has(claim.id)) report('id', 'duplicate-id', claim.id);
    seen.add(claim.id);
    const unit = registers.units.get(claim.unit);
    if (unit === undefined) report('unit', 'unknown-unit', claim.unit);
    const fault = unit === undefined ? null : valueFault(claim.value, unit);
    if (fault !== null) report('value', fault, String(claim.value));
    if (!registers.documents.has(claim.document)) report('document', 'unknown-document', claim.document);
    if (claim.attributedTo !== null && !registers.organisations.has(claim.attributedTo)) {
      report('attributedTo', 'unknown-organisation', claim.attributedTo);
    }
    if (claim.programme !== null && !registers.programmes.has(claim.programme)) {
      report('programme', 'unknown-programme', String(claim.programme));
    }
    if (claim.objective !== null && !registers.objectives.has(claim.objective)) {
      report('objective', 'unknown-objective', String(claim.objective));
    }
    for (const [key, codes] of Object.entries(claim.dimensions)) {
      const known = registers.dimensions.get(key);
      if (known === undefined) report('dimensions', 'unknown-dimension', key);
      else
        for (const code of [codes].flat()) if (!known.has(code)) report('dimensions', 'unknown-code', `${key}=${code}`);
    }
  }
  return issues;
}
