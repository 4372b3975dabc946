import { describe, expect, it } from 'vitest';
import { delayAfter, MOST_ATTEMPTS, pauseAfter } from './attempts.ts';

describe('attempts', () => {
  it('wait longer each time, and end', () => {
    const delays = Array.from({ length: MOST_ATTEMPTS }, (_, index) => delayAfter(index + 1));
    expect(delays[0]).toBe(60);
    expect(delays.at(-1)).toBeNull();
    const waited = delays.filter((delay) => delay !== null);
    expect(waited).toHaveLength(MOST_ATTEMPTS - 1);
    expect([...waited].sort((one, other) => one - other)).toEqual(waited);
  });

  it('go on over a long weekend before a message is given up', () => {
    const all = Array.from({ length: MOST_ATTEMPTS }, (_, index) => delayAfter(index + 1) ?? 0);
    expect(all.reduce((sum, delay) => sum + delay, 0)).toBeGreaterThan(4 * 86_400);
  });

  it('of a whole channel pause from seconds to a quarter of an hour, not longer', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 20].map(pauseAfter)).toEqual([15, 30, 60, 120, 240, 480, 900, 900]);
  });
});
