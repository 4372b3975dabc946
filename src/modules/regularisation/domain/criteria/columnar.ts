import { dayNumber } from '#lib/calendar/civil-day.ts';
import { ANSWERS, outcomeOf } from './answer.ts';
import type { Asked, Condition } from './condition.ts';
import { conditionOf } from './definitions.ts';
import { PROOFS } from './facts.ts';
import { codeOf, placeOf, wordOf } from './packed.ts';
import type { CriteriaSet } from './set.ts';
import { Thresholds } from './thresholds.ts';

/** Files in words of four bytes: their packed facts first, then, at `filed`, the day of filing since 1970. */
export interface Batch {
  readonly words: Int32Array;
  /** Words of one file. */
  readonly stride: number;
  readonly filed: number;
  readonly files: number;
}

/** By file: the answer, as its place in ANSWERS, and the criteria met, the first of the set in the lowest bit. */
export interface BatchAnswers {
  readonly answers: Uint8Array;
  readonly met: Uint16Array;
}

const YES = ANSWERS.indexOf('yes');

/** What follows from a proof and from whether the value does, by `proof * 2 + does`: the one table, as numbers. */
const OUTCOMES = Uint8Array.from(
  PROOFS.flatMap((proof) => [false, true].map((does) => ANSWERS.indexOf(outcomeOf(proof, does).answer))),
);

/** A column of answers for a batch. */
type Column = (batch: Batch) => Uint8Array;

/**
 * Evaluates sets of criteria over batches of packed facts, a condition at a time: of all that is asked the least answer
 * counts, of alternatives the greatest. It reads the same definitions as the evaluator that explains, and answers alike.
 */
export function compile(sets: readonly CriteriaSet[]): (batch: Batch) => readonly BatchAnswers[] {
  const shared = new Shared();
  const compiled = sets.map((set) => {
    const asOf = set.asOf === 'filing' ? null : dayNumber(set.asOf);
    return set.criteria.map((criterion) => column(conditionOf(criterion), asOf, shared));
  });
  return (batch) => {
    shared.forget();
    return compiled.map((criteria) => answersOf(criteria, batch));
  };
}

function answersOf(criteria: readonly Column[], batch: Batch): BatchAnswers {
  const answers = new Uint8Array(batch.files);
  const met = new Uint16Array(batch.files);
  criteria.forEach((criterion, place) => {
    const found = criterion(batch);
    const bit = 1 << place;
    for (let file = 0; file < batch.files; file += 1) {
      const answer = found[file] ?? 0;
      if (answer > (answers[file] ?? 0)) answers[file] = answer;
      if (answer === YES) met[file] = (met[file] ?? 0) | bit;
    }
  });
  return { answers, met };
}

/** Columns that several criteria or sets ask for, computed once a batch. */
class Shared {
  readonly #columns = new Map<string, Column>();
  #held = new Map<string, Uint8Array>();

  forget(): void {
    this.#held = new Map();
  }

  get(name: string, make: () => Column): Column {
    const compute = this.#columns.get(name) ?? make();
    this.#columns.set(name, compute);
    return (batch) => {
      const held = this.#held.get(name) ?? compute(batch);
      this.#held.set(name, held);
      return held;
    };
  }
}

function column(condition: Condition, asOf: number | null, shared: Shared): Column {
  return shared.get(JSON.stringify([asOf, condition]), () => {
    if (!('join' in condition)) return asked(condition, asOf);
    const parts = condition.of.map((part) => column(part, asOf, shared));
    return condition.join === 'all' ? least(parts) : greatest(parts);
  });
}

function least(parts: readonly Column[]): Column {
  return (batch) => {
    const result = new Uint8Array(batch.files).fill(YES);
    for (const part of parts) {
      const answers = part(batch);
      for (let file = 0; file < batch.files; file += 1) {
        const answer = answers[file] ?? 0;
        if (answer < (result[file] ?? 0)) result[file] = answer;
      }
    }
    return result;
  };
}

function greatest(parts: readonly Column[]): Column {
  return (batch) => {
    const result = new Uint8Array(batch.files);
    for (const part of parts) {
      const answers = part(batch);
      for (let file = 0; file < batch.files; file += 1) {
        const answer = answers[file] ?? 0;
        if (answer > (result[file] ?? 0)) result[file] = answer;
      }
    }
    return result;
  };
}

function asked(condition: Asked, asOf: number | null): Column {
  switch (condition.kind) {
    case 'among': {
      const { word, shift } = placeOf(condition.fact);
      const allowed = condition.values.reduce((bits, value) => bits | (1 << codeOf(condition.fact, value)), 0);
      return listed(word, shift, allowed);
    }
    case 'lasted': {
      const thresholds = new Thresholds('duration', condition.years);
      return compared(wordOf(condition.fact), asOf, (value, day) => value <= thresholds.of(day));
    }
    case 'younger': {
      const thresholds = new Thresholds('age', condition.years);
      return compared(wordOf(condition.fact), asOf, (value, day) => value > thresholds.of(day));
    }
    case 'before': {
      const limit = dayNumber(condition.day);
      return compared(wordOf(condition.fact), 0, (value) => value < limit);
    }
    case 'at-least':
      return compared(wordOf(condition.fact), 0, (value) => value >= condition.months);
  }
}

function listed(word: number, shift: number, allowed: number): Column {
  return ({ words, stride, files }) => {
    const result = new Uint8Array(files);
    for (let file = 0, at = word; file < files; file += 1, at += stride) {
      const held = ((words[at] ?? 0) >>> shift) & 0xff;
      result[file] = OUTCOMES[(held & 3) * 2 + ((allowed >>> (held >>> 2)) & 1)] ?? 0;
    }
    return result;
  };
}

function compared(word: number, asOf: number | null, does: (value: number, day: number) => boolean): Column {
  return ({ words, stride, filed, files }) => {
    const result = new Uint8Array(files);
    for (let file = 0, at = word; file < files; file += 1, at += stride) {
      const held = words[at] ?? 0;
      const day = asOf ?? words[at - word + filed] ?? 0;
      result[file] = OUTCOMES[(held & 3) * 2 + (does(held >> 2, day) ? 1 : 0)] ?? 0;
    }
    return result;
  };
}
