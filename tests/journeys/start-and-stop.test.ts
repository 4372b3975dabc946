import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { withClient } from '#platform/db/roles.ts';
import { freshDatabase } from '../kit/database.ts';
import { addressOf, endAll, isReady, type Running, refusalOf, run, stop } from './run.support.ts';

const folder = mkdtempSync(join(tmpdir(), 'rihla-start-'));
// As root, PostgreSQL runs under another user, who must pass through: elsewhere its data would be moved, and left behind.
chmodSync(folder, 0o711);
const data = join(folder, 'data');

afterAll(async () => {
  await endAll();
  for (const pid of postmasters(data)) process.kill(pid, 'SIGQUIT');
  rmSync(folder, { recursive: true, force: true });
});

/** What `npm start` runs, with a data folder of one's own. */
const start = (environment: Readonly<Record<string, string>> = {}) =>
  run('start', { RIHLA_DATA: data, ...environment });

/** The first line of postmaster.pid, where the data folder's PostgreSQL writes its process. */
function postmasters(place: string): readonly number[] {
  const moved = join(place, 'MOVED.txt');
  const root = existsSync(moved) ? (readFileSync(moved, 'utf8').trim().split('\n').at(-1) ?? place) : place;
  const file = join(root, 'postgres', 'postmaster.pid');
  return existsSync(file) ? [Number(readFileSync(file, 'utf8').split('\n')[0])] : [];
}

/** The server process below `tools/start.mjs`. */
function serverBelow(running: Running): number {
  const children = readFileSync(`/proc/${running.process.pid}/task/${running.process.pid}/children`, 'utf8');
  return Number(children.trim().split(' ')[0]);
}

describe('starting and stopping', () => {
  it('prints its progress and, at the end, an address that serves pages', async () => {
    const first = start();
    const address = await addressOf(first);
    expect(first.output()).toMatch(/country pack morocco .* 223 figures added/);
    expect(await isReady(address)).toBe(true);
    expect((await fetch(new URL('/fr/figures', address))).status).toBe(200);
    expect(await stop(first, 'SIGINT')).toBe(0);
    expect(postmasters(data)).toEqual([]);
  });

  it('starts again without loading the pack again, and stops on SIGTERM with nothing left running', async () => {
    const second = start();
    const address = await addressOf(second);
    expect(second.output()).not.toMatch(/figures added/);
    expect(await isReady(address)).toBe(true);
    expect(await stop(second)).toBe(0);
    expect(postmasters(data)).toEqual([]);
  });

  it('recovers when the server alone was killed and PostgreSQL was left an orphan', async () => {
    const killed = start();
    await addressOf(killed);
    const orphans = postmasters(data);
    process.kill(serverBelow(killed), 'SIGKILL');
    await killed.ended;
    expect(orphans.map((pid) => existsSync(`/proc/${pid}`))).toEqual([true]);
    const next = start();
    expect(await isReady(await addressOf(next))).toBe(true);
    await stop(next);
  });

  it('recovers when PostgreSQL alone is killed, in the running server and at the next start', async () => {
    const running = start();
    const address = await addressOf(running);
    for (const pid of postmasters(data)) process.kill(pid, 'SIGKILL');
    await expect.poll(() => isReady(address), { timeout: 20_000, interval: 200 }).toBe(true);
    await stop(running);
    const next = start();
    expect(await isReady(await addressOf(next))).toBe(true);
    await stop(next);
  });

  it('recovers when both were killed at once', async () => {
    const killed = start();
    await addressOf(killed);
    const server = serverBelow(killed);
    for (const pid of [...postmasters(data), server]) process.kill(pid, 'SIGKILL');
    await killed.ended;
    const next = start();
    const address = await addressOf(next);
    const { total } = await (await fetch(new URL('/api/figures', address))).json();
    expect(total).toBe(223);
    await stop(next);
  });

  it('refuses a second server on the same data folder with one sentence', async () => {
    const running = start();
    await addressOf(running);
    const { code, said } = await refusalOf(start());
    expect(code).toBe(1);
    expect(said.split('\n')).toHaveLength(1);
    expect(said).toMatch(/already running/);
    await stop(running);
  });

  it('says in one sentence that the port is taken, and leaves no PostgreSQL behind', async () => {
    const squatter = createServer();
    const port = await new Promise<number>((resolve) => {
      squatter.listen(0, '127.0.0.1', () => {
        const address = squatter.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
    const { code, said } = await refusalOf(start({ PORT: String(port) }));
    squatter.close();
    expect(code).toBe(1);
    expect(said).toMatch(new RegExp(`Port ${port} is already taken`));
    expect(postmasters(data)).toEqual([]);
  });

  it.each([
    ['a port that is none', { PORT: 'http' }, /PORT/],
    ['a port out of range', { PORT: '70000' }, /PORT/],
    ['a connection string that is none', { DATABASE_URL: 'mysql://x' }, /DATABASE_URL/],
    ['a database that does not answer', { DATABASE_URL: 'postgres://a:secret@127.0.0.1:1/x' }, /cannot be reached/],
    ['a country pack that is not there', { RIHLA_PACK: 'atlantis' }, /no country pack atlantis/],
    ['a data folder of the kernel', { RIHLA_DATA: '/proc/rihla' }, /cannot be kept there/],
    ['an address of another machine', { HOST: '203.0.113.7' }, /HOST must be an address of this machine alone/],
    ['every address of this machine', { HOST: '0.0.0.0' }, /HOST must be an address of this machine alone/],
    ['every address of this machine, in IPv6', { HOST: '::' }, /HOST must be an address of this machine alone/],
    ['a proxy that is none', { RIHLA_TRUSTED_PROXIES: '10.0.0.0/33' }, /RIHLA_TRUSTED_PROXIES/],
    [
      'a key file that is not there',
      { RIHLA_JOURNAL_KEY_FILE: '/nowhere/key.pem' },
      /\/nowhere\/key\.pem is not there/,
    ],
  ])('refuses %s with one sentence and a code', async (_case, environment, sentence) => {
    const { code, said } = await refusalOf(start(environment));
    expect(code).toBe(1);
    expect(said.split('\n').at(-1)).toMatch(sentence);
    expect(said).not.toMatch(/ at .*\.(ts|js|mjs):\d+/);
    expect(said).not.toMatch(/secret/);
  });

  it('stops cleanly when asked to in the middle of its first start', async () => {
    const place = join(folder, 'interrupted');
    const interrupted = start({ RIHLA_DATA: place });
    await expect.poll(() => interrupted.output(), { timeout: 20_000, interval: 20 }).toMatch(/Preparing the database/);
    expect(await stop(interrupted)).toBe(0);
    expect(postmasters(place)).toEqual([]);
    const next = start({ RIHLA_DATA: place });
    expect(await isReady(await addressOf(next))).toBe(true);
    await stop(next);
  });

  it('refuses a data folder that is a file', async () => {
    const file = join(folder, 'not-a-folder');
    writeFileSync(file, '');
    const { code, said } = await refusalOf(start({ RIHLA_DATA: file }));
    expect(code).toBe(1);
    expect(said).toMatch(/cannot be used/);
  });

  it('refuses a malformed pack, naming file, record and field, and serves nothing', async () => {
    const pack = join(folder, 'pack');
    mkdirSync(pack);
    writeFileSync(join(pack, 'pack.json'), '{}');
    const { code, said } = await refusalOf(start({ RIHLA_PACK: pack, RIHLA_DATA: join(folder, 'other') }));
    expect(code).toBe(1);
    expect(said).toMatch(/malformed; nothing was loaded/);
    expect(said).toMatch(/territories\.json: the file is missing/);
  });

  it('runs on any PostgreSQL by DATABASE_URL and starts none', async () => {
    const database = await freshDatabase('empty');
    const unused = join(folder, 'unused');
    const running = start({ DATABASE_URL: urlOf(database.administrator.database), RIHLA_DATA: unused });
    const address = await addressOf(running);
    expect(await isReady(address)).toBe(true);
    expect(existsSync(join(unused, 'postgres'))).toBe(false);
    expect(await stop(running)).toBe(0);
    await database.close();
  });
});

describe('a trial', () => {
  it('says that it is one, also when the environment says otherwise, and by which name passkeys work', async () => {
    const running = start({ RIHLA_MODE: 'production' });
    const { port } = new URL(await addressOf(running));
    expect(running.output()).toMatch(/ready: http:\/\/127\.0\.0\.1:\d+\/ \(trial: fictitious people/);
    await expect.poll(running.output).toContain(`open http://localhost:${port}/`);
    expect((await fetch(`http://localhost:${port}/health`)).status).toBe(200);
    await stop(running);
    expect(readFileSync(join(data, 'mode'), 'utf8')).toBe('trial\n');
  });

  it('keeps its keys for its user alone, and closes them when a copy made by hand left them open', async () => {
    const keys = join(data, 'keys');
    const files = ['journal-signing.pem', 'credentials.key'].map((name) => join(keys, name));
    const modes = () => [keys, ...files].map((path) => statSync(path).mode & 0o777);
    expect(modes()).toEqual([0o700, 0o600, 0o600]);
    const before = files.map((file) => readFileSync(file, 'utf8'));
    for (const path of [keys, ...files]) chmodSync(path, 0o755);
    const running = start();
    await addressOf(running);
    await stop(running);
    expect(modes()).toEqual([0o700, 0o600, 0o600]);
    expect(files.map((file) => readFileSync(file, 'utf8'))).toEqual(before);
  });

  it('marks its database, which never serves in production', async () => {
    const database = await freshDatabase('empty');
    const url = urlOf(database.administrator.database);
    const running = start({ DATABASE_URL: url, RIHLA_DATA: join(folder, 'marked') });
    await addressOf(running);
    await stop(running);
    const { rows } = await withClient(database.administrator, (client) =>
      client.query('select mode from platform.installation'),
    );
    expect(rows).toEqual([{ mode: 'trial' }]);
    // The keys that its passwords were made with are not found elsewhere.
    const { code, said } = await refusalOf(start({ DATABASE_URL: url, RIHLA_DATA: join(folder, 'elsewhere') }));
    expect(code).toBe(1);
    expect(said).toMatch(/^The key file \S+journal-signing\.pem, which this database was used with, is gone/);
    await database.close();
  });

  it('refuses the folder and the database of a production server, and changes nothing in them', async () => {
    const place = join(folder, 'serious');
    mkdirSync(place);
    writeFileSync(join(place, 'mode'), 'production\n');
    const refused = await refusalOf(start({ RIHLA_DATA: place }));
    expect(refused.code).toBe(1);
    expect(refused.said).toMatch(/^The data folder \S+ is that of a production server: .*npm run serve\.$/);
    expect(existsSync(join(place, 'postgres'))).toBe(false);

    const database = await freshDatabase('empty');
    await withClient(database.administrator, (client) =>
      client.query("insert into platform.installation (mode) values ('production')"),
    );
    const environment = { DATABASE_URL: urlOf(database.administrator.database), RIHLA_DATA: join(folder, 'careless') };
    const { code, said } = await refusalOf(start(environment));
    expect(code).toBe(1);
    expect(said).toMatch(/^The database is that of a production server: .*npm run serve\.$/);
    expect(existsSync(join(folder, 'careless', 'mode'))).toBe(false);
    await database.close();
  });

  it('lets commands work on the database of its own server only', async () => {
    const database = await freshDatabase('empty');
    const environment = { DATABASE_URL: urlOf(database.administrator.database), RIHLA_DATA: join(folder, 'no-server') };
    const file = join(folder, 'figures.json');
    const { code, said } = await refusalOf(run('run', environment, ['figures:export', file]));
    expect(code).toBe(1);
    expect(said).toMatch(/^This database has no server yet, or RIHLA_DATA is not the data folder of its server/);
    const running = start({ RIHLA_DATA: data });
    await addressOf(running);
    const beside = run('run', { RIHLA_DATA: data }, ['figures:export', file]);
    expect(await beside.ended, beside.output()).toBe(0);
    expect(existsSync(file)).toBe(true);
    await stop(running);
    await database.close();
  });
});

/** The connection string of a database of the tests' PostgreSQL, as its administrator. */
function urlOf(database = ''): string {
  const { user, password, port, host } = inject('cluster');
  return `postgres://${user}:${encodeURIComponent(password)}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;
}
