import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode, StartupError } from '../startup-error.ts';
import { answers, eventually, serversOn, signal } from './processes.ts';

/** What a postmaster writes about itself into its data directory. */
export interface PostmasterFile {
  readonly pid: number;
  readonly port: number;
  readonly socketFolder: string;
  /** It accepts connections. */
  readonly ready: boolean;
}

/** The content of postmaster.pid, or null when it is missing or still being written. */
export function readPostmasterFile(data: string): PostmasterFile | null {
  let lines: string[];
  try {
    lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
  const pid = Number.parseInt(lines[0] ?? '', 10);
  if (!(pid > 0)) return null;
  return {
    pid,
    port: Number.parseInt(lines[3] ?? '', 10),
    socketFolder: lines[4] ?? '',
    ready: lines[7]?.trim() === 'ready',
  };
}

/**
 * Stops what earlier runs left on this data directory: a postmaster whose Rihla was killed, or sessions whose postmaster
 * was. Afterwards nobody uses it, so a postmaster.pid that names a process names a foreign one and is removed. Must hold
 * the lock of the data folder.
 * @throws StartupError when something cannot be stopped.
 */
export async function stopLeftovers(data: string, say: (sentence: string) => void): Promise<void> {
  const gone = () => serversOn(data).length === 0;
  const isPostmaster = (pid: number) => pid === readPostmasterFile(data)?.pid;
  // Most processes of a killed postmaster end by themselves at once; a session that computes does not.
  if (serversOn(data).some(isPostmaster) || !(await eventually(gone, 500))) {
    say('Processes of an earlier PostgreSQL still use the data: stopping them.');
    const postmaster = serversOn(data).find(isPostmaster);
    if (postmaster !== undefined) {
      signal(postmaster, 'SIGINT');
      if (!(await eventually(gone, 10_000))) signal(postmaster, 'SIGQUIT');
      await eventually(gone, 5_000);
    }
    for (const name of ['SIGQUIT', 'SIGKILL'] as const) {
      for (const pid of serversOn(data)) signal(pid, name);
      if (await eventually(gone, 5_000)) break;
    }
    const left = serversOn(data)[0];
    if (left !== undefined) {
      throw new StartupError(
        `A PostgreSQL of an earlier run (process ${left}) still uses ${data} and cannot be stopped.`,
      );
    }
  }
  const named = readPostmasterFile(data)?.pid;
  // PostgreSQL deals with numbers that nobody has; one that another process has got, or that is still held by the killed
  // postmaster because nobody collected it (in a container without an init: never), would stop it.
  if (named !== undefined && answers(named)) rmSync(join(data, 'postmaster.pid'), { force: true });
}
