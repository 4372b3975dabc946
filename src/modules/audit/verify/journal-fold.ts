import { type FaultCode, type Finding, finding } from '../domain/fault.ts';
import { ChainFold, type WantedHeads } from './chain-fold.ts';
import { CheckpointFold } from './checkpoint-fold.ts';
import type { Counts, JournalRecord } from './journal-source.ts';
import { ringOf } from './key-ring.ts';
import { compareWitness, type WitnessFile } from './witnessed.ts';

/** What a verification is told beforehand. */
export interface FoldSettings {
  /** The first key of the journal, known from elsewhere. */
  readonly pinned: Buffer | null;
  readonly witnesses: readonly WitnessFile[];
  readonly wanted: WantedHeads;
  readonly mayHaveTail: boolean;
}

/**
 * The verifier: takes a journal in record by record and stops at the first fault. Its state can be copied, so that many
 * continuations of the same beginning can be judged.
 */
export class JournalFold {
  readonly #settings: FoldSettings;
  #chain: ChainFold;
  #checkpoints: CheckpointFold | null = null;
  #announced: Counts | null = null;
  #line: number | null = null;

  constructor(settings: FoldSettings) {
    this.#settings = settings;
    this.#chain = new ChainFold(settings.wanted);
  }

  get entries(): number {
    return this.#chain.entries;
  }

  get checkpoints(): number {
    return this.#checkpoints?.count ?? 0;
  }

  /** Entries that the last checkpoint does not cover. */
  get uncovered(): number {
    return this.entries - (this.#checkpoints?.last?.size ?? 0);
  }

  copy(): JournalFold {
    const copy = new JournalFold(this.#settings);
    copy.#chain = this.#chain.copy();
    copy.#checkpoints = this.#checkpoints?.copy() ?? null;
    copy.#announced = this.#announced;
    copy.#line = this.#line;
    return copy;
  }

  /** Takes the next record in, or says what is wrong with it. */
  step(record: JournalRecord): Finding | null {
    const { line } = record;
    this.#line = line;
    if (record.kind === 'unreadable') return finding(record.code, { line });
    if (record.kind === 'header') return this.#begin(record);
    if (this.#checkpoints === null) return finding('header-unreadable', { line });
    if (record.kind === 'entry') {
      const { lane, seq } = record.entry;
      if (this.checkpoints > 0) return finding('entry-late', { line, lane, seq });
      return this.#chain.step(record.entry, line) ?? this.#beyond('more-entries', this.entries, 'entries');
    }
    return (
      this.#fewerEntries() ??
      this.#checkpoints.step(record.note, this.#chain, line) ??
      this.#beyond('more-checkpoints', this.checkpoints, 'checkpoints')
    );
  }

  /** What is wrong with the whole, once all of it was taken in. */
  finish(): Finding | null {
    const { mayHaveTail, witnesses } = this.#settings;
    const checkpoints = this.#checkpoints;
    const line = this.#line;
    if (checkpoints === null) return finding('empty');
    const announced = this.#announced?.checkpoints ?? this.checkpoints;
    const few = this.#fewerEntries();
    if (few !== null) return few;
    if (this.checkpoints < announced) {
      return finding('fewer-checkpoints', { line }, { announced, found: this.checkpoints });
    }
    if (!mayHaveTail) {
      if (checkpoints.last === null) return finding('no-checkpoint', { line });
      if (this.uncovered > 0) return finding('uncovered', { line }, { count: this.uncovered });
    }
    for (const witness of witnesses) {
      const fault = compareWitness(witness, this.#chain, checkpoints);
      if (fault !== null) return fault;
    }
    return null;
  }

  #begin(record: JournalRecord & { readonly kind: 'header' }): Finding | null {
    const { line, journal, announced } = record;
    if (this.#checkpoints !== null) return finding('header-unreadable', { line });
    const ring = ringOf(journal, this.#settings.pinned);
    if ('code' in ring) return { ...ring, line };
    this.#checkpoints = new CheckpointFold(journal.installation, ring);
    this.#announced = announced;
    return null;
  }

  #fewerEntries(): Finding | null {
    const announced = this.#announced?.entries ?? this.entries;
    if (this.entries >= announced) return null;
    return finding('fewer-entries', { line: this.#line }, { announced, found: this.entries });
  }

  #beyond(code: FaultCode, found: number, what: keyof Counts): Finding | null {
    const announced = this.#announced?.[what] ?? found;
    return found > announced ? finding(code, { line: this.#line }, { announced }) : null;
  }
}
