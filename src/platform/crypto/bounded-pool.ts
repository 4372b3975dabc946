/** Too much is asked at once: nothing was done, and the same request may be made again after some seconds. */
export class OverloadedError extends Error {
  override readonly name = 'OverloadedError';
  /** Read by the handler of errors, as is the next one. */
  readonly statusCode = 503;
  readonly retryAfter: number;

  constructor(retryAfter: number) {
    super(`Too many requests at once: try again in ${retryAfter} s.`);
    this.retryAfter = retryAfter;
  }
}

export interface BoundedPool {
  /** Runs a piece of work when there is room, in the order of arrival, or refuses it at once. */
  run<T>(work: () => Promise<T>): Promise<T>;
  load(): { readonly running: number; readonly waiting: number };
}

/**
 * At most so many pieces of costly work at a time, and so many that wait for their turn. A queue without an end would
 * answer nobody in time; one that is full says so at once, and those who were let in are served.
 */
export function boundedPool(limits: { readonly atOnce: number; readonly waiting: number }): BoundedPool {
  const queue: (() => void)[] = [];
  let running = 0;
  /** Milliseconds that one piece takes, as a moving mean. */
  let usual = 50;

  const secondsUntilEmpty = () => Math.max(1, Math.ceil((usual * (queue.length + running)) / limits.atOnce / 1000));

  async function turn(): Promise<void> {
    if (running < limits.atOnce) {
      running += 1;
      return;
    }
    if (queue.length >= limits.waiting) throw new OverloadedError(secondsUntilEmpty());
    // Whoever finishes hands its place over, so that nobody who comes later takes it in between.
    await new Promise<void>((resolve) => queue.push(resolve));
  }

  function leave(): void {
    const next = queue.shift();
    if (next === undefined) running -= 1;
    else next();
  }

  return {
    async run(work) {
      await turn();
      const started = performance.now();
      try {
        return await work();
      } finally {
        usual += (performance.now() - started - usual) / 16;
        leave();
      }
    },
    load: () => ({ running, waiting: queue.length }),
  };
}
