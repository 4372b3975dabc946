import { generateKeyPairSync, sign, verify } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readEnv } from '#server/env.ts';
import { type KeyOptions, openDatabaseSecret, openKeys } from '#server/keys.ts';
import { StartupError } from '#server/startup-error.ts';
import { cleanUp, newFolder, spawnScript } from './embedded-postgres.support.ts';

afterEach(cleanUp);

const NAMES = ['journal-signing.pem', 'credentials.key', 'database.key', 'documents-signing.pem'] as const;
type Name = (typeof NAMES)[number];

function options(folder: string, more: Partial<KeyOptions> = {}): KeyOptions {
  return { folder, env: readEnv({}), mode: 'production', isUsed: false, ...more };
}

/** What is made of the key of a file, whichever function opens it. */
function open(name: Name, given: KeyOptions): string {
  if (name === 'database.key') return openDatabaseSecret(given);
  const { journal, pepper, documents } = openKeys(given);
  if (name === 'credentials.key') return pepper.toString('hex');
  const signs = name === 'journal-signing.pem' ? journal : documents.signing;
  return signs.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** A folder with keys in it. */
function usedFolder(): string {
  const folder = newFolder();
  openKeys(options(folder));
  openDatabaseSecret(options(folder));
  return folder;
}

const modeOf = (path: string) => statSync(path).mode & 0o777;

describe('the keys of an installation', () => {
  it('are made at its first start, for its user alone, whatever the umask, and nothing is left beside them', () => {
    const umask = process.umask(0);
    const folder = usedFolder();
    process.umask(umask);
    expect(modeOf(join(folder, 'keys'))).toBe(0o700);
    expect(readdirSync(join(folder, 'keys')).toSorted()).toEqual(NAMES.toSorted());
    for (const name of NAMES) expect(modeOf(join(folder, 'keys', name))).toBe(0o600);
  });

  it('are the same at every start, and others in every installation', () => {
    const [one, other] = [usedFolder(), usedFolder()];
    const bytes = (folder: string) => {
      const { journal, pepper, sealing, documents } = openKeys(options(folder, { isUsed: true }));
      return [
        journal.export({ type: 'pkcs8', format: 'der' }),
        pepper,
        sealing,
        documents.sealing,
        documents.signing.export({ type: 'pkcs8', format: 'der' }),
        openDatabaseSecret(options(folder)),
      ].map((key) => key.toString('hex'));
    };
    expect(bytes(one)).toEqual(bytes(one));
    const all = [...bytes(one), ...bytes(other)];
    expect(new Set(all).size).toBe(all.length);
  });

  it('are one that signs and two of 32 bytes, which neither each other nor the file gives away', () => {
    const folder = usedFolder();
    const { journal, pepper, sealing } = openKeys(options(folder));
    const text = Buffer.from('checkpoint');
    expect(verify(null, text, journal, sign(null, text, journal))).toBe(true);
    expect([pepper.length, sealing.length]).toEqual([32, 32]);
    const stored = readFileSync(join(folder, 'keys', 'credentials.key'), 'utf8').trim();
    for (const key of [pepper, sealing]) expect(key.toString('base64')).not.toBe(stored);
    expect(pepper.equals(sealing)).toBe(false);
  });

  it('are agreed on by servers that start together', async () => {
    const folder = newFolder();
    const together = Date.now() + 1_500;
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => {
        const child = spawnScript(`
          const { openKeys } = await import('#server/keys.ts');
          const { readEnv } = await import('#server/env.ts');
          while (Date.now() < ${together});
          const keys = openKeys({ folder: ${JSON.stringify(folder)}, env: readEnv({}), mode: 'production', isUsed: false });
          console.log(keys.pepper.toString('hex') + keys.journal.export({ type: 'pkcs8', format: 'der' }).toString('hex'));
        `);
        return new Promise<string>((resolve) => child.stdout?.once('data', (data: Buffer) => resolve(data.toString())));
      }),
    );
    expect(answers[0]).toMatch(/^[0-9a-f]{100,}\n$/);
    expect(new Set(answers).size).toBe(1);
    expect(readdirSync(join(folder, 'keys'))).toHaveLength(3);
  });
});

describe('a key that was lost', () => {
  it.each(['journal-signing.pem', 'credentials.key'] as const)('is not made anew: %s', (name) => {
    const folder = usedFolder();
    rmSync(join(folder, 'keys', name));
    expect(() => openKeys(options(folder, { isUsed: true }))).toThrow(
      new StartupError(
        `The key file ${join(folder, 'keys', name)}, which this database was used with, is gone: put back the copy of your last backup.`,
      ),
    );
    expect(existsSync(join(folder, 'keys', name))).toBe(false);
  });

  it('is made anew when nothing was closed with it: the one that passwords of roles are made of', () => {
    const folder = usedFolder();
    const before = openDatabaseSecret(options(folder));
    rmSync(join(folder, 'keys', 'database.key'));
    expect(openDatabaseSecret(options(folder))).not.toBe(before);
  });

  it('is made anew when what it signed stays verifiable: the one of official documents', () => {
    const folder = usedFolder();
    const used = options(folder, { isUsed: true });
    const before = open('documents-signing.pem', used);
    rmSync(join(folder, 'keys', 'documents-signing.pem'));
    expect(open('documents-signing.pem', used)).not.toBe(before);
  });
});

describe('a key that is damaged', () => {
  it.each(NAMES)('is refused, and its content is not shown: %s', (name) => {
    const folder = usedFolder();
    const file = join(folder, 'keys', name);
    const whole = readFileSync(file, 'utf8');
    const ofAnotherKind = name === 'credentials.key' ? 'journal-signing.pem' : 'credentials.key';
    const spoilt = {
      cut: whole.slice(0, -12),
      empty: '',
      changed: whole.replace(/[a-z]/, '!'),
      twice: whole + whole.slice(0, 10),
      kind: readFileSync(join(folder, 'keys', name === 'database.key' ? 'journal-signing.pem' : ofAnotherKind), 'utf8'),
    };
    for (const [how, text] of Object.entries(spoilt)) {
      writeFileSync(file, text);
      // What follows the end of a PEM is no part of it.
      if (name.endsWith('.pem') && how === 'twice') continue;
      expect(() => open(name, options(folder)), how).toThrow(
        new StartupError(`The key file ${file} is damaged: put back the copy of your last backup.`),
      );
    }
    rmSync(file);
    mkdirSync(file);
    expect(() => open(name, options(folder))).toThrow(`The key file ${file} is not there.`);
  });

  it('is refused when it signs by another procedure', () => {
    const folder = usedFolder();
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    writeFileSync(join(folder, 'keys', 'journal-signing.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
    expect(() => openKeys(options(folder))).toThrow(/is damaged/);
  });
});

describe('a key that others may read', () => {
  const OPEN = [0o644, 0o640, 0o604, 0o660, 0o602];

  it.each(NAMES)('stops production: %s', (name) => {
    const folder = usedFolder();
    for (const mode of OPEN) {
      chmodSync(join(folder, 'keys', name), mode);
      expect(() => open(name, options(folder)), mode.toString(8)).toThrow(/open to other users: close them/);
      expect(modeOf(join(folder, 'keys', name))).toBe(mode);
    }
  });

  it('stops production by its folder alone', () => {
    const folder = usedFolder();
    chmodSync(join(folder, 'keys'), 0o750);
    expect(() => openKeys(options(folder))).toThrow(/open to other users: close them/);
  });

  it.each(NAMES)('is closed in a trial: %s', (name) => {
    const folder = usedFolder();
    chmodSync(join(folder, 'keys'), 0o755);
    for (const mode of OPEN) {
      chmodSync(join(folder, 'keys', name), mode);
      open(name, options(folder, { mode: 'trial' }));
      expect(modeOf(join(folder, 'keys', name))).toBe(0o600);
    }
    expect(modeOf(join(folder, 'keys'))).toBe(0o700);
  });
});

describe('a key that is given', () => {
  const VARIABLES = {
    'journal-signing.pem': 'RIHLA_JOURNAL_KEY_FILE',
    'credentials.key': 'RIHLA_CREDENTIALS_KEY_FILE',
    'database.key': 'RIHLA_DATABASE_KEY_FILE',
    'documents-signing.pem': 'RIHLA_DOCUMENTS_KEY_FILE',
  } as const;

  it.each(NAMES)('as a file or by systemd, is the one that is used: %s', (name) => {
    const [given, own] = [usedFolder(), newFolder()];
    const keys = join(given, 'keys');
    const expected = open(name, options(given));
    for (const file of NAMES) chmodSync(join(keys, file), 0o440);
    const byVariable = readEnv({ [VARIABLES[name]]: join(keys, name) });
    const bySystemd = readEnv({ CREDENTIALS_DIRECTORY: keys });
    for (const env of [byVariable, bySystemd]) {
      expect(open(name, options(own, { env }))).toBe(expected);
      expect(existsSync(join(own, 'keys', name))).toBe(false);
    }
    expect(modeOf(join(keys, name))).toBe(0o440);
  });

  it.each(NAMES)('is never made when it is missing, and refused when everybody may read it: %s', (name) => {
    const file = join(newFolder(), name);
    const env = readEnv({ [VARIABLES[name]]: file });
    expect(() => open(name, options(newFolder(), { env }))).toThrow(`The key file ${file} is not there.`);
    expect(existsSync(file)).toBe(false);
    const given = join(usedFolder(), 'keys', name);
    for (const mode of [0o644, 0o604, 0o620]) {
      chmodSync(given, mode);
      for (const kind of ['trial', 'production'] as const) {
        const asked = options(newFolder(), { env: readEnv({ [VARIABLES[name]]: given }), mode: kind });
        expect(() => open(name, asked)).toThrow(/open to other users: close it \(chmod 640 at most\)/);
      }
      // A file that is not ours is not ours to change.
      expect(modeOf(given)).toBe(mode);
    }
  });
});
