import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { Translate } from '#platform/i18n/catalogue.ts';
import { exportSource, type JournalSource } from './journal-source.ts';
import { fromWhereTyped, readTypedKey } from './typed.ts';
import { verifyJournal } from './verify-journal.ts';
import { wordReport } from './word-report.ts';

/** The exit codes: intact, at fault, or not verified at all. */
export const EXIT = { intact: 0, fault: 1, misused: 2 } as const;

/** What the person cannot be answered for, said in one sentence. */
class MisusedError extends Error {}

interface VerifyCommand {
  /** How the person calls it, for the usage. */
  readonly command: string;
  readonly parameters: readonly string[];
  readonly out: (line: string) => void;
  readonly t: Translate;
  /** The journal to verify where no export is named. */
  readonly living?: JournalSource | undefined;
}

/** `[--export FILE] [--key BASE64|FILE] [--witness FILE]…`: verifies a journal and says what it found. */
export async function verifyCommand({ command, parameters, out, t, living }: VerifyCommand): Promise<number> {
  const options = readOptions(parameters);
  if (options === null || (options.export === undefined && living === undefined)) {
    out(t('journal-cli.verify.usage', { command }));
    return EXIT.misused;
  }
  try {
    const report = await verifyJournal(sourceOf(options.export, living), {
      key: options.key === undefined ? undefined : await keyOf(options.key, t),
      witnesses: await Promise.all(options.witness.map((file) => witnessOf(file, t))),
      onProgress: (done) => out(t('journal-cli.verify.progress', { done })),
    });
    for (const line of wordReport(report, t)) out(line);
    return report.ok ? EXIT.intact : EXIT.fault;
  } catch (error) {
    if (error instanceof MisusedError) out(error.message);
    else if (options.export !== undefined && isSystemError(error)) out(unreadable(options.export, error.code, t));
    else throw error;
    return EXIT.misused;
  }
}

function readOptions(parameters: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...parameters],
      options: {
        export: { type: 'string' },
        key: { type: 'string' },
        witness: { type: 'string', multiple: true, default: [] },
      },
    });
    return Object.values(values).flat().includes('') ? null : values;
  } catch {
    return null;
  }
}

function sourceOf(file: string | undefined, living: JournalSource | undefined): JournalSource {
  if (file !== undefined) return exportSource(() => createReadStream(fromWhereTyped(file)));
  if (living === undefined) throw new Error('There is neither an export nor a journal.');
  return living;
}

async function keyOf(value: string, t: Translate): Promise<Buffer> {
  const key = await readTypedKey(value);
  if (key === null) throw new MisusedError(t('journal-cli.verify.key-unreadable', { key: value }));
  return key;
}

async function witnessOf(file: string, t: Translate): Promise<{ readonly name: string; readonly text: string }> {
  try {
    return { name: basename(file), text: await readFile(fromWhereTyped(file), 'utf8') };
  } catch (error) {
    throw isSystemError(error) ? new MisusedError(unreadable(file, error.code, t)) : error;
  }
}

function unreadable(file: string, reason: string, t: Translate): string {
  return t('journal-cli.verify.unreadable', { file, reason });
}

function isSystemError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'code' in error && /^E[A-Z0-9]+$/.test(String(error.code));
}
