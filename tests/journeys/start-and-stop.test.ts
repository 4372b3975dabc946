import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { projectPath } from '#platform/project.ts';
import { freshDatabase } from '../kit/database.ts';

interface Running {
  readonly process: ChildProcess;
  readonly output: () => string;
  /** The printed address, or the exit code when it ended without one. */
  readonly outcome: Promise<{ readonly address: string } | { readonly code: number | null }>;
  readonly ended: Promise<number | null>;
}

const folder = mkdtempSync(join(tmpdir(), 'rihla-start-'));
const data = join(folder, 'data');
const children: ChildProcess[] = [];

afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  for (const pid of postmasters(data)) process.kill(pid, 'SIGQUIT');
  rmSync(folder, { recursive: true, force: true });
});

/** What `npm start` runs, with a data folder of one's own. */
function start(environment: Readonly<Record<string, string>> = {}): Running {
  const child = spawn(process.execPath, [projectPath('tools', 'start.mjs')], {
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      RIHLA_DATA: data,
      DATABASE_URL: '',
      NODE_ENV: '',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let text = '';
  const ended = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)));
  const outcome = new Promise<{ address: string } | { code: number | null }>((resolve) => {
    const read = (chunk: Buffer) => {
      text += chunk.toString();
      const address = /ready: (http:\/\/\S+)/.exec(text)?.[1];
      if (address !== undefined) resolve({ address });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('close', (code) => resolve({ code }));
  });
  return { process: child, output: () => text, outcome, ended };
}

async function addressOf(running: Running): Promise<string> {
  const outcome = await running.outcome;
  if ('address' in outcome) return outcome.address;
  throw new Error(`It did not start: ${running.output()}`);
}

async function refusalOf(running: Running): Promise<{ readonly code: number | null; readonly said: string }> {
  const outcome = await running.outcome;
  if ('address' in outcome) throw new Error('It started although it should not have.');
  return {
    code: outcome.code,
    said: running
      .output()
      .replace(/^(Building…|Starting the database…)\n/gm, '')
      .trim(),
  };
}

async function stop(running: Running, signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
  running.process.kill(signal);
  return running.ended;
}

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

const isReady = async (address: string) => (await fetch(new URL('/ready', address))).status === 200;

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
    ['an address of another machine', { HOST: '203.0.113.7' }, /HOST/],
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
    const cluster = inject('cluster');
    const url = `postgres://${cluster.user}:${encodeURIComponent(cluster.password)}@localhost:${cluster.port}/${database.administrator.database}?host=${encodeURIComponent(cluster.host)}`;
    const unused = join(folder, 'unused');
    const running = start({ DATABASE_URL: url, RIHLA_DATA: unused });
    const address = await addressOf(running);
    expect(await isReady(address)).toBe(true);
    expect(existsSync(join(unused, 'postgres'))).toBe(false);
    expect(await stop(running)).toBe(0);
    await database.close();
  });
});
