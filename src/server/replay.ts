import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { livingJournal, runJournalVerify } from '#audit';
import { announceDocumentsKey } from '#documents';
import type { Language } from '#lib/localised.ts';
import { operator as named } from '#platform/access/actor.ts';
import { Progress, type ReplayOptions, readCampaignPack, replay, reportOf, StoppedError } from '#regularisation';
import type { Env } from './env.ts';
import { ensureSigningKey } from './journal-keeper.ts';
import { packFolder } from './load-pack.ts';
import type { OpenDatabase } from './open-database.ts';
import { StartupError } from './startup-error.ts';

const USAGE =
  'npm run replay -- --campaign 2014|2017|all [--seed NUMBER] [--scale 0.01] [--lanes NUMBER] [--report FILE]';
const SEED = 2014;

interface Terminal {
  readonly out: (line: string) => void;
  readonly language: Language;
}

/**
 * `replay`: leads the operations of 2014 and 2017 again with fictitious people, through the acts that people do, and compares
 * what comes of it with what was published. For a data folder of its own, in trial mode.
 */
export async function runReplay(
  parameters: readonly string[],
  terminal: Terminal,
  { database, env }: { readonly database: OpenDatabase; readonly env: Env },
): Promise<number> {
  const asked = readParameters(parameters);
  if (asked === null) {
    terminal.out(USAGE);
    return 2;
  }
  if (database.installation.mode !== 'trial')
    throw new StartupError(
      'A replay fills a database with fictitious people: it runs on one of a trial, never in production.',
    );
  const { operator, keys } = database;
  await ensureSigningKey(operator, keys.journal);
  await announceDocumentsKey.execute(operator, named('replay'), { key: keys.documents.signing });
  const { labels, seed, scale, lanes, report } = asked;
  let isStopping = false;
  const stop = () => {
    isStopping = true;
    terminal.out('Stopping after the step that runs; the same command goes on from there.');
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const options: ReplayOptions = {
    ...{ labels, seed, scale, lanes, say: terminal.out, isStopping: () => isStopping },
    pack: await readCampaignPack(packFolder(env.RIHLA_PACK)),
  };
  const progress = new Progress(join(env.RIHLA_DATA, `replay-${seed}-${scale}.jsonl`));
  const started = performance.now();
  try {
    const replayed = await replay(database, progress, options);
    const seconds = (performance.now() - started) / 1000;
    const verified = await runJournalVerify([], terminal, { living: livingJournal(operator, named('replay')) });
    const text = reportOf(replayed, {
      ...{ seed, scale, seconds, verified: verified === 0 },
      megabytes: Math.round(process.memoryUsage().rss / 1e6),
    });
    terminal.out(text);
    if (report !== undefined) writeFileSync(report, `${text}\n`);
    return verified;
  } catch (error) {
    if (error instanceof StoppedError) return 1;
    throw error;
  }
}

function readParameters(parameters: readonly string[]) {
  const { values } = parseArgs({
    args: [...parameters],
    options: {
      campaign: { type: 'string', default: 'all' },
      seed: { type: 'string', default: String(SEED) },
      scale: { type: 'string', default: '1' },
      lanes: { type: 'string', default: '6' },
      report: { type: 'string' },
    },
  });
  const labels = values.campaign === 'all' ? ['2014', '2017'] : [values.campaign];
  const [seed, scale, lanes] = [Number(values.seed), Number(values.scale), Number(values.lanes)];
  const isRight =
    labels.every((label) => ['2014', '2017'].includes(label)) &&
    Number.isInteger(seed) &&
    scale > 0 &&
    scale <= 1 &&
    Number.isInteger(lanes) &&
    lanes >= 1 &&
    lanes <= 8;
  return isRight ? { labels, seed, scale, lanes, report: values.report } : null;
}
