import { describe, expect, it } from 'vitest';
import { estimateM, normalise } from './em.ts';
import { NOTHING } from './model.ts';
import type { Pattern } from './patterns.ts';
import { seededRandom } from './random.ts';

const M = [
  [0.8, 0.15, 0.05],
  [0.9, 0.1],
  [0.7, 0.2, 0.1],
];
const U = [
  [0.01, 0.04, 0.95],
  [0.1, 0.9],
  [0.02, 0.08, 0.9],
];
const LAMBDA = 0.2;

describe('expectation and maximisation', () => {
  it('finds the shares that the pairs were drawn with', () => {
    const { m, lambda } = estimateM(drawPatterns(200_000), { u: U, skip: new Set(), start: flat(), rounds: 200 });
    expect(lambda).toBeCloseTo(LAMBDA, 2);
    for (const [place, shares] of M.entries())
      for (const [level, share] of shares.entries()) expect(m[place]?.[level]).toBeCloseTo(share, 1.7);
  });

  it('does not estimate what the pairs were chosen by', () => {
    const { m } = estimateM(drawPatterns(10_000), { u: U, skip: new Set([1]), start: flat() });
    expect(m[1]).toBeNull();
    expect(m[0]).not.toBeNull();
  });

  it('lets what is not known say nothing, for or against', () => {
    const known = drawPatterns(100_000);
    const silent = known.map(({ levels, count }) => ({ levels: [...levels, NOTHING], count }));
    const before = estimateM(known, { u: U, skip: new Set(), start: flat() });
    const after = estimateM(silent, { u: [...U, [0.5, 0.5]], skip: new Set(), start: [...flat(), [0.9, 0.1]] });
    expect(after.m.slice(0, 3)).toEqual(before.m);
    expect(after.lambda).toBe(before.lambda);
  });

  it('thinks no level impossible because none was seen', () => {
    const { m } = estimateM([{ levels: [0], count: 100 }], { u: [[0.1, 0.9]], skip: new Set(), start: [[0.9, 0.1]] });
    expect(m[0]?.[1]).toBeGreaterThan(0);
  });
});

function flat(): number[][] {
  return M.map((shares) => normalise(shares.map((_, level) => 2 ** -level)));
}

function drawPatterns(pairs: number): readonly Pattern[] {
  const random = seededRandom(1);
  const counts = new Map<string, { levels: number[]; count: number }>();
  for (let drawn = 0; drawn < pairs; drawn += 1) {
    const shares = random() < LAMBDA ? M : U;
    const levels = shares.map((row) => draw(row, random()));
    const pattern = counts.get(levels.join()) ?? { levels, count: 0 };
    pattern.count += 1;
    counts.set(levels.join(), pattern);
  }
  return [...counts.values()];
}

function draw(shares: readonly number[], at: number): number {
  let sum = 0;
  const level = shares.findIndex((share) => {
    sum += share;
    return at < sum;
  });
  return level === -1 ? shares.length - 1 : level;
}
