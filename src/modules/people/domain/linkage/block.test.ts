import { describe, expect, it } from 'vitest';
import { pairsByKeys } from './block.ts';

describe('pairs by keys', () => {
  const records = ['ab', 'ac', 'bc', 'ab'];

  it('are each given once, however many keys two records share', () => {
    const { ones, others } = pairsByKeys(records, (record) => record, 10);
    expect([...ones].map((one, place) => `${one}-${others[place]}`)).toEqual([
      '0-1',
      '0-2',
      '0-3',
      '1-2',
      '1-3',
      '2-3',
    ]);
  });

  it('leave out a key that too many share', () => {
    const { ones, others } = pairsByKeys(records, (record) => record, 2);
    expect([...ones].map((one, place) => `${one}-${others[place]}`)).toEqual(['1-2']);
  });

  it('leave out what cannot be one', () => {
    expect(
      pairsByKeys(
        records,
        (record) => record,
        10,
        (one, other) => one !== other,
      ).ones,
    ).toHaveLength(5);
  });
});
