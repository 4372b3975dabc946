import { readNote } from '../domain/checkpoint.ts';
import type { Finding } from '../domain/fault.ts';
import { wantHeads } from './chain-fold.ts';
import { JournalFold } from './journal-fold.ts';
import { readRecord } from './journal-source.ts';
import { LineSplitter } from './split-lines.ts';

/**
 * Judges mutants of one export from the line on that was touched, with the state that the verifier had reached before that
 * line. What is judged is judged by the code of the verifier itself.
 */
export function mutantJudge(
  original: Buffer,
  pinned: Buffer,
  notes: readonly string[],
): (mutant: Buffer, touched: number) => Finding | null {
  const wanted = new Map<number, Set<number>>();
  for (const note of notes) wantHeads(wanted, readNote(note)?.checkpoint.lanes ?? []);
  const before: JournalFold[] = [];
  const starts: number[] = [];
  /** The line of each byte, counted from 0; a line feed belongs to the line it ends. */
  const lineOf = new Uint32Array(original.length);
  const fold = new JournalFold({ pinned, witnesses: [], wanted, mayHaveTail: false });
  let from = 0;
  for (const line of new LineSplitter().push(original)) {
    before.push(fold.copy());
    starts.push(from);
    lineOf.fill(starts.length - 1, from, from + line.bytes.length + 1);
    from += line.bytes.length + 1;
    const fault = fold.step(readRecord(line, starts.length));
    if (fault !== null) throw new Error(`The untouched export is at fault: ${JSON.stringify(fault)}.`);
  }
  if (fold.finish() !== null) throw new Error('The untouched export is at fault.');

  return (mutant, touched) => {
    const index = lineOf[touched] ?? 0;
    const state = before[index]?.copy();
    if (state === undefined) throw new Error(`The export has no byte ${touched}.`);
    const splitter = new LineSplitter();
    let number = index;
    for (const lines of [splitter.push(mutant.subarray(starts[index])), splitter.end()]) {
      for (const line of lines) {
        number += 1;
        const fault = state.step(readRecord(line, number));
        if (fault !== null) return fault;
      }
    }
    return state.finish();
  };
}

export interface Sweep {
  readonly mutants: number;
  /** The bits whose change nobody saw: byte and bit. */
  readonly undetected: readonly (readonly [number, number])[];
  readonly byCode: ReadonlyMap<string, number>;
}

/** Flips every bit of an export, one at a time. */
export function sweepBits(original: Buffer, judge: ReturnType<typeof mutantJudge>): Sweep {
  const mutant = Buffer.from(original);
  const undetected: (readonly [number, number])[] = [];
  const byCode = new Map<string, number>();
  for (let touched = 0; touched < mutant.length; touched += 1) {
    const byte = original[touched] ?? 0;
    for (let bit = 0; bit < 8; bit += 1) {
      mutant[touched] = byte ^ (1 << bit);
      const fault = judge(mutant, touched);
      if (fault === null) undetected.push([touched, bit]);
      else byCode.set(fault.code, (byCode.get(fault.code) ?? 0) + 1);
    }
    mutant[touched] = byte;
  }
  return { mutants: mutant.length * 8, undetected, byCode };
}
