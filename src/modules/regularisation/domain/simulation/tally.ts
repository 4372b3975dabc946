import { ANSWERS, type Answer } from '../criteria/answer.ts';
import type { Batch, BatchAnswers } from '../criteria/columnar.ts';
import type { DIMENSIONS, Dimension, Grouping } from './grouping.ts';

/** From which answer to which, `from * 3 + to`, each by its place in ANSWERS. */
const MOVES = ANSWERS.length ** 2;
const YES = ANSWERS.indexOf('yes');
/** Every subset of the eleven criteria. */
const SUBSETS = 1 << 11;

/** How many files went from an answer to an answer, `no-yes`; moves that nobody made are left out. */
export type Moves = Readonly<Partial<Record<`${Answer}-${Answer}`, number>>>;

/** What two sets of criteria make of the same files. */
export interface Comparison {
  readonly all: Moves;
  readonly groups: Readonly<Record<Dimension, Readonly<Record<string, Moves>>>>;
  /** Of files that became yes: by the criteria now met, as bits of their places in the second set. */
  readonly gained: Readonly<Record<string, number>>;
  /** Of files that were yes and are no longer: by the criteria that were met, as bits of the first set. */
  readonly lost: Readonly<Record<string, number>>;
}

/** Counts files by what two sets say of them, batch after batch. */
export class Tally {
  readonly #groupings: readonly Grouping[];
  readonly #counts: readonly Uint32Array[];
  readonly #gained = new Uint32Array(SUBSETS);
  readonly #lost = new Uint32Array(SUBSETS);

  constructor(groupings: readonly Grouping[]) {
    this.#groupings = groupings;
    this.#counts = groupings.map(({ size }) => new Uint32Array(size * MOVES));
  }

  add(files: number, groups: readonly Uint16Array[], before: BatchAnswers, after: BatchAnswers): void {
    const moves = new Uint8Array(files);
    for (let file = 0; file < files; file += 1) {
      const [from, to] = [before.answers[file] ?? 0, after.answers[file] ?? 0];
      moves[file] = from * ANSWERS.length + to;
      if (from === to) continue;
      if (to === YES) increment(this.#gained, after.met[file] ?? 0);
      if (from === YES) increment(this.#lost, before.met[file] ?? 0);
    }
    this.#counts.forEach((counts, place) => {
      const group = groups[place] ?? new Uint16Array(files);
      for (let file = 0; file < files; file += 1) increment(counts, (group[file] ?? 0) * MOVES + (moves[file] ?? 0));
    });
  }

  groupsOf(batch: Batch): readonly Uint16Array[] {
    return this.#groupings.map(({ groups }) => groups(batch));
  }

  read(): Comparison {
    const found = new Map(this.#groupings.map((grouping, place) => [grouping.dimension, this.#named(grouping, place)]));
    const group = (dimension: Dimension) => found.get(dimension) ?? {};
    return {
      all: Object.values(group('sex')).reduce(plus, {}),
      groups: {
        sex: group('sex'),
        age: group('age'),
        'sex-age': group('sex-age'),
        nationality: group('nationality'),
        region: group('region'),
        state: group('state'),
      },
      gained: sparse(this.#gained),
      lost: sparse(this.#lost),
    };
  }

  #named({ size, name }: Grouping, place: number): Readonly<Record<string, Moves>> {
    const counts = this.#counts[place] ?? new Uint32Array();
    const named: [string, Moves][] = [];
    for (let group = 0; group < size; group += 1) {
      const first = group * MOVES;
      // Most nationalities that could be written are nobody's.
      let files = 0;
      for (let move = 0; move < MOVES; move += 1) files += counts[first + move] ?? 0;
      if (files > 0) named.push([name(group), movesOf(counts.subarray(first, first + MOVES))]);
    }
    return Object.fromEntries(named);
  }
}

/** Two counts of different files together, as a run that goes on adds to what it found before. */
export function together(one: Comparison, other: Comparison): Comparison {
  const groups = (dimension: Dimension) => merged(one.groups[dimension], other.groups[dimension], plus);
  const numbers = (first: number, second: number) => first + second;
  return {
    all: plus(one.all, other.all),
    groups: {
      sex: groups('sex'),
      age: groups('age'),
      'sex-age': groups('sex-age'),
      nationality: groups('nationality'),
      region: groups('region'),
      state: groups('state'),
    },
    gained: merged(one.gained, other.gained, numbers),
    lost: merged(one.lost, other.lost, numbers),
  };
}

export const NOTHING: Comparison = {
  all: {},
  groups: { sex: {}, age: {}, 'sex-age': {}, nationality: {}, region: {}, state: {} },
  gained: {},
  lost: {},
} satisfies { readonly groups: Record<(typeof DIMENSIONS)[number], object> } & Comparison;

function plus(one: Moves, other: Moves): Moves {
  return merged(one, other, (first, second) => first + second);
}

function merged<Value>(
  one: Readonly<Partial<Record<string, Value>>>,
  other: Readonly<Partial<Record<string, Value>>>,
  join: (first: Value, second: Value) => Value,
): Readonly<Record<string, Value>> {
  const result = new Map<string, Value>();
  for (const record of [one, other]) {
    for (const [name, value] of Object.entries(record)) {
      if (value === undefined) continue;
      const held = result.get(name);
      result.set(name, held === undefined ? value : join(held, value));
    }
  }
  return Object.fromEntries(result);
}

function movesOf(counts: Uint32Array): Moves {
  const moves: [string, number][] = [];
  counts.forEach((files, move) => {
    if (files > 0)
      moves.push([`${ANSWERS[Math.floor(move / ANSWERS.length)]}-${ANSWERS[move % ANSWERS.length]}`, files]);
  });
  return Object.fromEntries(moves);
}

function sparse(counts: Uint32Array): Readonly<Record<string, number>> {
  const found: [string, number][] = [];
  counts.forEach((files, bits) => {
    if (files > 0) found.push([String(bits), files]);
  });
  return Object.fromEntries(found);
}

function increment(counts: Uint32Array, place: number): void {
  counts[place] = (counts[place] ?? 0) + 1;
}
