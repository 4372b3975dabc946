import { spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { connectToRunningEmbeddedPostgres } from '#server/embedded-postgres/index.ts';
import { packageFolder, prepareBinaries } from '../../src/server/embedded-postgres/binaries.ts';
import { eventually, isAlive, serversOn, signal } from '../../src/server/embedded-postgres/processes.ts';
import { serverUser } from '../../src/server/embedded-postgres/server-user.ts';
import {
  cleanUp,
  inSession,
  insertUntilKilled,
  kill,
  newFolder,
  postmasterOf,
  query,
  removeLater,
  spawnOwner,
  start,
  startOwner,
} from './embedded-postgres.support.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });
const asRoot = process.getuid?.() === 0;
const count = 'select count(*)::int as n from acknowledged';

afterEach(cleanUp);

describe('a first start', () => {
  it('makes a database with checksums, UTF-8, an order that no system library changes, and full durability', async () => {
    const { connection } = await start(newFolder());
    const [facts] = await query(
      connection,
      `select current_setting('data_checksums') as checksums, current_setting('fsync') as fsync,
         current_setting('full_page_writes') as pages, current_setting('synchronous_commit') as commit,
         current_setting('listen_addresses') as addresses, pg_encoding_to_char(encoding) as encoding,
         datlocprovider as provider, datlocale as locale, rolpassword like 'SCRAM-SHA-256$%' as scram
       from pg_database, pg_authid where datname = 'postgres' and rolname = 'postgres'`,
    );
    expect(facts).toEqual({
      ...{ checksums: 'on', fsync: 'on', pages: 'on', commit: 'on', addresses: '' },
      ...{ encoding: 'UTF8', provider: 'b', locale: 'C.UTF-8', scram: true },
    });
  });

  it('lets nobody in without the password, which only its owner can read', async () => {
    const folder = newFolder();
    const { connection, directory } = await start(folder);
    await expect(query({ ...connection, password: 'wrong' }, 'select 1')).rejects.toThrow(/password authentication/);
    expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'postgres.log')).mode & 0o777).toBe(0o600);
    expect(statSync(directory).mode & 0o777).toBe(0o700);
    expect(statSync(connection.host).mode & 0o777).toBe(0o700);
    expect(statSync(join(connection.host, '.s.PGSQL.5432')).mode & 0o777).toBe(0o700);
    expect(readdirSync(folder).filter((name) => name.startsWith('postgres.new-'))).toEqual([]);
  });

  it('never runs PostgreSQL as root nor in its groups, and detaches it from the terminal', async () => {
    const pid = postmasterOf(await start(newFolder()));
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    expect(status).toMatch(/^Uid:\t[1-9]\d*\t[1-9]/m);
    expect(status).toMatch(/^Gid:\t[1-9]\d*\t[1-9]/m);
    if (asRoot) expect(status).toMatch(/^Groups:\s*$/m);
    const group = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[2];
    expect(group).toBe(String(pid));
  });

  it('that was killed in the middle leaves nothing that hinders the next', async () => {
    const folder = newFolder();
    const child = spawnOwner(folder);
    const drafts = () => readdirSync(folder).filter((name) => name.startsWith('postgres.new-'));
    expect(
      await eventually(() => drafts().some((name) => existsSync(join(folder, name, 'data', 'base'))), 30_000),
    ).toBe(true);
    await kill(child);
    expect(drafts()).toHaveLength(1);
    const { connection } = await start(folder);
    expect(await query(connection, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(drafts()).toEqual([]);
  });

  it('works under a path too long for a socket, with spaces, quotes and accents', async () => {
    const folder = join(newFolder(), 'Données, "d\'essai" '.repeat(4), 'é'.repeat(60));
    const { connection } = await start(folder);
    expect(connection.host.startsWith(folder)).toBe(false);
    expect(statSync(connection.host).mode & 0o777).toBe(0o700);
    expect(await query(connection, 'select 1 as one')).toEqual([{ one: 1 }]);
    rmSync(connection.host, { recursive: true });
  });
});

describe('a further start', () => {
  it('takes less than two seconds and finds the rows', async () => {
    const folder = newFolder();
    const first = await start(folder);
    await query(first.connection, 'create table kept as select 42 as answer');
    await first.stop();
    await first.stop();
    expect(serversOn(first.directory)).toEqual([]);
    const begun = performance.now();
    const second = await start(folder);
    expect(performance.now() - begun).toBeLessThan(2_000);
    expect(await query(second.connection, 'select answer from kept')).toEqual([{ answer: 42 }]);
    expect(second.sentences).toEqual([]);
  });

  it('is refused while another server uses the folder, which it does not disturb', async () => {
    const folder = newFolder();
    const owner = await startOwner(folder);
    await expect(start(folder)).rejects.toThrow(`Rihla is already running on this data folder (process ${owner.pid})`);
    expect(await query(owner.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
    const own = newFolder();
    await start(own);
    await expect(start(own)).rejects.toThrow('already runs in this process');
  });

  it('finds nothing to take over from a server that ended without stopping its database', async () => {
    const owner = await startOwner(newFolder(), 'setTimeout(() => process.exit(1), 200)');
    expect(await eventually(() => serversOn(owner.directory).length === 0, 20_000)).toBe(true);
    expect(readdirSync(owner.directory)).not.toContain('postmaster.pid');
  });

  it('takes over from a server that was killed, whose PostgreSQL survived', async () => {
    const folder = newFolder();
    const owner = await startOwner(folder);
    const inserts = insertUntilKilled(owner.connection);
    expect(await eventually(() => inserts.acknowledged() > 200, 30_000)).toBe(true);
    await owner.kill();
    expect(isAlive(postmasterOf(owner))).toBe(true);
    const { connection, sentences } = await start(folder);
    await inserts.over;
    expect(sentences).toEqual([expect.stringContaining('of an earlier PostgreSQL')]);
    const [row] = await query(connection, count);
    expect(row?.n).toBeGreaterThanOrEqual(inserts.acknowledged());
  });

  it('recovers every acknowledged row after server and PostgreSQL were both killed', async () => {
    const folder = newFolder();
    const owner = await startOwner(folder);
    const inserts = insertUntilKilled(owner.connection);
    expect(await eventually(() => inserts.acknowledged() > 200, 30_000)).toBe(true);
    signal(postmasterOf(owner), 'SIGKILL');
    await owner.kill();
    await inserts.over;
    const [row] = await query((await start(folder)).connection, count);
    expect(row?.n).toBeGreaterThanOrEqual(inserts.acknowledged());
  });

  it('is not stopped by a postmaster.pid whose number a foreign process of the same user has got', async () => {
    const folder = newFolder();
    const first = await start(folder);
    await first.stop();
    const { uid, gid } = statSync(first.directory);
    const foreign = spawn('sleep', ['60'], { stdio: 'ignore', ...(asRoot ? { uid, gid } : {}) });
    try {
      const file = join(first.directory, 'postmaster.pid');
      writeFileSync(file, `${foreign.pid}\n${first.directory}\n1\n5432\n${first.connection.host}\n\n0 0\nready   \n`);
      writeFileSync(join(first.connection.host, '.s.PGSQL.5432.lock'), `${foreign.pid}\n`);
      const { connection } = await start(folder);
      expect(await query(connection, 'select 1 as one')).toEqual([{ one: 1 }]);
      expect(foreign.pid !== undefined && isAlive(foreign.pid)).toBe(true);
    } finally {
      foreign.kill('SIGKILL');
    }
  });

  it('refuses, rather than begin an empty database, when the password or part of the data is gone', async () => {
    const folder = newFolder();
    const { directory, stop } = await start(folder);
    await stop();
    rmSync(join(folder, 'secrets.json'));
    await expect(start(folder)).rejects.toThrow(/secrets\.json with the database's password is gone/);
    rmSync(join(directory, 'PG_VERSION'));
    await expect(start(folder)).rejects.toThrow(/holds no complete database/);
  });
});

describe('a PostgreSQL that dies while the server runs', () => {
  it('is started again, with every acknowledged row, and the server is told', async () => {
    const server = await start(newFolder());
    const inserts = insertUntilKilled(server.connection);
    expect(await eventually(() => inserts.acknowledged() > 200, 30_000)).toBe(true);
    signal(postmasterOf(server), 'SIGKILL');
    await inserts.over;
    expect(await eventually(() => server.incidents.length > 0, 30_000)).toBe(true);
    expect(server.incidents).toEqual([true]);
    expect(server.sentences.at(-1)).toBe('The database runs again.');
    const [row] = await query(server.connection, count);
    expect(row?.n).toBeGreaterThanOrEqual(inserts.acknowledged());
  });

  it('is started again even when one of its sessions goes on computing', async () => {
    const server = await start(newFolder());
    const computing = query(server.connection, 'select count(*) from generate_series(1, 1000000000000)');
    const lost = expect(computing).rejects.toThrow();
    await eventually(() => false, 300);
    signal(postmasterOf(server), 'SIGKILL');
    await lost;
    expect(await eventually(() => server.incidents.length > 0, 30_000)).toBe(true);
    expect(server.incidents).toEqual([true]);
    await server.stop();
    expect(serversOn(server.directory)).toEqual([]);
  });

  it('is given up after five failures within a minute', async () => {
    const server = await start(newFolder());
    rmSync(join(server.directory, 'global', 'pg_control'));
    signal(postmasterOf(server), 'SIGKILL');
    expect(await eventually(() => server.incidents.length > 0, 60_000)).toBe(true);
    expect(server.incidents).toEqual([false]);
    expect(server.sentences.at(-1)).toMatch(
      /stopped 5 times within a minute \(.*pg_control.*it is not started again\.$/,
    );
    await server.stop();
  });
});

describe('a command that an operator types', () => {
  it('finds the running database, and none once it has stopped', async () => {
    const folder = newFolder();
    expect(await connectToRunningEmbeddedPostgres({ dataFolder: join(folder, 'none') })).toBeNull();
    expect(await connectToRunningEmbeddedPostgres({ dataFolder: folder })).toBeNull();
    const server = await start(folder);
    const connection = await connectToRunningEmbeddedPostgres({ dataFolder: folder });
    expect(connection).toEqual(server.connection);
    await inSession(server.connection, async (client) => {
      await server.stop();
      await expect(client.query('select 1')).rejects.toThrow();
    });
    expect(await connectToRunningEmbeddedPostgres({ dataFolder: folder })).toBeNull();
  });
});

// Not registered otherwise, rather than skipped: there is nothing to check for a user who cannot hand a process to another.
if (asRoot)
  describe('a data folder that only root can reach', () => {
    it('sends the database to a folder that its user can reach, and remembers where', async () => {
      const closed = join(newFolder(), 'closed');
      mkdirSync(closed, { mode: 0o700 });
      const folder = join(closed, 'data');
      const first = await start(folder);
      expect(first.directory).toMatch(/^\/var\/lib\/rihla-[0-9a-f]{16}\/postgres$/);
      expect(readFileSync(join(folder, 'MOVED.txt'), 'utf8')).toBe(first.directory.replace('/postgres', '\n'));
      expect(first.sentences).toContainEqual(
        expect.stringContaining(`cannot reach ${folder}: the database is in /var`),
      );
      await query(first.connection, 'create table kept as select 42 as answer');
      await first.stop();
      const second = await start(folder);
      expect(second.sentences).toEqual([]);
      expect(second.directory).toBe(first.directory);
      expect(await query(second.connection, 'select answer from kept')).toEqual([{ answer: 42 }]);
      expect(await connectToRunningEmbeddedPostgres({ dataFolder: folder })).toEqual(second.connection);
      await second.stop();
      rmSync(join(first.directory, '..'), { recursive: true });
      await expect(start(folder)).rejects.toThrow(/which is gone: put it back/);
    });
    it('takes along the database that it held before it was closed', async () => {
      const closed = join(newFolder(), 'closed');
      const folder = join(closed, 'data');
      const before = await start(folder);
      await query(before.connection, 'create table kept as select 42 as answer');
      await before.stop();
      chmodSync(closed, 0o700);
      const after = await start(folder);
      expect(after.directory).not.toBe(before.directory);
      expect(existsSync(before.directory)).toBe(false);
      expect(await query(after.connection, 'select answer from kept')).toEqual([{ answer: 42 }]);
    });
  });

describe('the programs of PostgreSQL', () => {
  /** The npm package as npm leaves it, without the links, under a version of its own. */
  function freshPackage(): string {
    const folder = join(newFolder(), 'package');
    cpSync(packageFolder(), folder, { recursive: true, filter: (path) => !lstatSync(path).isSymbolicLink() });
    writeFileSync(join(folder, 'package.json'), '{ "version": "0.0-test" }');
    return folder;
  }

  it('run where npm put them once their links are restored, as often as one likes', () => {
    const folder = freshPackage();
    const user = serverUser('none');
    for (let time = 0; time < 2; time += 1) {
      expect(prepareBinaries(folder, newFolder(), user).postgres).toBe(join(folder, 'native', 'bin', 'postgres'));
    }
  });

  it('are copied when the package is closed to the user who runs them', () => {
    const folder = freshPackage();
    const root = newFolder();
    const place = asRoot ? '/var/lib/rihla-postgres-0.0-test' : join(root, 'postgres-binaries-0.0-test');
    removeLater(place);
    chmodSync(join(folder, 'native', 'lib'), asRoot ? 0o700 : 0o500);
    for (let time = 0; time < 2; time += 1) {
      const { postgres } = prepareBinaries(folder, root, serverUser('none'));
      expect(postgres).toBe(join(place, 'bin', 'postgres'));
    }
    chmodSync(join(folder, 'native', 'lib'), 0o700);
  });

  it('are not trusted when they do not run', () => {
    const folder = freshPackage();
    writeFileSync(join(folder, 'native', 'bin', 'postgres'), '#!/bin/sh\necho no such library >&2\nexit 127\n');
    removeLater('/var/lib/rihla-postgres-0.0-test');
    expect(() => prepareBinaries(folder, newFolder(), serverUser('none'))).toThrow(
      /^The built-in PostgreSQL does not run on this machine \(no such library\): set DATABASE_URL to yours\.$/,
    );
  });
});
