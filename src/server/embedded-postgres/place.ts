import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { acquireLock, prepareDataFolder } from '../data-folder.ts';
import { errorCode, StartupError } from '../startup-error.ts';
import { stopLeftovers } from './leftovers.ts';
import { sync, writeDurably } from './secrets.ts';
import { canReach, type ServerUser, serverUser } from './server-user.ts';

/** Where the database of a data folder really is, and under whom it runs. */
export interface Place {
  /** Holds the data directory and the socket folder: the data folder, or the one its MOVED.txt names. */
  readonly root: string;
  readonly data: string;
  /** Null: the same user as this process. */
  readonly user: ServerUser | null;
}

/** A short name for a path, the same at every start. */
export function nameOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 16);
}

/** An operator may have put the data on another disk and left a link. */
function realPath(path: string): string {
  return existsSync(path) ? realpathSync(path) : path;
}

/**
 * The folder the database was moved to, or the data folder itself.
 * @throws StartupError when it was moved and is gone: starting an empty database in its place would hide the loss.
 */
export function rootOf(folder: string): string {
  const note = join(folder, 'MOVED.txt');
  if (!existsSync(note)) return folder;
  const root = readFileSync(note, 'utf8').trim();
  try {
    return realpathSync(root);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') {
      throw new StartupError(
        `The data are in ${root} (see ${note}), which this user may not open: start Rihla as root.`,
      );
    }
    throw new StartupError(
      `The data were moved to ${root} (see ${note}), which is gone: put it back, or remove the note.`,
    );
  }
}

/**
 * Finds the place of the database; moves it when this process is root and the user it runs PostgreSQL under cannot reach
 * the data folder, as under /root. Must hold the lock of the data folder.
 */
export async function findPlace(folder: string, say: (sentence: string) => void): Promise<Place> {
  const root = rootOf(folder);
  const data = realPath(join(root, 'postgres'));
  const user = serverUser(data);
  const owner = statSync(data, { throwIfNoEntry: false })?.uid;
  if (user === null && owner !== undefined && owner !== process.getuid?.()) {
    throw new StartupError(
      `The database in ${data} belongs to the user number ${owner}: start Rihla as that user or as root.`,
    );
  }
  if (user === null || (canReach(root, user) && canOwn(root, user))) return { root, data, user };
  if (root !== folder) throw new StartupError(`The user ${user.name} cannot reach the data in ${root}.`);
  const moved = await move(folder, user, say);
  return { root: moved, data: join(moved, 'postgres'), user };
}

/** Whether files can be given to the user; some shared folders (of a virtual machine, of a network) refuse. */
function canOwn(root: string, user: ServerUser): boolean {
  const probe = join(root, `.owner-test-${process.pid}`);
  try {
    writeFileSync(probe, '');
    chownSync(probe, user.uid, user.gid);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(probe, { force: true });
  }
}

async function move(folder: string, user: ServerUser, say: (sentence: string) => void): Promise<string> {
  const root = prepareDataFolder(`/var/lib/rihla-${nameOf(folder)}`);
  if (!canReach(root, user)) throw new StartupError(`The user ${user.name} can reach neither ${folder} nor ${root}.`);
  const lock = acquireLock(root);
  try {
    await moveInto(root, folder, say);
  } finally {
    lock.release();
  }
  say(`PostgreSQL runs as the user ${user.name}, who cannot reach ${folder}: the database is in ${root} instead.`);
  return root;
}

async function moveInto(root: string, folder: string, say: (sentence: string) => void): Promise<void> {
  const source = join(folder, 'postgres');
  const target = join(root, 'postgres');
  await stopLeftovers(target, say);
  if (existsSync(target)) {
    // Of a data folder that is gone, or of a move that was interrupted: not ours to judge, so never removed.
    const aside = `${target}.before-${new Date().toISOString().replaceAll(':', '')}`;
    renameSync(target, aside);
    say(`An older database was found in ${root} and set aside as ${aside}.`);
  }
  if (existsSync(source)) {
    await stopLeftovers(source, say);
    const draft = `${target}.moving`;
    rmSync(draft, { recursive: true, force: true });
    // Copied rather than renamed: whatever interrupts this, one complete database remains where the next start looks.
    cpSync(source, draft, { recursive: true, verbatimSymlinks: true });
    secure(draft);
    renameSync(draft, target);
    sync(root);
  }
  writeDurably(join(folder, 'MOVED.txt'), `${root}\n`, 0o644);
  rmSync(source, { recursive: true, force: true });
}

/** Gives a copied data directory the modes that PostgreSQL demands, and puts it on disk for good. */
function secure(folder: string): void {
  chmodSync(folder, 0o700);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) secure(path);
    if (!entry.isFile()) continue;
    chmodSync(path, 0o600);
    sync(path);
  }
  sync(folder);
}
