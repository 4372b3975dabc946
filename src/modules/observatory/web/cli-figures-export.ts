import { existsSync } from 'node:fs';
import { type FileHandle, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { translators } from '#platform/i18n/catalogue.ts';
import type { FigureClaim } from '../domain/figure.ts';
import { MOST_UNPACKED, openWorkbook } from '../files/open-workbook.ts';
import { type FileFormat, formatOf, LARGEST_FILE, MOST_ROWS } from '../files/read-figures-file.ts';
import {
  figuresAsCsv,
  figuresAsCsvLines,
  figuresAsXlsx,
  jsonLine,
  TextTooLongError,
} from '../files/write-figures-file.ts';
import { exportFigures } from '../queries/export-figures.ts';
import { EXIT, parseParameters, type Services, type Terminal } from './cli-figures.ts';

/** Rows of a sheet, less its header. */
const MOST_SHEET_ROWS = 1_048_575;
const SLICE = 5_000;
const PROGRESS_EVERY = 50_000;

/**
 * `figures:export FILE [--force]`: writes every current figure in the layout of the import. The file appears whole or not
 * at all.
 * @returns the exit code: 0 written, 1 refused, 2 misused
 */
export async function runFiguresExport(
  parameters: readonly string[],
  { out, language }: Terminal,
  { db, actor }: Services,
): Promise<number> {
  const t = translators()[language];
  const parsed = parseParameters(parameters, 'force');
  const format = parsed && formatOf(parsed.path);
  if (parsed === null || format === null) {
    out(t('files.export.usage'));
    return EXIT.misused;
  }
  const { path, flag: force } = parsed;
  const file = basename(path);
  if (!force && existsSync(path)) {
    out(t('files.export.exists', { file }));
    return EXIT.refused;
  }
  let told = 0;
  const figures = await exportFigures.execute(db, actor, (done) => {
    if (done - told < PROGRESS_EVERY) return;
    told = done;
    out(t('files.export.progress', { done }));
  });
  if (format === 'xlsx' && figures.length > MOST_SHEET_ROWS) {
    out(t('files.export.sheet-full', { count: figures.length, limit: MOST_SHEET_ROWS }));
    return EXIT.refused;
  }
  try {
    await writeWhole(path, (handle) => writeFigures(handle, format, figures));
  } catch (error) {
    if (error instanceof TextTooLongError) {
      out(t('files.export.text-too-long', { id: error.id, column: error.column }));
    } else if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
      out(t('files.export.unwritable', { file: path, reason: error.code }));
    } else {
      throw error;
    }
    return EXIT.refused;
  }
  out(t('files.export.done', { count: figures.length, file }));
  if (figures.length > MOST_ROWS || !(await canBeOpened(path, format))) {
    const [size, unpacked] = [LARGEST_FILE / 1_000_000, MOST_UNPACKED / 1_000_000];
    out(t('files.export.beyond-import', { rows: MOST_ROWS, size, unpacked }));
  }
  return EXIT.done;
}

/** Whether the import would open a file of this size. */
async function canBeOpened(path: string, format: FileFormat): Promise<boolean> {
  if ((await stat(path)).size > LARGEST_FILE) return false;
  if (format !== 'xlsx') return true;
  return openWorkbook(await readFile(path)).then(
    () => true,
    () => false,
  );
}

/** Writes beside the file and moves the result into its place. */
async function writeWhole(path: string, write: (handle: FileHandle) => Promise<void>): Promise<void> {
  const unfinished = `${path}.${process.pid}.unfinished`;
  const handle = await open(unfinished, 'wx');
  try {
    try {
      await write(handle);
    } finally {
      await handle.close();
    }
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function writeFigures(handle: FileHandle, format: FileFormat, figures: readonly FigureClaim[]): Promise<void> {
  if (format === 'xlsx') {
    await handle.writeFile(figuresAsXlsx(figures));
    return;
  }
  // Slice by slice: the whole text could be longer than a string may be.
  await handle.writeFile(format === 'csv' ? figuresAsCsv([]) : '[\n');
  for (let from = 0; from < figures.length; from += SLICE) {
    const slice = figures.slice(from, from + SLICE);
    const isLast = from + SLICE >= figures.length;
    await handle.writeFile(
      format === 'csv' ? figuresAsCsvLines(slice) : `${slice.map(jsonLine).join(',\n')}${isLast ? '' : ','}\n`,
    );
  }
  if (format === 'json') await handle.writeFile(']\n');
}
