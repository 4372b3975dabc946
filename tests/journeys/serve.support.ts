import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { unfitnessForProduction } from '#platform/db/fitness.ts';
import { withClient } from '#platform/db/roles.ts';
import { serverUser } from '../../src/server/embedded-postgres/server-user.ts';

/** The folder of the programs of a PostgreSQL on this machine that production accepts, the newest one; null without any. */
export function findFitPostgres(): string | null {
  const folders = ['/usr/lib/postgresql', '/usr/local/opt', '/opt/homebrew/opt']
    .filter((place) => existsSync(place))
    .flatMap((place) => readdirSync(place).map((name) => join(place, name, 'bin')))
    .concat('/usr/local/pgsql/bin')
    .filter((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
  const fit = folders.map((folder) => ({ folder, number: versionOf(folder) })).filter(({ number }) => isFit(number));
  return fit.toSorted((one, other) => other.number - one.number)[0]?.folder ?? null;
}

function versionOf(folder: string): number {
  const { stdout } = spawnSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8' });
  const [, major = '0', minor = '0'] = /PostgreSQL\) (\d+)\.(\d+)/.exec(stdout ?? '') ?? [];
  return Number(major) * 10_000 + Number(minor);
}

function isFit(versionNumber: number): boolean {
  const safe = { fsync: 'on', fullPageWrites: 'on', synchronousCommit: 'on', dataChecksums: 'on' };
  return unfitnessForProduction({ ...safe, versionNumber, version: '' }).length === 0;
}

export interface OwnPostgres {
  readonly administrator: pg.ClientConfig;
  /** A connection string for a login. */
  url(database: string, user: string, password: string): string;
  /** Every statement it was sent. */
  log(): string;
  stop(): Promise<void>;
}

/** A PostgreSQL as an operator would run one, on a folder of its own, under an ordinary user; it logs every statement. */
export async function startOwnPostgres(binaries: string): Promise<OwnPostgres> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'rihla-serve-')));
  const [data, log, password] = [join(folder, 'data'), join(folder, 'log'), randomBytes(12).toString('hex')];
  const user = serverUser(data);
  const options = { cwd: folder, env: { LC_ALL: 'C' }, ...(user === null ? {} : { uid: user.uid, gid: user.gid }) };
  writeFileSync(join(folder, 'password'), password);
  for (const path of user === null ? [] : [folder, join(folder, 'password')])
    chownSync(path, user?.uid ?? 0, user?.gid ?? 0);
  const made = spawnSync(
    join(binaries, 'initdb'),
    [
      '-D',
      data,
      '-U',
      'postgres',
      '-A',
      'scram-sha-256',
      `--pwfile=${join(folder, 'password')}`,
      '--encoding=UTF8',
      '-k',
    ],
    { ...options, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const output = openSync(log, 'a', 0o600);
  const server = spawn(
    join(binaries, 'postgres'),
    ['-D', data, '-k', folder, '-c', 'listen_addresses=', '-c', 'log_statement=all'],
    { ...options, stdio: ['ignore', output, output] },
  );
  const administrator = { host: folder, port: 5432, user: 'postgres', password, database: 'postgres' };
  await untilItAnswers(administrator, server);
  return {
    administrator,
    url: (database, login, secret) =>
      `postgres://${login}:${encodeURIComponent(secret)}@localhost:5432/${database}?host=${encodeURIComponent(folder)}`,
    log: () => readFileSync(log, 'utf8'),
    async stop() {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilItAnswers(config: pg.ClientConfig, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 200 && server.exitCode === null; attempt += 1) {
    const answers = await withClient(config, (client) => client.query('select 1')).then(
      () => true,
      () => false,
    );
    if (answers) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The PostgreSQL of the test did not start.');
}
