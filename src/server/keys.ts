import { createHmac, createPrivateKey, generateKeyPairSync, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Keys } from '#platform/web/page-route.ts';
import { sync, writeDurably } from './embedded-postgres/secrets.ts';
import type { Env } from './env.ts';
import type { Mode } from './mode.ts';
import { errorCode, StartupError } from './startup-error.ts';

export interface KeyOptions {
  /** The real path of the data folder. */
  readonly folder: string;
  readonly env: Env;
  readonly mode: Mode;
  /** The database was used with keys already: one that is missing was lost, and a new one would not open what it closed. */
  readonly isUsed: boolean;
}

/**
 * The keys of an installation, made at its first start unless they are given as files.
 * @throws StartupError when one is missing, damaged, or not for this user alone
 */
export function openKeys(options: KeyOptions): Keys {
  const { env } = options;
  const signing = {
    name: SIGNING_KEY,
    given: env.RIHLA_JOURNAL_KEY_FILE,
    make: makeSigningKey,
    read: readSigningKey,
  };
  const journal = openKey(signing, options);
  const credentials = openKey(
    { name: 'credentials.key', given: env.RIHLA_CREDENTIALS_KEY_FILE, make: makeSecret, read: readSecret },
    options,
  );
  // One that is gone may be made anew: what it signed is verified by the public key, which the database keeps.
  const documents = openKey(
    {
      name: 'documents-signing.pem',
      given: env.RIHLA_DOCUMENTS_KEY_FILE,
      make: makeSigningKey,
      read: readSigningKey,
    },
    { ...options, isUsed: false },
  );
  const keys = deriveKeys(journal, credentials, documents);
  return {
    ...keys,
    // Read again each time it signs, so that a rotation is seen by a server that runs.
    get journal() {
      return openKey(signing, { ...options, isUsed: true });
    },
  };
}

/** What a database remembers of the keys it was used with; it tells nothing about them. */
export function keysCheck({ sealing }: Keys): string {
  return createHmac('sha256', sealing).update('rihla keys check').digest('hex');
}

export const SIGNING_KEY = 'journal-signing.pem';

/** One stored secret, several keys: what one of them gives away says nothing about the others. */
function deriveKeys(journal: KeyObject, credentials: Buffer, documents: KeyObject): Keys {
  const derive = (label: string) => Buffer.from(hkdfSync('sha256', credentials, '', `rihla credentials ${label}`, 32));
  return {
    journal,
    pepper: derive('pepper'),
    sealing: derive('sealing'),
    documents: { sealing: derive('documents'), signing: documents },
  };
}

/** What the passwords of the database's roles are made of. It closes nothing: one that is missing is made anew. */
export function openDatabaseSecret(options: Omit<KeyOptions, 'isUsed'>): string {
  const given = options.env.RIHLA_DATABASE_KEY_FILE;
  const key = { name: 'database.key', given, make: makeSecret, read: readSecret };
  return openKey(key, { ...options, isUsed: false }).toString('base64');
}

/** A kind of key: its file, how one is made, how one is read; reading throws when it is damaged. */
interface Kind<Key> {
  readonly name: string;
  readonly given: string | undefined;
  readonly make: () => string;
  readonly read: (text: string) => Key;
}

export function makeSigningKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

export function readSigningKey(text: string): KeyObject {
  const key = createPrivateKey(text);
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('not Ed25519');
  return key;
}

function makeSecret(): string {
  return `${randomBytes(32).toString('base64')}\n`;
}

function readSecret(text: string): Buffer {
  const secret = Buffer.from(text.trim(), 'base64');
  if (secret.length !== 32 || secret.toString('base64') !== text.trim()) throw new Error('not 32 bytes');
  return secret;
}

function openKey<Key>(kind: Kind<Key>, options: KeyOptions): Key {
  const given = givenFile(kind, options.env);
  const file = given ?? join(options.folder, 'keys', kind.name);
  try {
    if (given === null && statSync(file, { throwIfNoEntry: false }) === undefined) makeKey(file, kind, options);
    const text = readFileSync(file, 'utf8');
    refuseOpenFile(file, given === null, options.mode);
    return kind.read(text);
  } catch (error) {
    if (error instanceof StartupError) throw error;
    const code = errorCode(error);
    if (['EACCES', 'EPERM'].includes(code)) {
      throw new StartupError(
        `The key file ${file} may not be read by this user: run this as the user that runs Rihla.`,
      );
    }
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(code)) throw new StartupError(`The key file ${file} is not there.`);
    // The cause is left out: it may hold a piece of the key.
    throw new StartupError(`The key file ${file} is damaged: put back the copy of your last backup.`);
  }
}

/** A file that the operator, or systemd, keeps for us. */
function givenFile(kind: Kind<unknown>, env: Env): string | null {
  if (kind.given !== undefined) return resolve(kind.given);
  if (env.CREDENTIALS_DIRECTORY === undefined) return null;
  const file = join(env.CREDENTIALS_DIRECTORY, kind.name);
  return existsSync(file) ? file : null;
}

/** Makes a key in the data folder of a new installation. */
function makeKey(file: string, kind: Kind<unknown>, { folder, isUsed }: KeyOptions): void {
  if (isUsed) {
    throw new StartupError(
      `The key file ${file}, which this database was used with, is gone: put back the copy of your last backup.`,
    );
  }
  const draft = `${file}.new-${process.pid}`;
  try {
    if (mkdirSync(dirname(file), { recursive: true, mode: 0o700 }) !== undefined) {
      chmodSync(dirname(file), 0o700); // whatever the umask
      sync(folder);
    }
    writeDurably(draft, kind.make(), 0o600);
    // Linked rather than renamed: of two servers that start together, the second one reads the key of the first.
    linkSync(draft, file);
    sync(dirname(file));
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return;
    throw new StartupError(`The key file ${file} cannot be written (${errorCode(error)}).`);
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Our own files are for this user alone. Those that are given may be read by a group, as stores of secrets hand them over.
 * In trial, ours are closed silently: a copy made by hand often comes out readable by everybody.
 */
function refuseOpenFile(file: string, isOurs: boolean, mode: Mode): void {
  const tooWide = (path: string) => (statSync(path).mode & (isOurs ? 0o077 : 0o027)) !== 0;
  if (isOurs && mode === 'trial') {
    if (tooWide(dirname(file))) chmodSync(dirname(file), 0o700);
    if (tooWide(file)) chmodSync(file, 0o600);
  } else if (tooWide(file) || (isOurs && tooWide(dirname(file)))) {
    throw new StartupError(
      isOurs
        ? `The key file ${file} or its folder is open to other users: close them (chmod 700 and 600), and ask who read it meanwhile.`
        : `The key file ${file} is open to other users: close it (chmod 640 at most), and ask who read it meanwhile.`,
    );
  }
}
