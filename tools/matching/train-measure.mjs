// What the thresholds of a model catch and let through, on a population that it was not trained on.
import { keysOf } from '../../src/modules/people/domain/keys/keys.ts';
import { pairsByKeys } from '../../src/modules/people/domain/linkage/block.ts';
import { cluster, PERSON_CLUSTERS } from '../../src/modules/people/domain/linkage/cluster.ts';
import { PERSON_COMPARATORS } from '../../src/modules/people/domain/linkage/compare/person.ts';
import { accuracyOf, bCubed, clusterPairs } from '../../src/modules/people/domain/linkage/evaluate.ts';
import { countTerms, frequenciesFrom } from '../../src/modules/people/domain/linkage/frequencies.ts';
import { forRegisterOf } from '../../src/modules/people/domain/linkage/model.ts';
import { scorePair } from '../../src/modules/people/domain/linkage/score.ts';
import { Population } from '../../src/modules/people/synthetic/population.ts';
import { profileOf } from '../../src/modules/people/synthetic/profile-of.ts';

/** Lines of a page in Markdown. */
export function measureModel(trained, persons, seed) {
  const records = [...new Population(seed).records(0, persons)];
  const profiles = records.map(profileOf);
  const entities = records.map(({ ordinal, original }) => original ?? ordinal);
  const frequencies = frequenciesFrom(countTerms(profiles, PERSON_COMPARATORS, 2), persons);
  const model = forRegisterOf(persons, trained);
  const { ones, others } = pairsByKeys(profiles, (profile) => keysOf(profile).map(String), 100);
  const pairs = [];
  for (const [place, one] of ones.entries()) {
    const other = others[place];
    pairs.push({ one, other, weight: scorePair(model, profiles[one], profiles[other], frequencies).weight });
  }
  const isTrue = ({ one, other }) => entities[one] === entities[other];
  const { true: real } = clusterPairs(entities, entities);
  const brought = pairs.filter(isTrue).length;
  const rows = [-10, model.thresholds.review, -2.5, 0, 2.5, 5, model.thresholds.likely, 10, 15].map((least) => {
    const found = pairs.filter(({ weight }) => weight >= least);
    const right = found.filter(isTrue).length;
    const expected = found.reduce((sum, { weight }) => sum + 1 / (1 + 2 ** -weight), 0);
    return `| ${least} | ${found.length} | ${share(right, found.length)} | ${share(expected, found.length)} | ${share(right, real)} |`;
  });
  const { cluster: clusters, review } = cluster(persons, pairs, PERSON_CLUSTERS);
  const whole = accuracyOf(clusterPairs(clusters, entities));
  const cubed = bCubed(clusters, entities);
  return [
    '## Measured',
    '',
    `On ${persons} other records (seed ${seed}; their known duplicates were used for nothing else): ${real} true pairs, of which the keys bring ${brought} together (${share(brought, real)}) among ${pairs.length}. "Expected" is the precision that the model itself gives.`,
    '',
    '| From, bits | Pairs | Precision | Expected | Recall |',
    '| --: | --: | --: | --: | --: |',
    ...rows,
    '',
    `Clusters without any human: pairwise precision ${whole.precision.toFixed(4)}, recall ${whole.recall.toFixed(4)}; B³ F1 ${cubed.f1.toFixed(4)}; ${review.length} likely pairs left to a human by the guards.`,
  ];
}

function share(part, whole) {
  return whole === 0 ? '–' : (part / whole).toFixed(4);
}
