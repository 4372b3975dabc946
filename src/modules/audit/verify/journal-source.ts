import { isUtf8 } from 'node:buffer';
import { isCheckpointLine, readCheckpointLine, readEntryLine, readHeaderLine } from '../domain/export-lines.ts';
import type { FaultCode } from '../domain/fault.ts';
import type { Entry, Journal } from '../domain/journal.ts';
import { type Line, splitLines } from './split-lines.ts';

/** What a journal is made of, in the order of an export; `line` where it stands in a file. */
export type JournalRecord = { readonly line: number | null } & (
  | { readonly kind: 'header'; readonly journal: Journal; readonly announced: Counts | null }
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'checkpoint'; readonly note: string }
  | { readonly kind: 'unreadable'; readonly code: FaultCode }
);

export interface Counts {
  readonly entries: number;
  readonly checkpoints: number;
}

/** Where a journal is read from. Both readings must give the same checkpoints. */
export interface JournalSource {
  /** The notes of the checkpoints alone: they say beforehand which few heads of lanes are worth remembering. */
  readonly notes: () => AsyncIterable<string>;
  readonly records: () => AsyncIterable<JournalRecord>;
  /** Whether entries may follow the last checkpoint: in a living journal, never in an export. */
  readonly mayHaveTail: boolean;
}

/** An export, opened anew for each reading: memory holds no more than a line of it. */
export function exportSource(open: () => AsyncIterable<Buffer | string>): JournalSource {
  return {
    mayHaveTail: false,
    async *notes() {
      for await (const { bytes } of splitLines(open())) {
        const note = isCheckpointLine(bytes.toString('latin1', 0, 32)) ? readCheckpointLine(bytes.toString()) : null;
        if (note !== null) yield note;
      }
    },
    async *records() {
      let number = 0;
      for await (const line of splitLines(open())) {
        number += 1;
        yield readRecord(line, number);
      }
    },
  };
}

/** What a line of an export holds, by itself. */
export function readRecord({ bytes, isWhole }: Line, line: number): JournalRecord {
  if (!isWhole) return { kind: 'unreadable', line, code: 'line-cut' };
  if (!isUtf8(bytes)) return { kind: 'unreadable', line, code: 'not-utf8' };
  const text = bytes.toString();
  if (line === 1) {
    const header = readHeaderLine(text);
    return header === null
      ? { kind: 'unreadable', line, code: 'header-unreadable' }
      : { kind: 'header', line, journal: header, announced: header };
  }
  if (isCheckpointLine(text)) {
    const note = readCheckpointLine(text);
    if (note !== null) return { kind: 'checkpoint', line, note };
  } else {
    const entry = readEntryLine(text);
    if (entry !== null) return { kind: 'entry', line, entry };
  }
  return { kind: 'unreadable', line, code: 'line-unreadable' };
}

/** A journal that is being written, as its database gives it. */
export interface LivingJournal {
  readonly journal: () => Promise<Journal>;
  /** By lane, then by place. Asked for after the checkpoints, so that no checkpoint is ahead of them. */
  readonly entries: () => AsyncIterable<Entry>;
  /** The notes, by number. */
  readonly checkpoints: () => AsyncIterable<string>;
}

/** The checkpoints are read once and kept: some may be made while the entries are read. */
export function livingSource({ journal, entries, checkpoints }: LivingJournal): JournalSource {
  let kept: Promise<readonly string[]> | undefined;
  const read = () => {
    kept ??= collect(checkpoints());
    return kept;
  };
  return {
    mayHaveTail: true,
    async *notes() {
      yield* await read();
    },
    async *records() {
      yield { kind: 'header', line: null, journal: await journal(), announced: null };
      const notes = await read();
      for await (const entry of entries()) yield { kind: 'entry', line: null, entry };
      for (const note of notes) yield { kind: 'checkpoint', line: null, note };
    },
  };
}

async function collect(notes: AsyncIterable<string>): Promise<readonly string[]> {
  const collected: string[] = [];
  for await (const note of notes) collected.push(note);
  return collected;
}
