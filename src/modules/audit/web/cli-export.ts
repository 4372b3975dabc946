import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import type { Language } from '#lib/localised.ts';
import type { Operator } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { translators } from '#platform/i18n/catalogue.ts';
import type { Keys } from '#platform/web/page-route.ts';
import { makeCheckpoint } from '../commands/make-checkpoint.ts';
import { exportLines } from '../living-journal.ts';
import { fromWhereTyped } from '../verify/typed.ts';
import { EXIT } from '../verify/verify-command.ts';

interface Terminal {
  readonly out: (line: string) => void;
  readonly language: Language;
}

export interface JournalServices {
  readonly db: Database;
  readonly actor: Operator;
  readonly keys: Pick<Keys, 'journal'>;
}

/** Entries after which the terminal hears that it goes on. */
const PROGRESS_EVERY = 100_000;

/**
 * `journal:export --file FILE`: signs the journal now and writes all that this covers, ready to be verified elsewhere.
 * Another file appears only when it is whole.
 */
export async function runJournalExport(
  parameters: readonly string[],
  { out, language }: Terminal,
  { db, actor, keys }: JournalServices,
): Promise<number> {
  const t = translators()[language];
  const file = fileOf(parameters);
  if (file === null) {
    out(t('journal.cli.export-usage'));
    return EXIT.misused;
  }
  const { number, note } = await makeCheckpoint.execute(db, actor, { key: keys.journal });
  const draft = `${file}.${process.pid}`;
  let lines = 0;
  async function* counted() {
    for await (const line of exportLines(db, actor, note)) {
      lines += 1;
      if (lines % PROGRESS_EVERY === 0) out(t('journal.cli.progress', { lines }));
      yield line;
    }
  }
  try {
    await pipeline(Readable.from(counted()), createWriteStream(draft, { mode: 0o600 }));
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    if (!(error instanceof Error && 'code' in error && /^E[A-Z]+$/.test(String(error.code)))) throw error;
    out(t('journal.cli.unwritable', { file, reason: String(error.code) }));
    return EXIT.misused;
  }
  out(t('journal.cli.exported', { lines, number, file }));
  return EXIT.intact;
}

function fileOf(parameters: readonly string[]): string | null {
  try {
    const { file } = parseArgs({ args: [...parameters], options: { file: { type: 'string' } } }).values;
    return file === undefined || file === '' ? null : fromWhereTyped(file);
  } catch {
    return null;
  }
}

/** `journal:checkpoint`: signs the journal now and prints the note, for a bulletin or a witness of paper. */
export async function runJournalCheckpoint(
  _parameters: readonly string[],
  { out }: Terminal,
  { db, actor, keys }: JournalServices,
): Promise<number> {
  const { note } = await makeCheckpoint.execute(db, actor, { key: keys.journal });
  out(note.trimEnd());
  return EXIT.intact;
}
