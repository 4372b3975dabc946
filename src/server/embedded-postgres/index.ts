import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { acquireLock, type DataFolderLock, prepareDataFolder } from '../data-folder.ts';
import { StartupError } from '../startup-error.ts';
import { packageFolder, prepareBinaries } from './binaries.ts';
import { ensureCluster } from './cluster.ts';
import { readPostmasterFile, stopLeftovers } from './leftovers.ts';
import { findPlace, rootOf } from './place.ts';
import { startPostmaster } from './postmaster.ts';
import { serversOn } from './processes.ts';
import { ensurePassword, readPassword } from './secrets.ts';
import { prepareSocketFolder } from './socket-folder.ts';
import { supervise } from './supervise.ts';

export interface EmbeddedPostgres {
  /** Connection parameters of the superuser; the host is the folder of a Unix socket. */
  readonly connection: { host: string; port: number; user: string; password: string; database: string };
  /** Where the data really are. */
  readonly directory: string;
  /** Fast shutdown: sessions are cut, what is committed is kept. Idempotent. */
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  readonly dataFolder: string;
  /** Told, in sentences for the operator, what takes time or went wrong. */
  readonly say: (sentence: string) => void;
  /** Told after PostgreSQL ended by itself: true when it runs again (all sessions were lost), false when it stays down. */
  readonly onUnexpectedExit?: (restarted: boolean) => void;
}

/** The data directories that this very process serves, which its own lock does not keep it from serving twice. */
const served = new Set<string>();

/**
 * Starts PostgreSQL on a data folder, creating the database at the first start, and keeps it running until `stop`.
 * Takes the lock of the data folder itself; the caller may hold it already.
 * @throws StartupError with a sentence for the operator, whatever the reason.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const folder = prepareDataFolder(options.dataFolder);
  if (served.has(folder)) throw new StartupError(`The database of ${folder} already runs in this process.`);
  const locks = [acquireLock(folder)];
  served.add(folder);
  const letGo = () => {
    served.delete(folder);
    for (const lock of locks) lock.release();
  };
  try {
    const running = await start(folder, options, locks);
    let stopped: Promise<void> | undefined;
    return {
      ...running,
      stop: () => {
        stopped ??= running.stop().finally(letGo);
        return stopped;
      },
    };
  } catch (error) {
    letGo();
    if (error instanceof StartupError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartupError(`The database could not be started: ${reason}.`, { cause: error });
  }
}

async function start(
  folder: string,
  { say, onUnexpectedExit }: EmbeddedPostgresOptions,
  locks: DataFolderLock[],
): Promise<EmbeddedPostgres> {
  const place = await findPlace(folder, say);
  if (place.root !== folder) locks.push(acquireLock(place.root));
  await stopLeftovers(place.data, say);
  const binaries = prepareBinaries(packageFolder(), place.root, place.user);
  const logFile = join(folder, 'postgres.log');
  await ensureCluster(place, binaries, { password: () => ensurePassword(folder), logFile, say });
  const password = readPassword(folder);
  if (password === null) {
    throw new StartupError(
      `The file ${join(folder, 'secrets.json')} with the database's password is gone: restore it.`,
    );
  }
  const socketFolder = prepareSocketFolder(place);
  const launch = { place, program: binaries.postgres, socketFolder, logFile, say };
  const { stop } = supervise(launch, await startPostmaster(launch), (restarted) => onUnexpectedExit?.(restarted));
  return { connection: superuser(socketFolder, 5432, password), directory: place.data, stop };
}

/**
 * The connection parameters of the PostgreSQL that a server keeps running on this data folder, for the commands an
 * operator types meanwhile; null when none runs.
 * @throws StartupError when this user may not read the password.
 */
export async function connectToRunningEmbeddedPostgres(options: {
  dataFolder: string;
}): Promise<EmbeddedPostgres['connection'] | null> {
  if (!existsSync(options.dataFolder)) return null;
  const folder = realpathSync(options.dataFolder);
  const password = readPassword(folder);
  const link = join(rootOf(folder), 'postgres');
  if (password === null || !existsSync(link)) return null;
  const data = realpathSync(link);
  const postmaster = readPostmasterFile(data);
  if (postmaster === null || !postmaster.ready || !serversOn(data).includes(postmaster.pid)) return null;
  return superuser(postmaster.socketFolder, postmaster.port, password);
}

function superuser(host: string, port: number, password: string): EmbeddedPostgres['connection'] {
  return { host, port, user: 'postgres', password, database: 'postgres' };
}
