import type { PageContext } from '#platform/ui/page-context.ts';
import type { CriteriaSet } from '../domain/criteria/set.ts';
import { pairsOf } from '../domain/simulation/simulate.ts';
import { type Comparison, NOTHING } from '../domain/simulation/tally.ts';
import type { SimulationFound } from '../queries/read-simulation.ts';

/** One comparison of a simulation: which sets it compares, and what it counted. */
export interface PairView {
  readonly place: number;
  readonly before: NamedSet;
  readonly after: NamedSet;
  readonly comparison: Comparison;
}

interface NamedSet {
  readonly name: string;
  readonly set: CriteriaSet;
}

/** The comparisons of a simulation, each draft with the law first, then the drafts with each other. */
export function pairsIn({ t }: PageContext, { base, drafts, comparisons }: SimulationFound): readonly PairView[] {
  const sets: readonly NamedSet[] = [{ name: t('simulation.result.base'), set: base.set }, ...drafts];
  return pairsOf(drafts.length).flatMap(([one, other], place) => {
    const [before, after] = [sets[one], sets[other]];
    if (before === undefined || after === undefined) return [];
    return [{ place, before, after, comparison: comparisons[place] ?? NOTHING }];
  });
}

/** A comparison in a line: what stands before the arrow, what after. */
export function pairName({ t }: PageContext, { before, after }: PairView): string {
  return t('simulation.result.pair', { before: before.name, after: after.name });
}
