import { runMatching } from '#people';
import { operator } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import type { Log } from './log.ts';

/** Milliseconds between two looks at the clock. */
const LOOK = 15 * 60_000;
/** The hour of the night, in Morocco, from which on a run begins: nobody is at a counter. */
const HOUR = 2;
/** One thread: whoever is awake is still answered. */
const THREADS = 1;

const SERVER = operator('server');

interface KeeperOptions {
  readonly operator: Database;
  readonly log: Log;
  /** Milliseconds since 1970; the clock unless said otherwise. */
  readonly now?: () => number;
}

export interface MatchingKeeper {
  /** Looks at the clock, and runs what is due. */
  look(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Compares what is new or changed with the whole register, once a night. What a check at the counter did not do, because
 * the power went or a file was imported, is done then. Several servers do it once: who comes second finds it done, or leaves
 * it to the first.
 */
export function startMatchingKeeper({ operator: db, log, now = Date.now }: KeeperOptions): MatchingKeeper {
  let isStopping = false;
  let lastDay = dayOf(now());
  let running: Promise<void> = Promise.resolve();
  const look = () => {
    running = running.then(async () => {
      const moment = now();
      if (dayOf(moment) === lastDay || hourOf(moment) < HOUR) return;
      lastDay = dayOf(moment);
      await run();
    });
    return running;
  };
  const timer = setInterval(() => void look(), LOOK);
  timer.unref();
  return {
    look,
    async stop() {
      isStopping = true;
      clearInterval(timer);
      await running;
    },
  };

  async function run(): Promise<void> {
    try {
      const options = { db, actor: SERVER, kind: 'incremental', threads: THREADS } as const;
      await runMatching({ ...options, onProgress: () => undefined, isStopping: () => isStopping });
    } catch (error) {
      log.error('the nightly matching failed', { error: error instanceof Error ? error.name : 'unknown' });
    }
  }
}

const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Africa/Casablanca' });
const TIME = new Intl.DateTimeFormat('en-GB', { timeZone: 'Africa/Casablanca', hour: '2-digit', hourCycle: 'h23' });

function dayOf(moment: number): string {
  return DAY.format(moment);
}

function hourOf(moment: number): number {
  return Number(TIME.format(moment));
}
