import { chmodSync, lchownSync, lstatSync, mkdirSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { errorCode, StartupError } from '../startup-error.ts';
import { nameOf, type Place } from './place.ts';
import { canReach, type ServerUser } from './server-user.ts';

/** A Unix socket's path holds 103 bytes on some systems, 107 on others. */
const longestPath = 100;
const socketName = '.s.PGSQL.5432';

/**
 * The folder of the Unix socket, for the server's user alone and empty: under the data, or in the folder for temporary
 * files where that path would be too long. Must be called while no server runs on these data.
 * @throws StartupError when somebody else owns a folder of that name.
 */
export function prepareSocketFolder({ root, user }: Place): string {
  const near = join(root, 'postgres-socket');
  const fits = Buffer.byteLength(join(near, socketName)) <= longestPath;
  const folder = fits ? near : join(temporaryFolder(user), `rihla-${nameOf(root)}`);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
  const owner = user?.uid ?? process.getuid?.();
  // Anybody may create folders among the temporary files, so one that is there already proves nothing.
  const found = lstatSync(folder);
  if (!found.isDirectory() || (found.uid !== owner && found.uid !== process.getuid?.())) {
    throw new StartupError(
      `The folder ${folder}, needed for the connection to the database, belongs to somebody else.`,
    );
  }
  if (user !== null) lchownSync(folder, user.uid, user.gid);
  chmodSync(folder, 0o700);
  // A socket's lock file names a process by number too, and blocks when the number has been given away.
  for (const name of readdirSync(folder)) if (name.startsWith(socketName)) rmSync(join(folder, name));
  return folder;
}

function temporaryFolder(user: ServerUser | null): string {
  for (const candidate of [tmpdir(), '/tmp']) {
    try {
      const folder = realpathSync(candidate);
      const reachable = user === null || canReach(folder, user);
      if (reachable && Buffer.byteLength(join(folder, `rihla-${nameOf('')}`, socketName)) <= longestPath) return folder;
    } catch {
      // not there: the next
    }
  }
  throw new StartupError(
    'The path of the data folder is too long for the connection to the database: choose a shorter.',
  );
}
