import { Worker } from 'node:worker_threads';
import { type Answer, Hand, type Task } from './hand.ts';

/** Gets tasks done, on threads or without. */
export interface Hands {
  /** Gives a task to the hands in turn, behind what they have to do already; its answer. */
  begin(task: Task): Promise<Answer>;
  /** The same task for each hand; its answers. */
  all(task: Task): Promise<readonly Answer[]>;
  /** The tasks on whichever hand is free, begun in their order; the answers in their order. */
  each(tasks: readonly Task[]): AsyncGenerator<Answer>;
  close(): Promise<void>;
}

/** No threads at all for 0. */
export function openHands(threads: number): Hands {
  return threads === 0 ? new OwnHands() : new ThreadHands(threads);
}

class OwnHands implements Hands {
  readonly #hand = new Hand();

  async begin(task: Task): Promise<Answer> {
    return this.#hand.do(task);
  }

  async all(task: Task): Promise<readonly Answer[]> {
    return [this.#hand.do(task)];
  }

  async *each(tasks: readonly Task[]): AsyncGenerator<Answer> {
    for (const task of tasks) yield this.#hand.do(task);
  }

  async close(): Promise<void> {}
}

/** Answers that wait for an earlier one, for each thread: more would fill the memory if one task takes long. */
const AHEAD = 4;

class ThreadHands implements Hands {
  readonly #threads: readonly Thread[];
  #turn = 0;

  constructor(count: number) {
    this.#threads = Array.from({ length: count }, () => new Thread());
  }

  async begin(task: Task): Promise<Answer> {
    const thread = this.#threads[this.#turn % this.#threads.length];
    this.#turn += 1;
    if (thread === undefined) throw new Error('There are no threads.');
    return thread.do(task);
  }

  all(task: Task): Promise<readonly Answer[]> {
    return Promise.all(this.#threads.map((thread) => thread.do(task)));
  }

  async *each(tasks: readonly Task[]): AsyncGenerator<Answer> {
    const free = [...this.#threads];
    const answers: Promise<Answer>[] = [];
    let begun = 0;
    for (let told = 0; told < tasks.length; told += 1) {
      const begin = () => {
        const task = tasks[begun];
        if (task === undefined || begun - told >= AHEAD * this.#threads.length) return;
        const thread = free.pop();
        if (thread === undefined) return;
        const answer = thread.do(task);
        answers[begun] = answer;
        begun += 1;
        const next = () => {
          free.push(thread);
          begin();
        };
        // A failure is told where the answer is awaited.
        answer.then(next, () => undefined);
        begin();
      };
      begin();
      const answer = answers[told];
      if (answer === undefined) throw new Error('A task was never begun.');
      yield await answer;
      delete answers[told];
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }
}

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

class Thread {
  readonly #worker = new Worker(workerFile());
  /** Who waits for an answer, in the order of the tasks. */
  readonly #waiting: Waiting[] = [];
  #failure: Error | null = null;

  constructor() {
    this.#worker.on('message', (answer: Answer) => this.#waiting.shift()?.resolve(answer));
    this.#worker.on('error', (error) => this.#fail(error instanceof Error ? error : new Error(String(error))));
    this.#worker.on('exit', (code) => this.#fail(new Error(`A thread of the matching ended with code ${code}.`)));
  }

  do(task: Task): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.#failure !== null) {
        reject(this.#failure);
        return;
      }
      this.#waiting.push({ resolve, reject });
      this.#worker.postMessage(task);
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(this.#failure);
  }
}

/** Beside this file where it runs from source; beside the bundle, as an entry of its own, where it is built. */
function workerFile(): URL {
  const built = import.meta.url.endsWith('.js');
  return new URL(built ? './matching-worker.js' : './worker.ts', import.meta.url);
}
