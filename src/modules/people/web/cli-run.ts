import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import type { Language } from '#lib/localised.ts';
import type { Operator } from '#platform/access/actor.ts';
import { ConflictError } from '#platform/access/gate.ts';
import type { Database } from '#platform/db/database.ts';
import { translators } from '#platform/i18n/catalogue.ts';
import { type RunProgress, runMatching } from '../matching/run.ts';

interface Terminal {
  readonly out: (line: string) => void;
  readonly language: Language;
}

/** What a command tells whoever called it: done, stopped before the end, or called wrongly. */
const EXIT = { done: 0, stopped: 1, misused: 2 } as const;
/** Milliseconds between two lines of progress. */
const TOLD_EVERY = 2_000;

/**
 * `matching:run [--full]`: compares what is new or changed with everybody, or everybody with everybody. Stopped by Ctrl+C it
 * keeps what it did, and the next run carries on.
 */
export async function runMatchingCommand(
  parameters: readonly string[],
  { out, language }: Terminal,
  { db, actor }: { readonly db: Database; readonly actor: Operator },
): Promise<number> {
  const t = translators()[language];
  const full = isFull(parameters);
  if (full === null) {
    out(t('matching-cli.usage'));
    return EXIT.misused;
  }
  let isStopping = false;
  const stop = () => {
    isStopping = true;
    out(t('matching-cli.stopping'));
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    const summaries = await runMatching({
      db,
      actor,
      kind: full ? 'full' : 'incremental',
      threads: Math.min(4, availableParallelism()),
      onProgress: teller((progress) => out(lineOf(progress))),
      isStopping: () => isStopping,
    });
    for (const { category, resumed, records, compared, pairs, finished } of summaries) {
      if (resumed) out(t('matching-cli.resumed'));
      out(t('matching-cli.summary', { category: t(`categories.${category}`), records, compared, pairs }));
      if (!finished) out(t('matching-cli.stopped'));
    }
    return summaries.every(({ finished }) => finished) && !isStopping ? EXIT.done : EXIT.stopped;
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    out(t('matching-cli.elsewhere'));
    return EXIT.stopped;
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }

  function lineOf({ phase, done, total }: RunProgress): string {
    const of = total === null || total === 0 ? null : Math.round((100 * done) / total);
    return of === null
      ? t(`matching-cli.phase.${phase}`, { done })
      : `${t(`matching-cli.phase.${phase}`, { done })} ${t('matching-cli.share', { share: of })}`;
  }
}

/** Passes on what is told, but not oftener than a reader can follow. */
function teller(tell: (progress: RunProgress) => void): (progress: RunProgress) => void {
  let last = 0;
  return (progress) => {
    const now = Date.now();
    if (now - last < TOLD_EVERY) return;
    last = now;
    tell(progress);
  };
}

function isFull(parameters: readonly string[]): boolean | null {
  try {
    const { full } = parseArgs({
      args: [...parameters],
      options: { full: { type: 'boolean', default: false } },
    }).values;
    return full;
  } catch {
    return null;
  }
}
