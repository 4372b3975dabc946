import { spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { StartupError } from '../startup-error.ts';
import { readPostmasterFile, stopLeftovers } from './leftovers.ts';
import { endOfLog, openLog, reasonSince, trimLog } from './log-file.ts';
import type { Place } from './place.ts';
import { eventually, pause, signal } from './processes.ts';
import { serverArguments } from './settings.ts';

export interface Launch {
  readonly place: Place;
  readonly program: string;
  readonly socketFolder: string;
  readonly logFile: string;
  readonly say: (sentence: string) => void;
}

/** A running PostgreSQL that accepts connections. */
export interface Postmaster {
  readonly pid: number;
  /** Settles when it has ended, for whatever reason, with a few words on how. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

/** A crash recovery after heavy writing takes minutes on a slow disk. */
const longestRecovery = 10 * 60_000;
/** How long a start is repeated while remains of a killed server are in the way. */
const longestRetry = 8_000;
const remains = /lock file|shared memory|in use|already running/;

/**
 * Starts PostgreSQL and waits until it accepts connections.
 * @param isCancelled asked while waiting; once true, what was started is stopped and the start fails
 * @throws StartupError with the reason from its log.
 */
export async function startPostmaster(launch: Launch, isCancelled = () => false): Promise<Postmaster> {
  const end = Date.now() + longestRetry;
  for (;;) {
    await stopLeftovers(launch.place.data, launch.say);
    const result = await attempt(launch, isCancelled);
    if (typeof result !== 'string') return result;
    if (!remains.test(result) || isCancelled() || Date.now() > end) {
      throw new StartupError(`The database did not start: ${result} (see ${launch.logFile}).`);
    }
    await pause(300);
  }
}

/** One start; the reason when it failed. */
async function attempt(launch: Launch, isCancelled: () => boolean): Promise<Postmaster | string> {
  trimLog(launch.logFile);
  const before = endOfLog(launch.logFile);
  const postmaster = spawnPostmaster(launch);
  if (postmaster === null) return 'the program cannot be run';
  let ended = false;
  void postmaster.ended.then(() => {
    ended = true;
  });
  const isReady = () => {
    const file = readPostmasterFile(launch.place.data);
    return file !== null && file.pid === postmaster.pid && file.ready;
  };
  const isDecided = () => ended || isCancelled() || isReady();
  if (!(await eventually(isDecided, 5_000))) {
    launch.say('The database is recovering, please wait…');
    await eventually(isDecided, longestRecovery);
  }
  if (!ended && !isCancelled() && isReady()) return postmaster;
  await postmaster.stop();
  return reasonSince(launch.logFile, before);
}

function spawnPostmaster({ place, program, socketFolder, logFile }: Launch): Postmaster | null {
  const log = openLog(logFile);
  const child = spawn(program, serverArguments(place.data, socketFolder), {
    cwd: place.root,
    // A group of its own, or Ctrl-C in the terminal would stop the database before the server has finished with it.
    detached: true,
    env: { PATH: process.env.PATH ?? '', LC_ALL: 'C' },
    stdio: ['ignore', log, log],
    // Node clears the supplementary groups when it changes the user (libuv calls setgroups), so none of root's stays.
    ...(place.user === null ? {} : { uid: place.user.uid, gid: place.user.gid }),
  });
  closeSync(log);
  const ended = new Promise<string>((resolve) => {
    child.once('exit', (code, name) => resolve(name === null ? `exit code ${code}` : `signal ${name}`));
    child.once('error', (error) => resolve(error.message));
  });
  const { pid } = child;
  if (pid === undefined) return null;
  child.unref();
  // When Rihla ends without having stopped it (an uncaught error), the database still shuts down in good order.
  const onExit = () => signal(pid, 'SIGINT');
  process.once('exit', onExit);
  let isOver = false;
  void ended.then(() => {
    isOver = true;
    process.off('exit', onExit);
  });
  return { pid, ended, stop: () => stop(pid, () => isOver) };
}

/** Fast shutdown (sessions are cut, what is committed is kept), then less and less patient. */
async function stop(pid: number, isOver: () => boolean): Promise<void> {
  const steps = [
    ['SIGINT', 15_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const;
  for (const [name, patience] of steps) {
    if (isOver()) return;
    signal(pid, name);
    if (await eventually(isOver, patience)) return;
  }
}
