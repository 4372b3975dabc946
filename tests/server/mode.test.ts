import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readEnv } from '#server/env.ts';
import { markFolder, modeOfFolder, refuseAddresses, refuseFolder, refuseInstallation } from '#server/mode.ts';
import { StartupError } from '#server/startup-error.ts';
import { cleanUp, newFolder } from './embedded-postgres.support.ts';

afterEach(cleanUp);

describe('the addresses of a trial', () => {
  it.each(['127.0.0.1', '127.255.0.9', '::1', '0:0:0:0:0:0:0:1', 'localhost'])(
    'may be this machine’s alone: %s',
    (HOST) => {
      expect(() => refuseAddresses('trial', readEnv({ HOST }))).not.toThrow();
    },
  );

  it.each([
    '0.0.0.0',
    '::',
    '10.0.0.1',
    '192.168.1.7',
    '128.0.0.1',
    'fe80::1',
    '2001:db8::1',
    '::ffff:10.0.0.1',
    'localhost.example.org',
    '127.1',
    '2130706433',
    'rihla',
  ])('may not be reached from elsewhere: %s', (HOST) => {
    expect(() => refuseAddresses('trial', readEnv({ HOST }))).toThrow(/^In trial mode .* HOST must be/);
  });
});

describe('the addresses of production', () => {
  it('may be any, at an https:// origin', () => {
    const env = readEnv({ HOST: '0.0.0.0', RIHLA_ORIGIN: 'https://rihla.example.org/' });
    expect(() => refuseAddresses('production', env)).not.toThrow();
  });

  it.each([{}, { RIHLA_ORIGIN: 'http://rihla.example.org' }, { RIHLA_ORIGIN: 'http://localhost:3000' }])(
    'need one: %o',
    (variables) => {
      expect(() => refuseAddresses('production', readEnv(variables))).toThrow(StartupError);
    },
  );
});

describe('what a data folder was used for', () => {
  it('is nothing when it is new or not there, and stays what it first was', () => {
    const folder = newFolder();
    expect(modeOfFolder(join(folder, 'not-there'))).toBeNull();
    expect(modeOfFolder(folder)).toBeNull();
    markFolder('production', folder);
    markFolder('trial', folder);
    expect(readFileSync(join(folder, 'mode'), 'utf8')).toBe('production\n');
    expect(modeOfFolder(folder)).toBe('production');
  });

  it.each(['secrets.json', 'MOVED.txt', 'postgres'])('is a trial where an embedded PostgreSQL left %s', (name) => {
    const folder = newFolder();
    if (name === 'postgres') mkdirSync(join(folder, name));
    else writeFileSync(join(folder, name), '{}');
    expect(modeOfFolder(folder)).toBe('trial');
    expect(() => refuseFolder('trial', folder)).not.toThrow();
    expect(() => refuseFolder('production', folder)).toThrow(/was used for trial, so it never serves in production/);
    expect(existsSync(join(folder, 'mode'))).toBe(false);
  });

  it('is not guessed from a mark that says something else', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'mode'), 'Production');
    expect(() => modeOfFolder(folder)).toThrow(/mode is damaged: it says trial or production\.$/);
    const inTheWay = newFolder();
    mkdirSync(join(inTheWay, 'mode'));
    expect(() => modeOfFolder(inTheWay)).toThrow(/cannot be read \(EISDIR\)/);
  });
});

describe('what a database was used for', () => {
  const id = '00000000-0000-4000-8000-000000000000';

  it('is for one mode for good', () => {
    for (const mode of ['trial', 'production'] as const) {
      expect(() => refuseInstallation(mode, null)).not.toThrow();
      expect(() => refuseInstallation(mode, { id, mode })).not.toThrow();
    }
    expect(() => refuseInstallation('production', { id, mode: 'trial' })).toThrow(/^The database was used for trial/);
    expect(() => refuseInstallation('trial', { id, mode: 'production' })).toThrow(
      /^The database is that of a production/,
    );
  });
});
