import { existsSync, readFileSync } from 'node:fs';
import { BlockList, isIP } from 'node:net';
import { join, resolve } from 'node:path';
import type { Installation } from '#platform/db/installation.ts';
import { writeDurably } from './embedded-postgres/secrets.ts';
import type { Env } from './env.ts';
import { errorCode, StartupError } from './startup-error.ts';

/** What a server is for: trying it out with fictitious people on one's own machine, or serving real ones. */
export type Mode = Env['RIHLA_MODE'];

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

function isLoopback(host: string): boolean {
  const family = isIP(host);
  return host === 'localhost' || (family !== 0 && loopback.check(host, family === 4 ? 'ipv4' : 'ipv6'));
}

/**
 * Sees to it that what the environment says of the server's addresses fits its mode.
 * @throws StartupError
 */
export function refuseAddresses(mode: Mode, { HOST, RIHLA_ORIGIN }: Env): void {
  if (mode === 'trial' && !isLoopback(HOST)) {
    throw new StartupError(
      'In trial mode anybody who reaches the server may act as anybody, so HOST must be an address of this machine alone, such as 127.0.0.1: to serve others, use npm run serve.',
    );
  }
  if (mode === 'production' && !RIHLA_ORIGIN?.startsWith('https://')) {
    throw new StartupError(
      'In production RIHLA_ORIGIN must say at which https:// origin people reach the server, such as https://rihla.example.org.',
    );
  }
}

const markOf = (folder: string): string => join(folder, 'mode');

/**
 * The mode a data folder was used in; null when it was in none yet.
 * @throws StartupError when its mark cannot be read
 */
export function modeOfFolder(path: string): Mode | null {
  const folder = resolve(path);
  const mark = readMark(markOf(folder));
  if (mark === 'trial' || mark === 'production') return mark;
  if (mark !== null) throw new StartupError(`The file ${markOf(folder)} is damaged: it says trial or production.`);
  // The embedded PostgreSQL, whose password is there from the very first start on, is for trial only.
  return ['secrets.json', 'postgres', 'MOVED.txt'].some((name) => existsSync(join(folder, name))) ? 'trial' : null;
}

function readMark(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    const code = errorCode(error);
    if (['ENOENT', 'ENOTDIR'].includes(code)) return null;
    throw new StartupError(`The file ${file} cannot be read (${code}): run this as the user that runs Rihla.`);
  }
}

/** @throws StartupError when the folder was used in the other mode */
export function refuseFolder(mode: Mode, folder: string): void {
  const found = modeOfFolder(folder);
  if (found === null || found === mode) return;
  throw new StartupError(
    found === 'trial'
      ? `The data folder ${folder} was used for trial, so it never serves in production: choose another with RIHLA_DATA=….`
      : `The data folder ${folder} is that of a production server: choose another with RIHLA_DATA=…, or use npm run serve.`,
  );
}

/** @throws StartupError when the database was used in the other mode */
export function refuseInstallation(mode: Mode, installation: Pick<Installation, 'id' | 'mode'> | null): void {
  if (installation === null || installation.mode === mode) return;
  throw new StartupError(
    installation.mode === 'trial'
      ? 'The database was used for trial, with fictitious people, so it never serves in production: give an empty one by DATABASE_URL.'
      : 'The database is that of a production server: give another one by DATABASE_URL, or use npm run serve.',
  );
}

/** Writes into a data folder what it is used for from now on. */
export function markFolder(mode: Mode, folder: string): void {
  if (readMark(markOf(folder)) === null) writeDurably(markOf(folder), `${mode}\n`, 0o644);
}
