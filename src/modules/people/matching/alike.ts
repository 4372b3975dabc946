import type { Database } from '#platform/db/database.ts';
import { forRegisterOf, type Model } from '../domain/linkage/model.ts';
import { explainPair, scorePair } from '../domain/linkage/score.ts';
import type { Explanation } from '../domain/linkage/scorer.ts';
import { unpackProfile } from '../domain/packed-profile.ts';
import type { MatchProfile } from '../domain/profile.ts';
import { PERSON_MODEL } from '../model/person-model.ts';
import { askedKeysOf } from '../record-index.ts';
import type { RegisterCategory } from '../register-rule.ts';
import { type CandidateRow, listCandidates } from '../store/candidates.reads.server.ts';
import { frequenciesOf } from './frequencies.ts';

/** Candidates that are scored; more cost time and find hardly more (docs/generated/bench/matching.md). */
const SCORED = 80;
/** As if the register held at least so many: the first records of an office are not all each other's likely duplicates. */
export const LEAST_RECORDS = 10_000;

/** How alike two records are: what a clerk acts on. */
export type Band = 'likely' | 'possible';

/** A record that is perhaps of the same person. */
export interface Alike extends Explanation {
  readonly candidate: CandidateRow;
  readonly profile: MatchProfile;
  readonly band: Band;
}

/** Which model scored, as judgements and pairs keep it. */
export const MODEL_NAME = `${PERSON_MODEL.name} ${PERSON_MODEL.version}`;

/** The records that are perhaps of the person that a profile describes, the likeliest first, wherever they are. */
export async function findAlike(
  tx: Database,
  profile: MatchProfile,
  {
    category,
    except,
    most,
  }: { readonly category: RegisterCategory; readonly except: string | null; readonly most: number },
): Promise<readonly Alike[]> {
  const { frequencies, model } = await modelFor(tx, category);
  const candidates = await listCandidates(tx, {
    keys: askedKeysOf(profile, category),
    category,
    except,
    limit: SCORED,
  });
  return candidates
    .map((candidate) => {
      const other = unpackProfile(candidate);
      return { candidate, profile: other, weight: scorePair(model, profile, other, frequencies).weight };
    })
    .filter(({ weight }) => weight >= model.thresholds.review)
    .sort((one, other) => other.weight - one.weight || one.candidate.ordinal - other.candidate.ordinal)
    .slice(0, most)
    .map(({ candidate, profile: other }) => {
      const explained = explainPair(model, profile, other, frequencies);
      return { ...explained, candidate, profile: other, band: bandOf(model, explained.weight) };
    });
}

/** Why two records score as they do. */
export async function explain(
  tx: Database,
  category: RegisterCategory,
  one: MatchProfile,
  other: MatchProfile,
): Promise<Explanation & { readonly band: Band | null }> {
  const { frequencies, model } = await modelFor(tx, category);
  const explained = explainPair(model, one, other, frequencies);
  return { ...explained, band: explained.weight < model.thresholds.review ? null : bandOf(model, explained.weight) };
}

/** The band of a weight that was kept; nothing for a pair that a human named. */
export function bandOfWeight(weight: number | null): Band | null {
  return weight === null ? null : bandOf(PERSON_MODEL, weight);
}

function bandOf({ thresholds }: Model, weight: number): Band {
  return weight >= thresholds.likely ? 'likely' : 'possible';
}

/** The model for a register of this size, with the names that are frequent in it. */
async function modelFor(tx: Database, category: RegisterCategory) {
  const { frequencies, records } = await frequenciesOf(tx, category);
  const size = Math.max(records, LEAST_RECORDS);
  let model = sized.get(size);
  if (model === undefined) {
    sized.clear();
    model = forRegisterOf(size, PERSON_MODEL);
    sized.set(size, model);
  }
  return { model, frequencies };
}

/** The model of the last size asked for: binding it again at every check would cost more than the check. */
const sized = new Map<number, Model>();
