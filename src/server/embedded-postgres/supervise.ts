import { type Launch, type Postmaster, startPostmaster } from './postmaster.ts';
import { pause } from './processes.ts';

const mostFailures = 5;
const within = 60_000;

/**
 * Watches a running PostgreSQL and starts it again when it ends by itself, with growing pauses; gives up after five
 * failures within a minute.
 * @param onUnexpectedExit told once per incident: true when it runs again, false when it stays down
 */
export function supervise(
  launch: Launch,
  first: Postmaster,
  onUnexpectedExit: (restarted: boolean) => void,
): { stop(): Promise<void> } {
  let current = first;
  let stopping = false;
  const failures: number[] = [];

  async function restart(reason: string): Promise<boolean> {
    let why = reason;
    for (;;) {
      failures.push(Date.now());
      const recent = failures.filter((time) => time > Date.now() - within).length;
      if (recent >= mostFailures) {
        launch.say(`The database stopped ${recent} times within a minute (${why}): it is not started again.`);
        return false;
      }
      launch.say(`The database stopped unexpectedly (${why}): starting it again.`);
      await pause(100 * 3 ** (recent - 1));
      if (stopping) return false;
      try {
        current = await startPostmaster(launch, () => stopping);
        return true;
      } catch (error) {
        if (stopping) return false;
        why = error instanceof Error ? error.message : String(error);
      }
    }
  }

  async function watch(): Promise<void> {
    for (;;) {
      const reason = await current.ended;
      if (stopping) return;
      const restarted = await restart(reason);
      if (stopping) return current.stop();
      onUnexpectedExit(restarted);
      if (!restarted) return;
      launch.say('The database runs again.');
    }
  }

  const watching = watch();
  return {
    async stop() {
      stopping = true;
      await current.stop();
      await watching;
    },
  };
}
