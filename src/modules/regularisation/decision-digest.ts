import { createHash } from 'node:crypto';
import type { NewDecision } from './store/decisions.writes.server.ts';

type Said = Omit<NewDecision, 'proof' | 'sitting'>;

/** SHA-256 of what a decision says: a letter that says something else is another letter. Read back, it is the same. */
export function decisionDigest(reference: string, decision: Said): Buffer {
  const { id, application, instance, outcome, decidedOn, motives, motiveText, criteriaVersion, criteria } = decision;
  const { votesFor, votesAgainst, abstained, appealUntil } = decision;
  return digestOf({
    ...{ reference, id, application, instance, outcome, decidedOn, motives, motiveText, criteriaVersion, criteria },
    ...{ votesFor, votesAgainst, abstained, appealUntil },
  });
}

/** SHA-256 of data, whatever the order of its fields: the database keeps none. */
export function digestOf(data: unknown): Buffer {
  return createHash('sha256')
    .update(JSON.stringify(data, (_, value: unknown) => (isFields(value) ? sorted(value) : value)))
    .digest();
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(fields: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(Object.entries(fields).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
