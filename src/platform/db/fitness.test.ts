import { describe, expect, it } from 'vitest';
import { type Fitness, OLDEST_POSTGRESQL, unfitness, unfitnessForProduction } from './fitness.ts';

const fit: Fitness = {
  versionNumber: 180_004,
  version: '18.4',
  fsync: 'on',
  fullPageWrites: 'on',
  synchronousCommit: 'on',
  dataChecksums: 'on',
};

describe('a PostgreSQL that acts are trusted to', () => {
  it.each([
    ['is a current one with its safe settings', fit],
    ['may be the oldest that is supported', { ...fit, versionNumber: OLDEST_POSTGRESQL, version: '15.0' }],
    ['may confirm acts on its own disk only, while replicas follow', { ...fit, synchronousCommit: 'local' }],
    ['may wait for its replicas', { ...fit, synchronousCommit: 'remote_apply' }],
  ])('%s', (_, found) => {
    expect(unfitness(found)).toEqual([]);
  });

  it.each([
    ['is too old', { ...fit, versionNumber: 140_019, version: '14.19' }, /14\.19.*version 15 or newer/],
    ['does not wait for the disk', { ...fit, fsync: 'off' }, /fsync=off.*set fsync=on/],
    ['leaves torn pages', { ...fit, fullPageWrites: 'off' }, /full_page_writes=off.*set full_page_writes=on/],
    [
      'confirms acts before they are written',
      { ...fit, synchronousCommit: 'off' },
      /synchronous_commit=off.*set synchronous_commit=on/,
    ],
    ['would not see damage', { ...fit, dataChecksums: 'off' }, /checksums.*pg_checksums --enable/],
  ])('is refused when it %s, with the remedy', (_, found, sentence) => {
    const reasons = unfitness(found);
    expect(reasons).toHaveLength(1);
    expect(reasons[0]).toMatch(sentence);
  });

  it('is told everything that is wrong with it, one sentence each', () => {
    const reasons = unfitness({
      versionNumber: 130_000,
      version: '13.0',
      fsync: 'off',
      fullPageWrites: 'off',
      synchronousCommit: 'off',
      dataChecksums: 'off',
    });
    expect(reasons).toHaveLength(5);
    expect(reasons.every((sentence) => /^[A-Z].*\.$/.test(sentence))).toBe(true);
  });
});

describe('a PostgreSQL that the files of real people are trusted to', () => {
  const version = (versionNumber: number, text: string): Fitness => ({ ...fit, versionNumber, version: text });

  it.each([
    version(150_020, '15.20'),
    version(160_016, '16.16'),
    version(170_012, '17.12'),
    version(180_006, '18.6'),
    version(180_007, '18.7'),
    version(190_001, '19.1'),
    version(200_000, '20.0'),
  ])('has the mends of row-level security: $version', (found) => {
    expect(unfitnessForProduction(found)).toEqual([]);
  });

  it.each([
    [version(150_019, '15.19'), '15.20'],
    [version(150_000, '15.0'), '15.20'],
    [version(160_015, '16.15'), '16.16'],
    [version(170_011, '17.11'), '17.12'],
    [version(180_004, '18.4'), '18.6'],
    [version(190_000, '19.0'), '19.1'],
  ])('is refused without them: $0.version', (found, needed) => {
    expect(unfitness(found)).toEqual([]);
    expect(unfitnessForProduction(found)).toEqual([
      `PostgreSQL ${found.version} shows rows that row-level security forbids, by faults mended since: ${needed} or newer is needed.`,
    ]);
  });

  it('is all that any other must be', () => {
    expect(unfitnessForProduction({ ...version(150_019, '15.19'), fsync: 'off' })).toHaveLength(2);
    expect(unfitnessForProduction(version(140_030, '14.30'))).toHaveLength(1);
  });
});
