import { describe, expect, it } from 'vitest';
import { boundedPool, OverloadedError } from './bounded-pool.ts';

/** Work that ends when it is told to, and says how much of it ran at once. */
function slowWork() {
  const ends: (() => void)[] = [];
  let running = 0;
  let most = 0;
  const work = async (): Promise<void> => {
    running += 1;
    most = Math.max(most, running);
    await new Promise<void>((resolve) => ends.push(resolve));
    running -= 1;
  };
  return { work, ends, most: () => most };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('a bounded pool', () => {
  it('runs no more at once than it may, lets so many wait, and refuses the next at once', async () => {
    const pool = boundedPool({ atOnce: 2, waiting: 32 });
    const { work, ends, most } = slowWork();
    const taken = Array.from({ length: 34 }, () => pool.run(work));
    await settle();
    expect(pool.load()).toEqual({ running: 2, waiting: 32 });
    const refused = await pool.run(work).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(OverloadedError);
    expect(refused).toMatchObject({ statusCode: 503 });
    while (ends.length > 0) {
      ends.shift()?.();
      await settle();
    }
    await Promise.all(taken);
    expect(most()).toBe(2);
    expect(pool.load()).toEqual({ running: 0, waiting: 0 });
  });

  it('serves in the order of arrival, and nobody overtakes by coming when a place is free', async () => {
    const pool = boundedPool({ atOnce: 1, waiting: 8 });
    const order: number[] = [];
    const piece = (number: number) =>
      pool.run(async () => {
        order.push(number);
        await settle();
      });
    const early = [1, 2, 3].map(piece);
    const late = early[0]?.then(() => piece(4));
    await Promise.all([...early, late]);
    expect(order).toEqual([1, 2, 3, 4]);
  });

  it('gives its place back when the work fails', async () => {
    const pool = boundedPool({ atOnce: 1, waiting: 0 });
    await expect(pool.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await expect(pool.run(async () => 'done')).resolves.toBe('done');
  });

  it('says in whole seconds, at least one, when to come back', async () => {
    const pool = boundedPool({ atOnce: 1, waiting: 0 });
    const { work, ends } = slowWork();
    const running = pool.run(work);
    const refused = await pool.run(work).catch((error: unknown) => error);
    expect(refused).toMatchObject({ retryAfter: 1 });
    ends.shift()?.();
    await running;
  });
});
