import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { ensureDatabase, ensureRoles, prepareDatabase, ROLES, rolePasswords } from '#platform/db/roles.ts';
import { acquireLock, prepareDataFolder } from '#server/data-folder.ts';
import { packageFolder, prepareBinaries } from '#server/embedded-postgres/binaries.ts';
import { ensureCluster } from '#server/embedded-postgres/cluster.ts';
import { findPlace } from '#server/embedded-postgres/place.ts';
import { startPostmaster } from '#server/embedded-postgres/postmaster.ts';
import { eventually, serversOn, signal } from '#server/embedded-postgres/processes.ts';
import { ensurePassword } from '#server/embedded-postgres/secrets.ts';
import { prepareSocketFolder } from '#server/embedded-postgres/socket-folder.ts';

const DATABASE = 'kills';

/** The embedded PostgreSQL without who watches over it: that gives up after five ends a minute, and we kill more often. */
export interface Cluster {
  /** The data folder for the servers. */
  readonly folder: string;
  readonly socketFolder: string;
  readonly administrator: Required<Pick<pg.ClientConfig, 'host' | 'port' | 'user' | 'database'>> & { password: string };
  /** A connection string, as the given role, through the socket in a folder. */
  url(role: 'app' | 'gatekeeper' | 'matcher' | 'operator' | 'superuser', socketFolder?: string): string;
  /** SIGKILL to the postmaster, then to every other process. */
  kill(): void;
  /** Again on what the kill left: crash recovery, until it accepts connections. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export async function startCluster(): Promise<Cluster> {
  const folder = prepareDataFolder(mkdtempSync(join(tmpdir(), 'rihla-kills-')));
  const lock = acquireLock(folder);
  const said: string[] = [];
  const say = (sentence: string) => void said.push(sentence);
  const place = await findPlace(folder, say);
  const binaries = prepareBinaries(packageFolder(), place.root, place.user);
  const logFile = join(folder, 'postgres.log');
  const password = ensurePassword(folder);
  await ensureCluster(place, binaries, { password: () => password, logFile, say });
  const socketFolder = prepareSocketFolder(place);
  const launch = { place, program: binaries.postgres, socketFolder, logFile, say };
  let postmaster = await startPostmaster(launch);

  const administrator = { host: socketFolder, port: 5432, user: 'postgres', password, database: 'postgres' };
  const passwords = rolePasswords(password);
  await ensureRoles(administrator, passwords);
  await ensureDatabase(administrator, DATABASE);
  await prepareDatabase({ ...administrator, database: DATABASE });
  // The servers run as we do, PostgreSQL perhaps as another user: keys and sockets of theirs have a folder of their own.
  const servers = join(folder, 'servers');

  return {
    folder: servers,
    socketFolder,
    administrator: { ...administrator, database: DATABASE },
    url(role, through = socketFolder) {
      const [user, secret] = role === 'superuser' ? ['postgres', password] : [ROLES[role], passwords[role]];
      return `postgres://${user}:${encodeURIComponent(secret)}@localhost:5432/${DATABASE}?host=${encodeURIComponent(through)}`;
    },
    kill() {
      signal(postmaster.pid, 'SIGKILL');
      for (const pid of serversOn(place.data)) signal(pid, 'SIGKILL');
    },
    async restart() {
      await postmaster.ended;
      await eventually(() => serversOn(place.data).length === 0, 5_000);
      postmaster = await startPostmaster(launch);
    },
    async stop() {
      await postmaster.stop();
      lock.release();
      if (place.root !== folder) rmSync(place.root, { recursive: true, force: true });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
