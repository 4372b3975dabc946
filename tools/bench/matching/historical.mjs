// Historical figures of Wikidata with errors added (Splink's 50k set): about ten records a person, a fifth of the dates and
// postcodes missing, nicknames, aliases, titles in place of names.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parquetReadObjects } from 'hyparquet';
import { accuracyOf, bCubed, clusterPairs } from '../../../src/modules/people/domain/linkage/evaluate.ts';
import { compareSpec, historicalKeys, prepareHistorical, training } from './historical-spec.mjs';
import {
  bestThreshold,
  chooseClustering,
  countPairs,
  dataFile,
  measures,
  percent,
  SPLIT,
  scoreSet,
  show,
} from './published-set.mjs';

const FILE = 'historical_figures_with_errors_50k.parquet';

/** In an order that has nothing to do with the file's, which lists the records of a person together. */
function shuffle(rows) {
  const places = new Map(rows.map((row) => [row, Math.imul(hash(row.unique_id), 0x9e3779b1) >>> 0]));
  return rows.sort((one, other) => places.get(one) - places.get(other));
}

function hash(text) {
  let value = 0x811c9dc5;
  for (const letter of text) value = Math.imul(value ^ letter.codePointAt(0), 0x01000193) >>> 0;
  return value;
}

export async function benchHistorical() {
  const path = dataFile(FILE);
  if (path === null) return [];
  const { buffer, byteOffset, byteLength } = readFileSync(path);
  const rows = shuffle(await parquetReadObjects({ file: buffer.slice(byteOffset, byteOffset + byteLength) }));
  const records = prepareHistorical(rows);
  const entities = rows.map((row) => row.cluster);
  const comparators = compareSpec(records);
  const set = scoreSet({
    name: 'historical_50k',
    records,
    comparators,
    keysOf: historicalKeys,
    mostInBlock: 200,
    training,
    leastWeight: -12,
  });
  const { clusters, chosen } = chooseClustering(set.pairs, entities, SETTINGS);
  const truePairs = (counts) => clusterPairs(entities, entities, (place) => counts(entities[place])).true;
  const { threshold } = bestThreshold(set.pairs, entities, (entity) => !measures(entity), truePairs);
  const alone = accuracyOf(countPairs(set.pairs, entities, threshold, measures, truePairs));
  const rowsOfHalves = [
    ['measuring half', (place) => measures(entities[place])],
    ['whole set', () => true],
  ].flatMap(([which, counted]) => {
    const pairwise = accuracyOf(clusterPairs(clusters, entities, counted));
    const cubed = bCubed(clusters, entities, counted);
    const sizes = new Map();
    for (const id of clusters) sizes.set(id, (sizes.get(id) ?? 0) + 1);
    const about = `clusters joined from ${chosen.join} bits on average, the largest of ${Math.max(...sizes.values())} records; ${SPLIT}`;
    return [
      {
        set: 'historical 50k',
        measure: `pairwise F1, ${which}`,
        value: percent(pairwise.f1),
        beat: '.827',
        source: 'GoldenMatch, August 2026; Splink .757',
        note: `${note(pairwise)}; ${about}`,
      },
      {
        set: 'historical 50k',
        measure: `B³ F1, ${which}`,
        value: percent(cubed.f1),
        beat: '.844',
        source: 'GoldenMatch, June 2026; Splink .789',
        note: note(cubed),
      },
    ];
  });
  return [
    ...rowsOfHalves,
    {
      set: 'historical 50k',
      measure: 'pairwise F1 of the scored pairs alone, measuring half',
      value: percent(alone.f1),
      beat: '.827',
      source: 'GoldenMatch, August 2026; Splink .757',
      note: `before any clustering, from ${threshold.toFixed(1)} bits; ${note(alone)}`,
    },
  ];
}

function note({ precision, recall }) {
  return `P ${percent(precision)}, R ${percent(recall)}`;
}

const SETTINGS = [-6, -5, -4, -3, -2, 0].flatMap((join) =>
  [-6, -8].map((ground) => ({ join, ceiling: 10, ground, missing: ground, mostInCluster: 60 })),
);

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  show(await benchHistorical());
