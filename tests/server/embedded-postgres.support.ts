import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { z } from 'zod';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#server/embedded-postgres/index.ts';
import { readPostmasterFile } from '../../src/server/embedded-postgres/leftovers.ts';
import { eventually, serversOn, signal } from '../../src/server/embedded-postgres/processes.ts';

export type Connection = EmbeddedPostgres['connection'];

const folders: string[] = [];
const servers: EmbeddedPostgres[] = [];
const children: ChildProcess[] = [];

/** An empty folder that everybody may pass through, removed after the test with what was moved out of it. */
export function newFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'rihla-test-')));
  chmodSync(folder, 0o711);
  folders.push(folder);
  return folder;
}

/** Removes a folder after the test that it does not hold itself. */
export function removeLater(folder: string): void {
  folders.push(folder);
}

export interface Started extends EmbeddedPostgres {
  readonly sentences: string[];
  /** What `onUnexpectedExit` was told. */
  readonly incidents: boolean[];
}

export async function start(dataFolder: string): Promise<Started> {
  const sentences: string[] = [];
  const incidents: boolean[] = [];
  const server = await startEmbeddedPostgres({
    dataFolder,
    say: (sentence) => sentences.push(sentence),
    onUnexpectedExit: (restarted) => incidents.push(restarted),
  });
  servers.push(server);
  const moved = join(dataFolder, 'MOVED.txt');
  if (existsSync(moved)) folders.push(readFileSync(moved, 'utf8').trim());
  return { ...server, sentences, incidents };
}

export function postmasterOf(server: { directory: string }): number {
  const file = readPostmasterFile(server.directory);
  if (file === null) throw new Error('no postmaster.pid');
  return file.pid;
}

/** Another process that owns the database of a folder, as a server does. */
export interface Owner {
  readonly pid: number;
  readonly connection: Connection;
  readonly directory: string;
  /** Ends it as kill -9 does, and waits until it is gone. */
  kill(): Promise<void>;
}

const ownerSchema = z.object({
  directory: z.string(),
  connection: z.object({
    host: z.string(),
    port: z.number(),
    user: z.string(),
    password: z.string(),
    database: z.string(),
  }),
});

/** Runs a module text in a Node process of its own, in the project's folder. */
export function spawnScript(script: string): ChildProcess & { pid: number } {
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: dirname(dirname(import.meta.dirname)),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const { pid } = child;
  if (pid === undefined) throw new Error('no process');
  return Object.assign(child, { pid });
}

/** Starts an owner without waiting for its database; it may be given something to do afterwards. */
export function spawnOwner(dataFolder: string, afterwards = ''): ChildProcess & { pid: number } {
  return spawnScript(`
    const { startEmbeddedPostgres } = await import('#server/embedded-postgres/index.ts');
    const options = { dataFolder: ${JSON.stringify(dataFolder)}, say() {} };
    const { connection, directory } = await startEmbeddedPostgres(options);
    console.log(JSON.stringify({ connection, directory }));
    setInterval(() => {}, 1000);
    ${afterwards}
  `);
}

export async function startOwner(dataFolder: string, afterwards = ''): Promise<Owner> {
  const child = spawnOwner(dataFolder, afterwards);
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (data: Buffer) => resolve(data.toString()));
    child.once('exit', () => reject(new Error('the owner ended')));
  });
  return { pid: child.pid, ...ownerSchema.parse(JSON.parse(line)), kill: () => kill(child) };
}

export async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await eventually(() => child.exitCode !== null || child.signalCode !== null, 10_000);
}

/** Runs one statement in a session of its own; its rows. */
export async function query(connection: Connection, sql: string): Promise<Record<string, unknown>[]> {
  return inSession(connection, async (client) => (await client.query<Record<string, unknown>>(sql)).rows);
}

export async function inSession<T>(connection: Connection, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(connection);
  // A session that dies with its server reports it here as well as in the statement.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Inserts one row after another until the server is killed; how many were acknowledged. */
export function insertUntilKilled(connection: Connection): { acknowledged: () => number; over: Promise<void> } {
  let count = 0;
  const over = inSession(connection, async (client) => {
    await client.query('create table if not exists acknowledged (n integer primary key)');
    for (;;) {
      await client.query('insert into acknowledged values ($1)', [count + 1]);
      count += 1;
    }
  }).catch(() => undefined);
  return { acknowledged: () => count, over };
}

/** To be called after each test, whatever its outcome. */
export async function cleanUp(): Promise<void> {
  for (const child of children.splice(0)) await kill(child);
  await Promise.allSettled(servers.splice(0).map((server) => server.stop()));
  for (const folder of folders.splice(0)) {
    for (const pid of serversOn(join(folder, 'postgres'))) signal(pid, 'SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}
