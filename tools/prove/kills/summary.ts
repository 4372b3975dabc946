import type { Campaign } from './campaign.ts';
import type { FaultKind, Held } from './check.ts';
import { isSettled, type Wanted, wasInDoubt } from './ledger.ts';

/** What a campaign comes to, in numbers. */
export interface Summary {
  readonly acts: number;
  readonly sendings: number;
  /** Acts that were answered in the end. */
  readonly answered: number;
  /** Acts that were acknowledged before the kill came, or without one. */
  readonly answeredAtOnce: number;
  /** Acts of which at least one sending was not answered, or answered with a failure of the server. */
  readonly inDoubt: number;
  /** Of these: done by the sending that was not answered. */
  readonly doneUnseen: number;
  /** Of these: done, although the server said that it failed. */
  readonly doneThoughFailed: number;
  readonly sentAgain: number;
  /** Links that nobody saw, because the answer that showed them was lost. */
  readonly linksUnseen: number;
  /** How often each answer came: `303`, `503`, `ECONNRESET`. */
  readonly answers: ReadonlyMap<string, number>;
}

export function summaryOf({ wanted, held }: Pick<Campaign, 'wanted' | 'held'>): Summary {
  const requestOf = requestsByKey(held);
  const answers = new Map<string, number>();
  for (const { answer } of wanted.flatMap(({ sendings }) => sendings)) {
    const name = String(answer.status ?? answer.error);
    answers.set(name, (answers.get(name) ?? 0) + 1);
  }
  const doubted = wanted.filter(wasInDoubt);
  const didIt = (one: Wanted) => one.sendings.find(({ answer }) => answer.request === requestOf.get(one.form.key));
  const unseen = doubted.filter((one) => didIt(one) === undefined);
  return {
    acts: wanted.length,
    sendings: wanted.reduce((total, { sendings }) => total + sendings.length, 0),
    answered: wanted.filter(isSettled).length,
    answeredAtOnce: wanted.filter((one) => isSettled(one) && !wasInDoubt(one)).length,
    inDoubt: doubted.length,
    doneUnseen: unseen.length,
    doneThoughFailed: doubted.filter((one) => didIt(one)?.verdict === 'in-doubt').length,
    sentAgain: wanted.filter(({ sendings }) => sendings.length > 1).length,
    linksUnseen: wanted.filter(
      ({ form, sendings }) => form.act === 'invite-staff' && !sendings.some(({ verdict }) => verdict === 'done'),
    ).length,
    answers,
  };
}

/** Which request did the act, as the journal says. */
function requestsByKey({ rows, entries }: Held): ReadonlyMap<string, string | null> {
  const requests = new Map(entries.map(({ act, object, request }) => [`${act} ${object}`, request]));
  return new Map(rows.map(({ act, id, key }) => [key, requests.get(`${act} ${id}`) ?? null]));
}

/** How many acts are at fault in this way. */
export function countOf({ faults }: Pick<Campaign, 'faults'>, kind: FaultKind): number {
  return new Set(faults.filter((fault) => fault.kind === kind).map(({ act, key }) => `${act} ${key}`)).size;
}
