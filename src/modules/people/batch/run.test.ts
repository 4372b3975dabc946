import { describe, expect, it } from 'vitest';
import { keysOf } from '../domain/keys/keys.ts';
import { NO_FREQUENCIES } from '../domain/linkage/comparator.ts';
import { scorePair } from '../domain/linkage/score.ts';
import { packProfile, unpackProfile } from '../domain/packed-profile.ts';
import { PERSON_MODEL } from '../model/person-model.ts';
import { Population } from '../synthetic/population.ts';
import { profileOf } from '../synthetic/profile-of.ts';
import { type BatchOptions, type BatchPair, type BatchRow, findPairs, type Progress } from './run.ts';

/** More than one range of records; ordinals with gaps, as a register has them after somebody was erased. */
const COUNT = 9_000;
const rows: BatchRow[] = [...new Population(11).records(0, COUNT)].map((record) => ({
  ordinal: record.ordinal * 3 + 7,
  ...packProfile(profileOf(record)),
}));
const OPTIONS: BatchOptions = { model: PERSON_MODEL, counts: null, threads: 0, cap: 1_000 };

async function pairsOf(given: readonly BatchRow[], options: Partial<BatchOptions> = {}): Promise<BatchPair[]> {
  const pairs: BatchPair[] = [];
  for await (const range of findPairs(given, { ...OPTIONS, ...options })) pairs.push(...range.pairs);
  return pairs;
}

const all = await pairsOf(rows);

describe('a full run', () => {
  it('finds every pair that shares a key and reaches the threshold, with the weight of the executor of one pair', () => {
    const profiles = rows.map(unpackProfile);
    const holders = new Map<bigint, number[]>();
    for (const [place, profile] of profiles.entries()) {
      for (const key of keysOf(profile)) holders.set(key, [...(holders.get(key) ?? []), place]);
    }
    const expected = new Map<string, number>();
    for (const places of holders.values()) {
      for (const one of places) {
        for (const other of places) {
          const [first, second] = [profiles[one], profiles[other]];
          const name = `${rows[one]?.ordinal} ${rows[other]?.ordinal}`;
          if (one >= other || expected.has(name) || first === undefined || second === undefined) continue;
          expected.set(name, scorePair(PERSON_MODEL, first, second, NO_FREQUENCIES).weight);
        }
      }
    }
    const likely = [...expected].filter(([, weight]) => weight >= PERSON_MODEL.thresholds.review);
    expect(all.length).toBeGreaterThan(200);
    expect(new Set(all.map(({ one, other }) => `${one} ${other}`))).toEqual(new Set(likely.map(([name]) => name)));
    for (const { one, other, weight } of all) expect(weight).toBeCloseTo(expected.get(`${one} ${other}`) ?? 0, 9);
  });

  it.each([1, 2, 3])('finds the same pairs in the same order on %d threads', async (threads) => {
    expect(await pairsOf(rows, { threads })).toEqual(all);
  });

  it('goes on after the range that an earlier run finished', async () => {
    const ranges = [];
    for await (const range of findPairs(rows, OPTIONS)) ranges.push(range);
    expect(ranges.length).toBeGreaterThan(1);
    const [first, ...rest] = ranges;
    const left = await pairsOf(rows, { doneTo: first?.to ?? 0 });
    expect(left).toEqual(rest.flatMap(({ pairs }) => pairs));
    expect([...(first?.pairs ?? []), ...left]).toEqual(all);
  });

  it('compares no more than it may, by leaving out what many share', async () => {
    let compared = 0;
    for await (const range of findPairs(rows, { model: PERSON_MODEL, counts: null, threads: 0, meetingsPerRecord: 1 }))
      compared += range.compared;
    expect(compared).toBeLessThanOrEqual(COUNT);
    expect(compared).toBeGreaterThan(0);
  });

  it('takes records as they come, and tells how far it is', async () => {
    async function* coming() {
      yield* rows.slice(0, 100);
    }
    const told: Progress[] = [];
    for await (const _ of findPairs(coming(), { ...OPTIONS, onProgress: (progress) => told.push(progress) }));
    expect([...new Set(told.map(({ phase }) => phase))]).toEqual(['load', 'words', 'keys', 'index', 'score']);
    expect(told.at(-1)).toEqual({ phase: 'score', done: 100, total: 100 });
  });

  it('finds nothing among no records, and among one', async () => {
    expect(await pairsOf([])).toEqual([]);
    expect(await pairsOf(rows.slice(0, 1))).toEqual([]);
  });

  it('ends with the reason when a thread fails', async () => {
    const model = { ...PERSON_MODEL, comparisons: [{ name: 'shoe-size', levels: [] }] };
    await expect(pairsOf(rows.slice(0, 10), { model, threads: 1 })).rejects.toThrow('by other levels');
  });
});

describe('an incremental run', () => {
  it('finds with the run before it what a full run finds', async () => {
    const isNew = (place: number) => place % 10 === 3;
    const before = await pairsOf(rows.filter((_, place) => !isNew(place)));
    const after = await pairsOf(
      rows.map((row, place) => ({ ...row, changed: isNew(place) })),
      { incremental: true, threads: 2 },
    );
    const sorted = (pairs: readonly BatchPair[]) => pairs.toSorted((a, b) => a.one - b.one || a.other - b.other);
    expect(sorted([...before, ...after])).toEqual(sorted(all));
  });

  it('finds nothing where nothing changed', async () => {
    expect(await pairsOf(rows, { incremental: true })).toEqual([]);
  });
});
