import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { projectPath } from '#platform/project.ts';
import type { Cluster } from './cluster.ts';

const word = z.string().optional();
const logLine = z.object({ event: word, route: word, error: word, code: word });

/** A running server: what `npm start` runs, on the PostgreSQL it is given. */
export interface Server {
  readonly number: number;
  readonly origin: string;
  readonly isAlive: () => boolean;
  readonly ended: Promise<void>;
  kill(): void;
}

export interface Fleet {
  /** The one that requests go to. */
  readonly current: Server;
  /** What the servers logged as failed, each line once for its cause, with how often. */
  readonly failures: ReadonlyMap<string, number>;
  /** Sends requests to the next server, which may already be up, and starts the one after it. */
  next(): Promise<Server>;
  /** Until the next one is up: no server starts while PostgreSQL is away. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Keeps one server ready while the other one is killed: whoever sends a request again at once may meet the transaction of
 * the killed one while PostgreSQL is still ending it.
 * @param appFolder the folder of the socket through which the application's role is served
 */
export async function startFleet(cluster: Cluster, appFolder: string): Promise<Fleet> {
  let started = 0;
  const running = new Set<Server>();
  const failures = new Map<string, number>();
  const start = async () => {
    started += 1;
    const server = await startServer(started, cluster, appFolder, (cause) =>
      failures.set(cause, (failures.get(cause) ?? 0) + 1),
    );
    running.add(server);
    return server;
  };
  let current = await start();
  let spare = start();
  return {
    failures,
    get current() {
      return current;
    },
    async next() {
      running.delete(current);
      current = await spare;
      spare = start();
      return current;
    },
    async settled() {
      await spare;
    },
    async stop() {
      await spare;
      for (const server of running) server.kill();
      await Promise.all([...running].map(({ ended }) => ended));
    },
  };
}

async function startServer(
  number: number,
  cluster: Cluster,
  appFolder: string,
  onFailure: (cause: string) => void,
): Promise<Server> {
  const child = spawn(process.execPath, [projectPath('dist', 'main.js')], {
    env: {
      PATH: process.env.PATH,
      RIHLA_MODE: 'trial',
      PORT: '0',
      HOST: '127.0.0.1',
      RIHLA_DATA: cluster.folder,
      RIHLA_LOG_LEVEL: 'error',
      DATABASE_URL: cluster.url('superuser'),
      DATABASE_APP_URL: cluster.url('app', appFolder),
      DATABASE_GATEKEEPER_URL: cluster.url('gatekeeper'),
      DATABASE_MATCHER_URL: cluster.url('matcher'),
      DATABASE_OPERATOR_URL: cluster.url('operator'),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const origin = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface(stream).on('line', (line) => {
        const found = /ready: (http:\/\/[^/\s]+)\//.exec(line)?.[1];
        if (found !== undefined) resolve(found);
        if (line.startsWith('{')) onFailure(causeOf(line));
        else lines.push(line);
      });
    }
    child.once('exit', (code) => reject(new Error(`A server ended with code ${code}: ${lines.join(' ')}`)));
  });
  return {
    number,
    origin,
    isAlive: () => child.exitCode === null && child.signalCode === null,
    ended: endOf(child),
    kill: () => void child.kill('SIGKILL'),
  };
}

function endOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });
}

/** Which route failed of what, by the fields of the log. */
function causeOf(line: string): string {
  const { event, route, error, code } = logLine.parse(JSON.parse(line));
  return [event, route, error, code].filter((part) => part !== undefined).join(' · ');
}
