import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Comparator } from '../domain/linkage/comparator.ts';
import { countTerms } from '../domain/linkage/frequencies.ts';
import { TermCounter } from './term-counter.ts';

const COMPARATOR: Comparator<readonly string[]> = {
  ...{ name: 'name', levels: ['same', 'different'], compare: () => 0 },
  terms: (record) => record,
};
const records = fc.array(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 3 }), {
  maxLength: 120,
});

it('terms of few records are counted as everywhere else', () => {
  fc.assert(
    fc.property(records, fc.integer({ min: 1, max: 5 }), (made, least) => {
      const counter = new TermCounter([COMPARATOR]);
      for (const record of made) counter.add(record);
      expect(counter.counts(least)).toEqual(countTerms(made, [COMPARATOR], least));
      expect(counter.records).toBe(made.length);
    }),
  );
});

it('terms of many records are never counted too high, and too low by one a bucket at most', () => {
  fc.assert(
    fc.property(records, fc.integer({ min: 2, max: 20 }), (made, bucket) => {
      const counter = new TermCounter([COMPARATOR], bucket);
      for (const record of made) counter.add(record);
      const counted = new Map(counter.counts(1).map(({ term, records: found }) => [term, found]));
      for (const { term, records: found } of countTerms(made, [COMPARATOR], 1)) {
        expect(counted.get(term) ?? 0).toBeLessThanOrEqual(found);
        expect(counted.get(term) ?? 0).toBeGreaterThanOrEqual(found - Math.floor(made.length / bucket));
      }
    }),
  );
});
