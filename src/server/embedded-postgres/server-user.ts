import { lchownSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { StartupError } from '../startup-error.ts';

/** The unprivileged user that PostgreSQL, which refuses to run as root, runs under. */
export interface ServerUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const candidates = ['rihla', 'postgres', 'nobody'];

/**
 * Null when this process is unprivileged itself and PostgreSQL may simply run as the same user; otherwise the owner of
 * the existing data, or the first of the usual service users.
 */
export function serverUser(data: string): ServerUser | null {
  if (process.getuid?.() !== 0) {
    assertNamed();
    return null;
  }
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter((user) => user.name !== '' && user.uid > 0 && user.gid > 0);
  const owner = statSync(data, { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0) {
    return users.find((user) => user.uid === owner.uid) ?? { name: String(owner.uid), uid: owner.uid, gid: owner.gid };
  }
  for (const name of candidates) {
    const user = users.find((candidate) => candidate.name === name);
    if (user !== undefined) return user;
  }
  throw new StartupError(
    'PostgreSQL does not run as root and there is no user to run it under: create one (useradd --system rihla).',
  );
}

/** PostgreSQL looks itself up in the user database; containers are often started under a bare number. */
function assertNamed(): void {
  try {
    userInfo();
  } catch {
    throw new StartupError(
      `The user number ${process.getuid?.()} has no entry in /etc/passwd, which PostgreSQL needs: add one or set DATABASE_URL.`,
    );
  }
}

/** Whether the user can pass through every folder down to this real path, going by the mode bits. */
export function canReach(path: string, user: ServerUser): boolean {
  const { mode, uid, gid } = statSync(path);
  const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
  if ((mode & bit) === 0) return false;
  const parent = dirname(path);
  return parent === path || canReach(parent, user);
}

/** Makes the folder and all it holds the user's, unless it is already. Links are changed, never followed. */
export function giveTo(folder: string, user: ServerUser | null): void {
  if (user === null || statSync(folder).uid === user.uid) return;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    lchownSync(join(entry.parentPath, entry.name), user.uid, user.gid);
  }
  // Last, because it is what says that the rest is done.
  lchownSync(folder, user.uid, user.gid);
}
