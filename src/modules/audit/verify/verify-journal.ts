import { readNote } from '../domain/checkpoint.ts';
import { FAULTS, type FaultKind, type Finding } from '../domain/fault.ts';
import { wantHeads } from './chain-fold.ts';
import { faultSentence } from './fault-sentence.ts';
import { JournalFold } from './journal-fold.ts';
import type { JournalSource } from './journal-source.ts';
import { readWitness } from './witnessed.ts';

export interface VerifyOptions {
  /** The 32 bytes of the first key of the journal, known from elsewhere. */
  readonly key?: Buffer | undefined;
  /** The files of witnesses, by name. */
  readonly witnesses?: readonly { readonly name: string; readonly text: string }[] | undefined;
  /** Told how many entries were verified, now and then. */
  readonly onProgress?: ((entries: number) => void) | undefined;
}

/** The first fault. The sentence is in English; `code` and `values` give it in other languages. */
export interface Fault extends Finding {
  readonly fault: FaultKind;
  readonly sentence: string;
}

export interface Report {
  readonly ok: boolean;
  /** How many were verified: all of them unless there is a fault. */
  readonly entries: number;
  readonly checkpoints: number;
  /** The raw public keys in base64, the first one first. */
  readonly keys: readonly string[];
  readonly firstFault: Fault | null;
  /** Whether the first key was held against one known from elsewhere. */
  readonly keyCompared: boolean;
  /** How many notes of witnesses agree with the journal. */
  readonly witnessed: number;
  /** Entries after the last checkpoint, which nothing but the chain covers yet. */
  readonly uncovered: number;
}

const PROGRESS_EVERY = 100_000;

/** Verifies a journal from its first byte on, up to the first fault. */
export async function verifyJournal(source: JournalSource, options: VerifyOptions = {}): Promise<Report> {
  const { key = null, onProgress } = options;
  const witnesses = (options.witnesses ?? []).map(({ name, text }) => readWitness(name, text));
  const wanted = new Map<number, Set<number>>();
  for (const { notes } of witnesses) {
    for (const witnessed of notes) wantHeads(wanted, witnessed?.checkpoint?.lanes ?? []);
  }
  for await (const note of source.notes()) wantHeads(wanted, readNote(note)?.checkpoint.lanes ?? []);

  const fold = new JournalFold({ pinned: key, witnesses, wanted, mayHaveTail: source.mayHaveTail });
  let keys: readonly string[] = [];
  let found: Finding | null = null;
  for await (const record of source.records()) {
    if (record.kind === 'header') keys = record.journal.keys.map((entry) => entry.key);
    found = fold.step(record);
    if (found !== null) break;
    if (record.kind === 'entry' && fold.entries % PROGRESS_EVERY === 0) onProgress?.(fold.entries);
  }
  found ??= fold.finish();
  const { entries, checkpoints, uncovered } = fold;
  return {
    ok: found === null,
    entries,
    checkpoints,
    keys,
    firstFault: found === null ? null : { ...found, fault: FAULTS[found.code], sentence: faultSentence(found) },
    keyCompared: key !== null && keys.length > 0 && found?.code !== 'key-not-given',
    witnessed: found === null ? witnesses.reduce((total, { notes }) => total + notes.length, 0) : 0,
    uncovered,
  };
}
