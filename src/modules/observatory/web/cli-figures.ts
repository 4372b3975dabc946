import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { Language } from '#lib/localised.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { type Translate, translators } from '#platform/i18n/catalogue.ts';
import { formatsOf } from '#platform/i18n/formats.ts';
import { importFigures, RefusedFiguresError } from '../commands/import-figures.ts';
import type { FigureClaim } from '../domain/figure.ts';
import type { ReviewIssue } from '../domain/review.ts';
import type { FileFault } from '../files/faults.ts';
import { type FiguresFile, readFiguresFile } from '../files/read-figures-file.ts';
import type { SoundRows } from '../files/read-rows.ts';
import { wordFault, wordIssue } from '../files/word-faults.ts';
import { type ImportPreview, previewImport } from '../queries/preview-import.ts';
import { registersForReview } from '../queries/registers.ts';

/** What a command says and asks on a terminal. */
export interface Terminal {
  readonly out: (line: string) => void;
  readonly confirm: (question: string) => Promise<boolean>;
  /** Whether somebody can answer. */
  readonly interactive: boolean;
  readonly language: Language;
}

export interface Services {
  readonly db: Database;
  readonly actor: Actor;
}

/** The exit codes of a command. */
export const EXIT = { done: 0, refused: 1, misused: 2 } as const;

const MOST_PRINTED = 50;
const PROGRESS_EVERY = 10_000;

/**
 * `figures:import FILE [--dry-run]`: shows what importing a CSV, XLSX or JSON would do, asks where somebody can answer,
 * and records all of it or nothing.
 * @returns the exit code: 0 recorded or nothing to do, 1 refused by the file or by the person, 2 misused
 */
export async function runFiguresImport(
  parameters: readonly string[],
  terminal: Terminal,
  services: Services,
): Promise<number> {
  const { out } = terminal;
  const t = translators()[terminal.language];
  const parsed = parseParameters(parameters, 'dry-run');
  if (parsed === null) {
    out(t('files.import.usage'));
    return EXIT.misused;
  }
  out(t('files.import.reading', { file: basename(parsed.path) }));
  const file = await readFiguresFile(parsed.path);
  if ('faults' in file) {
    const issues = file.sound === null ? [] : (await preview(file.sound.claims, services)).issues;
    return refuse({ faults: file.faults, faultCount: file.faultCount, issues, rows: file.sound }, terminal, services);
  }
  out(t('files.import.file', { file: file.fileName, rows: file.claims.length }));
  const plan = await preview(file.claims, services);
  if (plan.issues.length > 0) return refuse({ issues: plan.issues, rows: file }, terminal, services);
  showPlan(plan, file, terminal, t);
  const changes = plan.added + plan.revised;
  if (changes === 0) {
    out(t('files.import.nothing'));
    return EXIT.done;
  }
  if (parsed.flag) {
    out(t('files.import.dry-run'));
    return EXIT.done;
  }
  if (terminal.interactive && !(await terminal.confirm(t('files.import.confirm', { count: changes })))) {
    out(t('files.import.declined'));
    return EXIT.refused;
  }
  return record(file, terminal, services, t);
}

/** A path and at most one flag; null when the command is misused. */
export function parseParameters(
  parameters: readonly string[],
  flag: string,
): { readonly path: string; readonly flag: boolean } | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...parameters],
      options: { [flag]: { type: 'boolean' } },
      allowPositionals: true,
    });
    const [path] = positionals;
    return path === undefined || path === '' || positionals.length > 1 ? null : { path, flag: values[flag] === true };
  } catch {
    return null;
  }
}

function preview(claims: readonly FigureClaim[], { db, actor }: Services): Promise<ImportPreview> {
  return previewImport.execute(db, actor, claims);
}

function showPlan(plan: ImportPreview, file: FiguresFile, { out, language }: Terminal, t: Translate): void {
  const { added, revised, unchanged } = plan;
  const { number } = formatsOf(language);
  out(t('files.import.plan', { added, revised, unchanged }));
  for (const { position, former, changed } of plan.revisions) {
    const claim = file.claims[position];
    if (claim === undefined) continue;
    const shared = { cell: file.cellOf(position, 'value'), id: claim.id, version: former.version + 1 };
    const isValueChanged = changed.includes('value') || changed.includes('unit');
    const quantity = (figure: FigureClaim) => `${number(figure.value)} ${figure.unit}`;
    out(
      isValueChanged
        ? t('files.import.revision', { ...shared, former: quantity(former), value: quantity(claim) })
        : t('files.import.revision-same-value', { ...shared, value: quantity(claim), fields: changed.join(', ') }),
    );
  }
  const hidden = revised - plan.revisions.length;
  if (hidden > 0) out(t('files.import.more-revisions', { count: hidden }));
}

async function record(file: FiguresFile, terminal: Terminal, services: Services, t: Translate): Promise<number> {
  let told = 0;
  try {
    const { added, revised, unchanged } = await importFigures.execute(services.db, services.actor, {
      claims: [...file.claims],
      fileName: file.fileName,
      sha256: file.sha256,
      progress(done) {
        if (done - told < PROGRESS_EVERY) return;
        told = done;
        terminal.out(t('files.import.progress', { done, total: file.claims.length }));
      },
    });
    terminal.out(t('files.import.done', { added, revised, unchanged }));
    return EXIT.done;
  } catch (error) {
    // The registers may have changed between the preview and the act, which checks again.
    if (error instanceof RefusedFiguresError) return refuse({ issues: error.issues, rows: file }, terminal, services);
    throw error;
  }
}

interface Refusal {
  readonly faults?: readonly FileFault[];
  readonly faultCount?: number;
  readonly issues: readonly ReviewIssue[];
  readonly rows: SoundRows | null;
}

async function refuse(refusal: Refusal, { out, language }: Terminal, { db, actor }: Services): Promise<number> {
  const t = translators()[language];
  const { faults = [], faultCount = 0, issues, rows } = refusal;
  const lines = faults.slice(0, MOST_PRINTED).map((fault) => wordFault(fault, t));
  if (rows !== null && issues.length > 0) {
    const registers = await registersForReview.execute(db, actor, undefined);
    for (const issue of issues.slice(0, MOST_PRINTED - lines.length)) lines.push(wordIssue(issue, rows, registers, t));
  }
  for (const line of lines) out(line);
  const count = faultCount + issues.length;
  if (count > lines.length) out(t('files.import.more-faults', { count: count - lines.length }));
  out(t('files.import.refused', { count }));
  return EXIT.refused;
}
