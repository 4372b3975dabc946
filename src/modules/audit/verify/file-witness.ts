import { type FileHandle, open } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type Refusal, WitnessBook } from './witness-book.ts';
import { readWitnessed, SEPARATOR } from './witnessed.ts';

/** Whoever keeps the notes of a journal where the journal cannot reach: it stores before it answers. */
export interface NoteKeeper {
  readonly store: (note: string) => Promise<'stored' | 'known'>;
}

/** A witness does not take a note: what it holds says otherwise, or the note is none of its journal. */
export class RefusedNoteError extends Error {
  readonly refusal: string;

  constructor(refusal: string) {
    super(`The witness refused the note: ${refusal}.`);
    this.refusal = refusal;
  }
}

/** The file of a witness holds something that it would never have taken. */
export class DamagedWitnessError extends Error {
  /** Counted from 1. */
  readonly note: number;

  constructor(path: string, note: number, refusal: Refusal) {
    super(`The witness file ${path} was changed: its note ${note} would be refused (${refusal}).`);
    this.note = note;
  }
}

export interface FileWitness extends NoteKeeper {
  readonly latest: () => Promise<string | null>;
}

/**
 * A file that keeps notes, each written through to the disk before `store` resolves; the same note again changes nothing.
 * With a key, only what it or its announced successors signed is taken.
 */
export function fileWitness(path: string, key: Buffer | null = null): FileWitness {
  let book = new WitnessBook(key);
  /** The length of the file as the book knows it; null before it was read, and after a write that failed. */
  let length: number | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  /** One after the other: a note is judged by all that came before it. */
  function exclusively<T>(act: (handle: FileHandle) => Promise<T>): Promise<T> {
    const turn = queue.then(async () => {
      const handle = await open(path, 'a+', 0o644);
      try {
        // Somebody else may have written, or put another file in the place of this one.
        if ((await handle.stat()).size !== length) {
          length = null;
          ({ book, length } = await readBook(path, handle, key));
        }
        return await act(handle);
      } finally {
        await handle.close();
      }
    });
    queue = turn.catch(() => undefined);
    return turn;
  }

  return {
    latest: () => exclusively(async () => book.latest),
    store: (note) =>
      exclusively(async (handle) => {
        if (book.knows(note)) return 'known';
        const refusal = book.take(note);
        if (refusal !== null) throw new RefusedNoteError(refusal);
        const before = length ?? 0;
        // Until the disk has it, the book knows too much: it is read anew after a failure.
        length = null;
        try {
          await handle.appendFile(note + SEPARATOR);
          await handle.sync();
        } catch (error) {
          await handle.truncate(before).catch(() => undefined);
          throw error;
        }
        length = before + Buffer.byteLength(note + SEPARATOR);
        return 'stored';
      }),
  };
}

/** Reads what a file holds. A note that was being written when the machine stopped was never confirmed, and goes. */
async function readBook(
  path: string,
  handle: FileHandle,
  key: Buffer | null,
): Promise<{ readonly book: WitnessBook; readonly length: number }> {
  const bytes = await handle.readFile();
  const text = bytes.toString();
  const end = text.lastIndexOf(`\n${SEPARATOR}`);
  const closed = end === -1 ? '' : text.slice(0, end + 1 + SEPARATOR.length);
  const rest = text.slice(closed.length);
  const isNote = readWitnessed(rest) !== null;
  let length = Buffer.byteLength(closed);
  if (isNote) {
    await handle.appendFile(SEPARATOR);
    length = bytes.length + SEPARATOR.length;
  } else if (rest !== '') await handle.truncate(length);
  const book = new WitnessBook(key);
  const notes = [...closed.split(new RegExp(`^${SEPARATOR}`, 'm')).slice(0, -1), ...(isNote ? [rest] : [])];
  for (const [position, note] of notes.entries()) {
    const refusal = book.take(note);
    if (refusal !== null) throw new DamagedWitnessError(path, position + 1, refusal);
  }
  // What was read may have been left in memory by a process that died: it is confirmed from now on.
  await handle.sync();
  await syncFolder(dirname(resolve(path)));
  return { book, length };
}

/** Without this, a file that was just made may be gone after a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
