// Reads, splits, links and measures one published labelled set with the engine of the register: the same comparators,
// trainer, scorer and clustering; a set only says what its columns are.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { pairsByKeys } from '../../../src/modules/people/domain/linkage/block.ts';
import { cluster } from '../../../src/modules/people/domain/linkage/cluster.ts';
import { accuracyOf, clusterPairs } from '../../../src/modules/people/domain/linkage/evaluate.ts';
import { bindModel } from '../../../src/modules/people/domain/linkage/scorer.ts';
import { train } from '../../../src/modules/people/domain/linkage/train.ts';
import { root } from '../../bootstrap.mjs';

/** Where the published sets lie: beside the project, unless said otherwise. */
const folder = process.env.LINKAGE_DATA ?? join(root, '../shared/data/linkage');

/** The path of a file of the sets, or null after a loud notice. */
export function dataFile(name) {
  const path = join(folder, name);
  if (existsSync(path)) return path;
  console.warn(
    `\n*** ${name} is not in ${folder}: NOT MEASURED. Set LINKAGE_DATA to the folder of the published sets. ***\n`,
  );
  return null;
}

/** Rows as objects; an empty cell is null. */
export function readCsv(path) {
  const cast = (value, { header }) => (header ? value : value === '' ? null : value);
  return parse(readFileSync(path), { columns: true, trim: true, cast });
}

/**
 * Half of the entities by a hash of their identifier (FNV-1a), so that nothing that is chosen by labels is measured on
 * the same labels: true for the half that measures.
 */
export function measures(entity) {
  let hash = 0x811c9dc5;
  for (const letter of `rihla ${entity}`) hash = Math.imul(hash ^ letter.codePointAt(0), 0x01000193) >>> 0;
  return ((hash ^ (hash >>> 15)) & 1) === 1;
}

export const SPLIT =
  'entities split by a hash of their identifier: thresholds and rules chosen on one half, measured on pairs that touch an entity of the other';

/** Relative frequencies of the terms of every comparator that has some, over all records: no label is needed. */
export function countFrequencies(records, comparators) {
  const counts = new Map();
  for (const comparator of comparators) {
    if (comparator.terms === undefined) continue;
    const terms = new Map();
    for (const record of records)
      for (const term of comparator.terms(record)) terms.set(term, (terms.get(term) ?? 0) + 1);
    counts.set(comparator.name, terms);
  }
  return { of: (comparison, term) => (counts.get(comparison)?.get(term) ?? 0) / records.length };
}

/** Trains without labels and scores every pair that the keys bring together. */
export function scoreSet({ name, records, comparators, keysOf, mostInBlock, allowed, training, leastWeight = -30 }) {
  const frequencies = countFrequencies(records, comparators);
  const options = { comparators, seed: 20260101, randomPairs: 1_000_000, mostInBlock, frequencies, ...training };
  if (allowed !== undefined) options.allowed = allowed;
  const { lambda, comparisons, passes } = train(records, options);
  const model = {
    name,
    version: '1',
    normaliser: 1,
    trainedOn: { population: name, synthetic: true, records: records.length, seed: options.seed },
    lambda,
    comparisons,
    thresholds: { review: 0, likely: 0 },
  };
  const scorer = bindModel(model, comparators);
  const { ones, others } = pairsByKeys(records, keysOf, mostInBlock, allowed);
  const pairs = [];
  for (const [place, one] of ones.entries()) {
    const other = others[place];
    const { weight } = scorer.score(records[one], records[other], frequencies);
    if (weight >= leastWeight) pairs.push({ one, other, weight });
  }
  return { model, passes, pairs, scorer, frequencies };
}

/** Pairs at a threshold: right, found and true ones, counted where they touch an entity that counts. */
export function countPairs(pairs, entities, threshold, counts, truePairs) {
  let right = 0;
  let found = 0;
  for (const { one, other, weight } of pairs) {
    if (weight < threshold || !(counts(entities[one]) || counts(entities[other]))) continue;
    found += 1;
    if (entities[one] === entities[other]) right += 1;
  }
  return { right, found, true: truePairs(counts) };
}

/** The threshold with the best F1 for the pairs that touch an entity that counts: halfway to the next lower weight. */
export function bestThreshold(pairs, entities, counts, truePairs) {
  const sorted = pairs
    .filter(({ one, other }) => counts(entities[one]) || counts(entities[other]))
    .sort((one, other) => other.weight - one.weight);
  const total = truePairs(counts);
  let best = { f1: 0, threshold: Number.POSITIVE_INFINITY };
  let right = 0;
  for (const [place, { one, other, weight }] of sorted.entries()) {
    if (entities[one] === entities[other]) right += 1;
    const next = sorted[place + 1]?.weight ?? weight - 2;
    const f1 = (2 * right) / (place + 1 + total);
    if (next < weight && f1 > best.f1) best = { f1, threshold: (weight + next) / 2 };
  }
  return best;
}

export function percent(value) {
  return value.toFixed(4);
}

/** For those who run one file: the rows as a table. */
export function show(rows) {
  for (const { set, measure, value, beat, source, note } of rows)
    console.log(`${set} · ${measure}: ${value} (to beat: ${beat}, ${source})${note === '' ? '' : ` — ${note}`}`);
}

/** Clusters at the settings with the best pairwise F1 on the choosing half, of a few that are tried. */
export function chooseClustering(pairs, entities, settings = SETTINGS) {
  let best = { f1: -1 };
  for (const chosen of settings) {
    const { cluster: clusters } = cluster(
      entities.length,
      pairs.filter(({ weight }) => weight > Math.max(chosen.missing, chosen.ground)),
      chosen,
    );
    const { f1 } = accuracyOf(clusterPairs(clusters, entities, (place) => !measures(entities[place])));
    if (f1 > best.f1) best = { f1, clusters, chosen };
  }
  return best;
}

const SETTINGS = [-4, -3, -2, -1, 0, 1, 2].flatMap((join) =>
  [6, 12, 20].flatMap((ceiling) =>
    [-6, -12].map((ground) => ({ join, ceiling, ground, missing: ground, mostInCluster: 100 })),
  ),
);
