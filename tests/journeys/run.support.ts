import { type ChildProcess, spawn } from 'node:child_process';
import { projectPath } from '#platform/project.ts';

export interface Running {
  readonly process: ChildProcess;
  readonly output: () => string;
  /** The printed address, or the exit code when it ended without one. */
  readonly outcome: Promise<{ readonly address: string } | { readonly code: number | null }>;
  readonly ended: Promise<number | null>;
}

const started: Running[] = [];

/** What `npm start`, `npm run serve` and the operator's commands run. The environment is the caller's alone to give. */
export function run(
  tool: 'start' | 'serve' | 'run',
  environment: Readonly<Record<string, string>>,
  parameters: readonly string[] = [],
): Running {
  const child = spawn(process.execPath, [projectPath('tools', `${tool}.mjs`), ...parameters], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DATABASE_URL: '', NODE_ENV: '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that the server below it can be ended with it.
    detached: true,
  });
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
  const running = { process: child, output: () => text, outcome, ended };
  started.push(running);
  return running;
}

/** Ends what a failed test left running, PostgreSQL included. To be called after the last test of a file. */
export async function endAll(): Promise<void> {
  await Promise.all(
    started.map(async ({ process: child, ended }) => {
      child.kill('SIGTERM');
      const patience = setTimeout(() => child.pid && process.kill(-child.pid, 'SIGKILL'), 20_000);
      await ended;
      clearTimeout(patience);
    }),
  );
}

export async function addressOf(running: Running): Promise<string> {
  const outcome = await running.outcome;
  if ('address' in outcome) return outcome.address;
  throw new Error(`It did not start: ${running.output()}`);
}

export async function refusalOf(running: Running): Promise<{ readonly code: number | null; readonly said: string }> {
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

export async function stop(running: Running, signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
  running.process.kill(signal);
  return running.ended;
}

export const isReady = async (address: string) => (await fetch(new URL('/ready', address))).status === 200;
