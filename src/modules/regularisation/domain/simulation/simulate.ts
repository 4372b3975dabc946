import { type Batch, compile } from '../criteria/columnar.ts';
import type { CriteriaSet } from '../criteria/set.ts';
import { type GroupNames, groupings } from './grouping.ts';
import { type Comparison, Tally } from './tally.ts';

/** What a simulation compares: each draft with the base, and the two drafts with each other. */
export interface Compared {
  readonly base: CriteriaSet;
  readonly drafts: readonly CriteriaSet[];
}

/** The pairs of sets that are compared, by their places: the base is 0. */
export function pairsOf(drafts: number): readonly (readonly [before: number, after: number])[] {
  return drafts === 1
    ? [[0, 1]]
    : [
        [0, 1],
        [0, 2],
        [1, 2],
      ];
}

/** Runs sets of criteria over batches of files and counts who changes side. It decides nothing. */
export class Simulation {
  readonly #evaluate: ReturnType<typeof compile>;
  readonly #pairs: ReturnType<typeof pairsOf>;
  readonly #tallies: readonly Tally[];

  constructor({ base, drafts }: Compared, names: GroupNames, facts: number) {
    const groups = groupings(names, facts);
    this.#evaluate = compile([base, ...drafts]);
    this.#pairs = pairsOf(drafts.length);
    this.#tallies = this.#pairs.map(() => new Tally(groups));
  }

  add(batch: Batch): void {
    const answers = this.#evaluate(batch);
    const groups = this.#tallies[0]?.groupsOf(batch) ?? [];
    this.#pairs.forEach(([before, after], place) => {
      const [one, other] = [answers[before], answers[after]];
      if (one !== undefined && other !== undefined) this.#tallies[place]?.add(batch.files, groups, one, other);
    });
  }

  read(): readonly Comparison[] {
    return this.#tallies.map((tally) => tally.read());
  }
}
