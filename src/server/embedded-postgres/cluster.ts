import { spawn } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  lchownSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { StartupError } from '../startup-error.ts';
import type { Binaries } from './binaries.ts';
import { endOfLog, openLog, reasonSince } from './log-file.ts';
import type { Place } from './place.ts';
import { eventually, serversOn, signal } from './processes.ts';
import { sync } from './secrets.ts';
import { giveTo } from './server-user.ts';

const draftPrefix = 'postgres.new-';

/**
 * Sees to it that the data directory exists, is of this version and belongs to the server's user. A new one is made
 * beside it and renamed when complete: a start that is killed meanwhile leaves nothing that looks like a database.
 * @throws StartupError with the reason that initdb gave.
 */
export async function ensureCluster(
  place: Place,
  binaries: Binaries,
  options: { password: () => string; logFile: string; say: (sentence: string) => void },
): Promise<void> {
  await removeDrafts(place.root);
  const version = join(place.data, 'PG_VERSION');
  if (!existsSync(version)) {
    if (existsSync(place.data) && readdirSync(place.data).length > 0) {
      throw new StartupError(`The folder ${place.data} holds no complete database: move it away or restore a backup.`);
    }
    options.say('Preparing the database (first start, some seconds)…');
    await create(place, binaries, options.password(), options.logFile);
    return;
  }
  const major = readFileSync(version, 'utf8').trim();
  if (major !== binaries.major) {
    throw new StartupError(
      `The data in ${place.data} are of PostgreSQL ${major} and this Rihla brings PostgreSQL ${binaries.major}: convert them first.`,
    );
  }
  giveTo(place.data, place.user);
}

async function create(place: Place, binaries: Binaries, password: string, logFile: string): Promise<void> {
  const { root, user } = place;
  const draft = mkdtempSync(join(root, draftPrefix));
  try {
    const passwordFile = join(draft, 'password');
    writeFileSync(passwordFile, password, { mode: 0o600, flag: 'wx' });
    if (user !== null) {
      lchownSync(passwordFile, user.uid, user.gid);
      chownSync(draft, user.uid, user.gid);
    }
    const made = join(draft, 'data');
    const before = endOfLog(logFile);
    const code = await run(binaries.initdb, initdbArguments(made, passwordFile), place, logFile);
    if (code !== 0) throw new StartupError(`The database could not be created: ${reasonSince(logFile, before)}.`);
    renameSync(made, place.data);
    sync(root);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function initdbArguments(directory: string, passwordFile: string): string[] {
  return [
    ...['-D', directory, '--username=postgres', `--pwfile=${passwordFile}`],
    ...['--auth-local=scram-sha-256', '--auth-host=scram-sha-256'],
    // The builtin provider sorts the same on every machine; the system's own locale still serves pg_trgm, which needs
    // one that knows letters beyond ASCII.
    ...['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    `--locale=${process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`,
    ...['--data-checksums', '--no-instructions'],
  ];
}

/** Runs a program to its end as the server's user; its exit code, or -1. Not detached: Ctrl-C ends it too. */
function run(program: string, parameters: string[], { root, user }: Place, logFile: string): Promise<number> {
  const log = openLog(logFile);
  return new Promise<number>((resolve, reject) => {
    const child = spawn(program, parameters, {
      cwd: root,
      env: { PATH: process.env.PATH ?? '', LC_ALL: 'C' },
      stdio: ['ignore', log, log],
      ...(user === null ? {} : { uid: user.uid, gid: user.gid }),
    });
    child.once('error', (error) =>
      reject(new StartupError(`The database could not be created: ${error.message}.`, { cause: error })),
    );
    child.once('exit', (code) => resolve(code ?? -1));
  }).finally(() => closeSync(log));
}

/** Clears what interrupted first starts left, and ends an initdb that survived the one who started it. */
async function removeDrafts(root: string): Promise<void> {
  for (const name of readdirSync(root).filter((entry) => entry.startsWith(draftPrefix))) {
    const draft = join(root, name);
    await eventually(() => {
      const left = serversOn(join(draft, 'data'));
      for (const pid of left) signal(pid, 'SIGKILL');
      return left.length === 0;
    }, 5_000);
    try {
      rmSync(draft, { recursive: true, force: true, maxRetries: 5 });
    } catch {
      // The next start tries again.
    }
  }
}
