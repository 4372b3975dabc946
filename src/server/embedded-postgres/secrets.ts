import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { errorCode, StartupError } from '../startup-error.ts';

/** Other keys of the file are other people's: they are kept. */
const secretsSchema = z.looseObject({ postgresPassword: z.string().min(1).optional() });

const fileOf = (folder: string): string => join(folder, 'secrets.json');

function readSecrets(folder: string): z.infer<typeof secretsSchema> {
  const file = fileOf(folder);
  try {
    const secrets = secretsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    // A copy made by hand often comes out readable by everybody.
    if ((statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600);
    return secrets;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return {};
    if (['EACCES', 'EPERM'].includes(errorCode(error))) {
      throw new StartupError(`The file ${file} belongs to another user: run this as the user that runs Rihla.`);
    }
    throw new StartupError(`The file ${file} is damaged: put back the copy of your last backup.`, { cause: error });
  }
}

/** The password of the superuser of the database, or null before the first start. */
export function readPassword(folder: string): string | null {
  return readSecrets(folder).postgresPassword ?? null;
}

/** The password of the superuser, made and stored at the first call. */
export function ensurePassword(folder: string): string {
  const secrets = readSecrets(folder);
  if (secrets.postgresPassword !== undefined) return secrets.postgresPassword;
  const postgresPassword = randomBytes(24).toString('base64url');
  writeDurably(fileOf(folder), `${JSON.stringify({ ...secrets, postgresPassword }, null, 2)}\n`, 0o600);
  return postgresPassword;
}

/** Replaces a file as a whole, on disk before this returns, never with wider rights than the given mode. */
export function writeDurably(file: string, text: string, mode: number): void {
  const draft = `${file}.${process.pid}`;
  rmSync(draft, { force: true });
  const descriptor = openSync(draft, 'wx', mode);
  try {
    writeSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(draft, file);
  sync(dirname(file));
}

/** Puts on disk what was written to a file, or renamed in a folder, so that it survives a power cut. */
export function sync(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
