import { operator } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { remindPermits } from '#regularisation';
import type { Log } from './log.ts';

/** Milliseconds between two looks: what ends in weeks may be told today or tonight. */
const LOOK = 60 * 60_000;

const SERVER = operator('server');

interface KeeperOptions {
  /** As the operator: reminding is no person's act. */
  readonly operator: Database;
  readonly log: Log;
}

export interface PermitKeeper {
  /** Reminds of what ends soon now. */
  look(): Promise<void>;
  stop(): Promise<void>;
}

/** Reminds holders of permits before these end. Several servers share the work: each permit is reminded of once. */
export function startPermitKeeper({ operator: db, log }: KeeperOptions): PermitKeeper {
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
    try {
      for (;;) {
        const { more } = await remindPermits.execute(db, SERVER, {});
        if (!more || isStopping) return;
      }
    } catch (error) {
      log.error('reminding of permits failed', { error: error instanceof Error ? error.name : 'unknown' });
    }
  }
}
