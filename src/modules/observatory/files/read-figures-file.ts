import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { FaultList, type FileFault, UnreadableFileError } from './faults.ts';
import { readCsv } from './read-csv.ts';
import { readJson } from './read-json.ts';
import type { SoundRows } from './read-rows.ts';
import { readXlsx } from './read-xlsx.ts';

/** Bytes of a file of figures, on disk. */
export const LARGEST_FILE = 25_000_000;
/** Figures of one file. */
export const MOST_ROWS = 200_000;

export type FileFormat = 'csv' | 'json' | 'xlsx';

/** The format that a file name announces; null where it announces none of ours. */
export function formatOf(path: string): FileFormat | null {
  const extension = extname(path).toLowerCase();
  return extension === '.csv' ? 'csv' : extension === '.json' ? 'json' : extension === '.xlsx' ? 'xlsx' : null;
}

/** A file whose every row is a claim. */
export interface FiguresFile extends SoundRows {
  /** Of the bytes, in hexadecimal. */
  readonly sha256: string;
  readonly fileName: string;
}

/** A file that cannot be imported: everything that is wrong with it, and the rows that are not. */
export interface FaultyFile {
  /** At most a thousand. */
  readonly faults: readonly FileFault[];
  readonly faultCount: number;
  /** The rows without fault, so that they can be checked further at once; null where none can be told. */
  readonly sound: SoundRows | null;
}

/**
 * Reads a file of figures (CSV, JSON or XLSX, by its extension) without believing anything it says. Nothing of what can be
 * wrong with a file is thrown: it comes back as faults that name the cell.
 */
export async function readFiguresFile(path: string): Promise<FiguresFile | FaultyFile> {
  const faults = new FaultList();
  try {
    const format = formatOf(path);
    if (format === null) {
      throw new UnreadableFileError({ code: 'unknown-format', found: extname(path), params: { file: basename(path) } });
    }
    const bytes = await readBytes(path);
    const sound = await readRows(bytes, format, faults);
    if (sound !== null && faults.count === 0 && sound.claims.length === 0) {
      throw new UnreadableFileError({ code: 'no-rows' });
    }
    if (sound === null || faults.count > 0) return { faults: faults.kept, faultCount: faults.count, sound };
    return { ...sound, sha256: createHash('sha256').update(bytes).digest('hex'), fileName: basename(path) };
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    return { faults: [...faults.kept, error.fault], faultCount: faults.count + 1, sound: null };
  }
}

async function readRows(bytes: Buffer, format: FileFormat, faults: FaultList): Promise<SoundRows | null> {
  switch (format) {
    case 'csv':
      return readCsv(bytes, MOST_ROWS, faults);
    case 'json':
      return readJson(bytes, MOST_ROWS, faults);
    case 'xlsx':
      return readXlsx(bytes, MOST_ROWS, faults);
  }
}

async function readBytes(path: string): Promise<Buffer> {
  const params = { file: path };
  try {
    const found = await stat(path);
    // Before opening it: a pipe would wait for somebody to write into it.
    if (!found.isFile()) throw new UnreadableFileError({ code: 'not-a-file', params });
    if (found.size > LARGEST_FILE) {
      const megabytes = (bytes: number) => Math.ceil(bytes / 100_000) / 10;
      throw new UnreadableFileError({
        code: 'too-large',
        params: { size: megabytes(found.size), limit: megabytes(LARGEST_FILE) },
      });
    }
    if (found.size === 0) throw new UnreadableFileError({ code: 'empty-file' });
    return await readFile(path);
  } catch (error) {
    if (error instanceof UnreadableFileError) throw error;
    const reason = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (reason === 'ENOENT') throw new UnreadableFileError({ code: 'file-not-found', params });
    throw new UnreadableFileError({ code: 'file-unreadable', found: reason, params });
  }
}
