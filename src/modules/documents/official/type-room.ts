import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { boundedPool } from '#platform/crypto/bounded-pool.ts';
import { PROJECT_FOLDER, projectPath } from '#platform/project.ts';
import type { SetAnswer, SetMessage, Setting } from './typesetter.ts';

/** Milliseconds that one document may take: the longest list of a whole sitting takes a tenth of it. */
const PATIENCE = 10_000;
/** Documents after which the child is replaced, so that nothing it forgot to let go grows for ever. */
const SHIFT = 2_000;

/** One at a time: a page takes some milliseconds. The others wait; too many are told so at once. */
const pool = boundedPool({ atOnce: 1, waiting: 200 });

let child: ChildProcess | null = null;
let done = 0;

/**
 * Sets a document in a child of its own, beside the server: answering others goes on meanwhile, and a fault of the compiler
 * takes nobody with it.
 * @throws OverloadedError
 */
export function setType(setting: Setting): Promise<Buffer> {
  return pool.run(
    () =>
      new Promise<Buffer>((resolve, reject) => {
        const hand = ensureChild();
        done += 1;
        const id = done;
        const finish = (end: () => void, isBroken: boolean) => {
          clearTimeout(timer);
          hand.off('message', onMessage).off('exit', onExit).off('error', onExit);
          if (isBroken || done % SHIFT === 0) dismiss(hand);
          end();
        };
        const fail = (reason: string, isBroken: boolean) =>
          finish(() => reject(new TypesettingError(reason)), isBroken);
        const onMessage = (answer: SetAnswer) => {
          if (answer.id !== id) return;
          if ('pdf' in answer) finish(() => resolve(Buffer.from(answer.pdf)), false);
          else fail(answer.failure, false);
        };
        const onExit = () => fail('The typesetter ended.', true);
        const timer = setTimeout(() => fail('The typesetter took too long.', true), PATIENCE);
        hand.on('message', onMessage).on('exit', onExit).on('error', onExit);
        const message: SetMessage = { id, setting };
        hand.send(message, (error) => (error === null ? undefined : fail('The typesetter is gone.', true)));
      }),
  );
}

/** A document that could not be set: the reason is the compiler's, about the template. */
export class TypesettingError extends Error {
  override readonly name = 'TypesettingError';
}

function ensureChild(): ChildProcess {
  if (child?.connected === true) return child;
  const built = projectPath('dist', 'document-typesetter.js');
  const isBuilt = import.meta.dirname === projectPath('dist');
  const entry = isBuilt && existsSync(built) ? built : projectPath('src', 'document-typesetter.ts');
  const made = fork(entry, {
    cwd: PROJECT_FOLDER,
    env: {},
    execArgv: ['--max-old-space-size=256'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  // It ends with the server, and does not keep it from ending.
  made.unref();
  made.channel?.unref();
  made.on('error', () => undefined);
  child = made;
  return made;
}

function dismiss(hand: ChildProcess): void {
  hand.kill('SIGKILL');
  if (child === hand) child = null;
}
