// What the synthetic population knows of itself: who is whose duplicate, and how frequent its names are.
import { PERSON_COMPARATORS } from '../../../src/modules/people/domain/linkage/compare/person.ts';
import { countTerms } from '../../../src/modules/people/domain/linkage/frequencies.ts';
import { forRegisterOf } from '../../../src/modules/people/domain/linkage/model.ts';
import { PERSON_MODEL } from '../../../src/modules/people/model/person-model.ts';
import { Population } from '../../../src/modules/people/synthetic/population.ts';
import { profileOf } from '../../../src/modules/people/synthetic/profile-of.ts';

export const SEED = 7;
/** Records that frequencies are counted on: those of ten million take gigabytes, and say the same of what is frequent. */
const SAMPLE = 100_000;

export function modelFor(persons) {
  return forRegisterOf(persons, PERSON_MODEL);
}

/** Relative frequencies of terms, from records spread over the population. */
export function sampledFrequencies(persons) {
  const population = new Population(SEED);
  const step = Math.max(1, Math.floor(persons / SAMPLE));
  let records = 0;
  function* sample() {
    for (let ordinal = 0; ordinal < persons; ordinal += step) {
      records += 1;
      yield profileOf(population.record(ordinal));
    }
  }
  const counts = new Map();
  for (const { comparison, term, records: found } of countTerms(sample(), PERSON_COMPARATORS, 2)) {
    if (!counts.has(comparison)) counts.set(comparison, new Map());
    counts.get(comparison).set(term, found / records);
  }
  return counts;
}

/** The record that every record of one person goes back to. */
export function rootOf(population, ordinal) {
  return population.originalOf(ordinal) ?? ordinal;
}
