import { readAnnouncement } from '../domain/announcement.ts';
import { readNote } from '../domain/checkpoint.ts';
import { type FaultCode, type Finding, finding } from '../domain/fault.ts';
import type { Checkpoint } from '../domain/journal.ts';
import type { ChainFold } from './chain-fold.ts';
import type { CheckpointFold } from './checkpoint-fold.ts';
import { signerOf } from './key-ring.ts';
import { noteDigest } from './notes.ts';

/** What stands after each note in the file of a witness. */
export const SEPARATOR = '----\n';

/** A note as a witness keeps it. */
export interface WitnessedNote {
  readonly note: string;
  readonly installation: string;
  /** Null for the announcement of a key. */
  readonly checkpoint: Checkpoint | null;
}

/** The file of a witness, by its name. */
export interface WitnessFile {
  readonly name: string;
  /** Null stands for a note that cannot be read. */
  readonly notes: readonly (WitnessedNote | null)[];
  /** Whether the file ends in the middle of a note. */
  readonly isCut: boolean;
}

export function readWitness(name: string, text: string): WitnessFile {
  const pieces = text.split(/(?<=^----\n)/m);
  const isClosed = pieces.at(-1)?.endsWith(SEPARATOR) === true;
  const notes = pieces.map((piece) => (piece.endsWith(SEPARATOR) ? piece.slice(0, -SEPARATOR.length) : piece));
  const read = notes.filter((note) => note !== '').map(readWitnessed);
  // Separators may stand between notes only; but what is no whole note at the end is one that was being written.
  const isCut = !isClosed && read.length > 0 && read.at(-1) === null;
  return { name, notes: isCut ? read.slice(0, -1) : read, isCut };
}

/** A checkpoint or the announcement of a key. */
export function readWitnessed(note: string): WitnessedNote | null {
  const read = readNote(note);
  if (read !== null) return { note, installation: read.installation, checkpoint: read.checkpoint };
  const announced = readAnnouncement(note);
  return announced === null ? null : { note, installation: announced.installation, checkpoint: null };
}

/** Holds what a witness keeps against the journal: whoever rewrote it could sign anew, but could not make it forget. */
export function compareWitness(witness: WitnessFile, chain: ChainFold, checkpoints: CheckpointFold): Finding | null {
  const { name } = witness;
  for (const [position, witnessed] of witness.notes.entries()) {
    const fault = compareNote(witnessed, chain, checkpoints);
    if (fault !== null) return { ...fault, values: { ...fault.values, witness: name, note: position + 1 } };
  }
  if (witness.isCut) return finding('witness-cut', {}, { witness: name });
  return witness.notes.length === 0 ? finding('witness-empty', {}, { witness: name }) : null;
}

function compareNote(witnessed: WitnessedNote | null, chain: ChainFold, checkpoints: CheckpointFold): Finding | null {
  if (witnessed === null) return finding('witness-unreadable');
  const { note, checkpoint } = witnessed;
  if (witnessed.installation !== checkpoints.installation) return finding('witness-foreign');
  if (checkpoint === null) return checkpoints.ring.announcements.has(note) ? null : finding('witness-key');
  const { number } = checkpoint;
  const wrong = (code: FaultCode, place = {}) => finding(code, place, { number });
  if (signerOf(note, checkpoints.ring) === null) return wrong('witness-unsigned');
  for (const { lane, size, head } of checkpoint.lanes) {
    const found = chain.headAt({ lane, size });
    if (found === undefined) return wrong('witness-entries-missing', { lane, seq: size });
    if (found !== head) return wrong('witness-head-differs', { lane, seq: size });
  }
  if (number > checkpoints.count) return wrong('witness-ahead');
  return checkpoints.digestOf(number) === noteDigest(note) ? null : wrong('witness-note-differs');
}
