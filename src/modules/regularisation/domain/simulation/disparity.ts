import { ANSWERS, type Answer } from '../criteria/answer.ts';
import type { CriteriaSet, CriterionId } from '../criteria/set.ts';
import type { Dimension } from './grouping.ts';
import type { Comparison, Moves } from './tally.ts';

/** How many files a set answers yes, no, unknown. */
export type Counts = Readonly<Record<Answer, number>>;

/** One group beside all others of its kind. Shares are of all its files; of a small group they are not told. */
export interface GroupResult {
  readonly group: string;
  readonly files: number;
  readonly before: Counts;
  readonly after: Counts;
  /** Files that become yes, and files that were yes and are no longer. */
  readonly gained: number;
  readonly lost: number;
  readonly small: boolean;
  readonly shares: Shares | null;
}

export interface Shares {
  readonly before: number;
  readonly after: number;
  /** The group's share less that of all other files together, in points from 0 to 1; null where there are no others. */
  readonly differenceBefore: number | null;
  readonly differenceAfter: number | null;
  /** The group's share divided by that of all other files together; null where that is zero. */
  readonly ratioBefore: number | null;
  readonly ratioAfter: number | null;
}

export interface Summary {
  readonly files: number;
  readonly before: Counts;
  readonly after: Counts;
  readonly moves: readonly { readonly from: Answer; readonly to: Answer; readonly files: number }[];
}

export function summaryOf({ all }: Comparison): Summary {
  return {
    files: filesOf(all),
    before: countsOf(all, 'from'),
    after: countsOf(all, 'to'),
    moves: ANSWERS.flatMap((from) =>
      ANSWERS.flatMap((to) => (from === to ? [] : [{ from, to, files: all[`${from}-${to}`] ?? 0 }])),
    ),
  };
}

/** The groups of one dimension, the largest first, each beside all others. Groups under `small` files are marked. */
export function groupsOf(comparison: Comparison, dimension: Dimension, small: number): readonly GroupResult[] {
  const whole = summaryOf(comparison);
  return Object.entries(comparison.groups[dimension])
    .map(([group, moves]): GroupResult => {
      const [before, after, files] = [countsOf(moves, 'from'), countsOf(moves, 'to'), filesOf(moves)];
      const isSmall = files < small;
      return {
        ...{ group, files, before, after, small: isSmall },
        gained: (moves['no-yes'] ?? 0) + (moves['unknown-yes'] ?? 0),
        lost: (moves['yes-no'] ?? 0) + (moves['yes-unknown'] ?? 0),
        shares: isSmall ? null : sharesOf({ files, before, after }, whole, small),
      };
    })
    .sort((one, other) => other.files - one.files || (one.group < other.group ? -1 : 1));
}

function sharesOf(group: Omit<Summary, 'moves'>, whole: Summary, small: number): Shares {
  const others = whole.files - group.files;
  const before = group.before.yes / group.files;
  const after = group.after.yes / group.files;
  const otherBefore = others < small ? null : (whole.before.yes - group.before.yes) / others;
  const otherAfter = others < small ? null : (whole.after.yes - group.after.yes) / others;
  return {
    ...{ before, after },
    differenceBefore: otherBefore === null ? null : before - otherBefore,
    differenceAfter: otherAfter === null ? null : after - otherAfter,
    ratioBefore: otherBefore === null || otherBefore === 0 ? null : before / otherBefore,
    ratioAfter: otherAfter === null || otherAfter === 0 ? null : after / otherAfter,
  };
}

/** Why files changed side, criterion by criterion: those that meet it among others, and those that meet it alone. */
export interface Why {
  readonly criterion: CriterionId;
  readonly files: number;
  readonly alone: number;
}

export function whyOf(bySubset: Readonly<Record<string, number>>, { criteria }: CriteriaSet): readonly Why[] {
  return criteria
    .map(({ id }, place): Why => {
      const bit = 1 << place;
      let [files, alone] = [0, 0];
      for (const [bits, count] of Object.entries(bySubset)) {
        if ((Number(bits) & bit) === 0) continue;
        files += count;
        if (Number(bits) === bit) alone += count;
      }
      return { criterion: id, files, alone };
    })
    .filter(({ files }) => files > 0);
}

function filesOf(moves: Moves): number {
  return Object.values(moves).reduce((sum, files) => sum + files, 0);
}

function countsOf(moves: Moves, side: 'from' | 'to'): Counts {
  const one = (from: Answer, to: Answer) => moves[`${from}-${to}`] ?? 0;
  const count = (answer: Answer) =>
    ANSWERS.reduce((sum, other) => sum + (side === 'from' ? one(answer, other) : one(other, answer)), 0);
  return { no: count('no'), unknown: count('unknown'), yes: count('yes') };
}
