import type { MatchProfile } from '../profile.ts';
import type { Frequencies } from './comparator.ts';
import { PERSON_COMPARATORS } from './compare/person.ts';
import type { Model } from './model.ts';
import { bindModel, type Explanation, type Score, type Scorer } from './scorer.ts';

/** How likely two records of the register are one person. */
export function scorePair(model: Model, one: MatchProfile, other: MatchProfile, frequencies: Frequencies): Score {
  return scorerOf(model).score(one, other, frequencies);
}

/** The same, and why: what each comparison contributed. */
export function explainPair(
  model: Model,
  one: MatchProfile,
  other: MatchProfile,
  frequencies: Frequencies,
): Explanation {
  return scorerOf(model).explain(one, other, frequencies);
}

const bound = new WeakMap<Model, Scorer<MatchProfile>>();

function scorerOf(model: Model): Scorer<MatchProfile> {
  const known = bound.get(model);
  if (known !== undefined) return known;
  const scorer = bindModel(model, PERSON_COMPARATORS);
  bound.set(model, scorer);
  return scorer;
}
