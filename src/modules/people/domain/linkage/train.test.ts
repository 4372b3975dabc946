import { describe, expect, it } from 'vitest';
import { byLevels, same, within } from './compare/generic.ts';
import { countTerms, frequenciesFrom } from './frequencies.ts';
import { seededRandom } from './random.ts';
import { bindModel } from './scorer.ts';
import { type TrainingOptions, train } from './train.ts';

interface Row {
  readonly entity: number;
  readonly name: string;
  readonly birth: string;
  readonly town: string | null;
}

const comparators = [
  byLevels<Row, string>(
    'name',
    ({ name }) => name,
    [same, within(1)],
    (name) => [name],
  ),
  byLevels<Row, string>('birth', ({ birth }) => birth, [same]),
  byLevels<Row, string>('town', ({ town }) => town, [same]),
];

const records = drawRecords(4000);
const options: TrainingOptions<Row> = {
  comparators,
  passes: [
    { name: 'name', keysOf: ({ name }) => [name], skip: ['name'] },
    { name: 'birth', keysOf: ({ birth }) => [birth], skip: ['birth'] },
  ],
  rules: ({ name, birth }) => [`${name} ${birth}`],
  rulesRecall: 0.7,
  seed: 3,
  randomPairs: 200_000,
  mostInBlock: 100,
  tf: { name: { levels: ['same'], floor: 1e-4, weight: 1 } },
  frequencies: frequenciesFrom(countTerms(records, comparators, 2), records.length),
};
const training = train(records, options);

describe('training without labels', () => {
  it('finds how often the records of one person agree', () => {
    // As they were damaged: a letter of the name in 15 of 100, the date in 10, the town in 30.
    expect(share('name', 'same', 'm')).toBeCloseTo(0.85, 1);
    expect(share('birth', 'same', 'm')).toBeCloseTo(0.9, 1);
    expect(share('town', 'same', 'm')).toBeCloseTo(0.7, 1);
  });

  it('finds how often records of two persons agree', () => {
    expect(share('town', 'same', 'u')).toBeCloseTo(0.1, 1);
    expect(share('birth', 'same', 'u')).toBeLessThan(0.01);
  });

  it('finds how likely two records are one person within half a bit', () => {
    const truth = 1000 / ((records.length * (records.length - 1)) / 2);
    expect(Math.abs(Math.log2(training.lambda / truth))).toBeLessThan(0.5);
  });

  it('gives the same model for the same seed, and hardly another one for another seed', () => {
    expect(train(records, options)).toEqual(training);
    const other = train(records, { ...options, seed: 4 }).comparisons[2]?.levels[0];
    expect(other?.m).toBeCloseTo(share('town', 'same', 'm'), 1);
  });

  it('makes a model that tells persons apart', () => {
    const trainedOn = { population: 'drawn', synthetic: true, records: records.length, seed: 3 };
    const thresholds = { review: 0, likely: 5 };
    const { lambda, comparisons } = training;
    const model = { name: 'rows', version: '1', normaliser: 1, trainedOn, lambda, comparisons, thresholds };
    const scorer = bindModel(model, comparators);
    const frequencies = options.frequencies ?? { of: () => undefined };
    const { right, wrong } = judge((one, other) => scorer.score(one, other, frequencies).weight > 0);
    expect(right).toBeGreaterThan(700);
    expect(wrong).toBeLessThan(20);
  });

  it('keeps to what is set by hand', () => {
    const { comparisons } = train(records, {
      ...options,
      fixedU: { town: { same: 0.5 } },
      leastM: { town: { else: 0.9 } },
    });
    const [agree, differ] = comparisons[2]?.levels ?? [];
    expect(agree?.u).toBe(0.5);
    expect(differ?.m).toBeGreaterThan(0.5);
  });

  it('leaves out of every pass what it is told to', () => {
    const { passes } = train(records, { ...options, leaveOut: () => true });
    expect(passes.map(({ pairs }) => pairs)).toEqual([0, 0]);
  });
});

function share(comparison: string, level: string, which: 'm' | 'u'): number {
  const levels = training.comparisons.find(({ name }) => name === comparison)?.levels;
  return levels?.find(({ name }) => name === level)?.[which] ?? Number.NaN;
}

function judge(joins: (one: Row, other: Row) => boolean): { right: number; wrong: number } {
  let right = 0;
  let wrong = 0;
  const born = Map.groupBy(records, ({ birth }) => birth);
  for (const rows of born.values())
    for (const [place, one] of rows.entries())
      for (const other of rows.slice(place + 1)) {
        if (!joins(one, other)) continue;
        if (one.entity === other.entity) right += 1;
        else wrong += 1;
      }
  return { right, wrong };
}

/** The last thousand are damaged copies of the first. */
function drawRecords(count: number): readonly Row[] {
  const random = seededRandom(1);
  const draw = (choices: number) => Math.floor(random() * choices);
  // Few share a name, so that blocks are small; names are four letters or more apart by more than one.
  const rows = Array.from({ length: count - 1000 }, (_, entity): Row => {
    const name = Array.from({ length: 6 }, () => 'abcdefgh'[draw(8)] ?? 'a').join('');
    return {
      entity,
      name: draw(3) === 0 ? 'mohamed' : name,
      birth: `${1950 + draw(50)}-${draw(12)}-${draw(28)}`,
      town: `${draw(10)}`,
    };
  });
  const copies = rows.slice(0, 1000).map((row): Row => {
    const name = draw(100) < 15 ? `${row.name}h` : row.name;
    const birth = draw(100) < 10 ? `1949-${draw(12)}-${draw(28)}` : row.birth;
    return { ...row, name, birth, town: draw(100) < 33 ? `${draw(10)}` : row.town };
  });
  return [...rows, ...copies];
}
