import { isDeepStrictEqual } from 'node:util';
import type { Database } from '#platform/db/database.ts';
import type { FigureClaim } from '../domain/figure.ts';
import { type Figure, figuresById } from './figures.reads.server.ts';

/** A claim that says something else than the version in force. */
export interface Revision {
  /** Position among the claims, from 0. */
  readonly position: number;
  readonly former: Figure;
  /** The fields that say something else: `value`, `label`. */
  readonly changed: readonly string[];
}

export interface Comparison {
  readonly added: number;
  readonly revised: number;
  readonly unchanged: number;
  /** The first of the revised ones, in the order of the claims. */
  readonly revisions: readonly Revision[];
}

/** Claims compared at once, so that not every figure of the register is in memory. */
const BATCH = 5_000;

/** What recording these claims would do now. */
export async function compareWithCurrent(
  db: Database,
  claims: readonly FigureClaim[],
  mostRevisions: number,
): Promise<Comparison> {
  const counts = { added: 0, revised: 0, unchanged: 0 };
  const revisions: Revision[] = [];
  for (let from = 0; from < claims.length; from += BATCH) {
    const batch = claims.slice(from, from + BATCH);
    const current = await figuresById(
      db,
      batch.map((claim) => claim.id),
    );
    for (const [index, claim] of batch.entries()) {
      const former = current.get(claim.id);
      const changed = former === undefined ? [] : changedFields(former, claim);
      if (former === undefined) counts.added += 1;
      else if (changed.length === 0) counts.unchanged += 1;
      else {
        counts.revised += 1;
        if (revisions.length < mostRevisions) revisions.push({ position: from + index, former, changed });
      }
    }
  }
  return { ...counts, revisions };
}

/** The order of keys and the sign of zero say nothing. */
function changedFields(former: FigureClaim, claim: FigureClaim): readonly string[] {
  const said = { ...claim, value: claim.value + 0 };
  return Object.entries(said)
    .filter(([field, value]) => !isDeepStrictEqual(value, Reflect.get(former, field)))
    .map(([field]) => field);
}
