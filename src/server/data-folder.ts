import {
  accessSync,
  chmodSync,
  constants,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { isAlive, startOf } from './embedded-postgres/processes.ts';
import { errorCode, StartupError } from './startup-error.ts';

const megabyte = 1024 * 1024;
const lockSchema = z.object({ pid: z.int().positive(), started: z.string().nullable() });

function unusable(path: string, error: unknown): StartupError {
  const reasons: Record<string, string> = {
    EEXIST: 'a file of that name is in the way',
    ENOTDIR: 'part of the path is a file, not a folder',
    EACCES: 'this user may not write there',
    EPERM: 'this user may not write there',
    EROFS: 'the file system is read-only',
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk quota is used up',
    ENAMETOOLONG: 'the path is too long',
    ELOOP: 'its links go in a circle',
  };
  const code = errorCode(error);
  return new StartupError(`The data folder ${path} cannot be used: ${reasons[code] ?? (code || String(error))}.`);
}

/**
 * Creates the data folder if need be and returns its real path.
 * @param needed free space, in megabytes: what a first start and some weeks of use take
 * @throws StartupError when it is no folder, cannot be written, or has less free space than needed.
 */
export function prepareDataFolder(path: string, needed = 300): string {
  let folder = resolve(path);
  // Node's recursive mkdir never ends there: the kernel refuses folders as if their parent were missing.
  if (/^\/proc(\/|$)/.test(folder)) {
    throw new StartupError(`The data folder ${folder} cannot be used: files cannot be kept there.`);
  }
  try {
    // As root, PostgreSQL runs under another user, who must be able to pass through (but not to list) the folder: one that
    // was made for us beforehand is opened that far as long as nothing is in it.
    const isRoot = process.getuid?.() === 0;
    const mode = isRoot ? 0o711 : 0o700;
    if (mkdirSync(folder, { recursive: true, mode }) !== undefined) chmodSync(folder, mode); // whatever the umask
    folder = realpathSync(folder);
    if (isRoot && readdirSync(folder).length === 0) chmodSync(folder, statSync(folder).mode | 0o011);
    const probe = join(folder, `.write-test-${process.pid}`);
    writeFileSync(probe, 'x');
    rmSync(probe);
  } catch (error) {
    // What mkdir says of a folder it cannot make on a read-only file system is that it does not exist.
    throw unusable(folder, errorCode(error) === 'ENOENT' ? obstacle(dirname(folder)) : error);
  }
  const { bavail, bsize } = statfsSync(folder);
  const free = Math.floor((bavail * bsize) / megabyte);
  if (free < needed) {
    throw new StartupError(
      `Only ${free} MB are free on the disk of the data folder ${folder}: ${needed} MB are needed.`,
    );
  }
  return folder;
}

/** What keeps this process from writing in the nearest folder that exists. */
function obstacle(path: string): unknown {
  try {
    accessSync(path, constants.W_OK);
    return 'it cannot be created';
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? obstacle(dirname(path)) : error;
  }
}

export interface DataFolderLock {
  /** Lets another server use the folder; idempotent. */
  release(): void;
}

/** How many times this process holds each lock file. */
const held = new Map<string, number>();

/**
 * Reserves the data folder for this process, which may do so several times. A lock whose process has ended, or whose
 * number now belongs to another process, does not count.
 * Two containers that share a folder cannot see each other's processes: nothing here protects against that.
 * @throws StartupError when another living process holds it.
 */
export function acquireLock(folder: string): DataFolderLock {
  const file = join(realpathSync(folder), 'server.lock');
  if (!held.has(file)) claim(file);
  held.set(file, (held.get(file) ?? 0) + 1);
  let released = false;
  return {
    release() {
      if (released) return;
      released = true;
      const left = (held.get(file) ?? 1) - 1;
      if (left > 0) {
        held.set(file, left);
        return;
      }
      held.delete(file);
      rmSync(file, { force: true });
    },
  };
}

function claim(file: string): void {
  const draft = `${file}.${process.pid}`;
  rmSync(draft, { force: true });
  // Written first and linked afterwards, so that nobody ever reads half a lock.
  writeFileSync(draft, `${JSON.stringify({ pid: process.pid, started: startOf(process.pid) })}\n`);
  try {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      try {
        linkSync(draft, file);
        return;
      } catch (error) {
        if (errorCode(error) !== 'EEXIST') throw unusable(file, error);
      }
      const holder = livingHolder(file);
      if (holder !== null) {
        throw new StartupError(
          `Rihla is already running on this data folder (process ${holder}): stop it first, or choose another folder.`,
        );
      }
    }
  } finally {
    rmSync(draft, { force: true });
  }
  throw new StartupError(`The lock ${file} cannot be taken: several servers are starting at the same time.`);
}

/** The process that holds the lock, or null once a lock that nobody holds is out of the way. */
function livingHolder(file: string): number | null {
  const text = readIfThere(file);
  if (text === null) return null;
  const lock = parseLock(text);
  if (lock !== null && isAlive(lock.pid)) {
    const now = startOf(lock.pid);
    if (now === null || lock.started === null || now === lock.started) return lock.pid;
  }
  const aside = `${file}.stale-${process.pid}`;
  try {
    renameSync(file, aside);
    // Another server may have replaced the stale lock since it was read: then what was taken away is its lock.
    if (readFileSync(aside, 'utf8') !== text) linkSync(aside, file);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes(errorCode(error))) throw unusable(file, error);
  } finally {
    rmSync(aside, { force: true });
  }
  return null;
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw unusable(file, error);
  }
}

function parseLock(text: string): z.infer<typeof lockSchema> | null {
  try {
    return lockSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
