import { operator } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { remindCompletions, remindPermits } from '#regularisation';
import type { Log } from './log.ts';

/** Milliseconds between two looks: what ends in days or weeks may be told now or in an hour. */
const LOOK = 60 * 60_000;

const SERVER = operator('server');

interface KeeperOptions {
  /** As the operator: reminding is no person's act. */
  readonly operator: Database;
  readonly log: Log;
}

export interface ReminderKeeper {
  /** Reminds of what ends soon now. */
  look(): Promise<void>;
  stop(): Promise<void>;
}

/** Reminds of permits and of last days before they end. Several servers share the work: each is reminded of once. */
export function startReminderKeeper({ operator: db, log }: KeeperOptions): ReminderKeeper {
  let isStopping = false;
  let running: Promise<void> = Promise.resolve();
  const look = () => {
    running = running.then(remind);
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

  async function remind(): Promise<void> {
    await all('permits', remindPermits);
    await all('last days', remindCompletions);
  }

  /** One kind after the other, and one that fails leaves the other be. */
  async function all(what: string, { execute }: typeof remindPermits): Promise<void> {
    try {
      for (let more = !isStopping; more && !isStopping; ) ({ more } = await execute(db, SERVER, {}));
    } catch (error) {
      log.error(`reminding of ${what} failed`, { error: error instanceof Error ? error.name : 'unknown' });
    }
  }
}
