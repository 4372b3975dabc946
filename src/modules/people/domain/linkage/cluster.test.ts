import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cluster, PERSON_CLUSTERS, type ScoredPair } from './cluster.ts';

const options = { ...PERSON_CLUSTERS, join: 5, missing: -10 };
const RECORDS = 14;

const pairs = fc
  .uniqueArray(
    fc
      .tuple(fc.nat(RECORDS - 1), fc.nat(RECORDS - 1), fc.integer({ min: -12, max: 22 }))
      .filter(([one, other]) => one < other)
      .map(([one, other, weight]): ScoredPair => ({ one, other, weight })),
    { selector: ({ one, other }) => `${one} ${other}` },
  )
  .filter((list) => list.length > 0);

describe('clusters', () => {
  it('join records that all agree', () => {
    const { cluster: clusters, review } = cluster(5, every([1, 2, 4], 12), options);
    expect([...clusters]).toEqual([0, 1, 1, 3, 1]);
    expect(review).toEqual([]);
  });

  it('do not join two groups over one bridge, and show it to a human', () => {
    const bridge = { one: 2, other: 3, weight: 9 };
    const { cluster: clusters, review } = cluster(
      6,
      [...every([0, 1, 2], 12), ...every([3, 4, 5], 12), bridge],
      options,
    );
    expect([...clusters]).toEqual([0, 0, 0, 3, 3, 3]);
    expect(review).toEqual([{ ...bridge, reason: 'bridge' }]);
  });

  it('do not become a chain', () => {
    const chain = Array.from({ length: 99 }, (_, place) => ({ one: place, other: place + 1, weight: 9 }));
    const sizes = Map.groupBy(cluster(100, chain, options).cluster, (id) => id);
    expect(Math.max(...[...sizes.values()].map(({ length }) => length))).toBeLessThanOrEqual(3);
  });

  it('never hold two records that must not be linked, however they are linked through others', () => {
    fc.assert(
      fc.property(pairs, fc.nat(RECORDS - 1), fc.nat(RECORDS - 1), (list, one, other) => {
        fc.pre(one !== other);
        const { cluster: clusters } = cluster(RECORDS, list, { ...options, mustNotLink: [[one, other]] });
        expect(clusters[one]).not.toBe(clusters[other]);
      }),
    );
  });

  it('say so where a decision keeps a likely pair apart', () => {
    const { review } = cluster(2, [{ one: 0, other: 1, weight: 15 }], { ...options, mustNotLink: [[1, 0]] });
    expect(review).toEqual([{ one: 0, other: 1, weight: 15, reason: 'must-not-link' }]);
  });

  it('never hold two records in conflict, though nothing ever compared the two', () => {
    fc.assert(
      fc.property(pairs, fc.nat(RECORDS - 1), fc.nat(RECORDS - 1), (list, one, other) => {
        fc.pre(one !== other);
        const conflict = (first: number, second: number) =>
          (first === one && second === other) || (first === other && second === one);
        const { cluster: clusters } = cluster(RECORDS, list, { ...options, missing: 5, conflict });
        expect(clusters[one]).not.toBe(clusters[other]);
      }),
    );
    const { review } = cluster(2, [{ one: 0, other: 1, weight: 15 }], { ...options, conflict: () => true });
    expect(review).toEqual([{ one: 0, other: 1, weight: 15, reason: 'conflict' }]);
  });

  it('stop at the size that a human must see', () => {
    const all = Array.from({ length: 12 }, (_, place) => place);
    const { cluster: clusters, review } = cluster(12, every(all, 15), { ...options, mostInCluster: 8 });
    const sizes = [...Map.groupBy(clusters, (id) => id).values()].map(({ length }) => length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(8);
    expect(review.some(({ reason }) => reason === 'too-large')).toBe(true);
  });

  it('are the same in whatever order the pairs come', () => {
    fc.assert(
      fc.property(pairs, fc.integer(), (list, seed) => {
        const shuffled = [...list].sort((a, b) => mix(a, seed) - mix(b, seed));
        expect([...cluster(RECORDS, shuffled, options).cluster]).toEqual([...cluster(RECORDS, list, options).cluster]);
      }),
    );
  });

  it('are named by their first record, and what is apart in parts stays apart in the whole', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const { cluster: clusters } = cluster(RECORDS, list, options);
        for (const [place, id] of clusters.entries()) {
          expect(id).toBeLessThanOrEqual(place);
          expect(clusters[id]).toBe(id);
        }
        // A record without a pair that reaches the threshold is alone.
        for (const [place, id] of clusters.entries()) {
          const reaches = list.some(({ one, other, weight }) => weight >= 5 && (one === place || other === place));
          if (!reaches) expect(clusters.filter((other) => other === id)).toHaveLength(1);
        }
      }),
    );
  });

  it('do not change where pairs of other records are added', () => {
    fc.assert(
      fc.property(pairs, pairs, (list, more) => {
        const apart = more.map((pair) => ({ ...pair, one: pair.one + RECORDS, other: pair.other + RECORDS }));
        const alone = cluster(RECORDS, list, options).cluster;
        const beside = cluster(2 * RECORDS, [...list, ...apart], options).cluster;
        expect([...beside.slice(0, RECORDS)]).toEqual([...alone]);
      }),
    );
  });
});

function every(places: readonly number[], weight: number): ScoredPair[] {
  return places.flatMap((one, place) => places.slice(place + 1).map((other) => ({ one, other, weight })));
}

function mix({ one, other }: ScoredPair, seed: number): number {
  return Math.imul((one * 31 + other) ^ seed, 0x9e3779b1) >>> 0;
}
