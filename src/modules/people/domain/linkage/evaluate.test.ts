import { describe, expect, it } from 'vitest';
import { accuracyOf, bCubed, clusterPairs } from './evaluate.ts';

describe('accuracy', () => {
  const entities = [0, 0, 0, 1, 1];

  it('counts pairs within clusters against pairs within entities', () => {
    expect(clusterPairs([0, 0, 2, 2, 4], entities)).toEqual({ right: 1, found: 2, true: 4 });
    expect(accuracyOf({ right: 1, found: 2, true: 4 })).toEqual({ precision: 0.5, recall: 0.25, f1: 1 / 3 });
  });

  it('counts a wrong pair against the half that measures where either of its records is there', () => {
    const counted = (place: number) => entities[place] === 1;
    expect(clusterPairs([0, 0, 2, 2, 4], entities, counted)).toEqual({ right: 0, found: 1, true: 1 });
  });

  it('is the published example of B³: one cluster of two entities keeps recall and halves precision', () => {
    // Bagga and Baldwin 1998: of five records in entities of 3 and 2, all in one cluster.
    const { precision, recall } = bCubed([0, 0, 0, 0, 0], entities);
    expect(precision).toBeCloseTo((3 * 0.6 + 2 * 0.4) / 5, 12);
    expect(recall).toBe(1);
  });

  it('is 0, not an error, where nothing was found', () => {
    expect(accuracyOf({ right: 0, found: 0, true: 3 })).toEqual({ precision: 0, recall: 0, f1: 0 });
  });
});
