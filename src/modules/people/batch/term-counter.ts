import type { Comparator } from '../domain/linkage/comparator.ts';
import type { TermCount } from '../domain/linkage/frequencies.ts';

/** Records between two clearings: with two million terms in memory, a few hundred megabytes. */
const BUCKET = 250_000;

interface Held {
  records: number;
  /** The clearings before it was held: it may have been left out once in each. */
  readonly missed: number;
}

/**
 * Counts terms of any number of records in bounded memory: from time to time the rare ones are forgotten (lossy counting,
 * Manku and Motwani 2002). Of a register of up to `bucket` records the counts are exact; each further bucket may take one
 * record from a count, never add one. Of ten million that is 40, where a name counts as rare below 100 (1e-5).
 */
export class TermCounter<R> {
  readonly #comparators: readonly (Comparator<R> & Required<Pick<Comparator<R>, 'terms'>>)[];
  readonly #held = new Map<string, Map<string, Held>>();
  readonly #bucket: number;
  #records = 0;

  constructor(comparators: readonly Comparator<R>[], bucket = BUCKET) {
    this.#comparators = comparators.flatMap((one) => (one.terms === undefined ? [] : [{ ...one, terms: one.terms }]));
    for (const { name } of this.#comparators) this.#held.set(name, new Map());
    this.#bucket = bucket;
  }

  get records(): number {
    return this.#records;
  }

  add(record: R): void {
    if (this.#records > 0 && this.#records % this.#bucket === 0) this.#clear();
    const missed = Math.floor(this.#records / this.#bucket);
    this.#records += 1;
    for (const { name, terms } of this.#comparators) {
      const held = this.#held.get(name);
      for (const term of terms(record)) {
        const known = held?.get(term);
        if (known === undefined) held?.set(term, { records: 1, missed });
        else known.records += 1;
      }
    }
  }

  /** What at least so many records were counted with. */
  counts(least: number): readonly TermCount[] {
    return [...this.#held].flatMap(([comparison, terms]) =>
      [...terms].flatMap(([term, { records }]) => (records < least ? [] : { comparison, term, records })),
    );
  }

  #clear(): void {
    const buckets = this.#records / this.#bucket;
    for (const terms of this.#held.values()) {
      for (const [term, { records, missed }] of terms) if (records + missed <= buckets) terms.delete(term);
    }
  }
}
