import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { basename } from 'node:path';
import { errorCode, StartupError } from '../startup-error.ts';

const onLinux = process.platform === 'linux';

/** The fields of /proc/<pid>/stat from the third (state) on, or null. The second may hold spaces and parentheses. */
function stat(pid: number): string[] | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

/** Whether a process has this number, be it dead and merely not collected by its parent. */
export function answers(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM'; // it belongs to somebody else
  }
}

/** Whether a process of this number runs, whoever owns it. */
export function isAlive(pid: number): boolean {
  if (!answers(pid)) return false;
  const state = onLinux ? stat(pid)?.[0] : undefined;
  return state !== 'Z' && state !== 'X';
}

/**
 * An opaque text that tells a process from a later one that got the same number, also after a reboot. Null where the
 * system does not tell (anything but Linux) or when there is no such process.
 */
export function startOf(pid: number): string | null {
  const ticks = onLinux ? stat(pid)?.[19] : undefined;
  if (ticks === undefined) return null;
  return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${ticks}`;
}

function isServerOn(pid: string, directory: string): boolean {
  try {
    // npm may have replaced the file of a program that still runs.
    const program = basename(readlinkSync(`/proc/${pid}/exe`).replace(/ \(deleted\)$/, ''));
    if (program !== 'postgres' && program !== 'initdb') return false;
    if (readlinkSync(`/proc/${pid}/cwd`) === directory) return true;
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(directory);
  } catch {
    return false; // gone meanwhile, or of a user whose processes cannot be ours
  }
}

/**
 * The numbers of all PostgreSQL processes (postmaster, workers, sessions, initdb) that use this data directory, which
 * must be a real path. Outside Linux only the postmaster and initdb can be told.
 */
export function serversOn(directory: string): number[] {
  if (onLinux) {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name) && isServerOn(name, directory))
      .map(Number);
  }
  const listing = spawnSync('ps', ['-axo', 'pid=,command='], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (listing.status !== 0) throw new StartupError('The list of processes cannot be read: the program ps is missing.');
  return listing.stdout
    .split('\n')
    .filter((line) => /^\s*\d+\s+\S*(postgres|initdb)\b/.test(line) && line.includes(directory))
    .map((line) => Number.parseInt(line, 10));
}

/** Sends a signal; a process that is gone already is no error. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // gone already
  }
}

/** Waits until the condition holds, at most so many milliseconds; tells whether it came to hold. */
export async function eventually(condition: () => boolean, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds;
  while (!condition()) {
    if (Date.now() >= end) return false;
    await pause(20);
  }
  return true;
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
